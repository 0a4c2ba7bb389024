import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createModel, type ModelEnvelope, openModel } from "../../../src/shared/model/index.js";
import { refusal } from "../refusal.js";

const body = Object.freeze({ text: "Guten Tag" });
const greeting = createModel({ kind: "greeting", schemaVersion: 2, body });

describe("createModel", () => {
  it("puts a model into its envelope and freezes that", () => {
    expect(greeting).toEqual({ kind: "greeting", schemaVersion: 2, hash: greeting.hash, body: { text: "Guten Tag" } });
    expect(greeting.body).toBe(body);
    expect(Object.isFrozen(greeting)).toBe(true);
    expect(Object.keys(greeting)).not.toContain("fittedOn");
  });

  it("hashes kind, schema version and body as canonical JSON", () => {
    const text = '{"body":{"text":"Guten Tag"},"kind":"greeting","schemaVersion":2}';
    expect(greeting.hash).toBe(createHash("sha256").update(text).digest("hex"));
  });

  it("keeps what the model was fitted on, outside of the hash", () => {
    const fittedOn = Object.freeze({ n: 7, source: "2026.csv" });
    const fitted = createModel({ kind: "greeting", schemaVersion: 2, body, fittedOn });
    expect(fitted.fittedOn).toBe(fittedOn);
    expect(fitted.hash).toBe(greeting.hash);
    expect(openModel(fitted, "greeting", 2)).toBe(body);
  });

  it("gives another hash to another kind, version or body", () => {
    const hashes = [
      createModel({ kind: "greetings", schemaVersion: 2, body }),
      createModel({ kind: "greeting", schemaVersion: 1, body }),
      createModel({ kind: "greeting", schemaVersion: 2, body: { text: "Guten Abend" } }),
      createModel({ kind: "greeting", schemaVersion: 2, body: { text: "Guten Tag", __proto: 1 } }),
      createModel({
        kind: "greeting",
        schemaVersion: 2,
        body: JSON.parse('{"text":"Guten Tag","__proto__":1}') as object,
      }),
      greeting,
    ].map((model) => model.hash);
    expect(new Set(hashes).size).toBe(6);
  });

  it("throws INVALID_VALUE for an empty kind", () => {
    expect(() => createModel({ kind: "", schemaVersion: 1, body })).toThrow(
      refusal("INVALID_VALUE", ["kind"], /^expected the name of a kind/),
    );
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, "1" as unknown as number])(
    "throws INVALID_VALUE for the schema version %s",
    (schemaVersion) => {
      expect(() => createModel({ kind: "greeting", schemaVersion, body })).toThrow(
        refusal("INVALID_VALUE", ["schemaVersion"], /^expected a whole number from 1 on/),
      );
    },
  );

  it("throws INVALID_VALUE and the path for a body that JSON cannot hold", () => {
    expect(() => createModel({ kind: "greeting", schemaVersion: 1, body: { weights: [1, Number.NaN] } })).toThrow(
      refusal("INVALID_VALUE", ["body", "weights", 1]),
    );
  });
});

describe("openModel", () => {
  const changed = (change: Partial<ModelEnvelope<string, unknown>>) =>
    ({ ...greeting, ...change }) as unknown as typeof greeting;

  it("answers the body of a model that was stored as JSON", () => {
    const stored = JSON.parse(JSON.stringify(greeting)) as typeof greeting;
    expect(openModel(stored, "greeting", 2)).toEqual({ text: "Guten Tag" });
  });

  it("does not mind the order of keys in the store", () => {
    const { body: content, hash, schemaVersion, kind } = greeting;
    expect(openModel({ body: content, hash, schemaVersion, kind }, "greeting", 2)).toBe(body);
  });

  it("throws WRONG_MODEL_KIND, before anything else", () => {
    expect(() => openModel(changed({ kind: "farewell", schemaVersion: 9, hash: "" }), "greeting", 2)).toThrow(
      refusal("WRONG_MODEL_KIND", ["kind"], /^expected a model of the kind greeting /),
    );
  });

  it("throws NEWER_MODEL where the schema version is above the known one", () => {
    expect(() => openModel(greeting, "greeting", 1)).toThrow(
      refusal("NEWER_MODEL", ["schemaVersion"], /^expected greeting in schema version 1 /),
    );
  });

  it("throws UNKNOWN_MODEL_VERSION where it is below", () => {
    expect(() => openModel(greeting, "greeting", 3)).toThrow(
      refusal("UNKNOWN_MODEL_VERSION", ["schemaVersion"], /^expected greeting in schema version 3 /),
    );
  });

  it.each([
    ["another body", { body: { text: "Guten Abend" } }],
    ["no body", { body: undefined }],
    ["another hash", { hash: greeting.hash.replace(/^./, "-") }],
    ["no hash", { hash: undefined as unknown as string }],
  ])("throws MODEL_HASH_MISMATCH for %s", (_, change) => {
    expect(() => openModel(changed(change), "greeting", 2)).toThrow(
      refusal("MODEL_HASH_MISMATCH", ["hash"], /^the content was changed after the hash was made/),
    );
  });

  it("throws INVALID_VALUE and the path where the body was changed to what JSON cannot hold", () => {
    expect(() => openModel(changed({ body: { text: new Date(0) } }), "greeting", 2)).toThrow(
      refusal("INVALID_VALUE", ["body", "text"]),
    );
  });

  it("does not mind another note on what it was fitted on", () => {
    expect(openModel(changed({ fittedOn: { n: 8 } }), "greeting", 2)).toBe(body);
  });
});
