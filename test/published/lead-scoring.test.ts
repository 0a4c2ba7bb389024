import Papa from "papaparse";
import { expect, it } from "vitest";
import { completeOptions } from "../../src/leads/scoring/fit/check-options.js";
import {
  evaluateLeadProbabilities,
  fitPointsCard,
  type LeadField,
  measurePointsCardDrift,
} from "../../src/leads/scoring/fit/index.js";
import { readLeadTable } from "../../src/leads/scoring/fit/read-table.js";
import { allRows } from "../../src/leads/scoring/fit/table.js";
import { addUpCard, type CardWorth, trainCard } from "../../src/leads/scoring/fit/train.js";
import { scoreAllByPointsCard } from "../../src/leads/scoring/points-card/apply.js";
import { createRandom } from "../../src/shared/random/index.js";
import { describeWithData, readData } from "../real-data.js";

type Row = Readonly<Record<string, string>>;

/** The rows of a file, by the names in its first line. */
function readRows(path: string): readonly Row[] {
  const text = new TextDecoder().decode(readData(path)); // which leaves a byte order mark out
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

const LEADS = "x-education/Leads.csv";
const LATE = /^(Tags|Lead Quality|Lead Profile|Asymmetrique .*|Last Activity|Last Notable Activity)$/;
const NUMBERS = /^(TotalVisits|Total Time Spent on Website|Page Views Per Visit|Asymmetrique .* Score)$/;
const NO_FIELDS = ["Prospect ID", "Lead Number", "Converted"];

/** "Select" is what a drop-down says that nobody touched. */
const fieldsOf = (rows: readonly Row[], isWanted: (name: string) => boolean): Record<string, LeadField> =>
  Object.fromEntries(
    Object.keys(rows[0] ?? {})
      .filter((name) => !NO_FIELDS.includes(name) && isWanted(name))
      .map((name) => [
        name,
        { kind: NUMBERS.test(name) ? "number" : "category", known: "at-scoring-time", missingTexts: ["Select"] },
      ]),
  );

/** The split of the reference: by the number of the row, the same in every language. */
const isTestRow = (index: number) => (Math.imul(index, 2654435761) >>> 0) / 2 ** 32 >= 0.7;

describeWithData("X Education", [LEADS], () => {
  const rows = readRows(LEADS);
  const outcomeOf = (row: Row) => row["Converted"] === "1";
  const fields = fieldsOf(rows, (name) => !LATE.test(name));
  const train = rows.filter((_, index) => !isTestRow(index));
  const test = rows.filter((_, index) => isTestRow(index));

  it("has 9,240 leads, 3,561 of them won, and 2,771 test rows", () => {
    expect([rows.length, rows.filter(outcomeOf).length, test.length]).toEqual([9240, 3561, 2771]);
  });

  it("is scored, without the columns that are filled in later, as well as the reference does", () => {
    const fit = fitPointsCard(train, { fields, outcomeOf });
    expect(fit.usable).toBe(true);
    const pairs = fit.status === "ok" ? fit.interactions.map((interaction) => interaction.fields) : [];
    expect(pairs).toEqual([["Lead Origin", "TotalVisits"]]);
    const scores = fit.model === undefined ? [] : scoreAllByPointsCard(test, fit.model);
    const won = test.map(outcomeOf);
    const { auc, logLoss, calibrationError } = evaluateLeadProbabilities(
      scores.map(({ probability }) => probability),
      won,
    );
    expect(auc.value).toBeGreaterThanOrEqual(0.8605);
    expect(logLoss.value).toBeLessThanOrEqual(0.449);
    expect(calibrationError.value).toBeLessThanOrEqual(0.025);
    const drift = measurePointsCardDrift(scores, fit.model as never, { won });
    expect([drift.findings, drift.calibration?.verdict]).toEqual([[], "as-expected"]);
  });

  it("is scored better with the one interaction that pays than without", () => {
    const [additive, crossed] = [0, undefined].map((maxInteractions) => {
      const { model } = fitPointsCard(train, { fields, outcomeOf, maxInteractions });
      const scores = model === undefined ? [] : scoreAllByPointsCard(test, model);
      const probabilities = scores.map(({ probability }) => probability);
      return evaluateLeadProbabilities(probabilities, test.map(outcomeOf));
    });
    expect([additive?.auc.value, crossed?.auc.value].map((auc) => auc?.toFixed(3))).toEqual(["0.862", "0.863"]);
    expect([additive?.logLoss.value, crossed?.logLoss.value].map((loss) => loss?.toFixed(3))).toEqual([
      "0.449",
      "0.445",
    ]);
  });

  it("loses next to nothing to whole points", () => {
    const options = { fields, outcomeOf, isInTimeOrder: true };
    const settings = completeOptions(options);
    const { table } = readLeadTable(rows, options, settings);
    const [fitted, tried] = [false, true].map((wanted) => allRows(table).filter((row) => isTestRow(row) === wanted));
    if (fitted === undefined || tried === undefined) throw new Error("no rows");
    const card = trainCard(table, fitted, settings);
    const aucOf = (worth: CardWorth) => {
      const sums = addUpCard(card, table, tried, worth);
      const probabilities = sums.map((sum) => 1 / (1 + Math.exp(-sum / 100)));
      return evaluateLeadProbabilities(probabilities, test.map(outcomeOf)).auc.value as number;
    };
    expect(Math.abs(aucOf(card.points) - aucOf(card.worth))).toBeLessThanOrEqual(0.002);
  });

  it("makes the detector name the two columns that give the outcome away", () => {
    const { report } = fitPointsCard(train, { fields: fieldsOf(rows, () => true), outcomeOf });
    const leaks = report.findings.filter(({ code }) => code === "SUSPECTED_LEAK");
    expect(leaks.map(({ params }) => params)).toEqual([
      { field: "Tags", informationValue: 4.76 },
      { field: "Lead Quality", informationValue: 1.9 },
    ]);
  });

  it("is accepted from 40 won and 40 lost leads in 90 % of 200 samples, and with shuffled outcomes in at most 10 %", () => {
    const [winners, losers] = [rows.filter(outcomeOf), rows.filter((row) => !outcomeOf(row))];
    const accepted = { real: 0, shuffled: 0 };
    for (let seed = 0; seed < 200; seed += 1) {
      const random = createRandom(`gate ${seed}`);
      const leads = [...random.shuffle(winners).slice(0, 40), ...random.shuffle(losers).slice(0, 40)];
      const shuffled = random.shuffle(leads.map(outcomeOf));
      const made = new Map(leads.map((lead, index) => [lead, shuffled[index]]));
      accepted.real += Number(fitPointsCard(leads, { fields, outcomeOf, seed }).usable);
      accepted.shuffled += Number(fitPointsCard(leads, { fields, outcomeOf: (lead) => made.get(lead), seed }).usable);
    }
    expect(accepted.real).toBeGreaterThanOrEqual(180);
    expect(accepted.shuffled).toBeLessThanOrEqual(20);
  }, 120_000);
});

const PIPELINE = "crm-opportunities/sales_pipeline.csv";
const TEAMS = "crm-opportunities/sales_teams.csv";
const ACCOUNTS = "crm-opportunities/accounts.csv";

describeWithData("CRM opportunities", [PIPELINE, TEAMS, ACCOUNTS], () => {
  it("hold nothing that tells won from lost: the fit says so", () => {
    const teams = new Map(readRows(TEAMS).map((row) => [row["sales_agent"], row]));
    const accounts = new Map(readRows(ACCOUNTS).map((row) => [row["account"], row]));
    const rows = readRows(PIPELINE).map((row) => ({
      ...teams.get(row["sales_agent"]),
      ...accounts.get(row["account"]),
      ...row,
    })) as readonly Row[];
    const field = (kind: LeadField["kind"]): LeadField => ({ kind, known: "at-scoring-time" });
    const names = ["sales_agent", "product", "account", "sector", "office_location", "manager", "regional_office"];
    const fit = fitPointsCard(rows, {
      fields: {
        ...Object.fromEntries(names.map((name) => [name, field("category")])),
        ...Object.fromEntries(["revenue", "employees", "year_established"].map((name) => [name, field("number")])),
      },
      outcomeOf: (row) => (/^(Won|Lost)$/.test(row["deal_stage"] ?? "") ? row["deal_stage"] === "Won" : undefined),
      timeOf: (row) => (row["close_date"] === "" ? undefined : `${row["close_date"]}T00:00Z`),
    });
    expect(fit).toMatchObject({ status: "ok", usable: false, report: { in: 8800, out: 6711 } });
    expect(fit.gate).toMatchObject({ validation: "newest-fifth", n: 1342 });
    expect(fit).toMatchObject({ interactions: [] });
    expect(fit.reasons.map(({ code }) => code)).toEqual(["NOT_BETTER_THAN_BASE_RATE", "RANKS_NO_BETTER_THAN_CHANCE"]);
  });
});

const QUALIFIED = "olist-funnel/olist_marketing_qualified_leads_dataset.csv";
const CLOSED = "olist-funnel/olist_closed_deals_dataset.csv";

describeWithData("the Olist funnel", [QUALIFIED, CLOSED], () => {
  it("is better than the base rate on the newest fifth, by origin and landing page alone", () => {
    const closed = new Set(readRows(CLOSED).map((row) => row["mql_id"]));
    const fit = fitPointsCard(readRows(QUALIFIED), {
      fields: {
        origin: { kind: "category", known: "at-scoring-time" },
        landing_page_id: { kind: "category", known: "at-scoring-time" },
      },
      outcomeOf: (row) => closed.has(row["mql_id"]),
      timeOf: (row) => (row["first_contact_date"] ?? "").replace(/^(\d+)-(\d+)-(\d+)$/, "$3-$2-$1T00:00Z"),
    });
    expect(fit.usable).toBe(true);
    expect(fit).toMatchObject({ interactions: [] });
    expect(fit.gate?.n).toBe(1600);
    expect(fit.gate?.card.auc.value).toBeCloseTo(0.696, 2);
    expect(fit.gate?.card.logLoss.value).toBeCloseTo(0.296, 2);
    expect(fit.gate?.baseRate.logLoss).toBeCloseTo(0.316, 2);
  });
});
