import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createModel, type ModelEnvelope, openModel } from "../../../src/shared/model/index.js";

const kinds = fc.string({ minLength: 1 });
const versions = fc.integer({ min: 1 });
const store = <Kind extends string, Body>(model: ModelEnvelope<Kind, Body>) =>
  JSON.parse(JSON.stringify(model)) as ModelEnvelope<Kind, Body>;

describe("createModel and openModel (properties)", () => {
  it("bring a body back from a store as it was", () => {
    fc.assert(
      fc.property(kinds, versions, fc.jsonValue(), (kind, schemaVersion, body) => {
        const model = createModel({ kind, schemaVersion, body });
        expect(model.hash).toMatch(/^[0-9a-f]{64}$/);
        expect(JSON.stringify(openModel(store(model), kind, schemaVersion))).toBe(JSON.stringify(body));
      }),
    );
  });

  it("give equal content equal hashes, whatever it was fitted on", () => {
    fc.assert(
      fc.property(kinds, versions, fc.jsonValue(), fc.nat(), (kind, schemaVersion, body, n) => {
        const model = createModel({ kind, schemaVersion, body });
        expect(createModel({ ...store(model), fittedOn: { n } }).hash).toBe(model.hash);
      }),
    );
  });

  it("notice every change of the body", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer(), { minKeys: 1 }), fc.nat(), (weights, pick) => {
        const model = createModel({ kind: "weights", schemaVersion: 1, body: weights });
        const name = Object.keys(weights)[pick % Object.keys(weights).length] ?? "";
        const body = Object.fromEntries(
          Object.entries(weights).map(([key, value]) => [key, key === name ? value + 1 : value]),
        );
        expect(() => openModel({ ...model, body }, "weights", 1)).toThrow(
          expect.objectContaining({ code: "MODEL_HASH_MISMATCH" }),
        );
      }),
    );
  });
});
