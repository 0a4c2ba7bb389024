import { ClienteleError } from "../../shared/errors.js";
import { createReport, type Report, type ReportOptions } from "../../shared/report.js";
import { assertUsable, faultOfHistory } from "./check.js";
import type { RepeatHistory, RepeatHistoryColumns } from "./model.js";
import type { HistoryColumns } from "./process.js";

/** Customers as the models read them: one column each, in the order of the input. */
export interface ReadHistories {
  readonly columns: Readonly<Record<"repeats" | "firstToLast" | "firstToEnd", Float64Array>>;
  readonly report: Report<never>;
}

/**
 * Reads and checks histories, given as rows or as columns.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE`, `TIME_WITHOUT_REPEAT` or `LAST_AFTER_END` and a path such as
 * `[index, "repeats"]`, for columns `["repeats", index]`; and with code `INVALID_VALUE` for columns of different lengths.
 */
export function readHistories(
  histories: readonly RepeatHistory[] | RepeatHistoryColumns,
  options: ReportOptions = {},
): ReadHistories {
  const isRows = isHistoryRows(histories);
  const columns = isRows ? columnsOf(histories) : copyColumns(histories);
  const { repeats, firstToLast, firstToEnd } = columns;
  const report = createReport<never>(options);
  for (let index = 0; index < repeats.length; index++) {
    report.take();
    const fault = faultOfHistory(repeats[index] as number, firstToLast[index] as number, firstToEnd[index] as number);
    if (fault === undefined) continue;
    const path = isRows ? [index, fault.name] : [fault.name, index];
    assertUsable(fault, path);
    report.find({ code: fault.code, severity: "warning", path });
  }
  return { columns, report: report.build() };
}

/** Whether histories are given as rows. */
export function isHistoryRows(
  histories: readonly RepeatHistory[] | RepeatHistoryColumns,
): histories is readonly RepeatHistory[] {
  return Array.isArray(histories);
}

function columnsOf(rows: readonly RepeatHistory[]): ReadHistories["columns"] {
  const columns = emptyColumns(rows.length);
  rows.forEach(({ repeats, firstToLast, firstToEnd }, index) => {
    columns.repeats[index] = repeats;
    columns.firstToLast[index] = firstToLast;
    columns.firstToEnd[index] = firstToEnd;
  });
  return columns;
}

function copyColumns({ repeats, firstToLast, firstToEnd }: RepeatHistoryColumns): ReadHistories["columns"] {
  for (const [name, column] of [["firstToLast", firstToLast] as const, ["firstToEnd", firstToEnd] as const]) {
    if (column.length !== repeats.length) {
      throw new ClienteleError("INVALID_VALUE", "expected columns of equal length", [name]);
    }
  }
  return {
    repeats: Float64Array.from(repeats),
    firstToLast: Float64Array.from(firstToLast),
    firstToEnd: Float64Array.from(firstToEnd),
  };
}

const emptyColumns = (length: number) => ({
  repeats: new Float64Array(length),
  firstToLast: new Float64Array(length),
  firstToEnd: new Float64Array(length),
});

/**
 * Merges customers with equal histories into one row with a weight, sorted by x, T and t_x: so the order of the input changes
 * nothing, not even the last bit of a sum.
 */
export function mergeHistories({ repeats, firstToLast, firstToEnd }: ReadHistories["columns"]): HistoryColumns {
  const compare = (left: number, right: number) =>
    (repeats[left] as number) - (repeats[right] as number) ||
    (firstToEnd[left] as number) - (firstToEnd[right] as number) ||
    (firstToLast[left] as number) - (firstToLast[right] as number);
  const { rows, counts } = findDifferent(repeats, firstToLast, firstToEnd);
  const order = Uint32Array.from(rows, (_, place) => place).sort((left, right) =>
    compare(rows[left] as number, rows[right] as number),
  );
  const columnOf = (column: Float64Array) =>
    Float64Array.from(order, (place) => column[rows[place] as number] as number);
  return {
    repeats: columnOf(repeats),
    firstToLast: columnOf(firstToLast),
    firstToEnd: columnOf(firstToEnd),
    weights: Float64Array.from(order, (place) => counts[place] as number),
  };
}

/** The first row of each kind, and how many there are of it. A hash table with open addressing: keys are compared as numbers. */
function findDifferent(...keys: readonly [Float64Array, Float64Array, Float64Array]) {
  const [first, second, third] = keys;
  const capacity = 2 ** Math.ceil(Math.log2(2 * first.length + 2));
  const slots = new Int32Array(capacity).fill(-1);
  const rows = new Uint32Array(first.length);
  const counts = new Float64Array(first.length);
  let found = 0;
  for (let row = 0; row < first.length; row++) {
    const [x, tx, T] = [first[row] as number, second[row] as number, third[row] as number];
    let slot = hashOf(x, tx, T) & (capacity - 1);
    for (; ; slot = (slot + 1) & (capacity - 1)) {
      const place = slots[slot] as number;
      if (place < 0) {
        slots[slot] = found;
        rows[found] = row;
        counts[found++] = 1;
        break;
      }
      const other = rows[place] as number;
      if (first[other] === x && second[other] === tx && third[other] === T) {
        counts[place] = (counts[place] as number) + 1;
        break;
      }
    }
  }
  return { rows: rows.subarray(0, found), counts };
}

const numbers = new Float64Array(3);
const words = new Uint32Array(numbers.buffer);

/** FNV-1a over the words of the three numbers, with its bits mixed once more. */
function hashOf(x: number, tx: number, T: number): number {
  // Adding zero makes a zero out of a negative one: they are equal, and so must be their hashes.
  numbers[0] = x + 0;
  numbers[1] = tx + 0;
  numbers[2] = T + 0;
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index++) hash = Math.imul(hash ^ (words[index] as number), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 13);
}
