import { readInstant } from "../../../shared/condition/read-instant.js";
import { ClienteleError } from "../../../shared/errors.js";
import { createReport, type ReportBuilder } from "../../../shared/report.js";
import { orderRows } from "./canonical-order.js";
import type { FitSettings } from "./check-options.js";
import { wonOf } from "./evidence.js";
import type { LeadField } from "./lead-field.js";
import type { FitPointsCardOptions, LeadFitDropCode } from "./model.js";
import { createLeadFieldReader } from "./read-values.js";
import type { LeadColumn, LeadTable } from "./table.js";

/** The rows that count, each with its number among all. */
interface Selection<Row> {
  readonly rows: readonly Row[];
  readonly numbers: readonly number[];
  readonly won: Uint8Array;
  /** Epoch milliseconds; empty where there is no time. */
  readonly times: readonly number[];
}

/** Reads the leads with a known outcome; the others are counted. */
export function readLeadTable<Row extends object>(
  rows: readonly Row[],
  options: FitPointsCardOptions<Row>,
  settings: FitSettings,
): { readonly table: LeadTable; readonly report: ReportBuilder<LeadFitDropCode> } {
  const report = createReport<LeadFitDropCode>(options);
  assertKnownFields(rows, settings);
  const selection = selectRows(rows, options, settings, report);
  const columns = readColumns(settings, selection);
  const table = { size: selection.rows.length, columns, won: selection.won, isInTimeOrder: false };
  const { isInTimeOrder = false, timeOf } = options;
  if (isInTimeOrder) return { table: { ...table, isInTimeOrder }, report };
  const ordered = reorder(table, orderRows(table, selection.times));
  return { table: { ...ordered, isInTimeOrder: timeOf !== undefined }, report };
}

/** A field that no row has is a mistake in the options rather than something that nobody said. */
function assertKnownFields(rows: readonly object[], { fields }: FitSettings): void {
  rows.forEach((row, index) => {
    if (typeof row !== "object" || row === null)
      throw new ClienteleError("INVALID_VALUE", "expected an object", [index]);
  });
  for (const [name] of fields) {
    const [first = name] = name.split(".");
    const isThere = rows.length === 0 || rows.some((row) => Object.hasOwn(row, first));
    if (!isThere) throw new ClienteleError("UNKNOWN_FIELD", "expected a field that some row has", ["fields", name]);
  }
}

function selectRows<Row>(
  rows: readonly Row[],
  options: FitPointsCardOptions<Row>,
  { window }: FitSettings,
  report: ReportBuilder<LeadFitDropCode>,
): Selection<Row> {
  const selected: { row: Row; number: number; won: boolean; time: number }[] = [];
  rows.forEach((row, number) => {
    report.take();
    const won = readOutcome(options.outcomeOf(row), number);
    const time = options.timeOf === undefined ? 0 : readTime(options.timeOf(row), number);
    const code = reasonToDrop(won, time, window);
    if (code !== undefined) report.drop(code, options.idOf?.(row) ?? String(number + 1));
    else selected.push({ row, number, won: won === true, time: time as number });
  });
  return {
    rows: selected.map(({ row }) => row),
    numbers: selected.map(({ number }) => number),
    won: Uint8Array.from(selected, ({ won }) => Number(won)),
    times: options.timeOf === undefined ? [] : selected.map(({ time }) => time),
  };
}

function reasonToDrop(
  won: boolean | undefined,
  time: number | undefined,
  window: FitSettings["window"],
): LeadFitDropCode | undefined {
  if (won === undefined) return "OPEN_LEAD";
  if (time === undefined) return "TIME_UNKNOWN";
  return window.from <= time && time < window.to ? undefined : "OUTSIDE_WINDOW";
}

function readOutcome(outcome: boolean | null | undefined, index: number): boolean | undefined {
  if (typeof outcome === "boolean") return outcome;
  if (outcome === undefined || outcome === null) return undefined;
  throw new ClienteleError("INVALID_VALUE", "expected true, false or undefined", [index, "outcome"]);
}

function readTime(time: string | number | Date | null | undefined, index: number): number | undefined {
  if (time === undefined || time === null) return undefined;
  const millis = readInstant(time);
  if (Number.isNaN(millis)) throw new ClienteleError("INVALID_VALUE", "expected an instant", [index, "time"]);
  return millis;
}

/** Reads row by row: a row's values lie close together in memory. */
function readColumns<Row extends object>(
  { fields }: FitSettings,
  { rows, numbers }: Selection<Row>,
): readonly LeadColumn[] {
  const readings = fields.map(([name, field]) => ({
    read: createLeadFieldReader(name, field),
    arrivals: new Map<number | string, number>(),
    codes: new Int32Array(rows.length),
  }));
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as Row;
    for (const { read, arrivals, codes } of readings) {
      const value = read(row, numbers[index] as number);
      const arrival = value === undefined ? NEVER : (arrivals.get(value) ?? arrivals.size);
      if (value !== undefined && arrival === arrivals.size) arrivals.set(value, arrival);
      codes[index] = arrival;
    }
  }
  return readings.map(({ arrivals, codes }, index) => {
    const [name, { kind, monotone = false, missingTexts }] = fields[index] as FitSettings["fields"][number];
    return { name, kind, isMonotone: monotone, missingTexts, ...sortCodes(arrivals, codes, kind) };
  });
}

/** The arrival of what is missing. */
const NEVER = -1;

/** Numbers the values by size instead of by arrival. */
function sortCodes(arrivals: ReadonlyMap<number | string, number>, codes: Int32Array, kind: LeadField["kind"]) {
  const values = sortValues([...arrivals.keys()], kind);
  const placeOf = new Int32Array(values.length);
  values.forEach((value, place) => {
    placeOf[arrivals.get(value) as number] = place;
  });
  return {
    values,
    codes: codes.map((arrival) => (arrival === NEVER ? values.length : (placeOf[arrival] as number))),
  };
}

function sortValues(values: readonly (number | string)[], kind: LeadField["kind"]): readonly (number | string)[] {
  return kind === "number" ? [...Float64Array.from(values as number[]).sort()] : [...values].sort();
}

function reorder(table: LeadTable, order: Int32Array): LeadTable {
  const columns = table.columns.map((column) => ({
    ...column,
    codes: order.map((row) => column.codes[row] as number),
  }));
  return { ...table, columns, won: wonOf(table, order) };
}
