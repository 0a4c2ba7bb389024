import { ClienteleError, type Path } from "../../shared/errors.js";
import type { Finding } from "../../shared/finding.js";
import type { ClvFindingCode, ClvTimeUnit, RepeatHistory } from "./model.js";

/**
 * What can be wrong with a history. `INVALID_VALUE`: repeats that are no whole number from 0 on, or a time that is no finite number
 * from 0 on. `TIME_WITHOUT_REPEAT`: a time to the last purchase, though there was no repeat. `LAST_AFTER_END`: a last purchase
 * after the end of the observation. `REPEATS_WITHOUT_TIME`, the only one that can be used: repeats on the first day only.
 */
export type RepeatHistoryCode = "INVALID_VALUE" | "TIME_WITHOUT_REPEAT" | "LAST_AFTER_END" | ClvFindingCode;

interface HistoryFault {
  readonly code: RepeatHistoryCode;
  readonly name: keyof RepeatHistory;
}

/**
 * What is wrong with a customer's history: an error that makes it unusable, or a warning, or nothing. Paths begin in the history.
 *
 * A last purchase at the very end (t_x = T) and a first purchase there (T = 0) are in order.
 *
 * @example
 * ```ts
 * import { checkRepeatHistory } from "clientele/value/clv";
 *
 * checkRepeatHistory({ repeats: 2, firstToLast: 30.43, firstToEnd: 38.86 }); // => []
 * checkRepeatHistory({ repeats: 1, firstToLast: 40, firstToEnd: 38.86 })[0]?.code; // => "LAST_AFTER_END"
 * ```
 */
export function checkRepeatHistory(history: RepeatHistory): readonly Finding<RepeatHistoryCode>[] {
  const fault = faultOfHistory(history.repeats, history.firstToLast, history.firstToEnd);
  if (fault === undefined) return [];
  const severity = fault.code === "REPEATS_WITHOUT_TIME" ? "warning" : "error";
  return [{ code: fault.code, severity, path: [fault.name] }];
}

/** The first thing that is wrong with a history, if anything is. */
export function faultOfHistory(x: number, tx: number, T: number): HistoryFault | undefined {
  // Most histories are in order, and a million of them are read in one go.
  if (Number.isSafeInteger(x) && x >= 0 && tx >= 0 && tx <= T && T < Number.POSITIVE_INFINITY && x > 0 === tx > 0) {
    return undefined;
  }
  if (!Number.isSafeInteger(x) || x < 0) return { code: "INVALID_VALUE", name: "repeats" };
  if (!isTime(tx)) return { code: "INVALID_VALUE", name: "firstToLast" };
  if (!isTime(T)) return { code: "INVALID_VALUE", name: "firstToEnd" };
  if (tx > T) return { code: "LAST_AFTER_END", name: "firstToEnd" };
  return { code: x === 0 ? "TIME_WITHOUT_REPEAT" : "REPEATS_WITHOUT_TIME", name: "firstToLast" };
}

const isTime = (value: number) => Number.isFinite(value) && value >= 0;

/** @throws `ClienteleError` with the code of the fault and the path of the value, unless the history can be used all the same. */
export function assertUsable({ code, name }: HistoryFault, path: Path): void {
  if (code === "REPEATS_WITHOUT_TIME") return;
  const expected =
    code !== "INVALID_VALUE" ? EXPECTED[code] : name === "repeats" ? "a whole number from 0 on" : EXPECTED_TIME;
  throw new ClienteleError(code, `expected ${expected}`, path);
}

const EXPECTED_TIME = "a finite time from 0 on";

const EXPECTED = {
  TIME_WITHOUT_REPEAT: "0 where there was no repeat",
  LAST_AFTER_END: "an end not before the last purchase",
};

/** The units of time there are. */
export const CLV_TIME_UNITS = ["days", "weeks", "months", "years"] as const satisfies readonly ClvTimeUnit[];

/** @throws `ClienteleError` with code `INVALID_OPTION` for an unknown unit of time. */
export function assertTimeUnit(timeUnit: ClvTimeUnit, path: Path): void {
  if (!CLV_TIME_UNITS.includes(timeUnit)) {
    throw new ClienteleError("INVALID_OPTION", `expected one of ${CLV_TIME_UNITS.join(", ")}`, path);
  }
}
