import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { readSourceFiles } from "../architecture/source-file.js";
import { listFiles, readText, root } from "../files.js";
import { blocksInComments, blocksInMarkdown, type CodeBlock, type Text } from "./blocks.js";
import { type ExampleModule, placeIn, toModule } from "./modules.js";

/** The sources, whose doc comments are documentation. */
export const sources = readSourceFiles();

/** The sources as texts, by their paths from the root. */
export const comments: readonly Text[] = sources.map(({ file, text }) => ({ file: `src/${file}`, text }));

/** The pages that users read, without the generated reference. */
export const pages: readonly Text[] = [
  ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].filter((file) => existsSync(root + file)),
  ...listFiles("docs", ".md").map((file) => `docs/${file}`),
  ...listFiles("examples", ".md").map((file) => `examples/${file}`),
]
  .filter((file) => !file.startsWith("docs/api/"))
  .map((file) => ({ file, text: readText(file) }));

/** All code blocks of pages and comments. */
export const blocks: readonly CodeBlock[] = [
  ...pages.flatMap((page) => blocksInMarkdown(page)),
  ...comments.flatMap(blocksInComments),
];

/** Writes blocks as modules below `test/.generated` and answers them by path. */
export function writeModules(folder: string, blocks: readonly CodeBlock[]): ReadonlyMap<string, ExampleModule> {
  const path = `${root}test/.generated/${folder}`;
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return new Map(
    blocks.map(toModule).map((example) => {
      const file = `${path}/${placeIn(example.block).replace(/[^\w.-]/g, "-")}.ts`;
      writeFileSync(file, example.text);
      return [file, example] as const;
    }),
  );
}
