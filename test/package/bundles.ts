import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { importsOf, packageOf } from "../architecture/imports.js";
import type { SourceFile } from "../architecture/source-file.js";
import type { EntryPoint } from "./entry-points.js";
import type { Manifest } from "./manifest.js";

/** An entry point of the installed package, bundled as for a browser with everything it exports. */
export interface Bundle {
  readonly entryPoint: EntryPoint;
  /** Minified and compressed, in bytes. */
  readonly gzipBytes: number;
  /** The files that were loaded for it, relative to the consumer's project. */
  readonly loaded: readonly string[];
}

/** Bundles an entry point in the project that has installed the package. Optional peers stay outside. */
export async function bundle(entryPoint: EntryPoint, folder: string, manifest: Manifest): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export * from "${entryPoint.specifier}";`, resolveDir: folder },
    absWorkingDir: folder,
    external: ["node:*", ...Object.keys(manifest.peerDependencies ?? {})],
    format: "esm",
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
  });
  const [output] = outputFiles;
  return {
    entryPoint,
    gzipBytes: output === undefined ? 0 : gzipSync(output.contents, { level: 9 }).length,
    loaded: Object.keys(metafile.inputs).filter((file) => file.startsWith("node_modules/")),
  };
}

/** The entry points and packages that importing this one loads, although its own source imports them in no way. */
export function strangersIn(
  { entryPoint, loaded }: Bundle,
  entryPoints: readonly EntryPoint[],
  sources: readonly SourceFile[],
): readonly string[] {
  const { files, packages } = closureOf(`${entryPoint.module}.ts`, sources);
  const dist = "node_modules/clientele/dist/";
  const otherEntryPoints = entryPoints.filter(
    ({ module }) => loaded.includes(`${dist}${module}.js`) && !files.has(`${module}.ts`),
  );
  const loadedPackages = new Set(loaded.map((file) => packageOf(file.replace(/^.*node_modules\//, ""))));
  const otherPackages = [...loadedPackages].filter((name) => name !== "clientele" && !packages.has(name));
  return [...otherEntryPoints.map(({ specifier }) => specifier), ...otherPackages].map(
    (stranger) => `${entryPoint.specifier} loads ${stranger}`,
  );
}

function closureOf(file: string, sources: readonly SourceFile[]) {
  const imports = sources.flatMap(importsOf).filter(({ typeOnly }) => !typeOnly);
  const files = new Set([file]);
  const packages = new Set<string>();
  for (const reached of files) {
    for (const { from, to, specifier } of imports) {
      if (from !== reached) continue;
      if (to === undefined) packages.add(packageOf(specifier));
      else files.add(to);
    }
  }
  return { files, packages };
}

/** Ceilings in bytes, by subpath: what was measured, and a tenth more. */
export function ceilingsOf(bundles: readonly Bundle[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    bundles.map(({ entryPoint, gzipBytes }) => [entryPoint.subpath, Math.ceil(gzipBytes * 1.1)]),
  );
}

/** Bundles above their ceiling, bundles without one, and ceilings without a bundle. */
export function sizeProblems(
  bundles: readonly Bundle[],
  ceilings: Readonly<Record<string, number>>,
): readonly string[] {
  const subpaths = new Set(bundles.map(({ entryPoint }) => entryPoint.subpath));
  return [
    ...bundles
      .filter(({ entryPoint, gzipBytes }) => gzipBytes > (ceilings[entryPoint.subpath] ?? 0))
      .map(({ entryPoint: { subpath }, gzipBytes }) => `${subpath} has ${gzipBytes} bytes, of ${ceilings[subpath]}`),
    ...Object.keys(ceilings)
      .filter((subpath) => !subpaths.has(subpath))
      .map((subpath) => `${subpath} has a ceiling and is no entry point`),
  ];
}
