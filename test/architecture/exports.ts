import ts from "typescript";
import { listEntryPoints } from "../package/entry-points.js";
import { createChecker, parse, placeOf, type Rule, type SourceFile } from "./source-file.js";

/** An `index.ts` is a list of named re-exports. The flat index may also take over whole rooms. */
export const indexesOnlyReExport: Rule = (files) =>
  files
    .filter(({ file }) => /(^|\/)index\.ts$/.test(file))
    .flatMap((source) => parse(source).statements.filter((statement) => !isReExport(statement, source.file)))
    .map((statement) => `${placeOf(statement)} is no named re-export`);

function isReExport(statement: ts.Statement, file: string): boolean {
  if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier === undefined) return false;
  if (statement.exportClause !== undefined) return ts.isNamedExports(statement.exportClause);
  return file === "index.ts" && statement.moduleSpecifier.getText().endsWith('/index.js"');
}

/** A name means one thing, whatever entry point it comes from. */
export const namesAreUnique: Rule = (files) => {
  const places = new Map<string, Set<string>>();
  for (const { name, place } of publishedNames(files)) places.set(name, (places.get(name) ?? new Set()).add(place));
  return [...places]
    .filter(([, where]) => where.size > 1)
    .map(([name, where]) => `${name} is exported from ${[...where].join(" and ")}`);
};

/** The flat index holds the whole pure core: what a room, `records` or `shared` publishes in an `index.ts`. */
export const flatIndexIsWhole: Rule = (files) => {
  const published = publishedNames(files);
  const flat = new Set(published.filter(({ module }) => module === "index").map(({ name }) => name));
  return published
    .filter(({ module }) => /\/index$/.test(module) && !/^(adapters|charts|repositories|sql|testing)\//.test(module))
    .filter(({ name }) => !flat.has(name))
    .map(({ module, name }) => `${module}.ts exports ${name}, index.ts does not`);
};

interface PublishedName {
  /** The entry point, as in {@link listEntryPoints}. */
  readonly module: string;
  readonly name: string;
  /** Where it is declared. */
  readonly place: string;
}

function publishedNames(files: readonly SourceFile[]): readonly PublishedName[] {
  const { checker, treeOf } = createChecker(files);
  return listEntryPoints(files.map(({ file }) => file)).flatMap(({ module }) => {
    const tree = treeOf(`${module}.ts`);
    const symbol = tree && checker.getSymbolAtLocation(tree);
    return (symbol === undefined ? [] : checker.getExportsOfModule(symbol)).map((exported) => {
      const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
      const [declaration] = (isAlias ? checker.getAliasedSymbol(exported) : exported).declarations ?? [];
      return { module, name: exported.name, place: declaration ? placeOf(declaration).slice(1) : `${module}.ts` };
    });
  });
}
