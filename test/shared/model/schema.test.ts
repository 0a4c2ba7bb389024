import { describe, expect, it } from "vitest";
import { createModel } from "../../../src/shared/model/index.js";
import { fittedOnSchema, modelEnvelopeSchema, stagedModelSchema } from "../../../src/shared/model/schema.js";

const model = createModel({ kind: "greeting", schemaVersion: 2, body: { text: "Guten Tag" }, fittedOn: { n: 7 } });

const issuesOf = (result: {
  readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] };
}) => result.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

describe("modelEnvelopeSchema", () => {
  it("answers a good model as it is", () => {
    expect(modelEnvelopeSchema.parse(model)).toEqual(model);
  });

  it("verifies the hash, whatever the model was fitted on", () => {
    const message = "hash: expected the content that the hash was made of";
    expect(issuesOf(modelEnvelopeSchema.safeParse({ ...model, body: {} }))).toEqual([message]);
    expect(issuesOf(modelEnvelopeSchema.safeParse({ ...model, body: { on: new Date(0) } }))).toEqual([message]);
    expect(modelEnvelopeSchema.safeParse({ ...model, fittedOn: { n: 8 } }).success).toBe(true);
  });

  it("expects a body", () => {
    expect(issuesOf(modelEnvelopeSchema.safeParse({ ...model, body: undefined }))).toEqual(["body: expected a body"]);
    const { body: _, ...rest } = model;
    expect(issuesOf(modelEnvelopeSchema.safeParse(rest))).toEqual(["body: expected a body"]);
  });

  it.each([
    { kind: "" },
    { schemaVersion: 0 },
    { schemaVersion: 1.5 },
    { hash: `${model.hash}0` },
    { hash: `0${model.hash}` },
    { hash: "" },
    { fittedOn: null },
    { fittedOn: {} },
    { owner: "Ada" },
  ])("refuses the shape %o", (change) => {
    expect(modelEnvelopeSchema.safeParse({ ...model, ...change }).success).toBe(false);
  });
});

describe("fittedOnSchema", () => {
  it("answers a good note as it is", () => {
    const note = { n: 0, asOf: "2026-01-01T00:00:00Z", from: "a", to: "b", source: "c" };
    expect(fittedOnSchema.parse(note)).toEqual(note);
    expect(fittedOnSchema.parse({ n: 1 })).toEqual({ n: 1 });
  });

  it.each([
    { n: -1 },
    { n: 0.5 },
    { n: 1, asOf: 1 },
    { n: 1, from: 1 },
    { n: 1, to: 1 },
    { n: 1, source: 1 },
    { n: 1, x: 1 },
  ])("refuses %o", (note) => {
    expect(fittedOnSchema.safeParse(note).success).toBe(false);
  });
});

describe("stagedModelSchema", () => {
  const staged = Object.freeze({
    slot: "score",
    modelHash: model.hash,
    stage: "draft",
    since: "2026-01-01T00:00:00.000Z",
  });

  it.each(["draft", "shadow", "published", "retired"])("answers a %s as it is", (stage) => {
    expect(stagedModelSchema.parse({ ...staged, stage })).toEqual({ ...staged, stage });
  });

  it.each([{ stage: "absent" }, { since: "2026-01-01" }, { modelHash: "" }, { slot: 1 }, { owner: "Ada" }])(
    "refuses %o",
    (change) => {
      expect(stagedModelSchema.safeParse({ ...staged, ...change }).success).toBe(false);
    },
  );
});
