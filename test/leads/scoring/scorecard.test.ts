import { describe, expect, it } from "vitest";
import { scorecardModelSchema, scorecardSchema } from "../../../src/leads/scoring/schema.js";
import { checkScorecard, createScorecard, openScorecard } from "../../../src/leads/scoring/scorecard/index.js";
import { createModel } from "../../../src/shared/model/index.js";
import { refusal } from "../../shared/refusal.js";
import { cardOf, engagement, fitting, soundBody } from "./cards.js";

/** What the check finds; the first of it is what a card that has all settings is refused with. */
const problems = (card: unknown) => {
  const findings = checkScorecard(card);
  const [first] = findings;
  if (first !== undefined && typeof card === "object" && card !== null && "base" in card) {
    expect(() => createScorecard(card as never)).toThrow(refusal(first.code, first.path));
  }
  return findings.map(({ code, path, severity }) => [code, path, severity]);
};
const problem = (code: string, ...path: (string | number)[]) => [[code, path, "error"]];

/** A body whose only group is this one. */
const withGroup = (group: object) => soundBody({ groups: [{ id: "g", rules: [], ...group }] });
const withRule = (rule: object) => withGroup({ rules: [{ id: "r", points: 1, ...rule }] });
const bands = (...borders: readonly number[]) => borders.map((from, index) => ({ name: `band ${index}`, from }));

