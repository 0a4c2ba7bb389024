import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll } from "vitest";
import { runDemo } from "../../examples/demo/run-demo.js";

const folder = mkdtempSync(join(tmpdir(), "clientele-demo-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder of its own, which is gone when the tests are over. */
export const temporaryFolder = () => mkdtempSync(join(folder, "run-"));

/** Writes a sales file, packed where its name says so, and answers where it lies. */
export function salesFile(text: string, name = "sales.csv"): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, name.endsWith(".gz") ? gzipSync(text) : text);
  return path;
}

/** What a run of the demo left behind. */
export interface DemoRun {
  readonly code: number;
  readonly printed: string;
  readonly complaints: string;
  readonly progress: readonly (string | undefined)[];
  /** The page, where one was written. */
  html(): string;
  /** The sales log beside it, where one was made up. */
  sales(): string;
}

/** Runs the demo as the terminal would, with the report in a temporary folder. */
export async function run(...argv: readonly string[]): Promise<DemoRun> {
  const out = join(temporaryFolder(), "new", "report.html");
  const printed: string[] = [];
  const complaints: string[] = [];
  const progress: (string | undefined)[] = [];
  const code = await runDemo([...argv, "--out", out], {
    print: (text) => void printed.push(text),
    complain: (text) => void complaints.push(text),
    progress: (text) => void progress.push(text),
  });
  return {
    code,
    printed: printed.join("\n"),
    complaints: complaints.join("\n"),
    progress,
    html: () => readFileSync(out, "utf8"),
    sales: () => readFileSync(join(dirname(out), "sales.csv"), "utf8"),
  };
}

/** Runs the demo on a sales file in euros. */
export const runOn = (text: string, ...argv: readonly string[]) =>
  run("--sales", salesFile(text), "--currency", "EUR", "--zone", "Europe/Berlin", ...argv);

/** The figure that a report prints under a name. */
export function figure(printed: string, name: string): string | undefined {
  const line = printed.split("\n").find((text) => text.startsWith(`  ${name} .`));
  return line?.replace(/^.*?\.{3,} /, "");
}

/** The cells behind a name in the first table that has it; none where no table does. */
export function cells(printed: string, name: string): readonly string[] {
  const line = printed.split("\n").find((text) => text.startsWith(`  ${name}  `));
  return line === undefined
    ? []
    : line
        .slice(2 + name.length)
        .trim()
        .split(/ {3,}/);
}
