import { describe, expect, it } from "vitest";
import { explainPair, findDuplicates } from "../../src/duplicates/index.js";
import {
  DUPLICATE_COMPARISON_LABELS,
  DUPLICATE_EVIDENCE_LABELS,
  DUPLICATE_FINDING_LABELS,
} from "../../src/duplicates/labels.js";
import { matchProbability } from "../../src/duplicates/weigh/index.js";
import { renderLabel } from "../../src/shared/labels.js";
import { generatePeople, PEOPLE_FIELDS } from "./people.js";

const options = { preset: "person", fields: PEOPLE_FIELDS } as const;
const { records } = generatePeople("explain", 400);
const { model } = findDuplicates(records, options);
const explain = (one: object, other: object) => explainPair({ ...one }, { ...other }, { ...options, model });
const codes = (one: object, other: object) =>
  Object.fromEntries(explain(one, other).evidence.map(({ comparison, code }) => [comparison, code]));

describe("explainPair", () => {
  const hans = { givenName: "Hans", familyName: "Müller", dateOfBirth: "1961-03-04", telephone: "+49 (0)711 123456" };

  it("names the level of every comparison, missing ones too", () => {
    expect(codes(hans, { ...hans, givenName: "Hanns", dateOfBirth: "04.03.1961" })).toEqual({
      givenName: "SIMILAR",
      familyName: "SAME",
      dateOfBirth: "SAME",
      email: "MISSING",
      telephone: "SAME",
      mobile: "MISSING",
      address: "MISSING",
      houseNumber: "MISSING",
    });
  });

  it("shows both values in the form in which they were compared, and how alike they are", () => {
    const [name] = explain({ familyName: "Müller" }, { familyName: "MUELLER-Lüdenscheidt" }).evidence.slice(1);
    expect(name?.values).toEqual({ familyName: ["mueller", "luedenscheidt-mueller"] });
    expect(name?.similarity).toBeGreaterThan(0);
    const [absent] = explain({ familyName: "Müller" }, {}).evidence.slice(1);
    expect(absent?.values).toEqual({ familyName: ["mueller", undefined] });
    expect(absent?.similarity).toBeUndefined();
    expect(absent?.weight).toBe(0);
  });

  it("tells swapped names once", () => {
    const swapped = codes({ givenName: "Hans", familyName: "Peter" }, { givenName: "Peter", familyName: "Hans" });
    expect(swapped).toMatchObject({ givenName: "SWAPPED", familyName: "MISSING" });
  });

  it("counts a rare name for more than a common one", () => {
    const weigh = (givenName: string) => explain({ givenName }, { givenName }).evidence[0]?.weight as number;
    const [common] = Object.keys(model.body.comparisons[0]?.terms?.shares ?? {});
    expect(weigh("Wacholderine")).toBeGreaterThan(weigh(common as string));
  });

  it("takes off what a household shares anyway, and says so", () => {
    const home = {
      familyName: "Wacholderknecht",
      street: "Lindenweg",
      houseNumber: "4",
      postcode: "70173",
      city: "Stuttgart",
    };
    const { correction, probability, reasons } = explain(
      { ...home, telephone: "0711 98765" },
      { ...home, telephone: "0711 98765" },
    );
    expect(correction).toBeLessThan(0);
    // As likely as two records of one household are the same in this base, in which many are there several times.
    expect(probability).toBe(matchProbability(model.body.sharedLimit as number));
    expect(probability).toBeGreaterThan(1 / 2);
    expect(reasons.map(({ code }) => code)).toContain("SAME_HOUSEHOLD");
    expect(explain(hans, { ...hans, familyName: "Schmidt", telephone: "089 1" }).correction).toBe(0);
  });

  it("puts what weighs most first", () => {
    const { reasons } = explain(hans, { ...hans, givenName: "Anna" });
    const sizes = reasons.map(({ contribution = 0 }) => Math.abs(contribution));
    expect(sizes).toEqual([...sizes].sort((left, right) => right - left));
    expect(reasons.some(({ code }) => code === "MISSING")).toBe(false);
  });

  it("has a sentence for every code in both languages", () => {
    const { reasons } = explain(hans, { ...hans, givenName: "Hanns" });
    const names = DUPLICATE_COMPARISON_LABELS.de as Readonly<Record<string, string>>;
    const [first] = reasons.filter(({ code }) => code === "SIMILAR");
    const comparison = names[String(first?.params["comparison"])] as string;
    expect(renderLabel(DUPLICATE_EVIDENCE_LABELS, "SIMILAR", "de", { comparison })).toBe("Vorname: fast gleich.");
    for (const labels of [DUPLICATE_COMPARISON_LABELS, DUPLICATE_EVIDENCE_LABELS, DUPLICATE_FINDING_LABELS]) {
      expect(Object.keys(labels.de)).toEqual(Object.keys(labels.en));
      for (const text of [...Object.values(labels.de), ...Object.values(labels.en)]) expect(text).not.toBe("");
    }
    for (const { comparison } of explain(hans, hans).evidence) expect(names[comparison]).toBeDefined();
  });

  it.each<[string, unknown, unknown, readonly (string | number)[]]>([
    ["INVALID_RECORD", null, {}, ["records", 0]],
    ["INVALID_RECORD", [], {}, ["records", 1]],
    ["INVALID_VALUE", { familyName: true }, {}, ["records", 1, "familyName"]],
    ["INVALID_OPTION", {}, { preset: "robot" }, ["preset"]],
    ["UNKNOWN_FIELD", {}, { fields: { shoeSize: "size" } }, ["fields", "shoeSize"]],
    ["INVALID_OPTION", {}, { model: null }, ["model"]],
    ["INVALID_OPTION", {}, { model: undefined }, ["model"]],
    ["WRONG_MODEL_KIND", {}, { model: { ...model, kind: "rfm" } }, ["kind"]],
    ["MODEL_HASH_MISMATCH", {}, { model: { ...model, body: { ...model.body, prior: 0 } } }, ["hash"]],
    ["COMPARISON_MISMATCH", {}, { fields: { familyName: "familyName" } }, ["model", "comparisons"]],
  ])("refuses with %s what findDuplicates refuses: %j, %j", (code, wrong, changed, path) => {
    const [one, other] = (path[1] === 0 ? [wrong, hans] : [hans, wrong]) as [typeof hans, typeof hans];
    const call = () => explainPair(one, other, { ...options, model, ...(changed as object) });
    expect(call).toThrow(expect.objectContaining({ code, path }));
  });
});
