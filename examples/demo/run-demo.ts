import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readArguments, type Settings } from "./arguments.js";
import { keepPurchases } from "./base/keep-base.js";
import { type OpenBase, openBase } from "./base/open-base.js";
import { writeAbc } from "./chapters/abc.js";
import { writeClv } from "./chapters/clv.js";
import { writeCustomers } from "./chapters/customers.js";
import { writeDuplicates } from "./chapters/duplicates.js";
import { writeLeads } from "./chapters/leads.js";
import { writePurchases } from "./chapters/purchases.js";
import { writeRfm } from "./chapters/rfm.js";
import { writeXyz } from "./chapters/xyz.js";
import type { ChapterContext } from "./context.js";
import { DemoError } from "./demo-error.js";
import { createNumberFormat } from "./number-format.js";
import { openSalesFile, openSalesText, type SalesSource } from "./open-sales-file.js";
import { type OnProgress, readSales, type Sales } from "./read-sales.js";
import { writeHtml } from "./report-html.js";
import { writeTerminal } from "./report-terminal.js";
import { createWriter } from "./texts.js";
import { USAGE } from "./usage.js";

/** The chapters of the report, in their order. Each stands alone; those on the base are left out where there is a file only. */
const BASE_CHAPTERS = [writeCustomers, writeDuplicates, writeLeads];
const CHAPTERS = [writePurchases, writeAbc, writeXyz, writeRfm, writeClv];

/** The made-up shop is always the same one. */
const SEED = "clientele";

/** Where the demo's words go. */
export interface DemoOutput {
  print(text: string): void;
  complain(text: string): void;
  /** Shows a line that the next one replaces; without a text, takes it away. */
  progress(text?: string): void;
}

/**
 * Reads a sales log, or makes up a customer base with one, and writes the report: in short to the terminal, with pictures to an HTML
 * file.
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
  const style = { language, format: createNumberFormat(language, currency) };

  mkdirSync(dirname(out), { recursive: true });
  const { source, shop } = await openSource(settings, output);
  const onProgress: OnProgress = (lines, share) =>
    output.progress(write("PROGRESS", { lines, percent: Math.round(share * 100) }));
  const read = await readSales(source, settings, { onProgress, identity: shop?.found.identity }).finally(() =>
    output.progress(),
  );
  const sales = shop === undefined ? read : await keepSales(read, shop);
  const isMadeUp = shop !== undefined;
  const context: ChapterContext = { ...style, sales, isMadeUp, nameOf: shop?.nameOf ?? ((partyId) => partyId) };
  const chapters = [
    ...(shop === undefined ? [] : BASE_CHAPTERS.map((writeChapter) => writeChapter({ ...style, ...shop }))),
    ...CHAPTERS.map((writeChapter) => writeChapter(context)),
  ];
  const head = {
    language,
    title: write("TITLE"),
    subtitle: write("SUBTITLE", { name: sales.name, asOf: style.format.date(sales.asOf), currency }),
    footer: write("FOOTER"),
  };
  writeFileSync(out, await writeHtml(chapters, head));
  output.print([head.title, head.subtitle, writeTerminal(chapters), "", write("WRITTEN", { out })].join("\n"));
}

interface Source {
  readonly source: SalesSource;
  /** The customer base behind the sales, where it is made up. */
  readonly shop?: OpenBase | undefined;
}

/** The file that was asked for; or a made-up one, which is kept beside the report for looking into it. */
async function openSource(settings: Settings, output: DemoOutput): Promise<Source> {
  const { sales, currency, zone, out, language } = settings;
  if (sales !== undefined) return { source: openSalesFile(sales, language) };
  const write = createWriter(TEXTS, language);
  output.progress(write("SEARCHING"));
  const shop = await openBase(SEED, { currency, zone });
  const path = join(dirname(out), "sales.csv");
  writeFileSync(path, shop.sales);
  return { source: openSalesText(write("MADE_UP", { path }), shop.sales), shop };
}

/** Saves what was read and goes on with what is read back. */
async function keepSales(sales: Sales, { store }: OpenBase): Promise<Sales> {
  const { purchases, currency } = sales.summary;
  return { ...sales, summary: { ...sales.summary, purchases: await keepPurchases(purchases, currency, store) } };
}

const TEXTS = {
  de: {
    TITLE: "Was sind unsere Kunden wert?",
    SUBTITLE: "{name}, Stichtag {asOf}, Beträge in {currency}",
    MADE_UP: "Erfundener Laden ({path})",
    SEARCHING: "Kunden werden erfunden, gespeichert und auf Dubletten geprüft",
    PROGRESS: "{lines} Zeilen gelesen ({percent} %)",
    FOOTER: "Erstellt mit clientele. Die Seite enthält keine Skripte und lädt nichts nach.",
    WRITTEN: "Bericht mit Bildern: {out}",
  },
  en: {
    TITLE: "What are our customers worth?",
    SUBTITLE: "{name}, reference date {asOf}, amounts in {currency}",
    MADE_UP: "Made-up shop ({path})",
    SEARCHING: "Making up customers, saving them and looking for duplicates",
    PROGRESS: "{lines} lines read ({percent} %)",
    FOOTER: "Made with clientele. This page holds no scripts and loads nothing.",
    WRITTEN: "Report with pictures: {out}",
  },
} as const;
