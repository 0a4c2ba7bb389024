import { importsOf, packageOf } from "../architecture/imports.js";
import type { SourceFile } from "../architecture/source-file.js";
import { readText } from "../files.js";

type Versions = Readonly<Record<string, string>>;

/** What the checks read of package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly type: string;
  readonly sideEffects: boolean;
  readonly engines: Versions;
  readonly files: readonly string[];
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly peerDependencies?: Versions;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

export const readManifest = (): Manifest => JSON.parse(readText("package.json"));

/** What package.json declares and no source imports, or the other way round. Drivers and the like are optional peers. */
export function dependencyProblems(manifest: Manifest, files: readonly SourceFile[]): readonly string[] {
  const { dependencies = {}, devDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = manifest;
  const outer = files
    .flatMap(importsOf)
    .filter(({ to, specifier }) => to === undefined && !specifier.startsWith("node:"));
  const imported = new Set(outer.map(({ specifier }) => packageOf(specifier)));
  const peers = Object.keys(peerDependencies);
  const declared = [...Object.keys(dependencies), ...peers];
  return [
    ...declared.filter((name) => !imported.has(name)).map((name) => `${name} is declared and not imported`),
    ...[...imported].filter((name) => !declared.includes(name)).map((name) => `${name} is imported and not declared`),
    ...peers.filter((name) => !peerDependenciesMeta[name]?.optional).map((name) => `the peer ${name} is not optional`),
    ...peers.filter((name) => !(name in devDependencies)).map((name) => `the peer ${name} is no devDependency`),
  ];
}

/** Lines that hold only on somebody's machine. */
export function machineTraces({ file, text }: SourceFile): readonly string[] {
  const pattern = file === "package-lock.json" ? /"resolved": / : /(?<![\w.~-])\/(work|root|home|tmp|Users)\//;
  return text.split("\n").flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : []));
}
