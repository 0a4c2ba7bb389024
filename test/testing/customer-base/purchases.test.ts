import { describe, expect, it } from "vitest";
import { purchaseAccessors, summarizePurchases } from "../../../src/records/purchases/index.js";
import { addDays, localDateOf, toEpochMillis } from "../../../src/shared/calendar/index.js";
import type {
  GeneratedPurchaseHistory,
  GeneratePurchasesOptions,
} from "../../../src/testing/customer-base/purchase-model.js";
import {
  CDNOW_BG_NBD_PROCESS,
  CDNOW_GAMMA_GAMMA_PROCESS,
  CDNOW_PARETO_NBD_PROCESS,
} from "../../../src/testing/customer-base/purchase-process.js";
import { generatePurchases } from "../../../src/testing/customer-base/purchases.js";

const options: GeneratePurchasesOptions = Object.freeze({
  seed: "purchases",
  partyIds: 300,
  currency: "EUR",
  zone: "Europe/Berlin",
  joined: Object.freeze({ from: "2025-01-01", to: "2025-04-01" }),
  until: "2026-01-01",
});

const generate = (changes: Partial<GeneratePurchasesOptions> = {}) => [
  ...generatePurchases({ ...options, ...changes }),
];
const linesOf = (histories: readonly GeneratedPurchaseHistory[]) => histories.flatMap(({ purchases }) => purchases);
const isReturn = ({ returnOf }: { readonly returnOf?: string | undefined }) => returnOf !== undefined;
const codeAndPath = (changes: object) => {
  try {
    generatePurchases({ ...options, ...changes } as GeneratePurchasesOptions);
  } catch (error) {
    const { code, path, message } = error as { code: string; path: readonly string[]; message: string };
    return [code, path.join("."), message];
  }
  return undefined;
};