describe("checkScorecard", () => {
  it("finds nothing wrong in a sound card", () => {
    expect(problems(soundBody())).toEqual([]);
    expect(
      problems(
        withGroup({
          rules: [{ id: "r", each: { types: ["visit"], where: { op: "exists", field: "x" } }, points: 1, cap: 1 }],
          cap: 10_000,
          dayCaps: { visit: 1 },
          windowDays: 0.5,
          decay: { kind: "steps", stepDays: 30, stepPercent: 100 },
        }),
      ),
    ).toEqual([]);
  });

  it("finds what is no card at all, whatever it is", () => {
    for (const card of [undefined, null, 5, "card", [], new Date(0)]) {
      expect(problems(card)).toEqual(problem("INVALID_RECORD"));
    }
    expect(problems({}).map(([code, path]) => [code, path])).toEqual([
      ["INVALID_POINTS", ["base"]],
      ["INVALID_LIST", ["groups"]],
      ["INVALID_LIST", ["disqualifiers"]],
      ["INVALID_LIST", ["bands"]],
      ["INVALID_POINTS", ["hysteresis"]],
      ["INVALID_RECORD", ["rounding"]],
      ["INVALID_RECORD", ["range"]],
      ["INVALID_DAY_OFFSET", ["dayOffsetMinutes"]],
    ]);
    expect(problems(soundBody({ extra: 1 } as object))).toEqual(problem("UNKNOWN_PROPERTY", "extra"));
    for (const group of [null, 5, "x"])
      expect(problems(soundBody({ groups: [group] }))).toEqual(problem("INVALID_RECORD", "groups", 0));
    for (const rule of [null, 5])
      expect(problems(withGroup({ rules: [rule] }))).toEqual(problem("INVALID_RECORD", "groups", 0, "rules", 0));
  });

  it("finds points that are no whole numbers within 10,000 of zero", () => {
    const when = { op: "exists", field: "x" };
    for (const points of [Number.NaN, Number.POSITIVE_INFINITY, 0.5, "5", undefined, 10_001, -10_001]) {
      expect(problems(withRule({ when, points }))).toEqual(
        problem("INVALID_POINTS", "groups", 0, "rules", 0, "points"),
      );
    }
    for (const points of [10_000, -10_000, 0]) expect(problems(withRule({ when, points }))).toEqual([]);
    expect(problems(soundBody({ hysteresis: -1 }))).toEqual(problem("INVALID_POINTS", "hysteresis"));
  });

  it("finds rules that ask for nothing, for both, or not as conditions do", () => {
    const rule = ["groups", 0, "rules", 0];
    expect(problems(withRule({}))).toEqual(problem("INVALID_CONDITION", ...rule, "when"));
    expect(problems(withRule({ each: {}, when: { op: "exists", field: "x" } }))).toEqual(
      problem("UNKNOWN_PROPERTY", ...rule, "when"),
    );
    expect(problems(withRule({ when: { op: "grep" } }))).toEqual(problem("UNKNOWN_OP", ...rule, "when", "op"));
    expect(problems(withRule({ each: 5 }))).toEqual(problem("INVALID_RECORD", ...rule, "each"));
    expect(problems(withRule({ each: { types: [] } }))).toEqual(problem("INVALID_SETTING", ...rule, "each", "types"));
    expect(problems(withRule({ each: { where: { op: "grep" } } }))).toEqual(
      problem("UNKNOWN_OP", ...rule, "each", "where", "op"),
    );
    expect(problems(withRule({ each: { within: { days: 3 } } }))).toEqual(
      problem("UNKNOWN_PROPERTY", ...rule, "each", "within"),
    );
    expect(problems(soundBody({ disqualifiers: [{ id: "d", when: 5 }] }))).toEqual(
      problem("INVALID_CONDITION", "disqualifiers", 0, "when"),
    );
  });

  it("finds conditions on nothing, and too deep or too large ones", () => {
    const rule = ["groups", 0, "rules", 0, "when"];
    const nothing = { op: "exists", field: "a..b" };
    expect(problems(withRule({ when: nothing }))).toEqual(problem("INVALID_FIELD", ...rule, "field"));
    const deep = Array.from({ length: 200 }).reduce<object>((condition) => ({ op: "not", condition }), {
      op: "exists",
      field: "x",
    });
    const large = { op: "all", conditions: Array.from({ length: 20_000 }, () => ({ op: "exists", field: "x" })) };
    expect(problems(withRule({ when: deep })).map(([code]) => code)).toEqual(["CONDITION_TOO_DEEP"]);
    expect(problems(withRule({ when: large })).map(([code]) => code)).toEqual(["CONDITION_TOO_LARGE"]);
  });

  it("finds caps, days and percentages that are none", () => {
    for (const cap of [0, 0.5, 10_001, Number.NaN, "1"]) {
      expect(problems(withGroup({ cap }))).toEqual(problem("INVALID_CAP", "groups", 0, "cap"));
      expect(problems(withGroup({ dayCaps: { visit: cap } }))).toEqual(
        problem("INVALID_CAP", "groups", 0, "dayCaps", "visit"),
      );
      expect(problems(withRule({ each: {}, cap }))).toEqual(problem("INVALID_CAP", "groups", 0, "rules", 0, "cap"));
    }
    expect(problems(withGroup({ dayCaps: 5 }))).toEqual(problem("INVALID_RECORD", "groups", 0, "dayCaps"));
    expect(problems(withGroup({ dayCaps: null }))).toEqual(problem("INVALID_RECORD", "groups", 0, "dayCaps"));
    for (const days of [0, -1, 1e-9, Number.NaN, Number.POSITIVE_INFINITY, "1"]) {
      expect(problems(withGroup({ windowDays: days }))).toEqual(problem("INVALID_DAYS", "groups", 0, "windowDays"));
      expect(problems(withGroup({ decay: { kind: "half-life", halfLifeDays: days } }))).toEqual(
        problem("INVALID_DAYS", "groups", 0, "decay", "halfLifeDays"),
      );
      expect(problems(withGroup({ decay: { kind: "steps", stepDays: days, stepPercent: 1 } }))).toEqual(
        problem("INVALID_DAYS", "groups", 0, "decay", "stepDays"),
      );
    }
    for (const stepPercent of [0.99, 100.01, Number.NaN, "5"]) {
      expect(problems(withGroup({ decay: { kind: "steps", stepDays: 1, stepPercent } }))).toEqual(
        problem("INVALID_PERCENT", "groups", 0, "decay", "stepPercent"),
      );
    }
    expect(problems(withGroup({ decay: { kind: "linear", halfLifeDays: 1 } }))).toEqual(
      problem("INVALID_CHOICE", "groups", 0, "decay", "kind"),
    );
    for (const decay of [5, "steps"]) {
      expect(problems(withGroup({ decay }))).toEqual(problem("INVALID_RECORD", "groups", 0, "decay"));
    }
    expect(problems(withGroup({ decay: null }))[0]).toEqual(["INVALID_RECORD", ["groups", 0, "decay"], "error"]);
  });

  it("finds settings that are none", () => {
    for (const dayOffsetMinutes of [1440, -1440, 0.5, "60"]) {
      expect(problems(soundBody({ dayOffsetMinutes }))).toEqual(problem("INVALID_DAY_OFFSET", "dayOffsetMinutes"));
    }
    expect(problems(soundBody({ dayOffsetMinutes: 1439 }))).toEqual([]);
    expect(problems(soundBody({ dayOffsetMinutes: -1439 }))).toEqual([]);
    expect(problems(soundBody({ rounding: { to: "even", of: "all" } }))).toEqual([
      ...problem("INVALID_CHOICE", "rounding", "to"),
      ...problem("INVALID_CHOICE", "rounding", "of"),
    ]);
    expect(problems(soundBody({ range: { least: 5, most: 5 } }))).toEqual(problem("INVALID_RANGE", "range"));
    expect(problems(soundBody({ fields: ["a", " "] }))).toEqual(problem("INVALID_ID", "fields", 1));
  });

  it("finds names that are blank or there twice", () => {
    expect(problems(withGroup({ id: " " }))).toEqual(problem("INVALID_ID", "groups", 0, "id"));
    expect(problems(withGroup({ id: "\ud800" }))).toEqual(problem("INVALID_ID", "groups", 0, "id"));
    const twice = soundBody({
      groups: [fitting(), { ...fitting(), id: "fit" }],
      disqualifiers: [{ id: "large", when: { op: "exists", field: "x" } }],
    });
    expect(problems(twice)).toEqual([
      ...problem("DUPLICATE_ID", "groups", 1, "id"),
      ...[0, 1, 2].flatMap((index) => problem("DUPLICATE_ID", "groups", 1, "rules", index, "id")),
      ...problem("DUPLICATE_ID", "disqualifiers", 0, "id"),
    ]);
    const like = soundBody({ groups: [{ ...engagement(), id: "visit" }] });
    expect(problems(like)).toEqual([]);
  });

  it("finds bands that contradict each other, the range or the hysteresis", () => {
    const range = { least: 0, most: 100 };
    const check = (more: object) => problems(soundBody({ range, ...more }));
    expect(check({ bands: [] })).toEqual(problem("NO_BAND", "bands"));
    expect(check({ bands: bands(0, 40, 100) })).toEqual([]);
    expect(check({ bands: bands(1, 40) })).toEqual(problem("BAND_GAP", "bands", 0, "from"));
    expect(check({ bands: bands(-1, 40) })).toEqual(problem("BAND_OUT_OF_RANGE", "bands", 0, "from"));
    expect(check({ bands: bands(0, 101) })).toEqual(problem("BAND_OUT_OF_RANGE", "bands", 1, "from"));
    expect(check({ bands: bands(0, 40, 40) })).toEqual(problem("BAND_OVERLAP", "bands", 2, "from"));
    expect(check({ bands: bands(0, 40, 39) })).toEqual(problem("BANDS_NOT_ASCENDING", "bands", 2, "from"));
    expect(check({ bands: bands(0, 40, 50), hysteresis: 9 })).toEqual([]);
    expect(check({ bands: bands(0, 40, 50), hysteresis: 10 })).toEqual(problem("HYSTERESIS_TOO_LARGE", "hysteresis"));
    expect(check({ bands: bands(0), hysteresis: 500 })).toEqual([]);
    const named = (...names: readonly string[]) => names.map((name, index) => ({ name, from: index * 10 }));
    expect(check({ bands: named("a", "b", "a") })).toEqual(problem("INVALID_BAND_NAME", "bands", 2, "name"));
    expect(check({ bands: named("disqualified") })).toEqual(problem("INVALID_BAND_NAME", "bands", 0, "name"));
  });

  it("finds grades of groups that there are not, and borders that do not fall", () => {
    const axis = { groups: ["fit"], from: [2, 1] };
    const check = (grades: object) => problems(soundBody({ grades }));
    expect(check({ fit: axis, engagement: axis })).toEqual([]);
    expect(check({ fit: axis, engagement: { groups: ["fit", "x"], from: [1] } })).toEqual(
      problem("UNKNOWN_GROUP", "grades", "engagement", "groups", 1),
    );
    for (const from of [[], [1, 1], [1, 2], [9, 8, 7, 6, 5, 4, 3, 2, 1]]) {
      expect(check({ fit: { groups: [], from }, engagement: axis })).toEqual(
        problem("INVALID_GRADE_BORDERS", "grades", "fit", "from"),
      );
    }
    expect(check({ fit: { groups: [], from: [8, 7, 6, 5, 4, 3, 2, 1] }, engagement: axis })).toEqual([]);
  });

  it("finds conditions on fields that are not named, where fields are", () => {
    const all = {
      op: "all",
      conditions: [
        { op: "exists", field: "a" },
        { op: "not", condition: { op: "exists", field: "b.c" } },
      ],
    };
    const counts = { op: "count", where: { op: "exists", field: "z" }, is: { op: "equals", value: 1 } };
    const groups = [
      {
        id: "g",
        rules: [
          { id: "r", when: all, points: 1 },
          { id: "s", when: counts, points: 1 },
          { id: "t", each: {}, points: 1 },
        ],
      },
    ];
    const disqualifiers = [{ id: "d", when: { op: "exists", field: "e" } }];
    const check = (...fields: readonly string[]) => problems(soundBody({ groups, disqualifiers, fields }));
    expect(check("a", "b.c", "e")).toEqual([]);
    expect(check("a", "e")).toEqual(problem("UNKNOWN_FIELD", "groups", 0, "rules", 0, "when"));
    expect(check("a", "b.c")).toEqual(problem("UNKNOWN_FIELD", "disqualifiers", 0, "when"));
  });
});

