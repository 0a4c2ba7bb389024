import { parseCsv } from "clientele/adapters/csv";
import { addDays, startOfDate } from "clientele/calendar";
import { type CsvColumns, type CsvRecord, type CsvReport, readCsv, readCsvAsync } from "clientele/records/csv";
import { createIdentity, type Identity } from "clientele/records/identity";
import { createPurchaseCollector, type PurchaseSummary } from "clientele/records/purchases";
import type { Settings } from "./arguments.js";
import { DemoError } from "./demo-error.js";
import { describeFindings } from "./describe-findings.js";
import type { SalesSource } from "./open-sales-file.js";
import { type ChosenHeaders, chooseHeaders } from "./sales-columns.js";
import { createWriter } from "./texts.js";

/** A sales log, read and added up. */
export interface Sales {
  readonly name: string;
  readonly headers: ChosenHeaders;
  readonly csv: CsvReport;
  readonly summary: PurchaseSummary;
  /** The first day that is not looked at any more, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** Called every now and then while lines come in. */
export type OnProgress = (lines: number, share: number) => void;

/** How to read a sales log. */
export interface ReadSalesOptions {
  readonly onProgress: OnProgress;
  /** Which customers are the same. @defaultValue each is somebody else */
  readonly identity?: Identity | undefined;
}

/**
 * Reads a sales log line by line and adds it up by customer and day.
 *
 * @throws {@link DemoError} for a file without content, columns that are missing, lines that cannot be read (unless they
 * are to be skipped), and where no line belongs to a customer.
 */
export async function readSales(
  source: SalesSource,
  settings: Settings,
  { onProgress, identity = createIdentity() }: ReadSalesOptions,
): Promise<Sales> {
  const write = createWriter(TEXTS, settings.language);
  const { headers, chunks } = await peekHeaders(source.chunks);
  if (headers === undefined) throw new DemoError(write("EMPTY_FILE", { name: source.name }));

  const chosen = chooseHeaders(headers, settings.map, settings.language);
  const reading = readCsvAsync(chunks, { parser: parseCsv, columns: columnsOf(chosen, settings), maxFindings: 1000 });
  const collector = createCollector(chosen, settings, identity);
  let lines = 0;
  for await (const record of reading) {
    collector.add(record);
    lines += 1;
    if (lines % 50_000 === 0) onProgress(lines, source.progress());
  }

  const csv = reading.report();
  if (csv.out < csv.in && !settings.skipsBadLines) throw new DemoError(complainOfLines(csv, settings));
  const summary = collector.summarize();
  const lastDay = summary.purchases.reduce((last, { days }) => maxText(last, days.at(-1)?.date), "");
  if (lastDay === "") throw new DemoError(write("NO_SALES", { name: source.name }));
  return { name: source.name, headers: chosen, csv, summary, asOf: settings.asOf ?? addDays(lastDay, 1) };
}

type Chunk = string | Uint8Array;

/** Enough of a file to hold its first line. */
const PEEK_LENGTH = 65_536;

/** Reads as much of a file as it takes to see its headers, and answers the whole file with them. */
async function peekHeaders(source: AsyncIterable<Chunk>) {
  const rest = source[Symbol.asyncIterator]();
  const first: Chunk[] = [];
  let length = 0;
  while (length < PEEK_LENGTH) {
    const { value, done } = await rest.next();
    if (done) break;
    first.push(value);
    length += value.length;
  }
  const reading = readCsv(first, { parser: parseCsv, columns: {} });
  reading[Symbol.iterator]().next();

  async function* chunks(): AsyncIterable<Chunk> {
    yield* first;
    yield* { [Symbol.asyncIterator]: () => rest };
  }
  return { headers: reading.report().layout?.headers, chunks: chunks() };
}

/** A line without a customer is no bad line: it is counted apart. Without date or amount it is one. */
function columnsOf(headers: ChosenHeaders, { currency }: Settings) {
  const units = [currency, symbolOf(currency)];
  const number = (header: string | undefined) =>
    ({ type: "number", units, header: header ?? [], required: true }) as const;
  return {
    customer: { type: "text", header: headers.customer },
    date: { type: "date", header: headers.date, required: true, firstYear: 1970 },
    ...(headers.order === undefined ? {} : { order: { type: "text", header: headers.order } as const }),
    ...(headers.amount === undefined
      ? { quantity: number(headers.quantity), price: number(headers.price) }
      : { amount: number(headers.amount) }),
  } as const satisfies CsvColumns;
}

function createCollector(headers: ChosenHeaders, settings: Settings, identity: Identity) {
  const { asOf, currency, zone, duplicates } = settings;
  type Line = CsvRecord<CsvColumns>;
  const read = (name: string) => (line: Line) => line.values[name] ?? "";
  return createPurchaseCollector<Line>({
    partyIdOf: (line) => identity.resolve(line.values["customer"] ?? ""),
    atOf: read("date"),
    ...(headers.amount === undefined
      ? { quantityOf: read("quantity"), unitPriceOf: read("price") }
      : { amountOf: read("amount") }),
    orderIdOf: (line) => line.values["order"],
    lineIdOf: (line) => String(line.line),
    lineKeyOf: duplicates === "ignore" ? undefined : (line) => line.cells.join("\u0000"),
    policy: { duplicateLine: duplicates === "drop" ? "drop" : "keep" },
    currency,
    zone,
    // Without a reference date everything in the file is known.
    asOf: Date.parse(startOfDate(asOf ?? "9999-12-01", zone)) - 1,
  });
}

function symbolOf(currency: string): string {
  const parts = new Intl.NumberFormat("en", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  }).formatToParts(0);
  return parts.find(({ type }) => type === "currency")?.value ?? currency;
}

function complainOfLines(csv: CsvReport, { language }: Settings): string {
  const errors = csv.findings.filter(({ severity }) => severity === "error");
  const count = createWriter(TEXTS, language)("BAD_LINES", { count: csv.in - csv.out });
  return [...describeFindings(errors.slice(0, 1), language), count].join(". ");
}

const maxText = (left: string, right = "") => (left < right ? right : left);

const TEXTS = {
  de: {
    EMPTY_FILE: "Die Datei {name} ist leer",
    NO_SALES: "In {name} steht keine Verkaufszeile mit einem Kunden",
    BAD_LINES: "Unlesbare Zeilen: {count}; mit --skip-bad-lines werden sie ausgelassen und gezählt",
  },
  en: {
    EMPTY_FILE: "The file {name} is empty",
    NO_SALES: "There is no sales line with a customer in {name}",
    BAD_LINES: "Unreadable lines: {count}; with --skip-bad-lines they are left out and counted",
  },
} as const;
