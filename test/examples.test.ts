import { execFile } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { listFiles, readText, root } from "./files.js";
import { readEntryPoints } from "./package/entry-points.js";

const MAX_LINES = 80;

const published = new Set(readEntryPoints().map(({ specifier }) => specifier));

/**
 * Runs an example as its reader would and answers what is wrong with it. What it prints stands beside it: write it anew
 * with `npx tsx examples/01-….ts > examples/01-….out.txt`.
 */
async function check(path: string): Promise<readonly string[]> {
  const output = path.replace(/\.ts$/, ".out.txt");
  const run = await promisify(execFile)(process.execPath, ["--import", "tsx", path], { cwd: root }).then(
    ({ stdout }) => ({ stdout, complaints: [] }),
    (error: { stdout: string; stderr: string }) => ({ stdout: error.stdout, complaints: [`fails: ${error.stderr}`] }),
  );
  const unpublished = [...readText(path).matchAll(/from "(clientele\b[^"]*|\.[^"]*)"/g)]
    .map(([, specifier = ""]) => specifier)
    .filter((specifier) => !published.has(specifier));
  return [
    ...run.complaints,
    ...unpublished.map((specifier) => `imports ${specifier}, which its reader cannot`),
    ...(readText(path).trimEnd().split("\n").length > MAX_LINES ? [`has more than ${MAX_LINES} lines`] : []),
    ...(existsSync(root + output) && readText(output) === run.stdout
      ? []
      : [`prints, unlike ${output}:\n${run.stdout}`]),
  ];
}

describe.skipIf(!existsSync(`${root}examples`))("the examples", () => {
  const files = listFiles("examples", "").filter((file) => !file.includes("/"));
  const stories = files.filter((file) => /^\d\d-[a-z0-9-]+\.ts$/.test(file));

  it("are numbered one by one, each with its output", () => {
    const numbers = stories.map((file) => Number.parseInt(file, 10));
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(files.filter((file) => /\.(ts|txt)$/.test(file))).toEqual(
      stories.flatMap((file) => [file.replace(/\.ts$/, ".out.txt"), file]),
    );
  });

  it.each(stories)("%s runs and prints what stands beside it", async (file) => {
    expect(await check(`examples/${file}`)).toEqual([]);
  });
});

describe("the check of an example", () => {
  const folder = "test/.generated/examples";
  rmSync(root + folder, { recursive: true, force: true });
  mkdirSync(root + folder, { recursive: true });

  const checkText = (name: string, text: string, output: string) => {
    writeFileSync(`${root}${folder}/${name}.ts`, text);
    writeFileSync(`${root}${folder}/${name}.out.txt`, output);
    return check(`${folder}/${name}.ts`);
  };

  it("accepts one that runs from source and prints what stands beside it", async () => {
    const text = 'import { formatPath } from "clientele";\nconsole.log(formatPath(["a", 1]));\n';
    expect(await checkText("good", text, "a[1]\n")).toEqual([]);
  });

  it("sees another output", async () => {
    expect(await checkText("output", "console.log(1);", "2\n")).toEqual([expect.stringMatching(/^prints.*:\n1\n$/)]);
  });

  it("sees a failure behind the right output", async () => {
    const text = 'console.log(1);\nthrow new Error("boom");';
    expect(await checkText("failure", text, "1\n")).toEqual([expect.stringContaining("boom")]);
  });

  it("sees an import that is not published", async () => {
    const text = 'import { formatPath } from "clientele/shared/errors";\nconsole.log(formatPath(["a"]));\n';
    expect(await checkText("import", text, "a\n")).toEqual([
      "imports clientele/shared/errors, which its reader cannot",
    ]);
  });

  it("sees more lines than a reader takes in", async () => {
    expect(await checkText("long", "//\n".repeat(MAX_LINES), "")).toEqual([]);
    expect(await checkText("longer", "//\n".repeat(MAX_LINES + 1), "")).toEqual(["has more than 80 lines"]);
  });
});
