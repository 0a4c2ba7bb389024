import ts from "typescript";
import { parse, type SourceFile, walk } from "../architecture/source-file.js";

/** A Markdown page, or a TypeScript file with doc comments; `file` is relative to the root of the project. */
export interface Text {
  readonly file: string;
  readonly text: string;
}

/** A code block that readers are shown as TypeScript. */
export interface CodeBlock {
  readonly file: string;
  /** The line of the file that the code begins in. */
  readonly line: number;
  /** What stands behind the fence: `"ts"` is type-checked and run, `"ts no-run"` is type-checked. */
  readonly info: string;
  readonly code: string;
}

/** The TypeScript blocks of a page. */
export function blocksInMarkdown({ file, text }: Text, firstLine = 1): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open:
    | { readonly fence: string; readonly indent: string; readonly info: string; readonly line: number }
    | undefined;
  let code: string[] = [];

  text.split(/\r?\n/).forEach((content, index) => {
    const [, indent = "", fence, info = ""] = /^(\s*)(`{3,}|~{3,})\s*(.*?)\s*$/.exec(content) ?? [];
    if (open === undefined) {
      if (fence !== undefined) open = { fence, indent, info, line: firstLine + index + 1 };
      code = [];
    } else if (fence?.startsWith(open.fence) && info === "") {
      if (/^(ts|typescript)\b/.test(open.info)) {
        blocks.push({ file, line: open.line, info: open.info, code: code.join("\n") });
      }
      open = undefined;
    } else {
      code.push(content.startsWith(open.indent) ? content.slice(open.indent.length) : content);
    }
  });
  return blocks;
}

/** The TypeScript blocks of a file's doc comments. */
export function blocksInComments(source: SourceFile): readonly CodeBlock[] {
  const tree = parse(source);
  const starts = new Map<number, number>();
  for (const node of [...walk(tree), tree.endOfFileToken]) {
    for (const { pos, end } of ts.getLeadingCommentRanges(source.text, node.pos) ?? []) starts.set(pos, end);
  }
  return [...starts]
    .filter(([start]) => source.text.startsWith("/**", start))
    .flatMap(([start, end]) => {
      const text = source.text.slice(start + "/**".length, end - "*/".length).replace(/^[ \t]*\* ?/gm, "");
      return blocksInMarkdown({ file: source.file, text }, tree.getLineAndCharacterOfPosition(start).line + 1);
    });
}
