import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import {
  buildLeadFrequencies,
  evaluateLeadProbabilities,
  fitLeadFrequencies,
  type LeadFrequencyModel,
  ODOO_LEAD_FREQUENCY_FIELDS,
  scoreByLeadFrequencies,
  updateLeadFrequencies,
} from "../../src/leads/scoring/fit/index.js";
import { describeWithData, readData } from "../real-data.js";

/** A lead as Odoo hands it out: what is not set is false. */
interface Lead {
  readonly team: number | false;
  readonly country_id: number | false;
  readonly state_id: number | false;
  readonly source_id: number | false;
  readonly email_state: false;
  readonly phone_state: false;
  readonly tag_ids: readonly string[];
  readonly stage: number;
  readonly won: boolean | undefined;
}

const { lang_id: _notUsed, ...fields } = ODOO_LEAD_FREQUENCY_FIELDS;
const WON_STAGE = 3;

const build = (leads: readonly Lead[]) =>
  buildLeadFrequencies(leads, {
    fields,
    stages: { field: "stage", order: ["0", "1", "2", "3"] },
    teamField: "team",
    missingTexts: ["false"],
    outcomeOf: ({ won }) => won,
  });

const open = { email_state: false, phone_state: false, tag_ids: [], won: undefined } as const;

const FOURTEEN = [
  [1, 0, 0, 0, 0],
  [1, 1, 1, 1, 1],
  [1, 2, 2, 2, 2],
  [1, 0, 1, 2, 1],
  [1, 1, 1, 1, 0],
  [2, 0, 1, 1, 2],
  [2, 0, 1, 2, 1],
  [2, 0, 2, 2, 0],
  [2, 0, 1, 2, 1],
  [2, 1, 0, 1, 1],
  [3, 1, 1, 1, 2],
  [3, 0, 1, 0, 0],
  [3, 1, 2, 2, 0],
  [3, 0, 1, 2, 1],
].map(
  ([team, country_id, state_id, source_id, stage]) =>
    ({ ...open, team, country_id, state_id, source_id, stage }) as Lead,
);

/** Leads together with their frequencies, which follow each change of a lead. */
function createCrm(start: readonly Lead[]) {
  const leads = [...start];
  let model = build(leads);
  return {
    rebuild() {
      model = build(leads);
    },
    change(index: number, parts: Partial<Lead>) {
      const before = leads[index] as Lead;
      const after = { ...before, ...parts };
      leads[index] = after;
      const change = { before: { lead: before, won: before.won }, after: { lead: after, won: after.won } };
      model = updateLeadFrequencies(model, [change]);
      expect(model).toEqual(build(leads));
    },
    percentOf: (index: number) => scoreByLeadFrequencies(leads[index] as Lead, model).percent,
  };
}

const won = { won: true, stage: WON_STAGE };
const lost = { won: false };

describe("the lead scoring of Odoo", () => {
  const crm = createCrm(FOURTEEN);
  const percentsOf = (...indexes: readonly number[]) => indexes.map((index) => crm.percentOf(index));

  it("says nothing before an outcome is known", () => {
    expect(percentsOf(3)).toEqual([undefined]);
  });

  it("gives three leads the probabilities of the reference", () => {
    for (const index of [0, 1, 5, 6, 11, 12]) crm.change(index, lost);
    for (const index of [2, 7, 10]) crm.change(index, won);
    crm.rebuild();
    expect(percentsOf(3, 8, 13)).toEqual([33.49, 7.74, 35.09]);
  });

  it("measures a lead without a team by the sum of all teams", () => {
    for (const index of [10, 11, 12, 13]) crm.change(index, { team: false });
    crm.rebuild();
    expect(percentsOf(13)).toEqual([35.19]);
  });

  it("follows leads that are won, lost and restored, without being rebuilt", () => {
    crm.change(4, lost);
    crm.change(9, won);
    crm.change(4, { won: undefined });
    crm.change(4, won);
    crm.change(4, { won: undefined, stage: 0 });
    crm.change(4, lost);
    crm.change(4, { won: undefined });
    crm.change(3, { stage: 0 });
    crm.change(8, { stage: 0 });
    expect(percentsOf(3, 8)).toEqual([20.87, 2.43]);
    crm.change(8, { country_id: 1 });
    expect(percentsOf(8)).toEqual([34.38]);
    crm.change(8, { country_id: 0 });
    expect(percentsOf(8)).toEqual([2.43]);
  });

  it("counts a tag from 50 outcomes on", () => {
    const tagged = Array.from({ length: 150 }, (_, index): Lead => {
      const tag_ids = index < 50 ? ["a"] : index < 100 ? ["b"] : ["a", "b"];
      const isOpen = index === 30 || index === 90 || index === 135;
      const isLost = index < 30 || (index >= 50 && index < 90) || (index >= 100 && index < 135);
      const lead = {
        ...open,
        team: 9,
        country_id: false,
        state_id: false,
        source_id: false,
        stage: 0,
        tag_ids,
      } as const;
      return isOpen ? lead : { ...lead, ...(isLost ? lost : won) };
    });
    const { percentOf, change } = createCrm([...FOURTEEN, ...tagged]);
    const at = FOURTEEN.length;
    expect([percentOf(at + 30), percentOf(at + 90), percentOf(at + 135)]).toEqual([33.69, 23.51, 28.05]);
    change(at + 30, { tag_ids: [] });
    expect(percentOf(at + 30)).toBe(28.6);
  });
});