describe("createScorecard", () => {
  it("fills in what is left to its default", () => {
    expect(createScorecard({ groups: [], bands: [{ name: "all", from: 0 }] })).toMatchObject({
      kind: "scorecard",
      schemaVersion: 1,
      body: {
        base: 0,
        groups: [],
        disqualifiers: [],
        bands: [{ name: "all", from: 0 }],
        hysteresis: 0,
        rounding: { to: "nearest", of: "total" },
        range: { least: 0, most: 100 },
        dayOffsetMinutes: 0,
      },
    });
  });

  it("refuses what the check finds, with code and path", () => {
    const make = (more: object) => () => createScorecard({ groups: [], bands: [{ name: "all", from: 0 }], ...more });
    expect(make({ base: 0.5 })).toThrow(refusal("INVALID_POINTS", ["base"]));
    expect(make({ bands: bands(5) })).toThrow(refusal("BAND_GAP", ["bands", 0, "from"]));
    expect(make({ groups: [{ id: "g", rules: [{ id: "r", when: { op: "grep" }, points: 1 }] }] })).toThrow(
      refusal("UNKNOWN_OP", ["groups", 0, "rules", 0, "when", "op"]),
    );
  });

  it("has a hash that tells cards apart", () => {
    expect(cardOf([fitting()]).hash).toBe(cardOf([fitting()]).hash);
    expect(cardOf([fitting()]).hash).not.toBe(cardOf([engagement()]).hash);
  });
});

