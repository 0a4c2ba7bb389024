import ts from "typescript";
import { listFiles, readText } from "../files.js";

/** A file of `src`, or of a made-up `src` in a test. */
export interface SourceFile {
  /** Relative to `src`, with slashes: `"value/abc/analyze.ts"`. */
  readonly file: string;
  readonly text: string;
}

/** A check of the house: answers its violations, each as one line that begins with the file. */
export type Rule = (files: readonly SourceFile[]) => readonly string[];

/** Every TypeScript file of `src`. */
export function readSourceFiles(): readonly SourceFile[] {
  return listFiles("src", ".ts").map((file) => ({ file, text: readText(`src/${file}`) }));
}

const parsed = new WeakMap<SourceFile, ts.SourceFile>();

/** The syntax tree of a file. */
export function parse(source: SourceFile): ts.SourceFile {
  const tree = parsed.get(source) ?? ts.createSourceFile(source.file, source.text, ts.ScriptTarget.ES2022, true);
  parsed.set(source, tree);
  return tree;
}

/** Every node of a tree, from the outside in. */
export function* walk(node: ts.Node): Iterable<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* walk(child);
}

/** `"value/abc/analyze.ts:12"`. */
export function placeOf(node: ts.Node): string {
  const tree = node.getSourceFile();
  return `${tree.fileName}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** The files as one program, without the standard library: enough to tell whose name a name is. */
export function createChecker(files: readonly SourceFile[]) {
  const trees = new Map(files.map((source) => [`/${source.file}`, rename(source)]));
  const program = ts.createProgram({
    rootNames: [...trees.keys()],
    options: { noLib: true, types: [], module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022 },
    host: {
      getSourceFile: (name) => trees.get(name),
      fileExists: (name) => trees.has(name),
      readFile: (name) => trees.get(name)?.text,
      writeFile: () => {},
      getDefaultLibFileName: () => "",
      getCurrentDirectory: () => "/",
      getCanonicalFileName: (name) => name,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => "\n",
    },
  });
  return { checker: program.getTypeChecker(), treeOf: (file: string) => trees.get(`/${file}`) };
}

function rename({ file, text }: SourceFile): ts.SourceFile {
  return ts.createSourceFile(`/${file}`, text, ts.ScriptTarget.ES2022, true);
}
