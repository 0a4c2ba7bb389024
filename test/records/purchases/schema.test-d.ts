import { expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type { PurchaseFields, PurchasePolicy, Purchases } from "../../../src/records/purchases/index.js";
import type {
  purchaseFieldsSchema,
  purchasePolicySchema,
  purchasesSchema,
} from "../../../src/records/purchases/schema.js";

test("the schemas and the interfaces say the same", () => {
  expectTypeOf<z.output<typeof purchasesSchema>>().toEqualTypeOf<Purchases>();
  expectTypeOf<z.output<typeof purchasePolicySchema>>().toEqualTypeOf<PurchasePolicy>();
  expectTypeOf<z.output<typeof purchaseFieldsSchema>>().toEqualTypeOf<PurchaseFields>();
});
