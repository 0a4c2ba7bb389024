import { posix } from "node:path";
import ts from "typescript";
import { parse, placeOf, type SourceFile } from "../architecture/source-file.js";
import { listEntryPoints } from "../package/entry-points.js";
import type { Text } from "./blocks.js";

/** Relative links of a page to files that do not exist. */
export function brokenLinks({ file, text }: Text, exists: (path: string) => boolean): readonly string[] {
  const prose = text.replace(/^\s*(`{3,}|~{3,})[\s\S]*?^\s*\1/gm, "").replace(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(\s*<?([^)>\s]+)|^\s*\[[^\]]+\]:\s*(\S+)/gm)]
    .map(([, inline, reference]) => inline ?? reference ?? "")
    .filter((target) => !/^([a-z]+:|#)/i.test(target))
    .filter((target) => !exists(posix.join(posix.dirname(file), decodeURI(target.replace(/[#?].*$/, "")))))
    .map((target) => `${file} links to ${target}`);
}

/** Entry points that do not say in a `@module` paragraph what they are for. */
export function modulesWithoutParagraph(files: readonly SourceFile[]): readonly string[] {
  const indexes = new Set(listEntryPoints(files.map(({ file }) => file)).map(({ module }) => `${module}.ts`));
  return files
    .filter(({ file }) => posix.basename(file) === "index.ts" && indexes.has(file))
    .filter(({ text }) => !/^\/\*\*\s+\*\s+\w(?:(?!\*\/)[\s\S])*\s\*\s+@module\s+\*\//.test(text))
    .map(({ file }) => `${file} has no @module paragraph`);
}

/** Exported functions without a doc comment. */
export function undocumentedFunctions(source: SourceFile): readonly string[] {
  return parse(source)
    .statements.filter((statement) => isExportedFunction(statement))
    .filter((statement) => ts.getJSDocCommentsAndTags(statement).length === 0)
    .map((statement) => `${placeOf(statement)} has no doc comment`);
}

function isExportedFunction(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return false;
  if (ts.isFunctionDeclaration(statement)) return true;
  return (
    ts.isVariableStatement(statement) &&
    statement.declarationList.declarations.some(
      ({ initializer }) => initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)),
    )
  );
}
