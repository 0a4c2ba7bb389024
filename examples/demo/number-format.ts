import type { Language } from "clientele";
import { formatMoney } from "clientele/money";

/** Writes figures as the readers of the report do. */
export interface NumberFormat {
  count(value: number): string;
  /** A share as percent with one decimal; a dash where there is none. */
  share(value: number | undefined): string;
  /** A number with at most two decimals. */
  number(value: number): string;
  /** A number with its sign and one decimal. */
  signed(value: number): string;
  /** An amount in the currency of the report, to the cent. */
  money(amount: string): string;
  /** A date as it is written in letters. */
  date(date: string): string;
}

export function createNumberFormat(language: Language, currency: string): NumberFormat {
  const share = new Intl.NumberFormat(language, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const signed = new Intl.NumberFormat(language, {
    signDisplay: "exceptZero",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  return {
    count: (value) => value.toLocaleString(language),
    share: (value) => (value === undefined ? "–" : share.format(value)),
    number: (value) => number.format(value),
    signed: (value) => signed.format(value),
    money: (amount) => formatMoney({ amount, currency }, language),
    date: (text) => date.format(Date.parse(text)),
  };
}