describe("generatePurchases", () => {
  it("makes a history for each id, in their order", () => {
    const histories = generate({ partyIds: ["bob", "ada"] });
    expect(histories.map(({ partyId }) => partyId)).toEqual(["bob", "ada"]);
    for (const { partyId, purchases } of histories) {
      expect(purchases.every((line) => line.partyId === partyId)).toBe(true);
    }
  });

  it("names customers where only their number is given", () => {
    expect(generate({ partyIds: 2 }).map(({ partyId }) => partyId)).toEqual(["customer-1", "customer-2"]);
    expect(generate({ partyIds: 2, idOf: (index) => `c${index}` }).map(({ partyId }) => partyId)).toEqual(["c0", "c1"]);
    expect(generate({ partyIds: 0 })).toEqual([]);
  });

  it("reads ids one by one, and makes a history when it is asked for", () => {
    function* endless() {
      for (let index = 0; ; index += 1) yield `c${index}`;
    }
    const histories = generatePurchases({ ...options, partyIds: endless() })[Symbol.iterator]();
    expect(histories.next().value.partyId).toBe("c0");
    expect(histories.next().value.partyId).toBe("c1");
  });

  it("begins anew with each reading", () => {
    const histories = generatePurchases({ ...options, partyIds: ["ada", "bob"] });
    expect([...histories]).toEqual([...histories]);
    expect([...histories]).toHaveLength(2);
  });

  it("makes another history for another seed or another id", () => {
    const [ada, bob] = generate({ partyIds: ["ada", "bob"] });
    const [other] = generate({ partyIds: ["ada"], seed: "other" });
    expect(new Set([ada, bob, other].map((history) => history?.joinedAt)).size).toBe(3);
  });

  it("begins with a first purchase within the range, and has none at or after the end", () => {
    const histories = generate();
    const joinedAt = histories.map((history) => history.joinedAt).sort();
    // Berlin is an hour ahead of UTC in winter, and two in summer.
    expect(joinedAt[0]?.slice(0, 7)).toBe("2025-01");
    expect((joinedAt[0] as string) >= "2024-12-31T23:00:00.000Z").toBe(true);
    expect((joinedAt.at(-1) as string) < "2025-03-31T22:00:00.000Z").toBe(true);
    expect(joinedAt.at(-1)?.slice(0, 7)).toBe("2025-03");
    for (const { joinedAt: first, purchases } of histories) expect(purchases[0]?.at).toBe(first);
    const last = linesOf(histories)
      .map(({ at }) => at)
      .sort()
      .at(-1) as string;
    expect(last < "2025-12-31T23:00:00.000Z").toBe(true);
    expect(last > "2025-12-29").toBe(true);
  });

  it("says on which local date a purchase was made", () => {
    const lines = linesOf(generate({ zone: "Asia/Kolkata" }));
    expect(lines.every(({ at, date }) => localDateOf(at, "Asia/Kolkata") === date)).toBe(true);
    expect(lines.some(({ at, date }) => !at.startsWith(date))).toBe(true);
  });

  it.each([
    ["EUR", /^\d+\.\d\d$/],
    ["JPY", /^\d+$/],
    ["KWD", /^\d+\.\d{3}$/],
  ])("writes amounts with the decimals of %s", (currency, form) => {
    const lines = linesOf(generate({ currency }));
    expect(lines.every(({ amount }) => form.test(amount))).toBe(true);
    expect(lines.every((line) => line.currency === currency)).toBe(true);
  });

  it.each([
    ["EUR", "0.01"],
    ["JPY", "1"],
  ])("rounds an amount to at least one minor unit of %s", (currency, least) => {
    const spend = { p: 1, q: 1e6, gamma: 1e-3 };
    expect(new Set(linesOf(generate({ currency, spend })).map(({ amount }) => amount))).toEqual(new Set([least]));
  });

  it("gives each line an order id of its own", () => {
    const lines = linesOf(generate({ returnRate: 0.5 }));
    expect(new Set(lines.map(({ orderId }) => orderId)).size).toBe(lines.length);
    expect(generate({ partyIds: ["ada"] })[0]?.purchases[0]?.orderId).toBe("ada-1");
  });

  it("has no repeat purchase where the shape of purchase rates is zero", () => {
    for (const buying of [CDNOW_PARETO_NBD_PROCESS, CDNOW_BG_NBD_PROCESS]) {
      const histories = generate({ process: { ...buying, r: 0 } });
      expect(histories.every(({ purchases, truth }) => purchases.length === 1 && truth.purchaseRate === 0)).toBe(true);
    }
  });

  it("has nobody drop out where the shape of dropout is zero", () => {
    const pareto = generate({ process: { ...CDNOW_PARETO_NBD_PROCESS, s: 0 } });
    const bg = generate({ process: { ...CDNOW_BG_NBD_PROCESS, a: 0 } });
    expect(pareto.every(({ truth }) => truth.dropoutRate === 0)).toBe(true);
    expect(bg.every(({ truth }) => truth.dropoutProbability === 0)).toBe(true);
    for (const { truth } of [...pareto, ...bg]) {
      expect(truth.aliveAtEnd).toBe(true);
      expect(truth).not.toHaveProperty("aliveUntil");
    }
    expect(linesOf(bg).length).toBeGreaterThan(bg.length);
  });

  it("takes shapes that lie next to zero", () => {
    for (const shape of [1e-101, 1e-100]) {
      const pareto = generate({ process: { ...CDNOW_PARETO_NBD_PROCESS, r: shape, s: shape } });
      const bg = generate({ process: { ...CDNOW_BG_NBD_PROCESS, a: shape } });
      expect(pareto.every(({ purchases }) => purchases.length === 1)).toBe(true);
      expect(bg.every(({ truth }) => truth.aliveAtEnd)).toBe(true);
    }
  });

  it("knows under Pareto/NBD when each customer stops, also after the end, and until when nothing is bought beyond it", () => {
    const histories = generate();
    for (const { purchases, truth } of histories) {
      expect(truth).not.toHaveProperty("dropoutProbability");
      const aliveUntil = truth.aliveUntil ?? "9999-12-31T23:59:59.999Z";
      expect(truth.aliveAtEnd).toBe(aliveUntil >= "2025-12-31T23:00:00.000Z");
      expect(purchases.every(({ at }) => at <= aliveUntil)).toBe(true);
    }
    expect(histories.some(({ truth }) => truth.aliveAtEnd && truth.aliveUntil !== undefined)).toBe(true);
    expect(histories.some(({ truth }) => !truth.aliveAtEnd)).toBe(true);
  });

  it("says nothing of an end after the year 9999", () => {
    const lived = generate({ process: { ...CDNOW_PARETO_NBD_PROCESS, s: 0.1 } }).map(({ truth }) => truth.aliveUntil);
    expect(lived).toContain(undefined);
    expect(lived.some((at) => at !== undefined && at > "2100")).toBe(true);
  });

  it("has customers stop under BG/NBD with a purchase that is not the first", () => {
    const histories = generate({ process: CDNOW_BG_NBD_PROCESS });
    const dropped = histories.filter(({ truth }) => !truth.aliveAtEnd);
    expect(dropped.length).toBeGreaterThan(0);
    for (const { purchases, truth } of histories) {
      expect(truth).not.toHaveProperty("dropoutRate");
      expect(truth.aliveUntil).toBe(truth.aliveAtEnd ? undefined : purchases.at(-1)?.at);
    }
    expect(Math.min(...dropped.map(({ purchases }) => purchases.length))).toBe(2);
  });

  it("drops everybody out with the first repeat where that is certain", () => {
    const certain = { ...CDNOW_BG_NBD_PROCESS, r: 10, a: 1e6, b: 1e-3 };
    expect(new Set(generate({ process: certain }).map(({ purchases }) => purchases.length))).toEqual(new Set([2]));
  });

  it("counts time in the unit of the process", () => {
    const inDays = { ...CDNOW_PARETO_NBD_PROCESS, alpha: 7 * 10.578, beta: 7 * 11.669, unit: "days" as const };
    const dates = (histories: readonly GeneratedPurchaseHistory[]) => linesOf(histories).map(({ date }) => date);
    const [weeks, days] = [generate(), generate({ process: inDays })];
    expect(dates(days)).toEqual(dates(weeks));
    days.forEach(({ truth }, index) => {
      expect(truth.purchaseRate * 7).toBeCloseTo(weeks[index]?.truth.purchaseRate as number, 12);
    });
  });

  it("gives purchases back in full, each at most once and within 14 days, with a line of their own", () => {
    const histories = generate({ returnRate: 0.5 });
    const delays: number[] = [];
    for (const { purchases } of histories) {
      const byId = new Map(purchases.map((line) => [line.orderId, line]));
      const returns = purchases.filter(isReturn);
      expect(new Set(returns.map(({ returnOf }) => returnOf)).size).toBe(returns.length);
      for (const { returnOf, orderId, amount, at, date } of returns) {
        const bought = byId.get(returnOf as string);
        expect(orderId).toBe(`${bought?.orderId}-return`);
        expect(amount).toBe(`-${bought?.amount}`);
        expect(date).toBe(localDateOf(at, "Europe/Berlin"));
        delays.push(toEpochMillis(at) - toEpochMillis(bought?.at as string));
      }
    }
    expect(Math.min(...delays)).toBeGreaterThan(0);
    expect(Math.max(...delays)).toBeLessThanOrEqual(14 * 86_400_000);
    expect(Math.max(...delays)).toBeGreaterThan(13 * 86_400_000);
    expect(linesOf(generate()).some(isReturn)).toBe(false);
  });

  it("gives everything back at a rate of one, but what would be given back after the end", () => {
    const histories = generate({ returnRate: 1 });
    const returned = new Set(linesOf(histories).map(({ returnOf }) => returnOf));
    const kept = linesOf(histories).filter((line) => !isReturn(line) && !returned.has(line.orderId));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.every(({ date }) => date >= addDays("2026-01-01", -15))).toBe(true);
    expect(linesOf(histories).every(({ at }) => at < "2025-12-31T23:00:00.000Z")).toBe(true);
  });

  it("uses the parameters of CDNOW unless it is told others", () => {
    const told = { process: CDNOW_PARETO_NBD_PROCESS, spend: CDNOW_GAMMA_GAMMA_PROCESS, returnRate: 0 };
    expect(generate()).toEqual(generate(told));
    expect(Object.isFrozen(CDNOW_PARETO_NBD_PROCESS) && Object.isFrozen(CDNOW_BG_NBD_PROCESS)).toBe(true);
    expect(CDNOW_PARETO_NBD_PROCESS).toEqual({
      ...{ kind: "pareto-nbd", unit: "weeks" },
      ...{ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 },
    });
    expect(CDNOW_BG_NBD_PROCESS).toEqual({
      ...{ kind: "bg-nbd", unit: "weeks" },
      ...{ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
    });
    expect(CDNOW_GAMMA_GAMMA_PROCESS).toEqual({ p: 6.25, q: 3.74, gamma: 15.44 });
  });

  it("answers for the same seed the same as ever", () => {
    // Written down from the first release: whoever keeps a result by seed relies on it.
    const [bob] = generate({ partyIds: ["bob"], returnRate: 0.5 });
    const common = { partyId: "bob", currency: "EUR" };
    expect(bob).toEqual({
      partyId: "bob",
      joinedAt: "2025-03-21T06:21:11.844Z",
      purchases: [
        { ...common, orderId: "bob-1", at: "2025-03-21T06:21:11.844Z", date: "2025-03-21", amount: "36.45" },
        {
          ...common,
          orderId: "bob-1-return",
          at: "2025-03-29T14:42:27.109Z",
          date: "2025-03-29",
          amount: "-36.45",
          returnOf: "bob-1",
        },
        { ...common, orderId: "bob-2", at: "2025-04-04T12:55:36.062Z", date: "2025-04-04", amount: "55.07" },
      ],
      truth: {
        purchaseRate: 0.1267314797619509,
        dropoutRate: 0.008329228155188594,
        aliveUntil: "2025-07-07T15:19:55.272Z",
        aliveAtEnd: false,
        meanSpend: 47.89483983956179,
      },
    });
  });
});

