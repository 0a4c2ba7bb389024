import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreAllByPointsCard, scoreByPointsCard } from "../../../../src/leads/scoring/points-card/apply.js";
import { cardWith } from "./cards.js";

const bin = fc.record({
  points: fc.integer({ min: -200, max: 200 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});
const numberField = fc
  .uniqueArray(fc.double({ noNaN: true, noDefaultInfinity: true }), { comparator: "SameValueZero", maxLength: 6 })
  .chain((borders) =>
    fc.record({
      kind: fc.constant("number"),
      // JSON knows no minus zero.
      borders: fc.constant(borders.map((border) => border + 0).sort((left, right) => left - right)),
      bins: fc.array(bin, { minLength: borders.length + 1, maxLength: borders.length + 1 }),
      missing: bin,
    }),
  );
const categoryField = fc.record({
  kind: fc.constant("category"),
  levels: fc
    .uniqueArray(fc.tuple(fc.string(), bin), { selector: ([value]) => value })
    .map((levels) => levels.map(([value, worth]) => ({ value, ...worth }))),
  others: bin,
  missing: bin,
});
const points = fc.integer({ min: -200, max: 200 });
const fieldLists = fc
  .array(fc.oneof(numberField, categoryField))
  .map((fields) => fields.map((field, index) => ({ ...field, name: `f${index}` })));
type Field = typeof fieldLists extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

const binsOf = (field: Field) => (field.kind === "number" ? field.bins.length + 1 : field.levels.length + 2);
const listsOf = <Value>(value: fc.Arbitrary<Value>, length: number) =>
  fc.array(value, { minLength: length, maxLength: length });
const interactionsOf = (fields: readonly Field[]) =>
  fields.length < 2
    ? fc.constant([])
    : fc.array(
        fc.shuffledSubarray([...fields], { minLength: 2, maxLength: 2 }).chain(([first, second]) =>
          fc.record({
            fields: fc.constant([first?.name, second?.name]),
            points: listsOf(listsOf(points, binsOf(second as Field)), binsOf(first as Field)),
          }),
        ),
        { maxLength: 3 },
      );
const cards = fieldLists.chain((fields) =>
  fc
    .record({ basePoints: fc.integer({ min: -1000, max: 1000 }), interactions: interactionsOf(fields) })
    .map((parts) => cardWith({ ...parts, fields })),
);
const leadsFor = (card: ReturnType<typeof cardWith>) =>
  fc.record(
    Object.fromEntries(
      card.body.fields.map((field) => [
        field.name,
        field.kind === "number"
          ? fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(...field.borders, null, ""))
          : fc.oneof(fc.string(), fc.boolean(), fc.constantFrom(...field.levels.map(({ value }) => value), null)),
      ]),
    ),
  );
const cardsWithLeads = cards.chain((card) => fc.tuple(fc.constant(card), fc.array(leadsFor(card))));

describe("scoring by a points card (properties)", () => {
  it("the contributions of the reasons add up to the score exactly, one for each field and each interaction", () => {
    fc.assert(
      fc.property(cardsWithLeads, ([card, leads]) => {
        for (const { score, reasons } of scoreAllByPointsCard(leads, card)) {
          expect(reasons.reduce((sum, { contribution = Number.NaN }) => sum + contribution, 0)).toBe(score);
          const { fields, interactions = [] } = card.body;
          expect(reasons.slice(1).map(({ params }) => [params["field"], params["withField"]])).toEqual([
            ...fields.map(({ name }) => [name, undefined]),
            ...interactions.map((interaction) => interaction.fields),
          ]);
        }
      }),
    );
  });

  it("score and probability rank the same", () => {
    fc.assert(
      fc.property(cardsWithLeads, ([card, leads]) => {
        const scores = scoreAllByPointsCard(leads, card);
        for (const one of scores) {
          for (const other of scores) {
            if (one.score <= other.score) expect(one.probability <= other.probability).toBe(true);
          }
        }
      }),
    );
  });

  it("many leads are scored as each alone, and by a stored card as by the card", () => {
    fc.assert(
      fc.property(cardsWithLeads, ([card, leads]) => {
        const stored = JSON.parse(JSON.stringify(card)) as typeof card;
        expect(scoreAllByPointsCard(leads, card)).toEqual(leads.map((lead) => scoreByPointsCard(lead, stored)));
      }),
    );
  });
});
