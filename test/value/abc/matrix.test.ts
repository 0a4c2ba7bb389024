import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyzeAbc, analyzeXyz, crossAbcXyz, traceAbcMigration } from "../../../src/value/abc/index.js";

interface Account {
  readonly id: string;
  readonly monthly: readonly number[];
  readonly new?: boolean;
}

const idOf = ({ id }: Account) => id;
const abcOf = (accounts: readonly Account[]) =>
  analyzeAbc(accounts, {
    valueOf: ({ monthly }) => monthly.reduce((total, amount) => total + amount, 0),
    isNew: (account) => account.new === true,
    policy: {
      by: "share",
      classes: [{ name: "A", upTo: 0.8 }, { name: "B", upTo: 0.95 }, { name: "C" }],
      separateNoRevenue: true,
    },
  });
const xyzOf = (accounts: readonly Account[]) =>
  analyzeXyz(accounts, {
    valuesOf: ({ monthly }) => monthly,
    policy: { classes: [{ name: "X", upTo: 0.5 }, { name: "Z" }] },
  });

const ada = { id: "ada", monthly: [40, 40] };
const bob = { id: "bob", monthly: [0, 20] };
const cyd = { id: "cyd", monthly: [0, 0] };

describe("crossAbcXyz", () => {
  it("counts and adds up every pair of classes, empty ones too, in the order of the analyses", () => {
    const { cells } = crossAbcXyz(abcOf([ada, bob, cyd]), xyzOf([ada, bob, cyd]), { idOf });
    expect(cells.map((cell) => cell.abcClass + cell.xyzClass).join(" ")).toBe(
      "AX AZ AN BX BZ BN CX CZ CN NX NZ NN EX EZ EN",
    );
    expect(cells.filter((cell) => cell.count > 0)).toEqual([
      { abcClass: "A", xyzClass: "X", count: 1, value: "80", ids: ["ada"] },
      { abcClass: "B", xyzClass: "Z", count: 1, value: "20", ids: ["bob"] },
      { abcClass: "N", xyzClass: "N", count: 1, value: "0", ids: ["cyd"] },
    ]);
    expect(cells.find((cell) => cell.count === 0)).toEqual({
      abcClass: "A",
      xyzClass: "Z",
      count: 0,
      value: "0",
      ids: [],
    });
  });

  it("adds up exactly, and lists ids in the order of the ranking", () => {
    const accounts = [
      { id: "small", monthly: [0.1, 0] },
      { id: "large", monthly: [0.2, 0] },
    ];
    const all = analyzeAbc(accounts, {
      valueOf: ({ monthly }) => monthly[0] as number,
      policy: { by: "share", classes: [{ name: "all" }] },
    });
    const [, cell] = crossAbcXyz(all, xyzOf(accounts), { idOf }).cells;
    expect(cell).toEqual({ abcClass: "all", xyzClass: "Z", count: 2, value: "0.3", ids: ["large", "small"] });
  });

  it("reports items that only one analysis holds", () => {
    const { cells, report } = crossAbcXyz(abcOf([ada, bob]), xyzOf([bob, cyd]), { idOf });
    expect(cells.reduce((total, { count }) => total + count, 0)).toBe(1);
    expect(report).toMatchObject({
      in: 3,
      out: 1,
      dropped: [
        { code: "ONLY_IN_ABC", count: 1, sampleIds: ["ada"] },
        { code: "ONLY_IN_XYZ", count: 1, sampleIds: ["cyd"] },
      ],
    });
  });

  it("refuses two items with one id, and says where", () => {
    expect(() => crossAbcXyz(abcOf([ada, ada]), xyzOf([ada]), { idOf })).toThrow(
      expect.objectContaining({ code: "DUPLICATE_ID", path: ["abc", 1] }),
    );
    expect(() => crossAbcXyz(abcOf([ada]), xyzOf([bob, ada, bob]), { idOf })).toThrow(
      expect.objectContaining({ code: "DUPLICATE_ID", path: ["xyz", 2] }),
    );
  });

  it("loses nobody", () => {
    const base = fc.uniqueArray(
      fc.record({
        id: fc.string(),
        monthly: fc.array(fc.integer({ min: -5, max: 50 }), { minLength: 2, maxLength: 4 }),
      }),
      { selector: idOf },
    );
    fc.assert(
      fc.property(base, (accounts) => {
        const { cells, report } = crossAbcXyz(abcOf(accounts), xyzOf(accounts), { idOf });
        expect(cells.flatMap(({ ids }) => ids).sort()).toEqual(accounts.map(idOf).sort());
        expect(report).toMatchObject({ in: accounts.length, out: accounts.length, dropped: [] });
      }),
    );
  });
});

