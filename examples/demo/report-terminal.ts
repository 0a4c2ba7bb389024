import type { Block, Chapter, Column } from "./chapter.js";

/** A figure's name and its dots take up so many characters. */
const NAME_WIDTH = 46;

const TEXT_WIDTH = 96;

/** The chapters as text for a terminal. Charts are in the page only. */
export function writeTerminal(chapters: readonly Chapter[]): string {
  return chapters
    .map(({ title, lead, blocks }) =>
      [`\n${title}\n${"═".repeat(title.length)}`, wrap(lead), ...blocks.flatMap(writeBlock)].join("\n\n"),
    )
    .join("\n");
}

function writeBlock(block: Block): readonly string[] {
  switch (block.type) {
    case "text":
      return [wrap(block.text)];
    case "list":
      return [block.items.map((item) => `  - ${item}`).join("\n")];
    case "figures":
      return [block.figures.map(({ name, value }) => `  ${`${name} `.padEnd(NAME_WIDTH, ".")} ${value}`).join("\n")];
    case "table":
      return [writeTable(block.columns, block.rows)];
    case "chart":
      return [];
  }
}

function writeTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ title }, index) =>
    Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const writeRow = (cells: readonly string[]) =>
    `  ${cells
      .map((cell, index) =>
        columns[index]?.isNumber ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
      )
      .join("   ")}`.trimEnd();
  const rule = widths.map((width) => "─".repeat(width));
  return [writeRow(columns.map(({ title }) => title)), writeRow(rule), ...rows.map(writeRow)].join("\n");
}

function wrap(text: string): string {
  let line = "";
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > TEXT_WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join("\n");
}
