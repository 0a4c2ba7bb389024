import { describe, expect, it } from "vitest";
import { exchangeRateSchema, moneySchema } from "../../../src/shared/money/schema.js";

const pathsOf = (result: {
  readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };
}) => result.error?.issues.map((issue) => issue.path.join(".")) ?? [];

const messagesOf = (result: { readonly error?: { readonly issues: readonly { readonly message: string }[] } }) =>
  result.error?.issues.map((issue) => issue.message) ?? [];

describe("moneySchema", () => {
  it("answers the canonical form", () => {
    expect(moneySchema.parse({ amount: "012.5000", currency: "EUR" })).toEqual({ amount: "12.50", currency: "EUR" });
  });

  it.each([
    [{ amount: "1,5", currency: "EUR" }, ["amount"], ["expected a decimal number"]],
    [{ amount: "1e400", currency: "EUR" }, ["amount"], ["expected a decimal number"]],
    [{ amount: "1", currency: "ERU" }, ["currency"], ["expected a currency code of ISO 4217"]],
    [
      { amount: "", currency: "" },
      ["amount", "currency"],
      ["expected a decimal number", "expected a currency code of ISO 4217"],
    ],
  ])("refuses %o", (value, paths, messages) => {
    const result = moneySchema.safeParse(value);
    expect(pathsOf(result)).toEqual(paths);
    expect(messagesOf(result)).toEqual(messages);
  });

  it.each([{ amount: 1, currency: "EUR" }, { amount: "1" }, { amount: "1", currency: "EUR", cents: 100 }])(
    "refuses the shape %o",
    (value) => {
      expect(moneySchema.safeParse(value).success).toBe(false);
    },
  );
});

describe("exchangeRateSchema", () => {
  const rate = Object.freeze({ from: "EUR", to: "USD", rate: "1.0835", date: "2026-01-02" });

  it("answers a good rate as it is", () => {
    expect(exchangeRateSchema.parse(rate)).toEqual(rate);
  });

  it.each([
    [{ from: "ERU" }, ["from"], ["expected a currency code of ISO 4217"]],
    [{ to: "ERU" }, ["to"], ["expected a currency code of ISO 4217"]],
    [{ to: "EUR" }, ["to"], ["expected another currency than the rate starts from"]],
    [{ rate: "0" }, ["rate"], ["expected a decimal number above zero"]],
    [{ rate: "x" }, ["rate"], ["expected a decimal number above zero"]],
    [{ date: "2026-02-29" }, ["date"], ["expected a day as YYYY-MM-DD"]],
  ])("refuses %o", (change, paths, messages) => {
    const result = exchangeRateSchema.safeParse({ ...rate, ...change });
    expect(pathsOf(result)).toEqual(paths);
    expect(messagesOf(result)).toEqual(messages);
  });

  it.each([{ rate: 1 }, { date: undefined }, { source: "ECB" }])("refuses the shape %o", (change) => {
    expect(exchangeRateSchema.safeParse({ ...rate, ...change }).success).toBe(false);
  });
});
