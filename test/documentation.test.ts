import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { blocksInComments, blocksInMarkdown, type Text } from "./documentation/blocks.js";
import { blocks, comments, pages, sources, writeModules } from "./documentation/documentation.js";
import { typeCheck } from "./documentation/type-check.js";
import { brokenLinks, modulesWithoutParagraph, undocumentedFunctions } from "./documentation/upkeep.js";
import { root } from "./files.js";

describe("the documentation", () => {
  const modules = writeModules("documentation", blocks);

  it("has its code blocks found, each and every one", () => {
    const fences = [...pages, ...comments].flatMap(({ text }) => [...text.matchAll(/^[ *]*```(ts|typescript)\b/gm)]);
    expect(fences.length).toBeGreaterThan(0);
    expect(blocks).toHaveLength(fences.length);
  });

  it("claims nothing that is not checked", () => {
    expect([...modules.values()].flatMap(({ problems }) => problems)).toEqual([]);
  });

  it("type-checks", () => {
    expect(typeCheck(modules)).toEqual([]);
  }, 120_000); // some hundred blocks, on a busy machine

  it("links to files that exist", () => {
    expect(pages.flatMap((page) => brokenLinks(page, (path) => existsSync(root + path)))).toEqual([]);
  });

  it("says of each entry point what it is for", () => {
    expect(modulesWithoutParagraph(sources)).toEqual([]);
  });

  it("says of each exported function what it answers", () => {
    expect(sources.flatMap(undocumentedFunctions)).toEqual([]);
  });
});

describe("the checks of the documentation", () => {
  const page = (...lines: readonly string[]): Text => ({ file: "page.md", text: lines.join("\n") });
  const example = (...lines: readonly string[]) => page("Prose.", "", "```ts", ...lines, "```");

  const modulesOf = (name: string, text: Text) => writeModules(`check-${name}`, blocksInMarkdown(text));

  const problemsOf = (name: string, text: Text) =>
    [...modulesOf(name, text).values()].flatMap(({ problems }) => problems);

  /** Runs the one block of a page and answers the message it fails with, if it fails. */
  async function failureOf(name: string, text: Text): Promise<string | undefined> {
    const [path = ""] = modulesOf(name, text).keys();
    return import(/* @vite-ignore */ path).then(
      () => undefined,
      (error: Error) => error.message,
    );
  }

  it("accept a page that tells the truth", async () => {
    const honest = example(
      'import { ClienteleError, formatPath } from "clientele";',
      'formatPath(["lines", 3]); // => "lines[3]"',
      'formatPath(["lines", 4]);',
      '// => "lines[4]"',
      "[1, 2].map((id) => ({",
      "  id,",
      "})); // => [",
      "//   { id: 1 },",
      "//   { id: 2 },",
      "// ]",
      "await Promise.resolve(1); // => 1",
      'Promise.reject(new ClienteleError("GONE", "gone")); // => throws GONE',
    );
    expect(problemsOf("honest", honest)).toEqual([]);
    expect(typeCheck(modulesOf("honest", honest))).toEqual([]);
    expect(await failureOf("honest", honest)).toBeUndefined();
  });

  it("see a wrong value, and where it stands", async () => {
    expect(await failureOf("value", example("const a = 1;", "a; // => 2"))).toMatch(/^page\.md:5: expected 1 to/);
    expect(await failureOf("list", example("[1]; // => [", "//   2,", "// ]"))).toMatch(/^page\.md:4/);
  });

  it("see an error that is not thrown, or another one", async () => {
    expect(await failureOf("quiet", example("1; // => throws GONE"))).toMatch(/^page\.md:4/);
    expect(await failureOf("other", example("null.x; // => throws GONE"))).toMatch(/^page\.md:4/);
  });

  it("see a wrong type, and where it stands", () => {
    const modules = modulesOf("type", page("```ts no-run", "const a = 1;", "const b: string = a;", "b;", "```"));
    expect(typeCheck(modules)).toEqual([expect.stringMatching(/^page\.md:3 Type 'number' is not assignable/)]);
  });

  it("see an import of what is not published", () => {
    const imports = ['import { formatPath } from "clientele/shared/errors";', 'import { parse } from "clientele";'];
    expect(typeCheck(modulesOf("import", example(...imports, "formatPath(parse);")))).toEqual([
      expect.stringMatching(/^page\.md:4 Cannot find module/),
      expect.stringMatching(/^page\.md:5 .* has no exported member/),
    ]);
  });

  it.each([
    [["const a = 1; // => 1"], 4],
    [["if (true) {", "  1; // => 2", "}"], 5],
    [["1; // => about 1"], 4],
    [["1; // => [", "// 1,"], 4],
    [["1;", "", "// => 1"], 6],
  ])("see a claim that would not be checked: %j", (lines, line) => {
    expect(problemsOf("claim", example(...lines))).toEqual([expect.stringContaining(`page.md:${line} claims`)]);
  });

  it.each(["ts ignore", "typescript", "ts norun"])("see a block marked %s", (info) => {
    expect(problemsOf("info", page(`\`\`\`${info}`, "1;", "```"))).toHaveLength(1);
  });

  it("find the blocks of doc comments, with their lines", () => {
    const text = [
      "/** One. */",
      "interface A {",
      "  /**",
      "   * ```ts",
      "   * 1; // => 1",
      "   * ```",
      "   */",
      "  a: 1;",
      "}",
    ];
    expect(blocksInComments({ file: "a.ts", text: text.join("\n") })).toEqual([
      { file: "a.ts", line: 5, info: "ts", code: "1; // => 1" },
    ]);
  });

  it("see a link to nowhere", () => {
    const links = page("[a](there.md#top) [b](gone.md) [c](https://example.com) `[d](code.md)`", "", "[e]: ../gone.md");
    const broken = brokenLinks(links, (path) => path === "there.md");
    expect(broken).toEqual(["page.md links to gone.md", "page.md links to ../gone.md"]);
  });

  it("see an entry point without a paragraph", () => {
    const files = [
      { file: "index.ts", text: "/**\n * What it is for.\n *\n * @module\n */\nexport {};" },
      { file: "a/index.ts", text: "/**\n * @module\n */\nexport {};" },
      { file: "b/index.ts", text: "/**\n * What it is for.\n */\nexport {};" },
    ];
    expect(modulesWithoutParagraph(files)).toEqual([
      "a/index.ts has no @module paragraph",
      "b/index.ts has no @module paragraph",
    ]);
  });

  it("see an exported function without a doc comment", () => {
    const text =
      "/** A. */\nexport function a() {}\nexport function b() {}\nexport const c = () => 1;\nconst d = () => 1;";
    expect(undocumentedFunctions({ file: "a.ts", text })).toEqual([
      "a.ts:3 has no doc comment",
      "a.ts:4 has no doc comment",
    ]);
  });
});
