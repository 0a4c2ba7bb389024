import ts from "typescript";
import type { CodeBlock } from "./blocks.js";

/** A code block as a module that can be checked and run. Its lines are the lines of the block. */
export interface ExampleModule {
  readonly block: CodeBlock;
  readonly text: string;
  /** What keeps the block from being checked as it claims to be. */
  readonly problems: readonly string[];
}

const HEADER = 'import { assertSame as __same, assertThrows as __throws } from "../../documentation/assertions.js"; ';

/**
 * Turns what a block claims into assertions. A top-level statement followed by a comment claims a value, as in
 * `sum([1, 2]); // => 3`, or an error, as in `money("1", "?"); // => throws INVALID_CURRENCY`. The comment stands behind the
 * statement or in the next line, and a long value goes on in the comment lines below it.
 */
export function toModule(block: CodeBlock): ExampleModule {
  const claims = claimsOf(block);
  const text = claims.reduceRight(
    (code, { start, end, assertion }) => code.slice(0, start) + assertion + code.slice(end),
    block.code,
  );
  return { block, text: HEADER + text, problems: problemsOf(block, claims) };
}

/** `"src/shared/errors.ts:12"`. */
export const placeIn = ({ file, line }: CodeBlock, offset = 0) => `${file}:${line + offset}`;

interface Claim {
  readonly start: number;
  readonly end: number;
  readonly assertion: string;
}

function claimsOf(block: CodeBlock): readonly Claim[] {
  const { code } = block;
  const tree = ts.createSourceFile("block.ts", code, ts.ScriptTarget.ES2022, true);
  return tree.statements.filter(ts.isExpressionStatement).flatMap((statement): Claim[] => {
    const [lead, first] = /^[ \t]*(?:\r?\n[ \t]*)?\/\/ => ?(.*)/.exec(code.slice(statement.end)) ?? [];
    if (lead === undefined || first === undefined) return [];
    const behind = statement.end + lead.length;
    const { value, length } = readValue(first, code.slice(behind));
    if (value === undefined) return [];

    const start = statement.getStart();
    const end = behind + length;
    const place = JSON.stringify(placeIn(block, tree.getLineAndCharacterOfPosition(start).line));
    const expression = statement.expression.getText();
    const [, errorCode] = /^throws (\w+)$/.exec(value) ?? [];
    const assertion =
      errorCode === undefined
        ? `__same(${place}, (${expression}), (${value}));`
        : `await __throws(${place}, async () => (${expression}), "${errorCode}");`;
    const lines = (text: string) => text.split("\n").length - 1;
    return [{ start, end, assertion: assertion + "\n".repeat(lines(code.slice(start, end)) - lines(assertion)) }];
  });
}

/** The shortest run of comment lines that is a whole expression, and how much of `below` it takes. */
function readValue(first: string, below: string): { readonly value?: string; readonly length: number } {
  let value = first;
  let length = 0;
  for (;;) {
    if (/^throws \w+$/.test(value) || isExpression(value)) return { value, length };
    const [next, text] = /^\r?\n[ \t]*\/\/ ?(.*)/.exec(below.slice(length)) ?? [];
    if (next === undefined) return { length };
    value += `\n${text}`;
    length += next.length;
  }
}

function isExpression(text: string): boolean {
  const { diagnostics } = ts.transpileModule(`(${text}\n);`, { reportDiagnostics: true });
  return text.trim() !== "" && diagnostics?.length === 0;
}

function problemsOf(block: CodeBlock, claims: readonly Claim[]): readonly string[] {
  const problems: string[] = [];
  if (block.info !== "ts" && block.info !== "ts no-run") {
    problems.push(`${placeIn(block)} is marked "${block.info}": a block is "ts" or "ts no-run"`);
  }
  for (const { index } of block.code.matchAll(/\/\/ ?=>/g)) {
    if (claims.some(({ start, end }) => start <= index && index < end)) continue;
    const line = block.code.slice(0, index).split("\n").length - 1;
    problems.push(`${placeIn(block, line)} claims a value that is none, or behind no top-level expression statement`);
  }
  return problems;
}
