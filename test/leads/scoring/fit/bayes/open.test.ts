import { describe, expect, it } from "vitest";
import {
  type LeadFrequencyBody,
  type LeadFrequencyModel,
  openLeadFrequencies,
} from "../../../../../src/leads/scoring/fit/index.js";
import { createModel } from "../../../../../src/shared/model/index.js";
import { refusal } from "../../../../shared/refusal.js";
import { build } from "./leads.js";

const model = build([
  { team: 1, stage: "met", source: "fair", tags: ["a"], won: true },
  { team: 2, source: "ad", won: false },
]);

describe("openLeadFrequencies", () => {
  it("answers a stored model as it is", () => {
    expect(openLeadFrequencies(JSON.parse(JSON.stringify(model)))).toEqual(model);
    const plain = build([{ won: true }], { stages: undefined, teamField: undefined });
    expect(openLeadFrequencies(JSON.parse(JSON.stringify(plain)))).toEqual(plain);
  });

  it("refuses what is no model, a model of another kind or version, and one that was changed", () => {
    const refuse = (stored: unknown, code: string, path: readonly string[]) =>
      expect(() => openLeadFrequencies(stored)).toThrow(refusal(code, path));
    refuse("a model", "MALFORMED_MODEL", []);
    refuse({ ...model, hash: undefined }, "MALFORMED_MODEL", ["hash"]);
    refuse({ ...model, kind: "rfm" }, "WRONG_MODEL_KIND", ["kind"]);
    refuse({ ...model, schemaVersion: 2 }, "NEWER_MODEL", ["schemaVersion"]);
    const changed = { ...model, body: { ...model.body, teams: [] } };
    expect(() => openLeadFrequencies(changed)).toThrow(refusal("MODEL_HASH_MISMATCH", ["hash"], /changed/));
  });
});

describe("malformed lead frequencies", () => {
  const { fields, stages, teams } = model.body;
  const [one, two] = teams;
  const row = { value: "a", won: 1, lost: 0 };
  const body = (parts: object): LeadFrequencyModel =>
    createModel({ kind: "naive-bayes", schemaVersion: 1, body: { ...model.body, ...parts } as LeadFrequencyBody });
  const table = (parts: object) => ({ teams: [{ ...one, ...parts }] });
  const calibrated = (slope: unknown, intercept: unknown) => ({ calibration: { slope, intercept } });

  it.each<[object, readonly (string | number)[]]>([
    [{ fields: {} }, ["fields"]],
    [{ fields: [null] }, ["fields", 0]],
    [{ fields: [fields[0], { ...fields[1], name: "" }] }, ["fields", 1]],
    [{ fields: [fields[0], fields[0]] }, ["fields", 1]],
    [{ fields: [{ ...fields[0], kind: "number" }] }, ["fields", 0, "kind"]],
    [{ fields: [{ ...fields[0], isEmptyCounted: undefined }] }, ["fields", 0, "isEmptyCounted"]],
    [{ fields: [{ ...fields[0], fewestOutcomes: "2" }] }, ["fields", 0, "fewestOutcomes"]],
    [{ stages: null }, ["stages"]],
    [{ stages: { ...stages, order: "new" } }, ["stages", "order"]],
    [{ stages: { ...stages, first: undefined } }, ["stages", "first"]],
    [{ teamField: 3 }, ["teamField"]],
    [{ missingTexts: undefined }, ["missingTexts"]],
    [{ missingTexts: [3] }, ["missingTexts", 0]],
    [{ teams: {} }, ["teams"]],
    [{ teams: [null] }, ["teams", 0]],
    [{ teams: [two, one] }, ["teams", 1, "team"]],
    [{ teams: [one, one] }, ["teams", 1, "team"]],
    [table({ team: 1 }), ["teams", 0, "team"]],
    [table({ stages: {} }), ["teams", 0, "stages"]],
    [table({ stages: one?.stages.slice(1) }), ["teams", 0, "stages"]],
    [{ ...table({}), stages: undefined }, ["teams", 0, "stages"]],
    [table({ stages: [null, ...(one?.stages.slice(1) ?? [])] }), ["teams", 0, "stages", 0]],
    [table({ stages: one?.stages.map(() => ({ won: -1, lost: 0 })) }), ["teams", 0, "stages", 0, "won"]],
    [table({ stages: one?.stages.map(() => ({ won: 0, lost: 0.1 })) }), ["teams", 0, "stages", 0, "lost"]],
    [table({ fields: {} }), ["teams", 0, "fields"]],
    [table({ fields: [[], []] }), ["teams", 0, "fields"]],
    [table({ fields: [[], {}, []] }), ["teams", 0, "fields", 1]],
    [table({ fields: [[], [], [null]] }), ["teams", 0, "fields", 2, 0]],
    [table({ fields: [[], [], [{ ...row, won: "1" }]] }), ["teams", 0, "fields", 2, 0, "won"]],
    [table({ fields: [[], [], [{ ...row, lost: -1 }]] }), ["teams", 0, "fields", 2, 0, "lost"]],
    [table({ fields: [[], [], [{ ...row, value: 1 }]] }), ["teams", 0, "fields", 2, 0, "value"]],
    [table({ fields: [[], [], [row, row]] }), ["teams", 0, "fields", 2, 1, "value"]],
    [{ calibration: null }, ["calibration"]],
    [calibrated(-0.1, 0), ["calibration", "slope"]],
    [calibrated("1", 0), ["calibration", "slope"]],
    [calibrated(1, "0"), ["calibration", "intercept"]],
  ])("are refused: %o", (parts, path) => {
    expect(() => openLeadFrequencies(body(parts))).toThrow(
      refusal("MALFORMED_MODEL", ["body", ...path], /^expected \S/),
    );
  });

  it("are refused where there is no body", () => {
    const empty = createModel({ kind: "naive-bayes", schemaVersion: 1, body: null });
    expect(() => openLeadFrequencies(empty)).toThrow(refusal("MALFORMED_MODEL", ["body"]));
  });

  it("are not those with a calibration", () => {
    expect(openLeadFrequencies(body(calibrated(0, -3))).body.calibration).toEqual({ slope: 0, intercept: -3 });
  });
});
