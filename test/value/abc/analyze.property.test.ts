import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal } from "../../../src/shared/decimal.js";
import { type AbcPolicy, type AbcRow, analyzeAbc } from "../../../src/value/abc/index.js";
import { rankDecimals } from "../../../src/value/abc/rank-decimals.js";
import { rankUnits } from "../../../src/value/abc/rank-units.js";

interface Account {
  readonly id: number;
  readonly cents: number;
}

/** Accounts with few distinct amounts among them, so that ties are common; negative ones too. */
const accounts = fc
  .array(fc.oneof(fc.integer({ min: -1000, max: 1_000_000 }), fc.integer({ min: -1, max: 3 })))
  .map((amounts) => amounts.map((cents, id): Account => ({ id, cents })));

const crossing = fc.constantFrom("better", "worse");
const negatives = fc.constantFrom("net", "zero");
const upTo = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
const twoBorders = fc.uniqueArray(upTo, { minLength: 2, maxLength: 2 }).map((borders) => borders.sort((a, b) => a - b));

const policies = fc.oneof(
  fc.record({
    by: fc.constantFrom("share", "count"),
    classes: twoBorders.map(([a, b]) => [{ name: "A", upTo: a }, { name: "B", upTo: b }, { name: "C" }]),
    crossing,
    negatives,
  }),
  fc.record({
    by: fc.constant("amount"),
    classes: fc.constant([{ name: "A", from: 100 }, { name: "B", from: "1" }, { name: "C" }]),
    negatives,
  }),
  fc.record({ by: fc.constant("computed"), crossing, negatives }),
  fc.record({ by: fc.constant("computed"), grid: fc.integer({ min: 3, max: 100 }), negatives }),
) as fc.Arbitrary<AbcPolicy>;

const analyze = (items: readonly Account[], policy: AbcPolicy) =>
  analyzeAbc(items, { valueOf: (account) => account.cents, policy });

const classById = (rows: readonly AbcRow<Account>[]) =>
  new Map(rows.map((row) => [row.item.id, row.abcClass] as const));

