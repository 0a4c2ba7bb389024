import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareDates,
  createSoftTfIdf,
  createTextArena,
  damerauLevenshteinDistance,
  damerauLevenshteinSimilarity,
  diceSimilarity,
  geoSimilarity,
  haversineKilometres,
  jaccardSimilarity,
  jaroWinklerSimilarity,
  koelnerPhonetik,
  koelnerPhonetikParts,
  levenshteinDistance,
  numericSimilarity,
  overlapCoefficient,
  tokenSetSimilarity,
} from "../../../src/duplicates/similarity/index.js";
import { addDays } from "../../../src/shared/calendar/index.js";
import { anyText, dateText, place, twoTexts, wholeDate } from "./arbitraries.js";

const corpus = ["a", "a b", "b ä", "c", "a-b"];
const ofSets = (measure: typeof jaccardSimilarity) => (a: string, b: string) => measure(new Set(a), new Set(b));

const similarities = [
  ["jaroWinklerSimilarity", jaroWinklerSimilarity],
  [
    "jaroWinklerSimilarity, raised as far as can be",
    (a: string, b: string) => jaroWinklerSimilarity(a, b, { prefixScale: 0.25, boostThreshold: 0 }),
  ],
  ["damerauLevenshteinSimilarity", damerauLevenshteinSimilarity],
  ["diceSimilarity", diceSimilarity],
  ["tokenSetSimilarity", tokenSetSimilarity],
  ["tokenSetSimilarity, easily pleased", (a: string, b: string) => tokenSetSimilarity(a, b, { wordThreshold: 0.4 })],
  ["soft TF-IDF, mean", createSoftTfIdf(corpus)],
  ["soft TF-IDF, max, easily pleased", createSoftTfIdf(corpus, { symmetry: "max", wordThreshold: 0.4 })],
  ["jaccardSimilarity", ofSets(jaccardSimilarity)],
  ["overlapCoefficient", ofSets(overlapCoefficient)],
] as const;

const distances = [
  ["levenshteinDistance", levenshteinDistance],
  ["damerauLevenshteinDistance", damerauLevenshteinDistance],
] as const;

const reverse = (text: string) => text.split("").reverse().join("");

describe.each(similarities)("%s (properties)", (_, similarity) => {
  it("is the same in both directions, and lies from 0 to 1", () => {
    fc.assert(
      fc.property(twoTexts, ([a, b]) => {
        const value = similarity(a, b);
        expect(value).toBe(similarity(b, a));
        expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });

  it("is 1 for the same text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(similarity(text, text)).toBe(1);
      }),
    );
  });

  it("takes 10,000 characters", () => {
    const long = "Anna-Maria Müller ".repeat(556).slice(0, 10_000);
    expect(similarity(long, long)).toBe(1);
    expect(similarity(long, `${long.slice(0, -9)}\ud800`)).toBeGreaterThan(0.6);
    expect(similarity(long, "")).toBe(0);
  });
});

