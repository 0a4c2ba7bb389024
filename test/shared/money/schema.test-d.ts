import { expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type { ExchangeRate, Money } from "../../../src/shared/money/index.js";
import type { exchangeRateSchema, moneySchema } from "../../../src/shared/money/schema.js";

test("the schemas and the interfaces say the same", () => {
  expectTypeOf<z.output<typeof moneySchema>>().toEqualTypeOf<Money>();
  expectTypeOf<z.output<typeof exchangeRateSchema>>().toEqualTypeOf<ExchangeRate>();
});
