import * as z from "zod";
import { PURCHASE_RULES } from "./check.js";
import type { PurchaseFields } from "./fields.js";
import type { PurchaseDay, PurchasePolicy, Purchases } from "./model.js";

const amount = z.string().regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/);
const amountFromZero = z.string().regex(/^(?:0|[1-9]\d*)(?:\.\d+)?$/);
const count = z.int().nonnegative();
const date = z.iso.date();

/** Guards a {@link PurchaseDay} that comes from outside. */
export const purchaseDaySchema = z
  .strictObject({
    date,
    sales: amountFromZero,
    returns: amountFromZero,
    net: amount,
    orders: count,
    returnOrders: count,
  })
  .readonly() satisfies z.ZodType<PurchaseDay>;

/** Guards {@link Purchases} that come from outside: their form, and that the days ascend. */
export const purchasesSchema = z
  .strictObject({
    partyId: z.string().min(1),
    currency: z.string().regex(/^[A-Z]{3}$/),
    netRevenue: amount,
    exactNetRevenue: amount,
    sales: amountFromZero,
    returns: amountFromZero,
    orders: count,
    returnOrders: count,
    purchaseDays: count,
    firstPurchaseDate: date.optional(),
    lastPurchaseDate: date.optional(),
    days: z.array(purchaseDaySchema).readonly(),
  })
  .readonly()
  .refine(({ days }) => days.every((day, index) => index === 0 || (days[index - 1] as PurchaseDay).date < day.date), {
    path: ["days"],
    message: "expected each day once, the earliest first",
  }) satisfies z.ZodType<Purchases>;

/** Guards a {@link PurchasePolicy} that comes from outside. */
export const purchasePolicySchema = z
  .strictObject({
    invalidLine: z.enum(PURCHASE_RULES.invalidLine),
    lineWithoutParty: z.enum(PURCHASE_RULES.lineWithoutParty),
    lineAfterAsOf: z.enum(PURCHASE_RULES.lineAfterAsOf),
    otherCurrency: z.enum(PURCHASE_RULES.otherCurrency),
    zeroAmount: z.enum(PURCHASE_RULES.zeroAmount),
    returnLine: z.enum(PURCHASE_RULES.returnLine),
    duplicateLine: z.enum(PURCHASE_RULES.duplicateLine),
  })
  .readonly() satisfies z.ZodType<PurchasePolicy>;

/** Guards {@link PurchaseFields} that come from outside. */
export const purchaseFieldsSchema = z
  .strictObject({
    partyId: z.string(),
    at: z.string(),
    amount: z.string().optional(),
    quantity: z.string().optional(),
    unitPrice: z.string().optional(),
    orderId: z.string().optional(),
    currency: z.string().optional(),
  })
  .readonly() satisfies z.ZodType<PurchaseFields>;