describe.each(distances)("%s (properties)", (_, distance) => {
  it("is the same in both directions, and zero for the same text only", () => {
    fc.assert(
      fc.property(twoTexts, ([a, b]) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, b) === 0).toBe(a === b);
        expect(distance(a, a)).toBe(0);
      }),
    );
  });

  it("lies between the difference of the lengths and the longer length", () => {
    fc.assert(
      fc.property(twoTexts, ([a, b]) => {
        expect(distance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it("does not depend on what both texts begin and end with, or on the direction of reading", () => {
    fc.assert(
      fc.property(twoTexts, anyText, anyText, ([a, b], head, tail) => {
        expect(distance(head + a + tail, head + b + tail)).toBe(distance(a, b));
        expect(distance(reverse(a), reverse(b))).toBe(distance(a, b));
      }),
    );
  });

  it("is cut off one above `atMost`", () => {
    fc.assert(
      fc.property(twoTexts, fc.nat(30), ([a, b], atMost) => {
        expect(distance(a, b, { atMost })).toBe(Math.min(distance(a, b), atMost + 1));
      }),
    );
  });
});

describe("levenshteinDistance (properties)", () => {
  it("is never shorter by way of a third text", () => {
    fc.assert(
      fc.property(twoTexts, twoTexts, ([a, b], [c]) => {
        expect(levenshteinDistance(a, b)).toBeLessThanOrEqual(levenshteinDistance(a, c) + levenshteinDistance(c, b));
      }),
    );
  });

  it("is at least as long as with exchanges, and at most twice that", () => {
    fc.assert(
      fc.property(twoTexts, ([a, b]) => {
        const withExchanges = damerauLevenshteinDistance(a, b);
        expect(levenshteinDistance(a, b)).toBeGreaterThanOrEqual(withExchanges);
        expect(levenshteinDistance(a, b)).toBeLessThanOrEqual(2 * withExchanges);
      }),
    );
  });
});

describe("jaroWinklerSimilarity (properties)", () => {
  it("is 1 for the same text only", () => {
    fc.assert(
      fc.property(twoTexts, ([a, b]) => {
        expect(jaroWinklerSimilarity(a, b) === 1).toBe(a === b);
      }),
    );
  });

  it("is never lowered by a common beginning", () => {
    fc.assert(
      fc.property(twoTexts, fc.double({ min: 0, max: 0.25, noNaN: true }), ([a, b], prefixScale) => {
        const plain = jaroWinklerSimilarity(a, b, { prefixScale: 0 });
        expect(jaroWinklerSimilarity(a, b, { prefixScale })).toBeGreaterThanOrEqual(plain);
      }),
    );
  });
});

describe("createTextArena (properties)", () => {
  it("keeps every text as it is", () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const { codes, starts } = createTextArena(texts);
        const kept = texts.map((_, index) => String.fromCharCode(...codes.subarray(starts[index], starts[index + 1])));
        expect(kept).toEqual(texts);
        expect(starts.at(-1)).toBe(codes.length);
      }),
    );
  });
});

describe("tokenSetSimilarity (properties)", () => {
  it("does not depend on the order of words, or on how often one stands there", () => {
    const words = fc.array(fc.constantFrom("Anna", "Anne", "Annette", "Maria", "Marie", "Müller"));
    const shuffled = words.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: 2 * list.length }), words),
    );
    fc.assert(
      fc.property(shuffled, ([list, other, third]) => {
        const [a, b, c] = [list.join(" "), other.join(", "), third.join(" ")];
        expect(tokenSetSimilarity(a, b)).toBe(1);
        expect(tokenSetSimilarity(b, c)).toBe(tokenSetSimilarity(a, c));
      }),
    );
  });

  it("is the Jaccard similarity of the words where only equal ones are paired", () => {
    const sentences = fc.array(fc.constantFrom("a", "b", "c", "d")).map((words) => words.join(" "));
    fc.assert(
      fc.property(sentences, sentences, (a, b) => {
        const [wordsA, wordsB] = [a, b].map((text) => new Set(text.match(/\S/g) ?? [])) as [Set<string>, Set<string>];
        expect(tokenSetSimilarity(a, b, { wordThreshold: 1 })).toBe(jaccardSimilarity(wordsA, wordsB));
      }),
    );
  });
});

describe("koelnerPhonetik (properties)", () => {
  it("answers digits, with no zero but the first one", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(koelnerPhonetik(text)).toMatch(/^0?[1-8]*$/);
      }),
    );
  });

  it("hears neither case nor the form of an accent", () => {
    const names = fc.string({ unit: fc.constantFrom(..."abcdhkpstxzäöüßéçł- ") });
    fc.assert(
      fc.property(names, (name) => {
        expect(koelnerPhonetik(name.toUpperCase())).toBe(koelnerPhonetik(name));
        expect(koelnerPhonetik(name.normalize("NFD"))).toBe(koelnerPhonetik(name));
      }),
    );
  });

  it("hears no double letter, other than C, D, P, T and X, whose sound is made by their neighbours", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abefghijklmnoqrsuvwyz"), minLength: 1 });
    fc.assert(
      fc.property(letters, fc.nat(), (name, at) => {
        const place = at % name.length;
        expect(koelnerPhonetik(name.slice(0, place) + name.slice(place, place + 1) + name.slice(place))).toBe(
          koelnerPhonetik(name),
        );
      }),
    );
  });

  it("gives each part the code it has alone", () => {
    const part = fc.string({ unit: fc.constantFrom(..."ABCDHKLPSTXZäßł'") });
    const separator = fc.constantFrom(" ", "-", ", ", ". ", "/", "2");
    fc.assert(
      fc.property(fc.array(part), separator, (parts, between) => {
        const codes = parts.map(koelnerPhonetik).filter((code) => code !== "");
        expect(koelnerPhonetikParts(parts.join(between))).toEqual(codes);
      }),
    );
  });
});

