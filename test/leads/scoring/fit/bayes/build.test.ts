import { describe, expect, it } from "vitest";
import { buildLeadFrequencies, ODOO_LEAD_FREQUENCY_FIELDS } from "../../../../../src/leads/scoring/fit/index.js";
import { refusal } from "../../../../shared/refusal.js";
import { build, type Lead, OPTIONS } from "./leads.js";

const tablesOf = (...leads: readonly Lead[]) => build(leads).body.teams;
const stagesOf = (...leads: readonly Lead[]) => tablesOf(...leads)[0]?.stages.map(({ won, lost }) => `${won}:${lost}`);
const valuesOf = (field: number, ...leads: readonly Lead[]) =>
  tablesOf(...leads)[0]?.fields[field]?.map(({ value, won, lost }) => [value, won, lost]);

describe("buildLeadFrequencies", () => {
  it("counts how often each value was won and lost, values in the order of their texts", () => {
    const leads = [
      { source: "fair", won: true },
      { source: "fair", won: true },
      { source: "advert", won: false },
      { source: "fair", won: false },
    ];
    expect(valuesOf(0, ...leads)).toEqual([
      ["advert", 0, 1],
      ["fair", 2, 1],
    ]);
  });

  it("counts team by team, leads without a team under the empty text", () => {
    const decided = [
      { team: "west", won: true },
      { won: true },
      { team: 7, won: false },
      { team: "", won: false },
      { team: "false", won: false },
    ];
    const tables = tablesOf(...decided.map((lead) => ({ ...lead, stage: "new" })));
    expect(tables.map(({ team, stages }) => [team, stages[0]])).toEqual([
      ["", { won: 1, lost: 2 }],
      ["7", { won: 0, lost: 1 }],
      ["west", { won: 1, lost: 0 }],
    ]);
  });

  it("does not count open leads, and says how many it counted", () => {
    const model = build([{ source: "fair", won: null }, { source: "fair" }, { source: "fair", won: false }], {
      fittedOn: { source: "test" },
    });
    expect(model.body.teams[0]?.fields[0]).toEqual([{ value: "fair", won: 0, lost: 1 }]);
    expect(model.fittedOn).toEqual({ n: 1, source: "test" });
  });

  it("counts a won lead in every stage, and a lost one in those up to its own", () => {
    expect(stagesOf({ stage: "met", won: true })).toEqual(["1:0", "1:0", "1:0", "1:0"]);
    expect(stagesOf({ won: true })).toEqual(["1:0", "1:0", "1:0", "1:0"]);
    expect(stagesOf({ stage: "met", won: false })).toEqual(["0:1", "0:1", "0:0", "0:0"]);
  });

  it("counts a lost lead without a stage in its fields only", () => {
    expect(stagesOf({ source: "fair", won: false })).toEqual(["0:0", "0:0", "0:0", "0:0"]);
    expect(valuesOf(0, { source: "fair", won: false })).toEqual([["fair", 0, 1]]);
  });

  it("counts all outcomes alike where there are no stages", () => {
    const { fields, outcomeOf } = OPTIONS;
    const model = build([{ stage: "met", won: false }, { won: true }], { stages: undefined, fields, outcomeOf });
    expect(model.body.teams[0]?.stages).toEqual([{ won: 1, lost: 1 }]);
    expect(Object.keys(model.body)).not.toContain("stages");
  });

  it("does not count that nothing is said, unless it is to", () => {
    for (const nothing of [undefined, null, "", "false", false]) {
      expect(valuesOf(0, { source: nothing, won: true })).toEqual([]);
      expect(valuesOf(1, { mail: nothing, won: true })).toEqual([["", 1, 0]]);
      expect(valuesOf(2, { tags: nothing, won: true })).toEqual([]);
    }
  });

  it("reads texts, numbers and truth values by their text", () => {
    expect(valuesOf(0, { source: 0, won: true }, { source: true, won: true }, { source: "0", won: true })).toEqual([
      ["0", 2, 0],
      ["true", 1, 0],
    ]);
  });

  it("counts each value of a list once, and none that says nothing", () => {
    // biome-ignore lint/suspicious/noSparseArray: a list may have gaps.
    expect(valuesOf(2, { tags: [, "b", "a", "b", null, "", false], won: true })).toEqual([
      ["a", 1, 0],
      ["b", 1, 0],
    ]);
  });

  it("leaves out a team of which nothing is counted", () => {
    expect(build([{ won: false }], { fields: { source: { kind: "category" } } }).body.teams).toEqual([]);
  });

  it("keeps the settings in the model, spelt out", () => {
    const { teams: _counts, ...settings } = build([]).body;
    expect(settings).toEqual({
      fields: [
        { name: "source", kind: "category", isEmptyCounted: false, fewestOutcomes: 0 },
        { name: "mail", kind: "category", isEmptyCounted: true, fewestOutcomes: 0 },
        { name: "tags", kind: "categories", isEmptyCounted: false, fewestOutcomes: 2 },
      ],
      stages: { field: "stage", order: ["new", "met", "offered", "won"], first: "new" },
      teamField: "team",
      missingTexts: ["false"],
    });
    const bare = build([], { stages: undefined, teamField: undefined, missingTexts: undefined }).body;
    expect(Object.keys(bare)).toEqual(["fields", "missingTexts", "teams"]);
    expect(bare.missingTexts).toEqual([]);
    expect(build([], { stages: { field: "stage", order: ["a", "b"], first: "b" } }).body.stages?.first).toBe("b");
  });

  it("reads fields within objects", () => {
    const { body } = buildLeadFrequencies([{ address: { country: "AT" }, won: true }], {
      fields: { "address.country": { kind: "category" } },
      outcomeOf: ({ won }) => won,
    });
    expect(body.teams[0]?.fields).toEqual([[{ value: "AT", won: 1, lost: 0 }]]);
  });

  it("knows the fields of Odoo", () => {
    const states = { email_state: false, phone_state: "correct" };
    const rows = [{ country_id: 1, state_id: 2, ...states, source_id: 3, lang_id: 4, tag_ids: [5, 6] }];
    const { body } = buildLeadFrequencies(rows, {
      fields: ODOO_LEAD_FREQUENCY_FIELDS,
      missingTexts: ["false"],
      outcomeOf: () => true,
    });
    const values = body.teams[0]?.fields.map((field) => field.map(({ value }) => value));
    expect(values).toEqual([["1"], ["2"], [""], ["correct"], ["3"], ["4"], ["5", "6"]]);
    expect(body.fields.filter(({ isEmptyCounted }) => isEmptyCounted).map(({ name }) => name)).toEqual([
      "email_state",
      "phone_state",
    ]);
    expect(body.fields.map(({ fewestOutcomes }) => fewestOutcomes)).toEqual([0, 0, 0, 0, 0, 0, 50]);
  });
});

