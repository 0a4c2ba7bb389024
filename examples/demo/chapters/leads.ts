import { type Language, renderLabel } from "clientele";
import { liftChart, reliabilityChart } from "clientele/charts";
import { type LeadScore, scoreLeads } from "clientele/leads/scoring";
import { fitPointsCard, type PointsCardFit, type PointsCardGate } from "clientele/leads/scoring/fit";
import { LEAD_FIT_LABELS } from "clientele/leads/scoring/fit/labels";
import { LEAD_SCORE_LABELS } from "clientele/leads/scoring/labels";
import { scoreByPointsCard } from "clientele/leads/scoring/points-card";
import { POINTS_CARD_LABELS } from "clientele/leads/scoring/points-card/labels";
import { createScorecard } from "clientele/leads/scoring/scorecard";
import type { DemoLead } from "../base/generate-leads.js";
import type { Block, Chapter } from "../chapter.js";
import type { BaseContext } from "../context.js";
import { createWriter } from "../texts.js";

/** How many leads are named. */
const TOP = 5;

const AS_OF = "2026-01-01T00:00:00Z";

/** Rules somebody in sales would write down: who fits, and who shows interest that has not gone cold. */
const SCORECARD = createScorecard({
  groups: [
    {
      id: "fit",
      rules: [
        { id: "decides", when: { op: "in", field: "role", values: ["owner", "manager"] }, points: 20 },
        { id: "large", when: { op: "atLeast", field: "employees", value: 50 }, points: 15 },
        { id: "budget", when: { op: "atLeast", field: "budgetEur", value: 10_000 }, points: 10 },
        { id: "bought", when: { op: "equals", field: "source", value: "bought-list" }, points: -20 },
      ],
    },
    {
      id: "engagement",
      rules: [
        { id: "visit", each: { types: ["web-visit"] }, points: 4, cap: 20 },
        { id: "download", each: { types: ["download"] }, points: 15, cap: 30 },
        { id: "call", each: { types: ["call"] }, points: 20, cap: 40 },
      ],
      decay: { kind: "half-life", halfLifeDays: 30 },
    },
  ],
  bands: [
    { name: "C", from: 0 },
    { name: "B", from: 30 },
    { name: "A", from: 60 },
  ],
  hysteresis: 5,
});

/** Who of the open leads is worth a call: by rules, and by what won and lost leads have taught. */
export function writeLeads({ leads, language, format }: BaseContext): Chapter {
  const write = createWriter(TEXTS, language);
  const open = leads.filter(({ outcome }) => outcome === "open");
  const closed = leads.filter(({ outcome }) => outcome !== "open");
  const fit = fitPointsCard(leads, {
    fields: FIELDS,
    outcomeOf: ({ outcome }) => (outcome === "open" ? undefined : outcome === "won"),
    timeOf: ({ createdAt }) => createdAt,
  });
  const findings = fit.report.findings.map(({ code, params = {} }) =>
    renderLabel(LEAD_FIT_LABELS, code as "KNOWN_AFTER_OUTCOME", language, {
      ...params,
      field: nameOf(params["field"], language),
    }),
  );
  return {
    id: "leads",
    title: write("TITLE"),
    lead: write("LEAD"),
    blocks: [
      {
        type: "figures",
        figures: [
          { name: write("LEADS"), value: format.count(leads.length) },
          { name: write("WON"), value: format.count(closed.filter(({ outcome }) => outcome === "won").length) },
          { name: write("LOST"), value: format.count(closed.filter(({ outcome }) => outcome === "lost").length) },
          { name: write("OPEN"), value: format.count(open.length) },
        ],
      },
      { type: "text", text: write("RULES", { count: TOP }) },
      tableByRules(open, language),
      { type: "text", text: write("FITTED") },
      { type: "list", items: findings },
      ...(fit.gate === undefined ? [] : describeGate(fit.gate, fit.usable, { language, format })),
      ...(fit.model === undefined ? [] : tableByCard(open, fit, { language, format })),
    ],
  };
}

type Style = Pick<BaseContext, "language" | "format">;

const known = "at-scoring-time";

