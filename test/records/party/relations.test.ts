import { describe, expect, it } from "vitest";
import { checkRelations, type Party, type PartyRelation, type RelationType } from "../../../src/records/party/index.js";
import { refusal } from "../../shared/refusal.js";
import { organisation, person } from "./people.js";

const ASOF = "2026-11-21";
const check = (parties: readonly Party[], asOf = ASOF) => checkRelations(Object.freeze(parties), { asOf });
const found = (parties: readonly Party[], asOf?: string) => check(parties, asOf).map(({ code, path }) => [code, path]);

/** Parties named by letters, with their relations: `{ a: "b c" }` is a related to b and to c. */
const graph = (edges: Readonly<Record<string, string>>, details: Partial<PartyRelation> = {}) =>
  Object.entries(edges).map(([id, targets]) =>
    organisation({
      id,
      relations: targets
        .split(" ")
        .filter((target) => target !== "")
        .map((partyId) => ({ type: "subsidiary-of", partyId, ...details })),
    }),
  );
const onCycles = (edges: Readonly<Record<string, string>>, details?: Partial<PartyRelation>, asOf?: string) =>
  check(graph(edges, details), asOf).map(({ recordId, path }) => `${recordId}${path[2]}`);

describe("checkRelations", () => {
  it("finds nothing in a tree, or where two ways lead to the same party", () => {
    expect(found(graph({ a: "", b: "a", c: "a", d: "b c", e: "d" }))).toEqual([]);
  });

  it("finds each relation on a cycle, and none that leads to or from it", () => {
    expect(check(graph({ a: "b", b: "a" }))).toEqual([
      { code: "RELATION_CYCLE", severity: "error", path: [0, "relations", 0], recordId: "a" },
      { code: "RELATION_CYCLE", severity: "error", path: [1, "relations", 0], recordId: "b" },
    ]);
    expect(onCycles({ x: "a", a: "b out", b: "c", c: "a", out: "" })).toEqual(["a0", "b0", "c0"]);
  });

  it("tells two cycles from the way between them", () => {
    expect(onCycles({ a: "b", b: "a c", c: "d", d: "c" })).toEqual(["a0", "b0", "c0", "d0"]);
  });

  it("finds cycles that share a party", () => {
    expect(onCycles({ a: "b d", b: "c", c: "a", d: "e", e: "a" })).toEqual(["a0", "a1", "b0", "c0", "d0", "e0"]);
    expect(onCycles({ a: "b", b: "c", c: "d b", d: "a" })).toEqual(["a0", "b0", "c0", "c1", "d0"]);
  });

  it.each<[RelationType, number]>([
    ["employed-by", 2],
    ["subsidiary-of", 2],
    ["referred-by", 2],
    ["contact-person-of", 0],
    ["same-household-as", 0],
  ])("looks for cycles of %s: %d", (type, count) => {
    expect(onCycles({ a: "b", b: "a" }, { type })).toHaveLength(count);
  });

  it("looks at each type for itself", () => {
    const parties = [
      person({ id: "a", relations: [{ type: "employed-by", partyId: "b" }] }),
      person({ id: "b", relations: [{ type: "referred-by", partyId: "a" }] }),
    ];
    expect(found(parties)).toEqual([]);
  });

  it("looks at relations that hold on the date", () => {
    const details = { validFrom: "2026-01-01", validTo: ASOF };
    expect(onCycles({ a: "b", b: "a" }, details, "2026-11-20")).toEqual(["a0", "b0"]);
    expect(onCycles({ a: "b", b: "a" }, details)).toEqual([]);
    const turned = [...graph({ a: "b" }, { validTo: ASOF }), ...graph({ b: "a" }, { validFrom: ASOF })];
    expect(found(turned)).toEqual([]);
    const ended = [
      organisation({
        id: "a",
        relations: [
          { type: "subsidiary-of", partyId: "b" },
          { type: "subsidiary-of", partyId: "b", validTo: ASOF },
        ],
      }),
      ...graph({ b: "a" }),
    ];
    expect(found(ended)).toEqual([
      ["RELATION_CYCLE", [0, "relations", 0]],
      ["RELATION_CYCLE", [1, "relations", 0]],
    ]);
  });

  it("finds a relation of any type, of any time, to oneself or to nobody known", () => {
    const past = { type: "same-household-as", validTo: "2000-01-01" } as const;
    expect(check(graph({ a: "a b" }, past))).toEqual([
      { code: "SELF_RELATION", severity: "error", path: [0, "relations", 0, "partyId"], recordId: "a" },
      { code: "UNKNOWN_PARTY", severity: "warning", path: [0, "relations", 1, "partyId"], recordId: "a" },
    ]);
    expect(found(graph({ a: "a" }))).toEqual([["SELF_RELATION", [0, "relations", 0, "partyId"]]]);
  });

  it("finds an id that is taken twice, and follows the relations of both", () => {
    const parties = [...graph({ a: "" }), ...graph({ a: "b", b: "a" })];
    expect(check(parties)[0]).toEqual({ code: "REPEATED_PARTY_ID", severity: "error", path: [1, "id"], recordId: "a" });
    expect(found(parties).slice(1)).toEqual([
      ["RELATION_CYCLE", [1, "relations", 0]],
      ["RELATION_CYCLE", [2, "relations", 0]],
    ]);
  });

  it("knows ids that are names of properties", () => {
    expect(onCycles({ constructor: "toString", toString: "constructor" })).toEqual(["constructor0", "toString0"]);
  });

  it("walks chains and cycles of 100,000 parties", () => {
    const length = 100_000;
    const chain = (last: string) =>
      Array.from({ length }, (_, index) =>
        organisation({
          id: `o${index}`,
          relations: [{ type: "subsidiary-of", partyId: index === length - 1 ? last : `o${index + 1}` }],
        }),
      );
    expect(found(chain("nobody"))).toEqual([["UNKNOWN_PARTY", [length - 1, "relations", 0, "partyId"]]]);
    expect(check(chain("o1"))).toHaveLength(length - 1);
  });

  it("refuses a date that is none, and what is no party", () => {
    expect(() => check([], "today")).toThrow(refusal("INVALID_DATE", ["asOf"]));
    expect(() => check([person(), {} as never])).toThrow(refusal("INVALID_ID", ["parties", 1, "id"]));
  });
});
