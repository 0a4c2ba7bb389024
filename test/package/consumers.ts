import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { root } from "../files.js";
import type { EntryPoint } from "./entry-points.js";
import type { Manifest } from "./manifest.js";

/** Runs a program and answers what it printed if it failed, and nothing if it did not. */
export async function run(program: string, args: readonly string[], cwd: string): Promise<readonly string[]> {
  return promisify(execFile)(program, args, { cwd, maxBuffer: 2 ** 26 }).then(
    () => [],
    ({ stdout, stderr }: { stdout: string; stderr: string }) => [`${stdout}${stderr}`.trim()],
  );
}

/** An empty project that has installed the tarball, with the optional peers and nothing else. */
export async function installConsumer(
  folder: string,
  type: "module" | "commonjs",
  tarball: string,
  { peerDependencies = {} }: Manifest,
): Promise<readonly string[]> {
  mkdirSync(folder);
  writeFileSync(`${folder}/package.json`, JSON.stringify({ private: true, type, dependencies: peerDependencies }));
  return run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", tarball], folder);
}

/**
 * Loads every entry point by `import` and by `require`: both must give the same things, or a class would be two classes.
 */
export async function loadEverything(folder: string, entryPoints: readonly EntryPoint[]): Promise<readonly string[]> {
  const text = `
    const { createRequire } = await import("node:module");
    const required = createRequire(${JSON.stringify(`${folder}/`)});
    let compared = 0;
    for (const specifier of ${JSON.stringify(specifiersOf(entryPoints))}) {
      const [one, other] = [await import(specifier), required(specifier)];
      for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
        if (one[name] !== other[name]) throw new Error(specifier + " gives two different " + name);
        compared += 1;
      }
    }
    if (compared === 0) throw new Error("nothing was compared");`;
  writeFileSync(`${folder}/load.mjs`, text);
  return run(process.execPath, ["load.mjs"], folder);
}

/** Loads every entry point by `require` alone, as a runtime does that cannot require ES modules. */
export async function requireEverything(
  folder: string,
  entryPoints: readonly EntryPoint[],
): Promise<readonly string[]> {
  const text = `
    for (const specifier of ${JSON.stringify(specifiersOf(entryPoints))}) require(specifier);
    const loaded = Object.keys(require.cache).filter((file) => file.includes("/clientele/"));
    const strangers = loaded.filter((file) => !file.endsWith(".cjs"));
    if (loaded.length === 0 || strangers.length > 0) throw new Error("no CommonJS: " + strangers);`;
  writeFileSync(`${folder}/require.cjs`, text);
  return run(process.execPath, ["--no-experimental-require-module", "require.cjs"], folder);
}

/** Compiles a file that imports every entry point; the declarations of the package are checked as well. */
export async function compileEverything(
  folder: string,
  entryPoints: readonly EntryPoint[],
  lib: readonly string[],
): Promise<readonly string[]> {
  const names = specifiersOf(entryPoints).map((specifier, index) => ({ specifier, name: `entry${index}` }));
  const imports = names.map(({ specifier, name }) => `import * as ${name} from "${specifier}";`);
  const uses = `export const entries: readonly object[] = [${names.map(({ name }) => name).join(", ")}];`;
  const options = { module: "nodenext", target: "es2022", types: [], strict: true, skipLibCheck: false, noEmit: true };
  writeFileSync(`${folder}/consumer.ts`, [...imports, uses].join("\n"));
  writeFileSync(
    `${folder}/tsconfig.json`,
    JSON.stringify({ compilerOptions: { ...options, lib }, files: ["consumer.ts"] }),
  );
  return run(process.execPath, [`${root}node_modules/typescript/bin/tsc`, "-p", folder], folder);
}

const specifiersOf = (entryPoints: readonly EntryPoint[]) => entryPoints.map(({ specifier }) => specifier);
