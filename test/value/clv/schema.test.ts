import { describe, expect, it } from "vitest";
import { createBgCnbdKModel, createMbgNbdModel, createNbdModel } from "../../../src/value/clv/index.js";
import {
  bgCnbdKModelSchema,
  bgNbdModelSchema,
  mbgNbdModelSchema,
  nbdModelSchema,
  paretoNbdModelSchema,
  repeatHistorySchema,
} from "../../../src/value/clv/schema.js";
import { empty, fitted, published, publishedPareto, withoutDropout } from "./predict/models.js";

const throughJson = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("the schemas of models", () => {
  it.each([
    ["known parameters", published],
    ["a fit", fitted],
    ["a fit at a boundary", withoutDropout],
    ["too little data", empty],
  ])("let a BG/NBD model of %s through", (_, model) => {
    expect(bgNbdModelSchema.parse(throughJson(model))).toEqual(throughJson(model));
  });

  it("let a Pareto/NBD model through, and none of another kind", () => {
    expect(paretoNbdModelSchema.parse(throughJson(publishedPareto))).toEqual(publishedPareto);
    expect(paretoNbdModelSchema.safeParse(published).success).toBe(false);
    expect(bgNbdModelSchema.safeParse(publishedPareto).success).toBe(false);
  });

  it("let an MBG/NBD model through, and none of another kind", () => {
    const { parameters } = published.body;
    const mbgNbd = createMbgNbdModel({ parameters: parameters ?? { r: 0, alpha: 0, a: 0, b: 0 }, timeUnit: "weeks" });
    expect(mbgNbdModelSchema.parse(throughJson(mbgNbd))).toEqual(mbgNbd);
    expect(mbgNbdModelSchema.safeParse(published).success).toBe(false);
    expect(bgNbdModelSchema.safeParse(mbgNbd).success).toBe(false);
  });

  it("let a BG/CNBD-k model through, and none whose k is none", () => {
    const { parameters = { r: 0, alpha: 0, a: 0, b: 0 } } = published.body;
    const regular = createBgCnbdKModel({ parameters, timeUnit: "weeks", k: 12, dropoutAtStart: true });
    expect(bgCnbdKModelSchema.parse(throughJson(regular))).toEqual(regular);
    for (const change of [{ k: 0 }, { k: 13 }, { k: 1.5 }, { k: undefined }, { dropoutAtStart: 1 }]) {
      const wrong = { ...regular, body: { ...regular.body, ...change } };
      expect(bgCnbdKModelSchema.safeParse(wrong).success).toBe(false);
    }
    expect(bgCnbdKModelSchema.safeParse(published).success).toBe(false);
  });

  it("let an NBD model through, and none of another kind", () => {
    const nbd = createNbdModel({ parameters: { r: 0.385, alpha: 12.072 }, timeUnit: "weeks" });
    expect(nbdModelSchema.parse(throughJson(nbd))).toEqual(nbd);
    expect(nbdModelSchema.safeParse(published).success).toBe(false);
    expect(bgNbdModelSchema.safeParse(nbd).success).toBe(false);
  });

  it.each([
    ["a parameter of zero", { parameters: { r: 0, alpha: 1, a: 1, b: 1 } }],
    ["a parameter too few", { parameters: { r: 1, alpha: 1, a: 1 } }],
    ["a parameter too many", { parameters: { r: 1, alpha: 1, a: 1, b: 1, s: 1 } }],
    ["an unknown unit", { timeUnit: "decades" }],
    ["an unknown property", { note: "" }],
    ["an unknown status", { fit: { ...fitted.body.fit, status: "fine" } }],
    ["an unknown reason", { fit: { ...fitted.body.fit, reasons: [{ code: "WHY", params: {} }] } }],
    ["a covariance too small", { fit: { ...fitted.body.fit, covariance: [[1]] } }],
    ["nobody", { fit: { ...fitted.body.fit, n: 0 } }],
    ["a negative regularisation", { fit: { ...fitted.body.fit, regularization: -1 } }],
  ])("refuse %s", (_, change) => {
    const model = { ...published, body: { ...published.body, ...change } };
    expect(bgNbdModelSchema.safeParse(model).success).toBe(false);
  });
});

describe("repeatHistorySchema", () => {
  it("lets histories through that can be used, and leaves further properties out", () => {
    const history = { repeats: 2, firstToLast: 0, firstToEnd: 9 };
    expect(repeatHistorySchema.parse({ ...history, partyId: "c-1" })).toEqual(history);
  });

  it("says where a history is wrong", () => {
    const { error } = repeatHistorySchema.safeParse({ repeats: 2, firstToLast: 10, firstToEnd: 9 });
    expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([[["firstToEnd"], "LAST_AFTER_END"]]);
    expect(repeatHistorySchema.safeParse({ repeats: 0.5, firstToLast: 1, firstToEnd: 9 }).success).toBe(false);
  });
});
