import { roundMoney } from "clientele/money";
import type { ChapterContext } from "../context.js";

/** Writes amounts that were estimated, and so are numbers, rounded to what the currency has. */
export function createEstimateWriter({ sales, format }: Pick<ChapterContext, "sales" | "format">) {
  const { currency } = sales.summary;
  return (amount: number) => format.money(roundMoney({ amount: amount.toFixed(DIGITS), currency }).amount);
}

/** More than any currency has. */
const DIGITS = 6;
