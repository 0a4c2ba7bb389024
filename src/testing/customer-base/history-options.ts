import type { DateRange } from "../../records/purchases/index.js";
import { assertRecord, EXPECTED_OF_RECORDS } from "../../records/shape.js";
import { anId } from "../../records/values.js";
import { toEpochDay, toEpochMillis, type ZoneClock } from "../../shared/calendar/index.js";
import { ClienteleError, type Path } from "../../shared/errors.js";

/** Whose histories are generated, and by which wall clock dates are read. */
export interface GenerateHistoriesOptions {
  /** A whole number or a text. The history of a customer comes from it and from the customer's id alone. */
  readonly seed: number | string;
  /** The ids, each once and read one by one; or how many customers there are. */
  readonly partyIds: Iterable<string> | number;
  /**
   * The id of the customer with this index, from 0 on. It is asked only where `partyIds` is a number.
   *
   * @defaultValue `"customer-1"`, `"customer-2"` and so on
   */
  readonly idOf?: ((index: number) => string) | undefined;
  /** The IANA zone in which a day begins: `"Europe/Berlin"`. */
  readonly zone: string;
}

/** Milliseconds from `from` (included) up to `to` (not included). */
export interface MillisRange {
  readonly from: number;
  readonly to: number;
}

/** @throws `ClienteleError` with code `INVALID_OPTION` unless ids can be read from the options. The ids are looked at later. */
export function assertPartyIds(partyIds: Iterable<string> | number): void {
  const isRight =
    typeof partyIds === "number"
      ? Number.isSafeInteger(partyIds) && partyIds >= 0
      : typeof partyIds === "object" && partyIds !== null && Symbol.iterator in partyIds;
  assertOption(isRight, "ids, or a whole number, zero or more", ["partyIds"]);
}

/**
 * The ids, one by one.
 *
 * @throws `ClienteleError` with code `INVALID_ID` for one that is no id, when its turn comes.
 */
export function* readPartyIds({ partyIds, idOf = nameCustomer }: GenerateHistoriesOptions): Iterable<string> {
  let index = 0;
  for (const id of typeof partyIds === "number" ? nameAll(partyIds, idOf) : partyIds) {
    assertRecord(id, ID_CHECK, ["partyIds", index]);
    yield id;
    index += 1;
  }
}

const ID_CHECK = { rule: anId, warnings: [], expected: EXPECTED_OF_RECORDS };

function* nameAll(count: number, idOf: (index: number) => string): Iterable<string> {
  for (let index = 0; index < count; index += 1) yield idOf(index);
}

function nameCustomer(index: number): string {
  return `customer-${index + 1}`;
}

/**
 * Reads two local dates as the instants at which they begin.
 *
 * @throws `ClienteleError` with code `INVALID_DATE`; `INVALID_INSTANT` where UTC leaves the years 0001 to 9999; `INVALID_OPTION`
 * unless `from` begins before `to`.
 */
export function readDateRange({ from, to }: DateRange, clock: ZoneClock, path: Path): MillisRange {
  const range = { from: readStart(from, clock, [...path, "from"]), to: readStart(to, clock, [...path, "to"]) };
  assertOption(range.from < range.to, `a date after ${from}, got ${to}`, [...path, "to"]);
  return range;
}

/**
 * Reads the date up to which all is observed as the instant at which it begins.
 *
 * @throws `ClienteleError` with code `INVALID_DATE` or `INVALID_OPTION` where it lies before the end of the range.
 */
export function readUntil(until: string, clock: ZoneClock, range: MillisRange, nameOfEnd: string): number {
  const millis = readStart(until, clock, ["until"]);
  assertOption(millis >= range.to, `${nameOfEnd} or a later date, got ${until}`, ["until"]);
  return millis;
}

function readStart(date: string, clock: ZoneClock, path: Path): number {
  return toEpochMillis(clock.startOfEpochDay(toEpochDay(date, path)), path);
}

/** @throws `ClienteleError` with code `INVALID_OPTION` unless a number lies in a range, both ends included. */
export function assertBetween(value: number, low: number, high: number, path: Path): void {
  assertOption(value >= low && value <= high, `a number from ${low} to ${high}, got ${value}`, path);
}

/** @throws `ClienteleError` with code `INVALID_OPTION` unless something holds. */
export function assertOption(holds: boolean, expected: string, path: Path): void {
  if (!holds) throw new ClienteleError("INVALID_OPTION", `expected ${expected}`, path);
}