type Row = Readonly<Record<string, string>>;

const LEADS = "x-education/Leads.csv";
const LATE = /^(Tags|Lead Quality|Lead Profile|Asymmetrique .*|Last Activity|Last Notable Activity)$/;
const NUMBERS = ["TotalVisits", "Total Time Spent on Website", "Page Views Per Visit"];
const NO_FIELDS = ["Prospect ID", "Lead Number", "Converted"];

/** The split of the reference: by the number of the row, the same in every language. */
const isTestRow = (index: number) => (Math.imul(index, 2654435761) >>> 0) / 2 ** 32 >= 0.7;

/** Frequencies are of values that many leads have: numbers are counted by the tenth of the training rows that they lie in. */
function inTenths(rows: readonly Row[], train: readonly Row[]): readonly Row[] {
  const borders = NUMBERS.map((name) => {
    const values = train.filter((row) => row[name] !== "").map((row) => Number(row[name]));
    values.sort((left, right) => left - right);
    return Array.from({ length: 9 }, (_, tenth) => values[Math.floor(((tenth + 1) * values.length) / 10)] as number);
  });
  const tenthOf = (text: string | undefined, index: number) =>
    text === "" ? "" : String(borders[index]?.filter((border) => Number(text) >= border).length);
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(NUMBERS.map((name, index) => [name, tenthOf(row[name], index)])),
  }));
}

describeWithData("X Education, without the columns filled in later", [LEADS], () => {
  const text = new TextDecoder().decode(readData(LEADS)); // which leaves a byte order mark out
  const raw = Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
  const rows = inTenths(
    raw,
    raw.filter((_, index) => !isTestRow(index)),
  );
  const train = rows.filter((_, index) => !isTestRow(index));
  const test = rows.filter((_, index) => isTestRow(index));
  const names = Object.keys(raw[0] ?? {}).filter((name) => !NO_FIELDS.includes(name) && !LATE.test(name));
  const outcomeOf = (row: Row) => row["Converted"] === "1";
  const optionsOf = (isEmptyCounted: boolean) => ({
    fields: Object.fromEntries(names.map((name) => [name, { kind: "category", isEmptyCounted } as const])),
    missingTexts: ["Select"],
    outcomeOf,
  });
  const figuresOf = (model: LeadFrequencyModel) => {
    const percents = test.map((row) => scoreByLeadFrequencies(row, model).percent as number);
    const { auc, logLoss, calibrationError } = evaluateLeadProbabilities(
      percents.map((percent) => percent / 100),
      test.map(outcomeOf),
    );
    return [auc, logLoss, calibrationError].map(({ value }) => value?.toFixed(3));
  };

  it("is ranked worse than by points, and Odoo's formula promises too much", () => {
    expect(figuresOf(buildLeadFrequencies(train, optionsOf(false)))).toEqual(["0.806", "0.513", "0.073"]);
    expect(figuresOf(buildLeadFrequencies(train, optionsOf(true)))).toEqual(["0.825", "0.557", "0.091"]);
  });

  it("is promised less, and more reliably, after calibration", () => {
    const [skipped, counted] = [false, true].map((isEmptyCounted) =>
      fitLeadFrequencies(train, optionsOf(isEmptyCounted)),
    );
    if (skipped?.status !== "ok" || counted?.status !== "ok") throw new Error("no fit");
    expect([skipped.usable, counted.usable]).toEqual([true, true]);
    expect(figuresOf(skipped.model)).toEqual(["0.806", "0.502", "0.046"]);
    expect(figuresOf(counted.model)).toEqual(["0.825", "0.491", "0.038"]);
    expect([skipped, counted].map(({ model }) => model.body.calibration?.slope.toFixed(2))).toEqual(["0.79", "0.54"]);
    expect(counted.gate?.uncalibrated.logLoss.value).toBeCloseTo(0.513, 3);
    expect(counted.gate?.calibrated.logLoss.value).toBeCloseTo(0.465, 3);
    expect(counted.gate?.baseRate.logLoss).toBeCloseTo(0.667, 3);
  });
});
