import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { purchaseAccessors, summarizePurchases, summarizeRepeats } from "../../../src/records/purchases/index.js";
import { addDays, fromEpochDay, localDateOf, startOfDate } from "../../../src/shared/calendar/index.js";
import { arbitraryId } from "../../../src/testing/arbitraries/index.js";
import type { GeneratePurchasesOptions } from "../../../src/testing/customer-base/purchase-model.js";
import type { PurchaseProcess } from "../../../src/testing/customer-base/purchase-process.js";
import { generatePurchases } from "../../../src/testing/customer-base/purchases.js";

const ids = fc.uniqueArray(
  arbitraryId.filter((id) => id.length < 100),
  { maxLength: 8 },
);

// Rates are such that a test takes no more than moments.
const shape = fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 3, noNaN: true }));
const scale = fc.double({ min: 2, max: 50, noNaN: true });
const unit = fc.constantFrom("days", "weeks");
const process: fc.Arbitrary<PurchaseProcess> = fc.oneof(
  fc.record({ kind: fc.constant("pareto-nbd"), r: shape, alpha: scale, s: shape, beta: scale, unit }),
  fc.record({ kind: fc.constant("bg-nbd"), r: shape, alpha: scale, a: shape, b: scale, unit }),
);

const options: fc.Arbitrary<GeneratePurchasesOptions & { readonly partyIds: readonly string[] }> = fc
  .record({
    seed: fc.oneof(fc.maxSafeInteger(), fc.string()),
    partyIds: ids,
    currency: fc.constantFrom("EUR", "JPY", "KWD"),
    zone: fc.constantFrom("UTC", "Europe/Berlin", "Asia/Kolkata", "America/St_Johns"),
    from: fc.integer({ min: 0, max: 30_000 }),
    joinDays: fc.integer({ min: 1, max: 100 }),
    moreDays: fc.integer({ min: 0, max: 100 }),
    process,
    returnRate: fc.constantFrom(0, 0.3, 1),
  })
  .map(({ from, joinDays, moreDays, ...others }) => ({
    ...others,
    joined: { from: fromEpochDay(from), to: fromEpochDay(from + joinDays) },
    until: fromEpochDay(from + joinDays + moreDays),
  }));

const generate = (given: GeneratePurchasesOptions) => [...generatePurchases(given)];
const byId = (given: GeneratePurchasesOptions) => new Map(generate(given).map((history) => [history.partyId, history]));

describe("generatePurchases (properties)", () => {
  it("gives each customer one history, with lines in the order of time and within the range", () => {
    fc.assert(
      fc.property(options, (given) => {
        const histories = generate(given);
        expect(histories.map(({ partyId }) => partyId)).toEqual(given.partyIds);
        const [from, to, until] = [given.joined.from, given.joined.to, given.until].map((date) =>
          startOfDate(date, given.zone),
        ) as [string, string, string];
        for (const { joinedAt, purchases } of histories) {
          expect(joinedAt >= from && joinedAt < to).toBe(true);
          const times = purchases.map(({ at }) => at);
          expect(times).toEqual([...times].sort());
          expect(times[0]).toBe(joinedAt);
          expect((times.at(-1) as string) < until).toBe(true);
          expect(purchases.every(({ at, date }) => date === localDateOf(at, given.zone))).toBe(true);
        }
      }),
    );
  });

  it("gives a customer the same history whoever else there is, and in whatever order", () => {
    const twice = options.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray([...given.partyIds])));
    fc.assert(
      fc.property(twice, ([given, some]) => {
        const all = byId(given);
        for (const [partyId, history] of byId({ ...given, partyIds: some })) expect(history).toEqual(all.get(partyId));
      }),
    );
  });

  it("adds to a history with a later end and changes nothing before it", () => {
    fc.assert(
      fc.property(options, fc.integer({ min: 1, max: 200 }), (given, days) => {
        const end = startOfDate(given.until, given.zone);
        const later = byId({ ...given, until: addDays(given.until, days) });
        for (const { partyId, joinedAt, purchases, truth } of generate(given)) {
          const other = later.get(partyId);
          expect(other?.joinedAt).toBe(joinedAt);
          expect(other?.purchases.filter(({ at }) => at < end)).toEqual(purchases);
          expect(other?.truth.purchaseRate).toBe(truth.purchaseRate);
          expect(other?.truth.meanSpend).toBe(truth.meanSpend);
          if (truth.aliveUntil !== undefined) expect(other?.truth.aliveUntil).toBe(truth.aliveUntil);
        }
      }),
    );
  });

  it("changes no purchase with the rate of returns", () => {
    fc.assert(
      fc.property(options, (given) => {
        const kept = byId({ ...given, returnRate: 0 });
        for (const { partyId, purchases, truth } of generate(given)) {
          expect(purchases.filter(({ returnOf }) => returnOf === undefined)).toEqual(kept.get(partyId)?.purchases);
          expect(truth).toEqual(kept.get(partyId)?.truth);
        }
      }),
    );
  });

  it("makes plain data that JSON keeps", () => {
    fc.assert(
      fc.property(options, (given) => {
        const histories = generate(given);
        expect(JSON.parse(JSON.stringify(histories))).toStrictEqual(histories);
      }),
    );
  });

  it("makes lines of which the purchases room leaves none out", () => {
    fc.assert(
      fc.property(options, (given) => {
        const histories = generate(given);
        const lines = histories.flatMap(({ purchases }) => purchases);
        const { purchases, report } = summarizePurchases(lines, {
          ...purchaseAccessors({ partyId: "partyId", at: "at", amount: "amount", orderId: "orderId" }),
          currency: given.currency,
          zone: given.zone,
          asOf: startOfDate(given.until, given.zone),
        });
        expect([report.in, report.out]).toEqual([lines.length, lines.length]);
        const orders = purchases.reduce((total, history) => total + history.orders + history.returnOrders, 0);
        expect(orders).toBe(lines.length);

        const calibrationEnd = addDays(given.until, -1);
        const { summaries } = summarizeRepeats(purchases, { calibrationEnd, unit: "days", purchase: "order" });
        const bought = new Map(
          histories.map((history) => [
            history.partyId,
            history.purchases.filter(({ returnOf }) => returnOf === undefined).length,
          ]),
        );
        expect(summaries).toHaveLength(histories.length);
        for (const { partyId, repeats } of summaries) expect(repeats + 1).toBe(bought.get(partyId));
      }),
    );
  });
});