describe("traceAbcMigration", () => {
  const account = (id: string, amount: number, isNew = false): Account => ({ id, monthly: [amount, 0], new: isNew });
  // A: 800, B: 150, C: 50
  const before = [
    account("a", 800),
    account("b", 150),
    account("c", 50),
    account("n", 0),
    account("e", 9, true),
    account("gone", 0),
  ];
  const after = [
    account("c", 800),
    account("b", 150),
    account("a", 50),
    account("e", 0),
    account("n", 9, true),
    account("come", 0),
  ];

  it("tells up from down, and who entered, left, stayed or was new", () => {
    const { moves, counts } = traceAbcMigration(abcOf(before), abcOf(after), { idOf });
    expect(moves).toEqual([
      { id: "a", from: "A", to: "C", direction: "down" },
      { id: "b", from: "B", to: "B", direction: "same" },
      { id: "c", from: "C", to: "A", direction: "up" },
      { id: "come", from: undefined, to: "N", direction: "entered" },
      { id: "e", from: "E", to: "N", direction: "judged" },
      { id: "gone", from: "N", to: undefined, direction: "left" },
      { id: "n", from: "N", to: "E", direction: "judged" },
    ]);
    expect(counts).toEqual({ up: 1, down: 1, same: 1, entered: 1, left: 1, judged: 2 });
  });

  it("ranks N below every class", () => {
    const fell = traceAbcMigration(abcOf([ada, bob]), abcOf([ada, { ...bob, monthly: [0, 0] }]), { idOf });
    expect(fell.moves.map(({ direction }) => direction)).toEqual(["same", "down"]);
    const rose = traceAbcMigration(abcOf([ada, cyd]), abcOf([ada, { ...cyd, monthly: [1, 0] }]), { idOf });
    expect(rose.moves.map(({ direction }) => direction)).toEqual(["same", "up"]);
  });

  it("keeps who stays new", () => {
    const [move] = traceAbcMigration(abcOf([account("e", 1, true)]), abcOf([account("e", 2, true)]), { idOf }).moves;
    expect(move?.direction).toBe("same");
  });

  it("refuses analyses that rank into different classes, and two items with one id", () => {
    const gold = analyzeAbc([ada], { valueOf: () => 1, policy: { by: "share", classes: [{ name: "gold" }] } });
    expect(() => traceAbcMigration<Account, string>(abcOf([ada]), gold, { idOf })).toThrow(
      expect.objectContaining({ code: "INVALID_VALUE", path: ["after", "classes"] }),
    );
    expect(() => traceAbcMigration(abcOf([ada, ada]), abcOf([]), { idOf })).toThrow(
      expect.objectContaining({ code: "DUPLICATE_ID", path: ["before", 1] }),
    );
    expect(() => traceAbcMigration(abcOf([]), abcOf([ada, ada]), { idOf })).toThrow(
      expect.objectContaining({ code: "DUPLICATE_ID", path: ["after", 1] }),
    );
  });

  it("compares analyses with and without N and E", () => {
    const plain = analyzeAbc([ada, bob], { valueOf: ({ monthly }) => (monthly[0] as number) + (monthly[1] as number) });
    const { counts } = traceAbcMigration<Account, string>(plain, abcOf([ada, bob]), { idOf });
    expect(counts).toMatchObject({ same: 2 });
  });

  it("adds up to the classes on both sides", () => {
    const base = fc.uniqueArray(
      fc.record({ id: fc.string(), monthly: fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })) }),
      { selector: idOf },
    );
    fc.assert(
      fc.property(base, base, (one, two) => {
        const [first, second] = [abcOf(one), abcOf(two)];
        const { moves, counts } = traceAbcMigration(first, second, { idOf });
        for (const { name, count } of first.classes)
          expect(moves.filter(({ from }) => from === name)).toHaveLength(count);
        for (const { name, count } of second.classes) expect(moves.filter(({ to }) => to === name)).toHaveLength(count);
        expect(Object.values(counts).reduce((total, count) => total + count, 0)).toBe(moves.length);
      }),
    );
  });
});
