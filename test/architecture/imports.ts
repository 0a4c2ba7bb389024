import { posix } from "node:path";
import ts from "typescript";
import { parse, placeOf, type SourceFile, walk } from "./source-file.js";

/** One import, re-export or `import(…)` of a file. */
export interface Import {
  /** The importing file, relative to `src`. */
  readonly from: string;
  /** Where it stands: `"value/abc/analyze.ts:3"`. */
  readonly place: string;
  readonly specifier: string;
  /** The imported file, relative to `src`; absent for a package. */
  readonly to?: string | undefined;
  /** Whether the compiler erases it as a whole, as with `import type`. */
  readonly typeOnly: boolean;
  /** The name in `import * as name`. */
  readonly namespace?: string | undefined;
}

/** The imports of a file, in the order they stand in. */
export function importsOf(source: SourceFile): readonly Import[] {
  const from = source.file;
  return [...walk(parse(source))].flatMap((node): Import[] => {
    const specifier = specifierOf(node);
    if (specifier === undefined) return [];
    const to = specifier.startsWith(".")
      ? posix.join(posix.dirname(from), specifier).replace(/\.js$/, ".ts")
      : undefined;
    return [{ from, place: placeOf(node), specifier, to, ...clauseOf(node) }];
  });
}

/** The name of the package that a specifier begins with: `"date-fns/addDays"` is of `"date-fns"`. */
export function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal);
  const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isDynamic ? textOf(node.arguments[0]) : undefined;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function clauseOf(node: ts.Node): Pick<Import, "typeOnly" | "namespace"> {
  if (ts.isImportTypeNode(node)) return { typeOnly: true };
  if (ts.isExportDeclaration(node)) return { typeOnly: node.isTypeOnly };
  if (!ts.isImportDeclaration(node) || node.importClause === undefined) return { typeOnly: false };
  const { phaseModifier, namedBindings } = node.importClause;
  const isNamespace = namedBindings !== undefined && ts.isNamespaceImport(namedBindings);
  return {
    typeOnly: phaseModifier === ts.SyntaxKind.TypeKeyword,
    namespace: isNamespace ? namedBindings.name.text : undefined,
  };
}
