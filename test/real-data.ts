import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe } from "vitest";
import { root } from "./files.js";

const folder = process.env["CLIENTELE_DATA"] ?? `${root}../shared/data`;

/** The bytes of a file of the data folder, unzipped where its name ends in `.gz`. */
export function readData(path: string): Uint8Array {
  const bytes = readFileSync(`${folder}/${path}`);
  return path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
}

/** A `describe` that needs files of the data folder: without them it is skipped, and says so. */
export function describeWithData(name: string, paths: readonly string[], suite: () => void): void {
  const missing = paths.find((path) => !existsSync(`${folder}/${path}`));
  if (missing === undefined) return void describe(name, suite);
  console.warn(`skipped: ${name}, for want of ${missing} (set CLIENTELE_DATA to the folder with the real data)`);
  describe.skip(name, suite);
}
