import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMoney, multiplyMoney, subtractMoney, sumMoney } from "../../../src/shared/money/index.js";
import { currencies, moneyOf } from "./arbitraries.js";

const pairs = currencies.chain((currency) => fc.tuple(moneyOf(currency), moneyOf(currency)));
const triples = currencies.chain((currency) => fc.tuple(moneyOf(currency), moneyOf(currency), moneyOf(currency)));

describe("arithmetic with money (properties)", () => {
  it("takes away what was added", () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        expect(subtractMoney(addMoney(one, other), other)).toEqual(one);
      }),
    );
  });

  it("adds in any order", () => {
    fc.assert(
      fc.property(triples, ([one, two, three]) => {
        expect(addMoney(one, two)).toEqual(addMoney(two, one));
        expect(addMoney(addMoney(one, two), three)).toEqual(addMoney(one, addMoney(two, three)));
      }),
    );
  });

  it("adds up many as it adds one by one", () => {
    const lists = currencies.chain((currency) => fc.tuple(fc.array(moneyOf(currency)), fc.constant(currency)));
    fc.assert(
      fc.property(lists, ([values, currency]) => {
        const oneByOne = values.reduce(addMoney, sumMoney([], currency));
        expect(sumMoney(values, currency)).toEqual(oneByOne);
      }),
    );
  });

  it("multiplies as it adds repeatedly", () => {
    fc.assert(
      fc.property(currencies.chain(moneyOf), fc.nat({ max: 20 }), (value, times) => {
        const added = sumMoney(
          Array.from({ length: times }, () => value),
          value.currency,
        );
        expect(multiplyMoney(value, times)).toEqual(added);
      }),
    );
  });

  it("subtracts by adding the opposite", () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        expect(subtractMoney(one, other)).toEqual(addMoney(one, multiplyMoney(other, -1)));
      }),
    );
  });
});