describe("purchases that were generated", () => {
  it.each(["Europe/Berlin", "America/St_Johns", "Asia/Kolkata"])("fit the purchases room to the cent in %s", (zone) => {
    const histories = generate({ zone, returnRate: 0.2, process: { ...CDNOW_PARETO_NBD_PROCESS, r: 3 } });
    const lines = linesOf(histories);
    const summarize = (at: "at" | "date") =>
      summarizePurchases(lines, {
        ...purchaseAccessors({ partyId: "partyId", at, amount: "amount", orderId: "orderId", currency: "currency" }),
        currency: "EUR",
        zone,
        asOf: "2026-01-02T12:00:00Z",
      });
    const { purchases, report } = summarize("at");
    expect(report).toMatchObject({ in: lines.length, out: lines.length, dropped: [], findings: [] });
    expect(summarize("date").purchases).toEqual(purchases);

    const histograms = new Map(histories.map((history) => [history.partyId, history.purchases]));
    expect(purchases).toHaveLength(histories.length);
    for (const summary of purchases) {
      const own = histograms.get(summary.partyId) ?? [];
      const bought = own.filter((line) => !isReturn(line));
      expect(cents(summary.sales)).toBe(sumOfCents(bought));
      expect(cents(summary.exactNetRevenue)).toBe(sumOfCents(own));
      expect(summary.orders).toBe(bought.length);
      expect(summary.returnOrders).toBe(own.length - bought.length);
      expect(summary.purchaseDays).toBe(new Set(bought.map(({ date }) => date)).size);
      expect(summary.firstPurchaseDate).toBe(own[0]?.date);
    }
  });
});