describe("openScorecard", () => {
  const model = cardOf([fitting(), engagement({ decay: { kind: "half-life", halfLifeDays: 3 } })]);
  const stored = () => JSON.parse(JSON.stringify(model));

  it("answers the model that was stored", () => {
    expect(openScorecard(stored())).toEqual(model);
  });

  it("refuses what is malformed, newer, of another kind, or changed", () => {
    expect(() => openScorecard("card")).toThrow(refusal("MALFORMED_MODEL", []));
    expect(() => openScorecard({ ...stored(), schemaVersion: 2 })).toThrow(refusal("NEWER_MODEL", ["schemaVersion"]));
    expect(() => openScorecard({ ...stored(), kind: "rfm" })).toThrow(refusal("UNKNOWN_MODEL_KIND", ["kind"]));
    expect(() => openScorecard({ ...stored(), body: soundBody({ base: 1 }) })).toThrow(
      refusal("MODEL_HASH_MISMATCH", ["hash"]),
    );
    const unsound = createModel({ kind: "scorecard", schemaVersion: 1, body: soundBody({ base: "1" }) });
    expect(() => openScorecard(unsound)).toThrow(refusal("MALFORMED_MODEL", ["body", "base"]));
  });
});

describe("the schemas", () => {
  const model = cardOf([fitting()]);

  it("let pass what the check lets pass, unchanged", () => {
    expect(scorecardModelSchema.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
    expect(scorecardSchema.parse(model.body)).toEqual(model.body);
  });

  it("refuse what the check finds, with the code as message and the path", () => {
    const { error } = scorecardModelSchema.safeParse({ ...model, body: soundBody({ bands: [] }) });
    expect(error?.issues.map(({ message, path }) => [message, path])).toEqual([["NO_BAND", ["body", "bands"]]]);
    for (const more of [{ kind: "x" }, { schemaVersion: 2 }, { hash: "x" }, { more: 1 }]) {
      expect(scorecardModelSchema.safeParse({ ...model, ...more }).success).toBe(false);
    }
    expect(error?.issues[0]?.code).toBe("custom");
  });

  it("refuse a hash that is longer than one, at either end", () => {
    for (const hash of [`0${model.hash}`, `${model.hash}0`, model.hash.slice(1)]) {
      const { error } = scorecardModelSchema.safeParse({ ...model, hash });
      expect(error?.issues.map(({ path }) => path)).toEqual([["hash"]]);
    }
  });
});
