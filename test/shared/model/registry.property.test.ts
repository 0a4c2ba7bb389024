import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createModel, createModelRegistry, readModel } from "../../../src/shared/model/index.js";
import { modelEnvelopeSchema } from "../../../src/shared/model/schema.js";

const store = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Each step says that it was taken, and leaves the body as it is. */
const registryOf = (schemaVersion: number) =>
  createModelRegistry([
    {
      kind: "log",
      schemaVersion,
      upcasters: Object.fromEntries(
        Array.from({ length: schemaVersion - 1 }, (_, index) => [
          index + 1,
          (body: unknown) => ({ ...(body as object), steps: [...(body as { steps: number[] }).steps, index + 1] }),
        ]),
      ),
    },
  ]);

const versions = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }));

describe("readModel (properties)", () => {
  it("takes every step from the stored version to that of now, in order", () => {
    fc.assert(
      fc.property(versions, fc.jsonValue(), (pair, content) => {
        const [from, to] = [Math.min(...pair), Math.max(...pair)];
        const stored = createModel({ kind: "log", schemaVersion: from, body: { content, steps: [] } });
        const { model, readFrom } = readModel(store(stored), registryOf(to));
        const steps = Array.from({ length: to - from }, (_, index) => from + index);
        expect(JSON.stringify(model.body)).toBe(JSON.stringify({ content, steps }));
        expect(readFrom).toEqual({ schemaVersion: from, hash: stored.hash });
      }),
    );
  });

  it("does not matter where it is done in two stages, by way of a release between", () => {
    fc.assert(
      fc.property(versions, (pair) => {
        const [between, to] = [Math.min(...pair), Math.max(...pair)];
        const stored = createModel({ kind: "log", schemaVersion: 1, body: { steps: [] }, fittedOn: { n: 3 } });
        const once = readModel(stored, registryOf(to)).model;
        const staged = readModel(store(readModel(stored, registryOf(between)).model), registryOf(to)).model;
        expect(staged).toEqual(once);
      }),
    );
  });

  it("refuses whatever is no model with a code of its own, and never with another error", () => {
    const registry = registryOf(2);
    const envelopes = fc.record(
      {
        kind: fc.oneof(fc.constant("log"), fc.jsonValue()),
        schemaVersion: fc.oneof(fc.constantFrom(2, 3), fc.jsonValue()),
        hash: fc.oneof(fc.constant("0".repeat(64)), fc.jsonValue()),
        fittedOn: fc.oneof(fc.record({ n: fc.nat() }), fc.jsonValue()),
        body: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(envelopes, fc.anything()), (stored) => {
        expect(() => readModel(stored, registry)).toThrow(expect.objectContaining({ name: "ClienteleError" }));
        expect(modelEnvelopeSchema.safeParse(stored).success).toBe(false);
      }),
    );
  });

  it("reads what the schema accepts, and the schema answers it as it is", () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.option(fc.record({ n: fc.nat(), source: fc.string() }), { nil: undefined }),
        (body, fittedOn) => {
          const stored = store(createModel({ kind: "log", schemaVersion: 1, body, fittedOn }));
          expect(JSON.stringify(modelEnvelopeSchema.parse(stored))).toBe(JSON.stringify(stored));
          expect(
            JSON.stringify(readModel(stored, createModelRegistry([{ kind: "log", schemaVersion: 1 }])).model.body),
          ).toBe(JSON.stringify(body));
        },
      ),
    );
  });
});