describe("compareDates (properties)", () => {
  it("is the same in both directions", () => {
    fc.assert(
      fc.property(dateText, dateText, (a, b) => {
        expect(compareDates(a, b)).toEqual(compareDates(b, a));
      }),
    );
  });

  it("finds whole dates exact where they are the same, and nowhere else", () => {
    fc.assert(
      fc.property(wholeDate, wholeDate, (a, b) => {
        expect(compareDates(a, a)).toEqual({ agreement: "exact", daysApart: 0 });
        expect(compareDates(a, b).agreement === "exact").toBe(a === b);
      }),
    );
  });

  it("counts the days that lead from one date to the other", () => {
    fc.assert(
      fc.property(wholeDate, fc.nat(40_000), (date, days) => {
        expect(compareDates(date, addDays(date, days)).daysApart).toBe(days);
      }),
    );
  });

  it("takes any text", () => {
    fc.assert(
      fc.property(anyText, wholeDate, (text, date) => {
        expect(compareDates(text, date)).toEqual({ agreement: "not-comparable" });
      }),
    );
  });
});

describe("sets and numbers (properties)", () => {
  const anySet = fc.array(fc.nat(9)).map((items) => new Set(items));

  it("find an overlap at least as large as Jaccard's", () => {
    fc.assert(
      fc.property(anySet, anySet, (a, b) => {
        expect(overlapCoefficient(a, b)).toBeGreaterThanOrEqual(jaccardSimilarity(a, b));
      }),
    );
  });

  it("make a distance of Jaccard's similarity that is never shorter by way of a third set", () => {
    const distance = (a: ReadonlySet<number>, b: ReadonlySet<number>) => 1 - jaccardSimilarity(a, b);
    fc.assert(
      fc.property(anySet, anySet, anySet, (a, b, c) => {
        expect(distance(a, b)).toBeLessThanOrEqual(distance(a, c) + distance(c, b) + 1e-12);
      }),
    );
  });

  it("find numbers alike in both directions, from 0 to 1, and 1 for the same number only", () => {
    const finite = fc.double({ noDefaultInfinity: true, noNaN: true });
    fc.assert(
      fc.property(fc.oneof(fc.tuple(finite, finite), fc.tuple(fc.integer(), fc.integer())), ([a, b]) => {
        const value = numericSimilarity(a, b);
        expect(value).toBe(numericSimilarity(b, a));
        expect(value >= 0 && value <= 1).toBe(true);
        expect(value === 1).toBe(a === b);
      }),
    );
  });

  it("do not depend on the unit", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        expect(numericSimilarity(a * 1024, b * 1024)).toBe(numericSimilarity(a, b));
        expect(numericSimilarity(-a, -b)).toBe(numericSimilarity(a, b));
      }),
    );
  });
});

describe("haversineKilometres (properties)", () => {
  it("is the same in both directions, zero for the same place, and at most half a circumference", () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(haversineKilometres(a, b)).toBe(haversineKilometres(b, a));
        expect(haversineKilometres(a, a)).toBe(0);
        expect(haversineKilometres(a, b)).toBeLessThanOrEqual(20_015.12);
        expect(geoSimilarity(a, b, { halfDistanceKilometres: 100 })).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is never shorter by way of a third place", () => {
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        const detour = haversineKilometres(a, c) + haversineKilometres(c, b);
        expect(haversineKilometres(a, b)).toBeLessThanOrEqual(detour + 1e-3);
      }),
    );
  });
});
