import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readArguments, type Settings } from "./arguments.js";
import { writeAbc } from "./chapters/abc.js";
import { writePurchases } from "./chapters/purchases.js";
import { writeRfm } from "./chapters/rfm.js";
import { writeXyz } from "./chapters/xyz.js";
import type { ChapterContext } from "./context.js";
import { DemoError } from "./demo-error.js";
import { generateSales } from "./generate-sales.js";
import { createNumberFormat } from "./number-format.js";
import { openSalesFile, openSalesText, type SalesSource } from "./open-sales-file.js";
import { type OnProgress, readSales } from "./read-sales.js";
import { writeHtml } from "./report-html.js";
import { writeTerminal } from "./report-terminal.js";
import { createWriter, type Writer } from "./texts.js";
import { USAGE } from "./usage.js";

/** The chapters of the report, in their order. Each stands alone. */
const CHAPTERS = [writePurchases, writeAbc, writeXyz, writeRfm];

/** The made-up web shop is always the same one. */
const SEED = "clientele";

/** Where the demo's words go. */
export interface DemoOutput {
  print(text: string): void;
  complain(text: string): void;
  /** Shows a line that the next one replaces; without a text, takes it away. */
  progress(text?: string): void;
}

/**
 * Reads a sales log, or makes one up, and writes the report: in short to the terminal, with pictures to an HTML file.
 *
 * @returns The exit code: 0, or 2 for wrong use and for a file that cannot be worked with.
 */
export async function runDemo(argv: readonly string[], output: DemoOutput): Promise<number> {
  try {
    const settings = readArguments(argv);
    if (settings.help) output.print(USAGE[settings.language]);
    else await report(settings, output);
    return 0;
  } catch (error) {
    if (!(error instanceof DemoError)) throw error;
    output.complain(error.message);
    if (error.usage !== undefined) output.complain(`\n${USAGE[error.usage]}`);
    return 2;
  }
}

async function report(settings: Settings, output: DemoOutput): Promise<void> {
  const { language, currency, out } = settings;
  const write = createWriter(TEXTS, language);
  const format = createNumberFormat(language, currency);
  const onProgress: OnProgress = (lines, share) =>
    output.progress(write("PROGRESS", { lines, percent: Math.round(share * 100) }));

  mkdirSync(dirname(out), { recursive: true });
  const sales = await readSales(openSales(settings, write), settings, onProgress).finally(() => output.progress());
  const context: ChapterContext = { sales, language, format };
  const chapters = CHAPTERS.map((writeChapter) => writeChapter(context));
  const head = {
    language,
    title: write("TITLE"),
    subtitle: write("SUBTITLE", { name: sales.name, asOf: format.date(sales.asOf), currency }),
    footer: write("FOOTER"),
  };
  writeFileSync(out, await writeHtml(chapters, head));
  output.print([head.title, head.subtitle, writeTerminal(chapters), "", write("WRITTEN", { out })].join("\n"));
}

/** The file that was asked for; or a made-up one, which is kept beside the report for looking into it. */
function openSales({ sales, out, language }: Settings, write: Writer<keyof (typeof TEXTS)["de"]>): SalesSource {
  if (sales !== undefined) return openSalesFile(sales, language);
  const path = join(dirname(out), "sales.csv");
  const text = generateSales(SEED);
  writeFileSync(path, text);
  return openSalesText(write("MADE_UP", { path }), text);
}

const TEXTS = {
  de: {
    TITLE: "Was sind unsere Kunden wert?",
    SUBTITLE: "{name}, Stichtag {asOf}, Beträge in {currency}",
    MADE_UP: "Erfundener Webshop ({path})",
    PROGRESS: "{lines} Zeilen gelesen ({percent} %)",
    FOOTER: "Erstellt mit clientele. Die Seite enthält keine Skripte und lädt nichts nach.",
    WRITTEN: "Bericht mit Bildern: {out}",
  },
  en: {
    TITLE: "What are our customers worth?",
    SUBTITLE: "{name}, reference date {asOf}, amounts in {currency}",
    MADE_UP: "Made-up web shop ({path})",
    PROGRESS: "{lines} lines read ({percent} %)",
    FOOTER: "Made with clientele. This page holds no scripts and loads nothing.",
    WRITTEN: "Report with pictures: {out}",
  },
} as const;
