import { describe, expect, it } from "vitest";
import {
  type Condition,
  type ConditionFact,
  checkCondition,
  evaluateCondition,
} from "../../../src/shared/condition/index.js";
import {
  CONDITION_LABELS,
  conditionReasonLabels,
  renderCondition,
  renderConditionReason,
} from "../../../src/shared/condition/labels.js";
import { refusal } from "../refusal.js";
import { AS_OF } from "./ask.js";

const x = (test: object) => ({ field: "x", ...test }) as Condition;
const is = { op: "atLeast", value: 2 } as const;
const [from, to] = ["2026-01-01T00:00Z", "2026-02-01T00:00Z"] as const;
const a: Condition = { op: "exists", field: "a" };
const b: Condition = { op: "exists", field: "b" };

describe("renderCondition", () => {
  it.each([
    [x({ op: "equals", value: "DE" }), "x ist „DE“", "x is “DE”"],
    [x({ op: "equals", value: true }), "x ist ja", "x is yes"],
    [x({ op: "equals", value: false }), "x ist nein", "x is no"],
    [x({ op: "less", value: 1234.5 }), "x ist kleiner als 1234,5", "x is less than 1234.5"],
    [x({ op: "atMost", value: 5 }), "x ist höchstens 5", "x is at most 5"],
    [x({ op: "greater", value: -5 }), "x ist größer als -5", "x is greater than -5"],
    [x({ op: "atLeast", value: "b" }), "x ist mindestens „b“", "x is at least “b”"],
    [x({ op: "equals", as: "instant", value: from }), `x ist ${from}`, `x is ${from}`],
    [x({ op: "less", as: "instant", value: from }), `x ist vor ${from}`, `x is before ${from}`],
    [x({ op: "atMost", as: "instant", value: from }), `x ist nicht nach ${from}`, `x is not after ${from}`],
    [x({ op: "greater", as: "instant", value: from }), `x ist nach ${from}`, `x is after ${from}`],
    [x({ op: "atLeast", as: "instant", value: from }), `x ist nicht vor ${from}`, `x is not before ${from}`],
    [x({ op: "atLeast", as: "daysAgo", value: 90 }), "Tage seit x ist mindestens 90", "days since x is at least 90"],
    [x({ op: "atLeast", as: "amount", value: 90 }), "x ist mindestens 90", "x is at least 90"],
    [
      x({ op: "between", from: 1, to: 2 }),
      "x liegt zwischen 1 und 2 (beide eingeschlossen)",
      "x is between 1 and 2 (both included)",
    ],
    [x({ op: "in", values: ["a", "b"] }), "x ist eines von „a“, „b“", "x is one of “a”, “b”"],
    [x({ op: "hasAny", values: [1, 2] }), "x enthält mindestens eines von 1, 2", "x has at least one of 1, 2"],
    [x({ op: "hasAll", values: [1, 2] }), "x enthält alle von 1, 2", "x has all of 1, 2"],
    [x({ op: "exists" }), "x ist angegeben", "x is given"],
    [x({ op: "text", match: "equals", value: "y" }), "x lautet „y“", "x reads “y”"],
    [x({ op: "text", match: "contains", value: "y" }), "x enthält den Text „y“", "x contains the text “y”"],
    [x({ op: "text", match: "starts", value: "y", ignore: [] }), "x beginnt mit „y“", "x starts with “y”"],
    [
      x({ op: "text", match: "ends", value: "y", ignore: ["case", "accents", "umlauts"] }),
      "x endet mit „y“ (ungeachtet: Groß- und Kleinschreibung, Akzente, Schreibweise der Umlaute)",
      "x ends with “y” (regardless of case, accents, spelling of umlauts)",
    ],
    [{ op: "all", conditions: [] }, "immer", "always"],
    [{ op: "any", conditions: [] }, "nie", "never"],
    [{ op: "not", condition: a }, "nicht (a ist angegeben)", "not (a is given)"],
    [{ op: "all", conditions: [a, b] }, "a ist angegeben und b ist angegeben", "a is given and b is given"],
    [{ op: "any", conditions: [a, b] }, "a ist angegeben oder b ist angegeben", "a is given or b is given"],
    [
      {
        op: "all",
        conditions: [
          { op: "any", conditions: [a, b] },
          { op: "all", conditions: [a] },
          { op: "any", conditions: [] },
        ],
      },
      "(a ist angegeben oder b ist angegeben) und a ist angegeben und nie",
      "(a is given or b is given) and a is given and never",
    ],
    [
      { op: "any", conditions: [{ op: "all", conditions: [a, b] }, a] },
      "(a ist angegeben und b ist angegeben) oder a ist angegeben",
      "(a is given and b is given) or a is given",
    ],
    [{ op: "count", is }, "Anzahl der Ereignisse ist mindestens 2", "number of facts is at least 2"],
    [
      { op: "count", types: ["visit", "call"], within: { days: 0.5 }, is },
      "Anzahl der Ereignisse der Art visit oder call in den letzten 0,5 Tagen ist mindestens 2",
      "number of facts of the type visit or call in the last 0.5 days is at least 2",
    ],
    [
      { op: "daysSinceFirst", within: { from }, is },
      `Tage seit dem ersten der Ereignisse ab ${from} ist mindestens 2`,
      `days since the first of facts from ${from} is at least 2`,
    ],
    [
      { op: "daysSinceLast", within: { from, to }, is },
      `Tage seit dem letzten der Ereignisse ab ${from} und vor ${to} ist mindestens 2`,
      `days since the last of facts from ${from} and before ${to} is at least 2`,
    ],
    [
      { op: "sum", of: "data.amount", where: { op: "any", conditions: [a, b] } as never, is },
      "Summe von data.amount der Ereignisse mit (a ist angegeben oder b ist angegeben) ist mindestens 2",
      "sum of data.amount of facts with (a is given or b is given) is at least 2",
    ],
    [
      { op: "first", of: "channel", is: { op: "exists" } },
      "channel des ersten der Ereignisse ist angegeben",
      "channel of the first of facts is given",
    ],
    [
      { op: "last", of: "channel", is: { op: "equals", value: "web" } },
      "channel des letzten der Ereignisse ist „web“",
      "channel of the last of facts is “web”",
    ],
  ] as readonly (readonly [Condition, string, string])[])("writes %j", (condition, de, en) => {
    expect(checkCondition(condition)).toEqual([]);
    expect(renderCondition(condition, "de")).toBe(de);
    expect(renderCondition(condition, "en")).toBe(en);
  });

  it("calls fields and types of facts as people do, and nothing else", () => {
    const names = { "data.amount": "Umsatz", visit: "Besuch", channel: "Kanal", web: "Netz" };
    const condition: Condition = {
      op: "sum",
      of: "data.amount",
      types: ["visit"],
      where: { op: "equals", field: "channel", value: "web" },
      is,
    };
    expect(renderCondition(condition, "de", { names })).toBe(
      "Summe von Umsatz der Ereignisse der Art Besuch mit (Kanal ist „web“) ist mindestens 2",
    );
    expect(renderCondition({ op: "exists", field: "toString" }, "en", { names })).toBe("toString is given");
  });

  it("takes braces in values for what they are", () => {
    expect(renderCondition(x({ op: "equals", value: "{subject}" }), "en")).toBe("x is “{subject}”");
  });

  it("refuses what is no condition, and other languages", () => {
    expect(() => renderCondition({ op: "exists", field: "" }, "de")).toThrow(refusal("INVALID_FIELD", ["field"]));
    expect(() => renderCondition(a, "fr" as "de")).toThrow(expect.objectContaining({ code: "UNKNOWN_LABEL" }));
  });
});

