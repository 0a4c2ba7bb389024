import type { Language } from "clientele";
import type { Block, Chapter, Column } from "./chapter.js";
import { escapeHtml } from "./escape-html.js";
import { renderSvg } from "./render-svg.js";
import { STYLE } from "./report-style.js";

/** What stands above the chapters. */
export interface ReportHead {
  readonly language: Language;
  readonly title: string;
  /** Where the figures come from, in a line. */
  readonly subtitle: string;
  /** What stands at the end of the page. */
  readonly footer: string;
}

/** The chapters as one HTML page that needs nothing else: no script, no font, no picture from elsewhere. */
export async function writeHtml(chapters: readonly Chapter[], head: ReportHead): Promise<string> {
  const sections: string[] = [];
  for (const chapter of chapters) sections.push(await writeChapter(chapter));
  const contents = chapters.map(({ id, title }) => `<a href="#${id}">${escapeHtml(title.split(":", 1).join())}</a>`);
  return `<!doctype html>
<html lang="${head.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(head.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(head.title)}</h1>
<p>${escapeHtml(head.subtitle)}</p>
<nav>${contents.join("")}</nav>
</header>
<main>
${sections.join("\n")}
</main>
<footer>${escapeHtml(head.footer)}</footer>
</body>
</html>
`;
}

async function writeChapter({ id, title, lead, blocks }: Chapter): Promise<string> {
  const parts: string[] = [];
  for (const [index, block] of blocks.entries()) parts.push(await writeBlock(block, `${id}-${index}`));
  return `<section id="${id}">
<h2>${escapeHtml(title)}</h2>
<p class="lead">${escapeHtml(lead)}</p>
${parts.join("\n")}
</section>`;
}

async function writeBlock(block: Block, id: string): Promise<string> {
  switch (block.type) {
    case "text":
      return `<p>${escapeHtml(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;
    case "figures": {
      const rows = block.figures.map(
        ({ name, value }) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>`,
      );
      return `<dl>${rows.join("")}</dl>`;
    }
    case "table":
      return writeTable(block.columns, block.rows);
    case "chart":
      return `<figure role="img" aria-label="${escapeHtml(block.spec.description)}">${await renderSvg(block.spec, id)}</figure>`;
  }
}

function writeTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const classOf = (index: number) => (columns[index]?.isNumber ? ' class="number"' : "");
  const header = columns
    .map(({ title }, index) => `<th scope="col"${classOf(index)}>${escapeHtml(title)}</th>`)
    .join("");
  const body = rows
    .map((row) => `<tr>${row.map((cell, index) => `<td${classOf(index)}>${escapeHtml(cell)}</td>`).join("")}</tr>`)
    .join("\n");
  return `<div class="table"><table>
<thead><tr>${header}</tr></thead>
<tbody>
${body}
</tbody>
</table></div>`;
}
