import { describe, expect, it } from "vitest";
import { clusterGraphChart, matchLevelsChart, matchWaterfallChart, matchWeightsChart } from "../../src/charts/index.js";
import { explainPair, findDuplicates } from "../../src/duplicates/index.js";
import { draw } from "./draw.js";

const fields = { givenName: "first", familyName: "last", telephone: "phone" } as const;
const one = { first: "Hans", last: "Secret-Müller", phone: "0711 1234" };
const other = { first: "Anna", last: "Secret-Müller", phone: "0711 1234" };
const options = { preset: "person", fields } as const;
const { model } = findDuplicates([one, other], options);
const explanation = explainPair(one, other, { ...options, model });
const names = { givenName: "Vorname", familyName: "Nachname" };

describe("matchWaterfallChart", () => {
  const { datasets } = matchWaterfallChart(explanation, { language: "de", names });
  const steps = datasets["steps"] ?? [];

  it("goes step by step from 0 to the weight of the pair", () => {
    expect(steps.map(({ name }) => name)).toEqual([
      "Ausgangslage",
      "Vorname",
      "Nachname",
      "telephone",
      ...(explanation.correction < 0 ? ["gleicher Haushalt"] : []),
      "zusammen",
    ]);
    const parts = steps.slice(0, -1);
    expect(parts[0]?.["from"]).toBe(0);
    parts.slice(1).forEach((step, index) => {
      expect(step["from"]).toBe(parts[index]?.["to"]);
    });
    for (const { from, to, bits } of parts) expect(Number(to) - Number(from)).toBeCloseTo(Number(bits), 9);
    expect(parts.at(-1)?.["to"]).toBe(explanation.weight);
    expect(steps.at(-1)).toMatchObject({ from: 0, to: explanation.weight, bits: explanation.weight, kind: "total" });
  });

  it("tells what speaks for and what against", () => {
    for (const { kind, bits } of steps.slice(0, -1)) expect(kind).toBe(Number(bits) < 0 ? "against" : "for");
    expect(new Set(steps.map(({ kind }) => kind))).toEqual(new Set(["for", "against", "total"]));
  });

  it("leaves out what says nothing", () => {
    const half = { ...explainPair({ last: "Müller" }, { last: "Müller" }, { ...options, model }), correction: 0 };
    const { steps } = matchWaterfallChart(half, { language: "en" }).datasets;
    expect(steps?.map(({ name }) => name)).toEqual(["to begin with", "familyName", "together"]);
  });

  it("shows the correction for a household as a step of its own", () => {
    const corrected = { ...explanation, correction: -2, weight: explanation.weight - explanation.correction - 2 };
    const { steps } = matchWaterfallChart(corrected, { language: "en" }).datasets;
    expect(steps?.at(-2)).toMatchObject({ name: "same household", bits: -2 });
    const { steps: without } = matchWaterfallChart({ ...explanation, correction: 0 }, { language: "en" }).datasets;
    expect(without?.map(({ name }) => name)).not.toContain("same household");
  });

  it("is drawn without complaint and names no value of the records", async () => {
    const spec = matchWaterfallChart(explanation, { language: "de", names });
    const { warnings, texts } = await draw(spec);
    expect(warnings).toEqual([]);
    expect(texts).toContain("Vorname");
    expect(JSON.stringify(spec)).not.toMatch(/secret/i);
  });
});

describe("matchWeightsChart", () => {
  const chart = (weights: readonly number[]) =>
    matchWeightsChart(
      {
        left: new Int32Array(weights.length),
        right: new Int32Array(weights.length),
        weights: Float64Array.from(weights),
      },
      { language: "de" },
    );

  it("counts pairs by bit; a step holds its lower border and not its upper one", () => {
    expect(chart([1, 1.5, 2, -0.5]).datasets["bins"]).toEqual([
      { from: -1, to: 0, count: 1 },
      { from: 0, to: 1, count: 0 },
      { from: 1, to: 2, count: 2 },
      { from: 2, to: 3, count: 1 },
    ]);
  });

  it("shows a single pair beside thousands of others", async () => {
    const spec = chart([...Array.from({ length: 9999 }, () => -20), 20]);
    expect(spec).toMatchObject({ encoding: { y: { scale: { type: "symlog" } } } });
    const { texts } = await draw(spec);
    expect(texts).toEqual(expect.arrayContaining(["1", "10", "100", "1.000"]));
  });

  it("has no bar without a pair", () => {
    expect(chart([]).datasets["bins"]).toEqual([]);
  });

  it("is drawn without complaint", async () => {
    const { warnings, texts } = await draw(chart([3, -4]));
    expect(warnings).toEqual([]);
    expect(texts).toContain("Paare");
  });
});

describe("matchLevelsChart", () => {
  it("has a row for each level of each comparison", async () => {
    const spec = matchLevelsChart(model, { language: "de" });
    const rows = spec.datasets["levels"] ?? [];
    expect(rows.length).toBe(model.body.comparisons.reduce((sum, { levels }) => sum + levels.length, 0));
    const [first] = model.body.comparisons;
    expect(rows[0]).toEqual({
      comparison: "givenName",
      level: "SAME",
      row: "givenName: SAME",
      m: first?.levels[0]?.m,
      u: first?.levels[0]?.u,
      weight: first?.levels[0]?.weight,
    });
    expect((await draw(spec)).warnings).toEqual([]);
  });
});

describe("clusterGraphChart", () => {
  const pairs = {
    left: Int32Array.of(3, 3, 5, 9),
    right: Int32Array.of(5, 9, 8, 3),
    weights: Float64Array.of(9, -2, 4, 1),
  };

  it("puts records on a circle and draws the pairs within the cluster", () => {
    const { records, lines } = clusterGraphChart([3, 5, 9], pairs, { language: "de" }).datasets;
    expect(records?.map(({ record }) => record)).toEqual([3, 5, 9]);
    expect(lines?.map(({ weight }) => weight)).toEqual([9, -2, 1]);
    for (const { x, y } of records ?? []) expect(Math.hypot(Number(x), Number(y))).toBeCloseTo(1, 10);
    expect(records?.[0]).toEqual({ record: 3, x: 1, y: 0 });
    expect(lines?.[0]).toMatchObject({ x: 1, y: 0, x2: records?.[1]?.["x"], y2: records?.[1]?.["y"] });
  });

  it("is drawn without complaint, with the numbers of its records", async () => {
    const { warnings, texts } = await draw(clusterGraphChart([3, 5, 9], pairs, { language: "en" }));
    expect(warnings).toEqual([]);
    for (const number of ["3", "5", "9"]) expect(texts).toContain(number);
    expect((await draw(clusterGraphChart([3], pairs, { language: "en" }))).warnings).toEqual([]);
  });
});