describe("renderConditionReason", () => {
  const condition: Condition = {
    op: "all",
    conditions: [a, { op: "not", condition: { op: "count", is: { op: "less", value: 2 } } }],
  };
  const facts: readonly ConditionFact[] = [{ id: "f", type: "visit", at: AS_OF }];
  const sentences = (given: Condition, record: object, language: "de" | "en") =>
    evaluateCondition(given, { record, facts, asOf: AS_OF }).reasons.map((reason) =>
      renderConditionReason(given, reason, language, { names: { a: "A" } }),
    );

  it("writes the clause, whether it holds, and what was measured", () => {
    expect(sentences(condition, {}, "de")).toEqual([
      "A ist angegeben: trifft nicht zu.",
      "Anzahl der Ereignisse ist kleiner als 2: trifft zu (gemessen: 1).",
    ]);
    expect(sentences(condition, {}, "en")).toEqual([
      "A is given: does not hold.",
      "number of facts is less than 2: holds (measured: 1).",
    ]);
  });

  it.each([
    [{ op: "less", field: "a", value: 1 }, "A ist kleiner als 1: unbekannt, die Angabe fehlt."],
    [{ op: "less", field: "b", value: 1 }, "b ist kleiner als 1: unbekannt, die Angabe ist von anderer Art."],
    [
      { op: "daysSinceLast", types: ["call"], is: { op: "less", value: 1 } },
      "Tage seit dem letzten der Ereignisse der Art call ist kleiner als 1: unbekannt, es gibt kein solches Ereignis.",
    ],
    [
      { op: "daysSinceLast", is: { op: "less", value: 0.5 } },
      "Tage seit dem letzten der Ereignisse ist kleiner als 0,5: trifft zu (gemessen: 0).",
    ],
  ] as readonly (readonly [Condition, string])[])("says of %j why", (given, sentence) => {
    expect(sentences(given, { b: "x" }, "de")).toEqual([sentence]);
  });

  it("refuses the reason of another condition", () => {
    const reason = { code: "MET", params: {}, path: ["conditions", 7] } as const;
    expect(() => renderConditionReason(condition, reason, "de")).toThrow(refusal("INVALID_CONDITION", []));
  });
});

describe("the labels", () => {
  it("name no parameter in one language only", () => {
    for (const labels of [CONDITION_LABELS, conditionReasonLabels]) {
      const names = (texts: Readonly<Record<string, string>>) =>
        Object.fromEntries(Object.entries(texts).map(([code, text]) => [code, text.match(/\{\w+\}/g)?.sort() ?? []]));
      expect(names(labels.de)).toEqual(names(labels.en));
    }
  });
});