const FIELDS = {
  source: { kind: "category", known },
  industry: { kind: "category", known },
  country: { kind: "category", known },
  role: { kind: "category", known },
  employees: { kind: "number", known, monotone: true },
  budgetEur: { kind: "number", known, monotone: true },
  visits: { kind: "number", known },
  downloads: { kind: "number", known },
  calls: { kind: "number", known },
  closingNote: { kind: "category", known: "after-outcome" },
} as const;

function tableByRules(open: readonly DemoLead[], language: Language): Block {
  const write = createWriter(TEXTS, language);
  const sentences = ({ contributions }: LeadScore) =>
    contributions
      .map(({ code, params }) => {
        return renderLabel(LEAD_SCORE_LABELS, code, language, { ...params, rule: nameOf(params["rule"], language) });
      })
      .join("; ");
  const rows = [...scoreLeads(open, SCORECARD, { asOf: AS_OF, factsOf: ({ facts }) => facts })]
    .sort((one, other) => other.score.decayed - one.score.decayed)
    .slice(0, TOP);
  return {
    type: "table",
    columns: [
      { title: write("LEAD_ID") },
      { title: write("POINTS"), isNumber: true },
      { title: write("BAND") },
      { title: write("WHY") },
    ],
    rows: rows.map(({ item, score }) => [item.id, String(score.clamped), score.band, sentences(score)]),
  };
}

/** What the card is worth on the newest fifth of the closed leads, beside what one gets who says the same of each. */
function describeGate(gate: PointsCardGate, usable: boolean, { language, format }: Style): readonly Block[] {
  const write = createWriter(TEXTS, language);
  const { card, baseRate } = gate;
  const row = (name: keyof Texts, { value, interval }: typeof card.auc, beside?: number) => [
    write(name),
    value === undefined ? "–" : format.number(value),
    interval === undefined ? "–" : `${format.number(interval.low)} – ${format.number(interval.high)}`,
    beside === undefined ? "–" : format.number(beside),
  ];
  return [
    { type: "text", text: write(usable ? "USABLE" : "NOT_USABLE", { n: format.count(gate.n) }) },
    {
      type: "table",
      columns: [
        { title: write("MEASURE") },
        ...(["CARD", "INTERVAL", "BASE_RATE"] as const).map((name) => ({ title: write(name), isNumber: true })),
      ],
      rows: [
        row("AUC", card.auc, 0.5),
        row("LOG_LOSS", card.logLoss, baseRate.logLoss),
        row("BRIER", card.brier, baseRate.brier),
        row("CALIBRATION", card.calibrationError),
        row("LIFT", card.lift, 1),
      ],
    },
    { type: "chart", spec: reliabilityChart(card.reliability, { language }) },
    { type: "chart", spec: liftChart(card.gains, { language }) },
  ];
}

function tableByCard(
  open: readonly DemoLead[],
  { model }: PointsCardFit & { readonly status: "ok" },
  { language, format }: Style,
): readonly Block[] {
  const write = createWriter(TEXTS, language);
  const rows = open
    .map((lead) => ({ lead, ...scoreByPointsCard(lead, model) }))
    .sort((one, other) => other.score - one.score || (one.lead.id < other.lead.id ? -1 : 1))
    .slice(0, TOP);
  return [
    { type: "text", text: write("BY_CARD", { count: TOP }) },
    {
      type: "table",
      columns: [
        { title: write("LEAD_ID") },
        { title: write("POINTS"), isNumber: true },
        { title: write("CHANCE"), isNumber: true },
        { title: write("WHY") },
      ],
      rows: rows.map(({ lead, score, probability, reasons }) => [
        lead.id,
        format.count(score),
        format.share(probability),
        reasons
          .slice(1)
          .map(({ code, params, contribution }) => {
            const { field, withField = field } = params;
            const reason = { ...params, field: nameOf(field, language), withField: nameOf(withField, language) };
            return `${renderLabel(POINTS_CARD_LABELS, code, language, reason)} (${contribution})`;
          })
          .join("; "),
      ]),
    },
  ];
}

const nameOf = (name: unknown, language: Language) => NAMES[language][name as keyof (typeof NAMES)["de"]];