describe("the options of generatePurchases", () => {
  const pareto = (changes: object) => ({ process: { ...CDNOW_PARETO_NBD_PROCESS, ...changes } });
  const bg = (changes: object) => ({ process: { ...CDNOW_BG_NBD_PROCESS, ...changes } });
  const spend = (changes: object) => ({ spend: { ...CDNOW_GAMMA_GAMMA_PROCESS, ...changes } });

  it.each<[changes: object, path: string]>([
    [{ partyIds: -1 }, "partyIds"],
    [{ partyIds: 1.5 }, "partyIds"],
    [{ partyIds: Number.NaN }, "partyIds"],
    [{ partyIds: "ada" }, "partyIds"],
    [{ partyIds: null }, "partyIds"],
    [{ partyIds: {} }, "partyIds"],
    [{ joined: { from: "2025-04-01", to: "2025-04-01" } }, "joined.to"],
    [{ joined: { from: "2025-04-02", to: "2025-04-01" } }, "joined.to"],
    [{ until: "2025-03-31" }, "until"],
    [{ returnRate: -0.01 }, "returnRate"],
    [{ returnRate: 1.01 }, "returnRate"],
    [{ returnRate: Number.NaN }, "returnRate"],
    [pareto({ kind: "nbd" }), "process.kind"],
    [pareto({ unit: "months" }), "process.unit"],
    [pareto({ r: -1e-9 }), "process.r"],
    [pareto({ r: 1e6 + 1 }), "process.r"],
    [pareto({ alpha: 0 }), "process.alpha"],
    [pareto({ alpha: 1e6 + 1 }), "process.alpha"],
    [pareto({ s: -1e-9 }), "process.s"],
    [pareto({ s: 1e6 + 1 }), "process.s"],
    [pareto({ beta: 0.0009 }), "process.beta"],
    [bg({ a: -1e-9 }), "process.a"],
    [bg({ b: 0.0009 }), "process.b"],
    [bg({ alpha: undefined }), "process.alpha"],
    [spend({ p: 0.0009 }), "spend.p"],
    [spend({ p: 1e6 + 1 }), "spend.p"],
    [spend({ q: 1 }), "spend.q"],
    [spend({ q: 1e6 + 1 }), "spend.q"],
    [spend({ q: Number.NaN }), "spend.q"],
    [spend({ gamma: 0.0009 }), "spend.gamma"],
    [spend({ gamma: 1e6 + 1 }), "spend.gamma"],
  ])("are refused with INVALID_OPTION: %j at %s", (changes, path) => {
    expect(codeAndPath(changes)?.slice(0, 2)).toEqual(["INVALID_OPTION", path]);
  });

  it.each<[changes: object, code: string, path: string]>([
    [{ seed: 1.5 }, "INVALID_VALUE", "seed"],
    [{ currency: "EURO" }, "UNKNOWN_CURRENCY", "currency"],
    [{ zone: "Berlin" }, "INVALID_ZONE", "zone"],
    [{ joined: { from: "2025-02-30", to: "2025-04-01" } }, "INVALID_DATE", "joined.from"],
    [{ joined: { from: "2025-01-01", to: "2025-4-1" } }, "INVALID_DATE", "joined.to"],
    [{ until: "2026" }, "INVALID_DATE", "until"],
    [{ joined: { from: "0001-01-01", to: "0002-01-01" } }, "INVALID_INSTANT", "joined.from"],
  ])("are refused: %j as %s", (changes, code, path) => {
    expect(codeAndPath(changes)?.slice(0, 2)).toEqual([code, path]);
  });

  it("are refused in words that say what was expected", () => {
    const messages = [{ returnRate: 2 }, { until: "2025-03-31" }, { partyIds: -1 }, pareto({ kind: "x" })].map(
      (changes) => codeAndPath(changes)?.[2],
    );
    expect(messages).toEqual([
      "expected a number from 0 to 1, got 2 (at returnRate)",
      "expected joined.to or a later date, got 2025-03-31 (at until)",
      "expected ids, or a whole number, zero or more (at partyIds)",
      "expected pareto-nbd or bg-nbd (at process.kind)",
    ]);
  });

  it("may lie on their borders", () => {
    expect(codeAndPath({ until: "2025-04-01", returnRate: 1, partyIds: Number.MAX_SAFE_INTEGER })).toBeUndefined();
    expect(codeAndPath(pareto({ r: 1e6, alpha: 1e6, s: 1e6, beta: 1e-3 }))).toBeUndefined();
    expect(codeAndPath(bg({ r: 0, alpha: 1e-3, a: 1e6, b: 1e6 }))).toBeUndefined();
    expect(codeAndPath(spend({ p: 1e-3, q: 1e6, gamma: 1e6 }))).toBeUndefined();
    expect(codeAndPath(spend({ p: 1e6, q: 1.000001, gamma: 1e-3 }))).toBeUndefined();
  });

  it("name the id that is none when its turn comes", () => {
    const histories = generatePurchases({ ...options, partyIds: ["ada", " "] })[Symbol.iterator]();
    expect(histories.next().value.partyId).toBe("ada");
    expect(() => histories.next()).toThrow(expect.objectContaining({ code: "INVALID_ID", path: ["partyIds", 1] }));
  });
});

// Helpers

const cents = (amount: string) => Math.round(Number(amount) * 100);
const sumOfCents = (lines: readonly { readonly amount: string }[]) =>
  lines.reduce((total, { amount }) => total + cents(amount), 0);
