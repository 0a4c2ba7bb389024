import { describe, expect, it } from "vitest";
import { importSplinkSettings } from "../../../src/duplicates/weigh/index.js";
import { matchModelSchema } from "../../../src/duplicates/weigh/schema.js";
import { makePeople, runFit, toFitInput } from "./people.js";
import { settings } from "./splink.js";

const { model } = runFit(toFitInput(makePeople(60, "schema").columns));
const { body } = model;
const [comparison] = body.comparisons;
const issuesOf = (value: unknown) => matchModelSchema.safeParse(value).error?.issues.map(({ path }) => path.join("."));
const withComparison = (change: object) => ({
  ...model,
  body: { ...body, comparisons: [{ ...comparison, ...change }] },
});
const withLevel = (change: object) =>
  withComparison({ levels: [{ ...comparison?.levels[0], ...change }, comparison?.levels[1]] });
const withTerms = (change: object) => withComparison({ terms: { ...comparison?.terms, ...change } });

describe("matchModelSchema", () => {
  it("answers a model as it is, an imported one too", () => {
    expect(matchModelSchema.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
    const limited = { ...model, body: { ...body, sharedLimit: -2.5 } };
    expect(matchModelSchema.parse(limited)).toEqual(limited);
    const imported = importSplinkSettings(settings, { frequencies: { first_name: { anna: 0.01 } } });
    expect(matchModelSchema.parse(JSON.parse(JSON.stringify(imported)))).toEqual(imported);
  });

  it.each([
    [{ ...model, kind: "rfm" }, "kind"],
    [{ ...model, hash: 1 }, "hash"],
    [{ ...model, more: 1 }, ""],
    [{ ...model, body: { ...body, fit: "guessed" } }, "body.fit"],
    [{ ...model, body: { ...body, prior: Number.NaN } }, "body.prior"],
    [{ ...model, body: { ...body, sharedLimit: Number.NEGATIVE_INFINITY } }, "body.sharedLimit"],
    [withComparison({ name: 1 }), "body.comparisons.0.name"],
    [withComparison({ levels: [comparison?.levels[0]], terms: undefined }), "body.comparisons.0.levels"],
    [withLevel({ m: 0 }), "body.comparisons.0.levels.0.m"],
    [withLevel({ u: 1.1 }), "body.comparisons.0.levels.0.u"],
    [withLevel({ weight: Number.POSITIVE_INFINITY }), "body.comparisons.0.levels.0.weight"],
    [withTerms({ lastLevel: 0 }), "body.comparisons.0.terms.lastLevel"],
    [withTerms({ lastLevel: 4 }), "body.comparisons.0.terms.lastLevel"],
    [withTerms({ rareShare: 0 }), "body.comparisons.0.terms.rareShare"],
    [withTerms({ shares: { anna: 0 } }), "body.comparisons.0.terms.shares.anna"],
  ])("refuses what is no model: case %#", (value, path) => {
    expect(issuesOf(value)).toEqual([path]);
  });
});
