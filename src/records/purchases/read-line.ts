import { fromEpochDay } from "../../shared/calendar/index.js";
import { decimal } from "../../shared/decimal.js";
import { ClienteleError } from "../../shared/errors.js";
import { type ExactAmount, exactAmountToDecimal, multiplyExactly, readExactAmount } from "../../shared/exact-sum.js";
import { currencyExponent } from "../../shared/money/index.js";
import type { PurchaseLineAccessors, PurchaseLineCode, PurchaseOptions } from "./model.js";
import { createDayReader } from "./read-day.js";

/** A sales line as it is booked. One object is filled again and again: half a million lines need no half a million objects. */
export interface BookableLine {
  partyId: string;
  day: number;
  amount: ExactAmount;
  converted: boolean;
}

/** Fills `into` from a line, or answers the rule that keeps the line from being booked. */
export type LineReader<Line> = (line: Line, into: BookableLine) => PurchaseLineCode | undefined;

/** @throws `ClienteleError` with code `INVALID_OPTION` where the accessors do not say what a line amounts to. */
export function createLineReader<Line>(options: PurchaseOptions<Line>): LineReader<Line> {
  const { currency, zone, asOf, rateOf, partyIdOf, atOf, currencyOf } = options;
  const amountOf = chooseAmountOf(options);
  const { dayOf, isAfterAsOf } = createDayReader(zone, asOf);

  return (line, into) => {
    into.partyId = String(partyIdOf(line) ?? "");
    if (into.partyId.trim() === "") return "WITHOUT_PARTY";

    const at = atOf(line);
    const day = orUndefined(() => dayOf(at));
    if (day === undefined) return "INVALID_DATE";
    into.day = day;
    if (isAfterAsOf(at, day)) return "AFTER_AS_OF";

    const amount = orUndefined(() => amountOf(line));
    if (amount === undefined) return "INVALID_AMOUNT";
    into.amount = amount;

    const lineCurrency = currencyOf?.(line) ?? currency;
    into.converted = lineCurrency !== currency;
    if (!into.converted) return undefined;
    if (orUndefined(() => currencyExponent(lineCurrency)) === undefined) return "INVALID_CURRENCY";
    const rate = rateOf?.(lineCurrency, fromEpochDay(day));
    if (rate === undefined) return "OTHER_CURRENCY";
    into.amount = exactAmountToDecimal(amount).times(decimal(rate, ["rateOf"]));
    return undefined;
  };
}

function chooseAmountOf<Line>(accessors: PurchaseLineAccessors<Line>): (line: Line) => ExactAmount {
  const { amountOf, quantityOf, unitPriceOf } = accessors;
  if (amountOf !== undefined && quantityOf === undefined && unitPriceOf === undefined) {
    return (line) => readExactAmount(amountOf(line));
  }
  if (amountOf === undefined && quantityOf !== undefined && unitPriceOf !== undefined) {
    return (line) => multiplyExactly(quantityOf(line), unitPriceOf(line));
  }
  throw new ClienteleError("INVALID_OPTION", "expected either amountOf, or quantityOf and unitPriceOf", ["amountOf"]);
}

/** Turns the error of a value that cannot be read into undefined. Any other error, an accessor's own, goes on. */
function orUndefined<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof ClienteleError) return undefined;
    throw error;
  }
}
