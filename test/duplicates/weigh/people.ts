import { listCandidatePairs } from "../../../src/duplicates/block/index.js";
import type { PairComparison } from "../../../src/duplicates/model.js";
import { fitMatchModel, type MatchFitInput, type MatchFitResult } from "../../../src/duplicates/weigh/index.js";
import { createRandom } from "../../../src/shared/random/index.js";
import { runWork } from "../../../src/shared/work/index.js";
import { compareTexts, connect, levelsOf } from "./comparisons.js";

/** Texts by field, one for each record. */
export type Columns = Readonly<Record<string, readonly (string | undefined)[]>>;

const FIELDS = ["first", "last", "town", "born"] as const;

const letter = (number: number) => String.fromCharCode(97 + (number % 26));
const word = (number: number) => `${letter(number)}${letter(Math.floor(number / 26))}${number}`;

/** People who are there once, twice or three times, and some of whose fields are wrong or missing in one of the records. */
export function makePeople(
  count: number,
  seed: string,
): { readonly columns: Columns; readonly personOf: readonly number[] } {
  const random = createRandom(seed);
  const draw = (field: number) => word(random.integer(60 + 40 * field));
  const records: { readonly person: number; readonly values: readonly (string | undefined)[] }[] = [];
  for (let person = 0; person < count; person += 1) {
    const values = FIELDS.map((_, field) => draw(field));
    for (let copy = random.integer(3); copy >= 0; copy -= 1) {
      const slips = values.map((value, field) => {
        const luck = random.uniform();
        return luck < 0.05 ? undefined : luck < 0.1 ? `${value[0]}!` : luck < 0.13 ? draw(field) : value;
      });
      records.push({ person, values: slips });
    }
  }
  const columns = FIELDS.map((name, field) => [name, records.map(({ values }) => values[field])] as const);
  return { columns: Object.fromEntries(columns), personOf: records.map(({ person }) => person) };
}

/** All that a fit needs: pairs that agree in one of the fields, put together where they weigh at least 0 bits. */
export function toFitInput(columns: Columns, further: Partial<PairComparison> = {}): MatchFitInput {
  const names = Object.keys(columns);
  const count = columns[names[0] as string]?.length ?? 0;
  const comparisons = names.map((name) =>
    compareTexts(name, columns[name] as readonly (string | undefined)[], further),
  );
  const keys = comparisons.map(({ name, terms }) => ({ name, fields: [name], codes: terms?.codes as Int32Array }));
  const { left, right } = listCandidatePairs(keys.map((key) => ({ key })));
  const pairs = { left, right };
  return {
    comparisons,
    count,
    pairs,
    levels: levelsOf(pairs, comparisons),
    keys,
    cluster: (weights) => connect(count, pairs, weights),
    fittedOn: { n: count },
    seed: "test",
  };
}

/** Fits, from the input to the result. */
export const runFit = (input: MatchFitInput): MatchFitResult => runWork(fitMatchModel(input));
