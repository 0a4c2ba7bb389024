import { existsSync, readdirSync, readFileSync } from "node:fs";
import { sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the project, with a slash at its end. */
export const root = fileURLToPath(new URL("../", import.meta.url));

/** The text of a file, by its path from the root. */
export function readText(path: string): string {
  return readFileSync(root + path, "utf8");
}

/** What lies in a folder and its folders, relative to it, with slashes and sorted. A missing folder is empty. */
export function listFiles(folder: string, ending: string): readonly string[] {
  if (!existsSync(root + folder)) return [];
  return readdirSync(root + folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => file.replaceAll(sep, "/"))
    .sort();
}
