/**
 * The subpaths of the package, derived from the tree: nobody keeps a list of them by hand. The build, the `exports` of
 * package.json, the tests and the checks of the packed tarball all read them here.
 */
import { posix } from "node:path";
import { listFiles } from "../files.js";

/** One subpath of the package. */
export interface EntryPoint {
  /** The key in `exports`: `"."`, `"./value/abc"`, `"./value/abc/schema"`. */
  readonly subpath: string;
  /** What an importing file writes: `"clientele/value/abc"`. */
  readonly specifier: string;
  /** The file behind it, relative to `src` and without its ending: `"value/abc/index"`. */
  readonly module: string;
}

/** The files that a folder with an `index.ts` publishes, and what they add to its subpath. */
const SUFFIXES: Readonly<Record<string, string>> = { "index.ts": "", "schema.ts": "/schema", "labels.ts": "/labels" };

/** The entry points among the files of `src`, sorted by subpath. A folder below `shared/` is published without it. */
export function listEntryPoints(files: readonly string[]): readonly EntryPoint[] {
  const all = new Set(files);
  return files
    .filter(
      (file) => Object.hasOwn(SUFFIXES, posix.basename(file)) && all.has(posix.join(posix.dirname(file), "index.ts")),
    )
    .map((file) => {
      const folder = posix.dirname(file).replace(/^shared\//, "");
      const subpath = posix.join(folder, `.${SUFFIXES[posix.basename(file)]}`);
      return {
        subpath: subpath === "." ? "." : `./${subpath}`,
        specifier: posix.join("clientele", subpath),
        module: file.replace(/\.ts$/, ""),
      };
    })
    .sort((left, right) => (left.subpath < right.subpath ? -1 : 1));
}

/** The entry points of the package as it lies on the disk. */
export function readEntryPoints(): readonly EntryPoint[] {
  return listEntryPoints(listFiles("src", ".ts"));
}

/** The `exports` of package.json. `module-sync` comes first, so that `import` and `require` share one module instance. */
export function exportsOf(entryPoints: readonly EntryPoint[]): Readonly<Record<string, unknown>> {
  const conditions = entryPoints.map(({ subpath, module }) => {
    const esm = { types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` };
    const commonJs = { types: `./dist/${module}.d.cts`, default: `./dist/${module}.cjs` };
    return [subpath, { "module-sync": esm, import: esm, require: commonJs }] as const;
  });
  return { ...Object.fromEntries(conditions), "./package.json": "./package.json" };
}
