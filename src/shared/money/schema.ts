import * as z from "zod";
import { isAmountText, isCalendarDay, isRateText } from "./check.js";
import { isCurrencyCode } from "./currency.js";
import type { ExchangeRate, Money } from "./model.js";
import { money } from "./money.js";

const currency = z.string().refine(isCurrencyCode, { message: "expected a currency code of ISO 4217", abort: true });
const amount = z.string().refine(isAmountText, { message: "expected a decimal number", abort: true });

/** Guards a {@link Money} that comes from outside, and answers its canonical form. */
export const moneySchema = z
  .strictObject({ amount, currency })
  .overwrite((value) => money(value.amount, value.currency))
  .readonly() satisfies z.ZodType<Money>;

/** Guards an {@link ExchangeRate} that comes from outside: a rate service, a file, a settings form. */
export const exchangeRateSchema = z
  .strictObject({
    from: currency,
    to: currency,
    rate: z.string().refine(isRateText, { message: "expected a decimal number above zero" }),
    date: z.string().refine(isCalendarDay, { message: "expected a day as YYYY-MM-DD" }),
  })
  .refine((rate) => rate.to !== rate.from, {
    path: ["to"],
    message: "expected another currency than the rate starts from",
  })
  .readonly() satisfies z.ZodType<ExchangeRate>;
