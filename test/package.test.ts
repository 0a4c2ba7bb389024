import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import tsupConfig from "../tsup.config.js";
import { readSourceFiles } from "./architecture/source-file.js";
import { readText, root } from "./files.js";
import { type Bundle, sizeProblems, strangersIn } from "./package/bundles.js";
import { exportsOf, listEntryPoints, readEntryPoints } from "./package/entry-points.js";
import { dependencyProblems, type Manifest, machineTraces, readManifest } from "./package/manifest.js";

const manifest = readManifest();
const entryPoints = readEntryPoints();

describe("the entry points", () => {
  const subpathsOf = (...files: readonly string[]) => listEntryPoints(files).map(({ subpath }) => subpath);

  it("are the folders with an index.ts", () => {
    expect(subpathsOf("index.ts", "value/abc/index.ts", "value/abc/model.ts", "value/model.ts")).toEqual([
      ".",
      "./value/abc",
    ]);
  });

  it("are the schema and the labels beside an index.ts, and no others", () => {
    expect(subpathsOf("value/abc/index.ts", "value/abc/schema.ts", "value/abc/labels.ts", "shared/labels.ts")).toEqual([
      "./value/abc",
      "./value/abc/labels",
      "./value/abc/schema",
    ]);
  });

  it("are published without shared/", () => {
    expect(listEntryPoints(["shared/money/index.ts"])).toEqual([
      { subpath: "./money", specifier: "clientele/money", module: "shared/money/index" },
    ]);
  });

  it("of this tree begin with the flat index and have subpaths of their own", () => {
    expect(entryPoints[0]).toEqual({ subpath: ".", specifier: "clientele", module: "index" });
    expect(new Set(entryPoints.map(({ subpath }) => subpath)).size).toBe(entryPoints.length);
  });

  it("of this tree are the exports of package.json, after `npm run exports`", () => {
    // As text, because the order of the conditions counts.
    expect(JSON.stringify(manifest.exports, undefined, 2)).toBe(JSON.stringify(exportsOf(entryPoints), undefined, 2));
  });

  it("of this tree are what is built", () => {
    const modules = entryPoints.map(({ module }) => [module, `src/${module}.ts`]);
    expect(tsupConfig).toMatchObject({ entry: Object.fromEntries(modules) });
    expect(Object.keys((tsupConfig as { entry: object }).entry)).toHaveLength(entryPoints.length);
  });
});

describe("package.json", () => {
  it("says what the package promises", () => {
    const { name, type, sideEffects, engines, files } = manifest;
    expect({ name, type, sideEffects, engines, files }).toEqual({
      name: "clientele",
      type: "module",
      sideEffects: false,
      engines: { node: ">=20.19.0" },
      files: ["dist", "CHANGELOG.md", "NOTICE"],
    });
  });

  it("declares what the sources import, and nothing else", () => {
    expect(dependencyProblems(manifest, readSourceFiles())).toEqual([]);
  });

  it("would not get away with a dependency too many, too few or forced on everybody", () => {
    const wrong: Manifest = { ...manifest, dependencies: { "left-pad": "1.0.0" }, peerDependencies: { pg: "8.0.0" } };
    const files = [
      { file: "a.ts", text: 'import "node:fs";\nimport "pg/x";\nimport "@scope/name/x";\nimport "./b.js";' },
    ];
    expect(dependencyProblems(wrong, files)).toEqual([
      "left-pad is declared and not imported",
      "@scope/name is imported and not declared",
      "the peer pg is not optional",
      "the peer pg is no devDependency",
    ]);
  });
});

describe("the check of the packed bundles", () => {
  const points = listEntryPoints(["a/index.ts", "b/index.ts", "c/index.ts", "c/schema.ts"]);
  const bundleOf = (module: string, gzipBytes: number, ...loaded: readonly string[]): Bundle => {
    const entryPoint = points.find((point) => point.module === module);
    if (entryPoint === undefined) throw new Error(`no entry point ${module}`);
    return { entryPoint, gzipBytes, loaded: loaded.map((file) => `node_modules/${file}`) };
  };

  it("sees what an entry point loads although its source does not import it", () => {
    const sources = [
      { file: "a/index.ts", text: 'export { x } from "./x.js";' },
      {
        file: "a/x.ts",
        text: 'import "pg/lib";\nimport { y } from "../b/index.js";\nimport type { Z } from "../c/index.js";',
      },
    ];
    const dist = (module: string) => `clientele/dist/${module}.js`;
    const fine = bundleOf("a/index", 1, dist("a/index"), dist("chunk-X"), dist("b/index"), "pg/lib/index.js");
    expect(strangersIn(fine, points, sources)).toEqual([]);
    const greedy = bundleOf("a/index", 1, dist("a/index"), dist("c/index"), "zod/index.js");
    expect(strangersIn(greedy, points, sources)).toEqual(["clientele/a loads clientele/c", "clientele/a loads zod"]);
  });

  it("sees a bundle above its ceiling, one without, and a ceiling that is left over", () => {
    expect(sizeProblems([bundleOf("a/index", 10)], { "./a": 10 })).toEqual([]);
    expect(sizeProblems([bundleOf("a/index", 11), bundleOf("b/index", 1)], { "./a": 10, "./gone": 1 })).toEqual([
      "./a has 11 bytes, of 10",
      "./b has 1 bytes, of undefined",
      "./gone has a ceiling and is no entry point",
    ]);
  });
});

describe("the files of the project", () => {
  const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root })
    .toString()
    .split("\n")
    .filter((file) => file !== "" && existsSync(root + file))
    .map((file) => ({ file, text: readText(file) }))
    .filter(({ text }) => !text.includes("\0"));

  it("hold on every machine", () => {
    expect(tracked.length).toBeGreaterThan(0);
    expect(tracked.flatMap(machineTraces)).toEqual([]);
  });

  it("would not get away with a path or a registry of one machine", () => {
    const path = ["", "root", "a"].join("/");
    expect(machineTraces({ file: "a.ts", text: `ok\nread("${path}")` })).toEqual([`a.ts:2 read("${path}")`]);
    expect(machineTraces({ file: "a.md", text: "docs/work/a.md, ./work/x and src/home/" })).toEqual([]);
    expect(machineTraces({ file: "package-lock.json", text: '  "resolved": "https://x"' })).toHaveLength(1);
  });
});