describe("analyzeAbc (properties)", () => {
  it("gives every item exactly one class", () => {
    fc.assert(
      fc.property(accounts, policies, (items, policy) => {
        const { rows, classes } = analyze(items, policy);
        expect(rows.map((row) => row.item.id).sort((a, b) => a - b)).toEqual(items.map((item) => item.id));
        expect(classes.reduce((total, { count }) => total + count, 0)).toBe(items.length);
        for (const { name, count } of classes) {
          expect(rows.filter((row) => row.abcClass === name)).toHaveLength(count);
        }
      }),
    );
  });

  it("conserves the total over the classes, to the last digit", () => {
    fc.assert(
      fc.property(accounts, policies, (items, policy) => {
        const { classes, total } = analyze(items, policy);
        const counted = items.map(({ cents }) => (policy.negatives === "zero" ? Math.max(cents, 0) : cents));
        expect(Number(total)).toBe(counted.reduce((sum, cents) => sum + cents, 0));
        expect(classes.reduce((sum, { value }) => sum.plus(value), decimal(0)).toFixed()).toBe(total);
      }),
    );
  });

  it("does not depend on the order of the input", () => {
    const itemsTwice = accounts.chain((items) =>
      fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
    );
    fc.assert(
      fc.property(itemsTwice, policies, ([items, shuffled], policy) => {
        expect(classById(analyze(shuffled, policy).rows)).toEqual(classById(analyze(items, policy).rows));
      }),
    );
  });

  it("does not depend on the currency unit, borders by amount apart", () => {
    fc.assert(
      fc.property(
        accounts,
        policies.filter((policy) => policy.by !== "amount"),
        (items, policy) => {
          const inEuros = analyzeAbc(items, { valueOf: (account) => `${account.cents}e-2`, policy });
          expect(classById(inEuros.rows)).toEqual(classById(analyze(items, policy).rows));
        },
      ),
    );
  });

  it("never gives a larger value a worse class, and equal values the same", () => {
    fc.assert(
      fc.property(accounts, policies, (items, policy) => {
        const { rows } = analyze(items, policy);
        for (const [left, right] of pairs(rows)) {
          const counted = (row: AbcRow<Account>) =>
            policy.negatives === "zero" ? Math.max(row.item.cents, 0) : row.item.cents;
          expect(counted(left)).toBeGreaterThanOrEqual(counted(right));
          expect(left.abcClass <= right.abcClass).toBe(true); // "A" < "B" < "C"
          if (counted(left) === counted(right)) expect(left.abcClass).toBe(right.abcClass);
        }
      }),
    );
  });

  it("makes class A the fewest top items that reach its share, and the most that stay within it under the worse rule", () => {
    const positive = accounts.map((items) => items.map((item) => ({ ...item, cents: Math.abs(item.cents) })));
    fc.assert(
      fc.property(positive, upTo, (items, end) => {
        const policy = (rule: "better" | "worse"): AbcPolicy => ({
          by: "share",
          classes: [{ name: "A", upTo: end }, { name: "C" }],
          crossing: rule,
        });
        const percent = BigInt(Math.round(end * 100)) * cents(items);
        const topOf = (rule: "better" | "worse") =>
          analyze(items, policy(rule))
            .rows.filter((row) => row.abcClass === "A")
            .map((row) => row.item);

        const better = topOf("better");
        const smallest = better.at(-1)?.cents;
        expect(100n * cents(better) >= percent).toBe(true);
        if (better.length > 0) {
          expect(100n * cents(better.filter((item) => item.cents !== smallest)) < percent).toBe(true);
        }

        const worse = topOf("worse");
        const next = items.map((item) => item.cents).sort((a, b) => b - a)[worse.length];
        expect(100n * cents(worse) <= percent).toBe(true);
        if (next !== undefined && cents(items) > 0n) {
          const withNext = items.filter((item) => item.cents >= next);
          expect(100n * cents(withNext) > percent).toBe(true);
        }
      }),
    );
  });

  it("reaches the whole total with the last row", () => {
    fc.assert(
      fc.property(accounts, policies, (items, policy) => {
        const { rows, total } = analyze(items, policy);
        const last = rows.at(-1)?.cumulativeShare;
        if (Number(total) > 0) expect(last).toBe(1);
        else expect(last).toBeUndefined();
      }),
    );
  });

  it("ranks in whole units exactly as in decimals", () => {
    const amount = fc.oneof(
      fc.integer(),
      fc.maxSafeInteger(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.tuple(fc.integer(), fc.nat({ max: 20 })).map(([units, decimals]) => `${units}e-${decimals}`),
      fc.tuple(fc.integer(), fc.nat({ max: 99_999 })).map(([whole, part]) => `${whole}.${part}`),
    );
    const border = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(fc.array(amount), border, (values, percent) => {
        const fast = rankUnits(values);
        if (fast === undefined) return;
        const plain = rankDecimals(values, (index) => [index]);
        const ranks = [...values.keys()];
        expect([...fast.order]).toEqual([...plain.order]);
        expect(fast.total.toFixed()).toBe(plain.total.toFixed());
        expect(ranks.map(fast.valueText)).toEqual(ranks.map(plain.valueText));
        expect(ranks.map(fast.tiesWithPrevious)).toEqual(ranks.map(plain.tiesWithPrevious));
        expect(fast.sumOfRunningTotal().toFixed()).toBe(plain.sumOfRunningTotal().toFixed());
        for (const rank of ranks) {
          expect(fast.sumBetween(0, rank).toFixed()).toBe(plain.sumBetween(0, rank).toFixed());
          const value = decimal(plain.valueText(rank));
          expect(fast.ranksAtLeast(value)).toBe(plain.ranksAtLeast(value));
          expect(fast.ranksAtLeast(value.plus("1e-20"))).toBe(plain.ranksAtLeast(value.plus("1e-20")));
        }
        if (!plain.total.greaterThan(0)) return;
        expect(ranks.map(fast.reachedShare)).toEqual(ranks.map(plain.reachedShare));
        const amountAtBorder = plain.total.times(percent).times("0.01");
        expect(fast.ranksToReach(amountAtBorder)).toBe(plain.ranksToReach(amountAtBorder));
        expect(fast.ranksWithin(amountAtBorder)).toBe(plain.ranksWithin(amountAtBorder));
      }),
      { numRuns: 500 },
    );
  });
});

// Helpers

const cents = (items: readonly Account[]) => items.reduce((total, item) => total + BigInt(item.cents), 0n);

function* pairs<T>(items: readonly T[]): Iterable<readonly [T, T]> {
  let previous: T | undefined;
  for (const item of items) {
    if (previous !== undefined) yield [previous, item];
    previous = item;
  }
}