describe("buildLeadFrequencies refuses", () => {
  it.each<[object, string, readonly (string | number)[]]>([
    [{ source: { name: "fair" } }, "INVALID_VALUE", [1, "source"]],
    [{ source: Number.NaN }, "INVALID_VALUE", [1, "source"]],
    [{ source: ["fair"] }, "INVALID_VALUE", [1, "source"]],
    [{ team: [] }, "INVALID_VALUE", [1, "team"]],
    [{ stage: {} }, "INVALID_VALUE", [1, "stage"]],
    [{ stage: "elsewhere" }, "INVALID_VALUE", [1, "stage"]],
    [{ stage: "elsewhere", won: false }, "INVALID_VALUE", [1, "stage"]],
    [{ tags: "large" }, "INVALID_VALUE", [1, "tags"]],
    [{ tags: {} }, "INVALID_VALUE", [1, "tags"]],
    [{ tags: ["large", {}] }, "INVALID_VALUE", [1, "tags", 1]],
    [{ source: "\ud83d" }, "INVALID_VALUE", [1, "source"]],
    [{ tags: ["large", "\udc00"] }, "INVALID_VALUE", [1, "tags"]],
    [{ team: "\ud83d" }, "INVALID_VALUE", [1, "team"]],
    [{ won: "yes" }, "INVALID_VALUE", [1, "outcome"]],
  ])("the lead %o", (parts, code, path) => {
    expect(() => build([{}, { won: true, ...parts } as Lead])).toThrow(refusal(code, path, /^expected \S/));
  });

  it.each([null, "lead", undefined, []])("%o as a lead", (lead) => {
    expect(() => buildLeadFrequencies([{}, lead as object], { ...OPTIONS, outcomeOf: () => true })).toThrow(
      refusal("INVALID_VALUE", [1]),
    );
  });

  it("fields, stages and teams that no lead has, where there are leads", () => {
    const all = { team: 1, stage: "new", source: 1, mail: 1, tags: [] };
    const refuse = (parts: object, path: readonly string[]) =>
      expect(() => buildLeadFrequencies([parts as Lead], OPTIONS)).toThrow(refusal("UNKNOWN_FIELD", path));
    for (const name of ["source", "mail", "tags"] as const) {
      const { [name]: _left, ...others } = all;
      refuse(others, ["fields", name]);
    }
    const { stage: _stage, ...withoutStage } = all;
    refuse(withoutStage, ["stages", "field"]);
    const { team: _team, ...withoutTeam } = all;
    refuse(withoutTeam, ["teamField"]);
    expect(buildLeadFrequencies([{}, all] as Lead[], OPTIONS).body.teams).toEqual([]);
  });

  const category = { kind: "category" } as const;
  it.each<[object, readonly (string | number)[]]>([
    [{ fields: { "": category } }, ["fields", ""]],
    [{ fields: { a: category, "b.constructor": category } }, ["fields", "b.constructor"]],
    [{ fields: { a: { kind: "number" } } }, ["fields", "a", "kind"]],
    [{ fields: { a: { ...category, isEmptyCounted: "yes" } } }, ["fields", "a", "isEmptyCounted"]],
    [{ fields: { a: { kind: "categories", isEmptyCounted: true } } }, ["fields", "a", "isEmptyCounted"]],
    [{ fields: { a: { ...category, fewestOutcomes: 0.5 } } }, ["fields", "a", "fewestOutcomes"]],
    [{ fields: { a: { ...category, fewestOutcomes: -1 } } }, ["fields", "a", "fewestOutcomes"]],
    [{ stages: { field: "", order: ["a"] } }, ["stages", "field"]],
    [{ stages: { field: 3, order: ["a"] } }, ["stages", "field"]],
    [{ stages: { field: "s", order: [] } }, ["stages", "order"]],
    [{ stages: { field: "s", order: ["a", "a"] } }, ["stages", "order", 1]],
    [{ stages: { field: "s", order: ["a", ""] } }, ["stages", "order", 1]],
    [{ stages: { field: "s", order: ["a", 2] } }, ["stages", "order", 1]],
    [{ stages: { field: "s", order: ["a"], first: "b" } }, ["stages", "first"]],
    [{ teamField: "" }, ["teamField"]],
    [{ stages: { field: "s", order: "abc" } }, ["stages", "order"]],
    [{ stages: { field: "s" } }, ["stages", "order"]],
    [{ missingTexts: ["", 3] }, ["missingTexts", 1]],
    [{ missingTexts: "none" }, ["missingTexts"]],
    [{ missingTexts: null }, ["missingTexts"]],
  ])("the options %o", (parts, path) => {
    expect(() => build([], parts)).toThrow(refusal("INVALID_OPTION", path, /^expected \S/));
  });
});
