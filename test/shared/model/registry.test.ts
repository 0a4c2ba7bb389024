import { describe, expect, it } from "vitest";
import {
  createModel,
  createModelRegistry,
  type ModelEnvelope,
  type ModelKind,
  readModel,
} from "../../../src/shared/model/index.js";
import { refusal } from "../refusal.js";

interface Greeting {
  readonly texts: Readonly<Record<string, string>>;
  readonly loud: boolean;
}

type GreetingModel = ModelEnvelope<"greeting", Greeting>;

const greetingKind: ModelKind<GreetingModel> = Object.freeze({
  kind: "greeting",
  schemaVersion: 4,
  upcasters: {
    2: (body: unknown) => ({ texts: { de: (body as { readonly text: string }).text } }),
    3: (body: unknown) => ({ ...(body as object), loud: false }),
  },
  check: (body: unknown) => {
    const isLoud = typeof (body as Greeting).loud === "boolean";
    return isLoud
      ? [{ code: "PLAIN", severity: "info", path: [] } as const]
      : [
          { code: "DOUBTFUL", severity: "warning", path: [] } as const,
          { code: "NOT_LOUD", severity: "error", path: ["loud"] } as const,
          { code: "LATER", severity: "error", path: ["texts"] } as const,
        ];
  },
});
const registry = createModelRegistry<ModelEnvelope>([greetingKind, { kind: "farewell", schemaVersion: 1 }]);
const stored = (model: ModelEnvelope): unknown => JSON.parse(JSON.stringify(model));

const now = createModel({ kind: "greeting", schemaVersion: 4, body: { texts: { de: "Guten Tag" }, loud: false } });
const fittedOn = { n: 7, asOf: "2026-01-01T00:00:00Z", source: "letters" };
const old = createModel({ kind: "greeting", schemaVersion: 2, body: { text: "Guten Tag" }, fittedOn });