/** What people call the rules and the fields. */
const NAMES = {
  de: {
    decides: "entscheidet",
    large: "ab 50 Beschäftigte",
    budget: "Budget ab 10.000 €",
    bought: "gekaufte Adresse",
    visit: "Seitenbesuche",
    download: "Downloads",
    call: "Anrufe",
    source: "Quelle",
    industry: "Branche",
    country: "Land",
    role: "Rolle",
    employees: "Beschäftigte",
    budgetEur: "Budget in Euro",
    visits: "Seitenbesuche",
    downloads: "Downloads",
    calls: "Anrufe",
    closingNote: "Abschlussnotiz",
  },
  en: {
    decides: "decides",
    large: "50 employees or more",
    budget: "budget from €10,000",
    bought: "bought address",
    visit: "page visits",
    download: "downloads",
    call: "calls",
    source: "source",
    industry: "industry",
    country: "country",
    role: "role",
    employees: "employees",
    budgetEur: "budget in euros",
    visits: "page visits",
    downloads: "downloads",
    calls: "calls",
    closingNote: "closing note",
  },
} as const;

const TEXTS = {
  de: {
    TITLE: "Interessenten: Wen rufen wir zuerst an?",
    LEAD: "Ein Punktestand ordnet die offenen Interessenten. Er kann aus Regeln kommen, die der Vertrieb aufschreibt, oder aus den gewonnenen und verlorenen Interessenten gelernt sein; in beiden Fällen steht neben jedem Stand, woher jeder Punkt kommt.",
    LEADS: "Interessenten",
    WON: "davon gewonnen",
    LOST: "davon verloren",
    OPEN: "davon offen",
    RULES:
      "Nach Regeln: Punkte für Eignung bleiben, Punkte für Interesse halbieren sich alle 30 Tage. Die {count} Offenen mit den meisten Punkten:",
    FITTED:
      "Gelernt: eine Punktekarte aus den abgeschlossenen Interessenten. Was erst nach dem Abschluss bekannt ist, darf nicht mitreden:",
    USABLE:
      "Geprüft an den {n} neuesten abgeschlossenen, die beim Lernen nicht dabei waren: Die Karte ist besser als die Gewinnquote allein, sie darf verwendet werden.",
    NOT_USABLE:
      "Geprüft an den {n} neuesten abgeschlossenen, die beim Lernen nicht dabei waren: Die Karte ist nicht besser als die Gewinnquote allein.",
    MEASURE: "Maß",
    CARD: "Karte",
    INTERVAL: "95-%-Intervall",
    BASE_RATE: "Gewinnquote allein",
    AUC: "AUC: Wie oft steht ein gewonnener vor einem verlorenen?",
    LOG_LOSS: "Log-Verlust",
    BRIER: "Brier-Wert",
    CALIBRATION: "Kalibrierungsfehler",
    LIFT: "Lift des besten Zehntels",
    BY_CARD: "Die {count} Offenen mit den besten Aussichten:",
    LEAD_ID: "Interessent",
    POINTS: "Punkte",
    BAND: "Stufe",
    CHANCE: "Wahrscheinlichkeit",
    WHY: "Begründung",
  },
  en: {
    TITLE: "Leads: whom do we call first?",
    LEAD: "A score puts the open leads in order. It may come from rules that sales writes down, or be learned from leads that were won and lost; either way each score says where each of its points comes from.",
    LEADS: "leads",
    WON: "of these won",
    LOST: "of these lost",
    OPEN: "of these open",
    RULES:
      "By rules: points for fit stay, points for interest are halved every 30 days. The {count} open leads with most points:",
    FITTED: "Learned: a points card from the closed leads. What is known only after the outcome has no say:",
    USABLE:
      "Tried on the {n} newest closed leads, which it was not fitted on: the card is better than the base rate alone and may be used.",
    NOT_USABLE:
      "Tried on the {n} newest closed leads, which it was not fitted on: the card is not better than the base rate alone.",
    MEASURE: "measure",
    CARD: "card",
    INTERVAL: "95% interval",
    BASE_RATE: "base rate alone",
    AUC: "AUC: how often does a won lead stand before a lost one?",
    LOG_LOSS: "log-loss",
    BRIER: "Brier score",
    CALIBRATION: "calibration error",
    LIFT: "lift of the best tenth",
    BY_CARD: "The {count} open leads with the best prospects:",
    LEAD_ID: "lead",
    POINTS: "points",
    BAND: "band",
    CHANCE: "probability",
    WHY: "reasons",
  },
} as const;

type Texts = (typeof TEXTS)["de"];