describe("readModel", () => {
  it("reads a model of the version of now as it is", () => {
    expect(readModel(stored(now), registry)).toEqual({
      model: now,
      readFrom: { schemaVersion: 4, hash: now.hash },
    });
  });

  it("brings an older body up to date step by step, gives it a new hash and keeps what it was fitted on", () => {
    const read = readModel(stored(old), registry);
    expect(read).toEqual({
      model: { ...now, fittedOn },
      readFrom: { schemaVersion: 2, hash: old.hash },
    });
    expect(readModel(read.model, registry).model).toEqual(read.model);
  });

  it("begins with the upcaster of the stored version", () => {
    const third = createModel({ kind: "greeting", schemaVersion: 3, body: { texts: { de: "Moin" } } });
    expect(readModel(third, registry).model.body).toEqual({ texts: { de: "Moin" }, loud: false });
  });

  it("freezes its answer", () => {
    const read = readModel(old, registry);
    expect([read, read.model, read.readFrom].every(Object.isFrozen)).toBe(true);
  });

  it("tells the kinds apart by their name", () => {
    const farewell = createModel({ kind: "farewell", schemaVersion: 1, body: null });
    expect(readModel(farewell, registry).model).toEqual(farewell);
  });

  it.each<[string, unknown, readonly string[], RegExp]>([
    ["null", null, [], /^expected an object$/],
    ["nothing", undefined, [], /^expected an object$/],
    ["a text", "greeting", [], /^expected an object$/],
    ["a list", [now], [], /^expected an object$/],
    ["no kind", { ...now, kind: undefined }, ["kind"], /^expected the name of a kind /],
    ["an empty kind", { ...now, kind: "" }, ["kind"], /^expected the name of a kind /],
    ["a kind that is no text", { ...now, kind: 1 }, ["kind"], /^expected the name of a kind /],
    ["schema version 0", { ...now, schemaVersion: 0 }, ["schemaVersion"], /^expected a whole number from 1 on /],
    ["half a schema version", { ...now, schemaVersion: 1.5 }, ["schemaVersion"], /^expected a whole number from 1 on /],
    ["a version as text", { ...now, schemaVersion: "4" }, ["schemaVersion"], /^expected a whole number from 1 on /],
    ["no hash", { ...now, hash: undefined }, ["hash"], /^expected 64 hexadecimal digits /],
    ["a longer hash", { ...now, hash: `${now.hash}0` }, ["hash"], /^expected 64 hexadecimal digits /],
    ["a hash behind blanks", { ...now, hash: ` ${now.hash}` }, ["hash"], /^expected 64 hexadecimal digits /],
    ["a hash in a list", { ...now, hash: [now.hash] }, ["hash"], /^expected 64 hexadecimal digits /],
    ["no body", { ...now, body: undefined }, ["body"], /^expected a body /],
    ["an inherited body", Object.create(now), ["kind"], /^expected the name of a kind /],
    [
      "another property",
      { ...now, owner: "Ada" },
      [],
      /^expected no other properties than kind, schemaVersion, hash, fittedOn, body$/,
    ],
    [
      "a property __proto__",
      JSON.parse(JSON.stringify(now).replace("{", '{"__proto__":{"isAdmin":true},')),
      [],
      /^expected no other properties than /,
    ],
    ["a note that is none", { ...now, fittedOn: null }, ["fittedOn"], /^expected an object /],
    ["a note without n", { ...now, fittedOn: {} }, ["fittedOn", "n"], /^expected a whole number from 0 on /],
    ["a negative n", { ...now, fittedOn: { n: -1 } }, ["fittedOn", "n"], /^expected a whole number from 0 on /],
    ["half an n", { ...now, fittedOn: { n: 0.5 } }, ["fittedOn", "n"], /^expected a whole number from 0 on /],
    ...["asOf", "from", "to", "source"].map((name): [string, unknown, readonly string[], RegExp] => [
      `a note with a number as ${name}`,
      { ...now, fittedOn: { n: 1, [name]: 1 } },
      ["fittedOn", name],
      /^expected a text /,
    ]),
    [
      "another property in a note",
      { ...now, fittedOn: { n: 1, when: "" } },
      ["fittedOn"],
      /^expected no other properties than n, asOf, from, to, source /,
    ],
  ])("throws MALFORMED_MODEL for %s", (_, value, path, message) => {
    expect(() => readModel(value, registry)).toThrow(refusal("MALFORMED_MODEL", path, message));
  });

  it("accepts the least that a note may say", () => {
    expect(readModel({ ...now, fittedOn: { n: 0 } }, registry).model.fittedOn).toEqual({ n: 0 });
  });

  it.each(["greetings", "__proto__", "constructor", "get"])("throws UNKNOWN_MODEL_KIND for %s", (kind) => {
    expect(() => readModel(createModel({ kind, schemaVersion: 1, body: {} }), registry)).toThrow(
      refusal("UNKNOWN_MODEL_KIND", ["kind"], /^expected a model of one of the kinds greeting, farewell /),
    );
  });

  it("throws NEWER_MODEL and names the kind and the versions", () => {
    const newer = { ...now, schemaVersion: 5, hash: "0".repeat(64) };
    expect(() => readModel(newer, registry)).toThrow(
      refusal("NEWER_MODEL", ["schemaVersion"], /^expected greeting in schema version 2 to 4, got version 5 /),
    );
    expect(() => readModel(createModel({ kind: "farewell", schemaVersion: 2, body: {} }), registry)).toThrow(
      refusal("NEWER_MODEL", ["schemaVersion"], /^expected farewell in schema version 1, got version 2 /),
    );
  });

  it("throws UNKNOWN_MODEL_VERSION where it is older than the oldest upcaster", () => {
    expect(() => readModel(createModel({ kind: "greeting", schemaVersion: 1, body: {} }), registry)).toThrow(
      refusal(
        "UNKNOWN_MODEL_VERSION",
        ["schemaVersion"],
        /^expected greeting in schema version 2 to 4, got version 1 /,
      ),
    );
  });

  it("verifies the hash of what was stored", () => {
    expect(() => readModel({ ...old, body: { text: "Guten Abend" } }, registry)).toThrow(
      refusal("MODEL_HASH_MISMATCH", ["hash"], /^expected the content that the hash was made of /),
    );
    expect(() => readModel({ ...old, hash: now.hash }, registry)).toThrow(refusal("MODEL_HASH_MISMATCH", ["hash"]));
  });

  it("throws MALFORMED_MODEL for the first error that the check finds in the body of now", () => {
    const quiet = createModel({ kind: "greeting", schemaVersion: 4, body: { texts: {} } });
    expect(() => readModel(quiet, registry)).toThrow(
      refusal("MALFORMED_MODEL", ["body", "loud"], /^expected a sound body, found NOT_LOUD /),
    );
  });

  it("throws INVALID_VALUE for a body that JSON cannot hold, stored or upcast", () => {
    expect(() => readModel({ ...now, body: { at: new Date(0) } }, registry)).toThrow(
      refusal("INVALID_VALUE", ["body", "at"]),
    );
    const dated = createModelRegistry([{ kind: "greeting", schemaVersion: 3, upcasters: { 2: () => new Date(0) } }]);
    expect(() => readModel(old, dated)).toThrow(refusal("INVALID_VALUE", ["body"]));
  });

  it("hands on what an upcaster throws", () => {
    const broken = { 2: () => null as never, 3: (body: unknown) => (body as { readonly x: object }).x };
    const kinds = createModelRegistry([{ kind: "greeting", schemaVersion: 4, upcasters: broken }]);
    expect(() => readModel(old, kinds)).toThrow(TypeError);
  });

  it("takes the names in a body as data", () => {
    const text = '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}';
    const model = createModel({ kind: "farewell", schemaVersion: 1, body: JSON.parse(text) as object });
    const { body } = readModel(stored(model), registry).model;
    expect(JSON.stringify(body)).toBe(text);
    expect(({} as { readonly isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});

describe("createModelRegistry", () => {
  const same = (body: unknown) => body;
  const create = (change: Partial<ModelKind>) =>
    createModelRegistry([
      { kind: "farewell", schemaVersion: 1 },
      { kind: "greeting", schemaVersion: 3, ...change },
    ]);

  it("keeps the kinds by their name", () => {
    expect([...registry.kinds.keys()]).toEqual(["greeting", "farewell"]);
    expect(registry.kinds.get("greeting")).toEqual(greetingKind);
  });

  it("keeps the kinds as they were given", () => {
    const kind = { kind: "greeting", schemaVersion: 4 };
    const kept = createModelRegistry([kind]);
    kind.schemaVersion = 1;
    expect(kept.kinds.get("greeting")?.schemaVersion).toBe(4);
    expect(Object.isFrozen(kept.kinds.get("greeting"))).toBe(true);
  });

  it.each<[string, Partial<ModelKind>, readonly (string | number)[], RegExp]>([
    ["an empty kind", { kind: "" }, [1, "kind"], /^expected the name of a kind /],
    ["a kind that is there twice", { kind: "farewell" }, [1, "kind"], /^expected each kind once /],
    ["schema version 0", { schemaVersion: 0 }, [1, "schemaVersion"], /^expected a whole number from 1 on /],
    ["half a schema version", { schemaVersion: 2.5 }, [1, "schemaVersion"], /^expected a whole number from 1 on /],
    ["an upcaster of the version of now", { upcasters: { 2: same, 3: same } }, [1, "upcasters"], /^expected one for/],
    [
      "a gap below the version of now",
      { upcasters: { 1: same } },
      [1, "upcasters"],
      /^expected one for each version up to 2, w/,
    ],
    ["a gap between", { schemaVersion: 4, upcasters: { 1: same, 3: same } }, [1, "upcasters"], /^expected one for/],
    ["an upcaster of version 0", { upcasters: { 0: same, 1: same, 2: same } }, [1, "upcasters"], /^expected one for/],
    ["an upcaster of half a version", { upcasters: { 1.5: same } }, [1, "upcasters"], /^expected one for/],
  ])("throws INVALID_OPTION for %s", (_, change, path, message) => {
    expect(() => create(change)).toThrow(refusal("INVALID_OPTION", path, message));
  });

  it.each<[string, Partial<ModelKind>]>([
    ["none", { upcasters: {} }],
    ["the last", { upcasters: { 2: same } }],
    ["all, in any order", { upcasters: { 2: same, 1: same } }],
  ])("accepts %s of the upcasters", (_, change) => {
    expect(create(change).kinds.size).toBe(2);
  });
});
