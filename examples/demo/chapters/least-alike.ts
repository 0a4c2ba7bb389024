import { renderLabel } from "clientele";
import { matchWaterfallChart } from "clientele/charts";
import { explainPair, type PairExplanation } from "clientele/duplicates";
import { DUPLICATE_COMPARISON_LABELS, DUPLICATE_EVIDENCE_LABELS } from "clientele/duplicates/labels";
import type { FlatParty } from "../base/flatten-party.js";
import type { Block } from "../chapter.js";
import type { BaseContext } from "../context.js";
import { createWriter } from "../texts.js";

/** Of the pairs of persons that were rightly merged, the one that differs in most fields: side by side, and the evidence for it. */
export function explainLeastAlike(context: BaseContext): readonly Block[] {
  const { found, truth, language, format } = context;
  const { parties, records, options, result } = found.persons;
  const idAt = (place: number) => parties[place]?.id ?? "";
  const pairs = result.clusters
    .filter((cluster): cluster is Pair => cluster.length === 2)
    .filter(([first, second]) => truth.get(idAt(first)) === truth.get(idAt(second)));
  const pair = findLeastAlike(pairs, records);
  if (pair === undefined) return [];

  const write = createWriter(TEXTS, language);
  const [one, other] = pair.map((place) => records[place]) as [FlatParty, FlatParty];
  const explanation = explainPair(one, other, { ...options, model: result.model });
  return [
    { type: "text", text: write("PAIR") },
    {
      type: "table",
      columns: [{ title: write("DETAIL") }, ...pair.map((place) => ({ title: idAt(place) }))],
      rows: listDetails(one).map(([label, value], index) => [
        DUPLICATE_COMPARISON_LABELS[language][label],
        value,
        listDetails(other)[index]?.[1] ?? "",
      ]),
    },
    { type: "text", text: write("EVIDENCE") },
    tableOfEvidence(explanation, context),
    {
      type: "chart",
      spec: matchWaterfallChart(explanation, { language, names: DUPLICATE_COMPARISON_LABELS[language] }),
    },
    { type: "text", text: write("ODDS", { odds: format.count(Math.round(2 ** explanation.weight)) }) },
  ];
}

type Pair = readonly [number, number];

/** The first of the pairs that differ in most fields. */
function findLeastAlike(pairs: readonly Pair[], records: readonly FlatParty[]): Pair | undefined {
  const differences = ([first, second]: Pair) => {
    const [one, other] = [records[first] ?? {}, records[second] ?? {}];
    const fields = Object.keys(one) as (keyof FlatParty)[];
    return fields.filter((field) => one[field] && other[field] && one[field] !== other[field]).length;
  };
  const most = Math.max(...pairs.map(differences));
  return pairs.find((pair) => differences(pair) === most);
}

/** What people look at, with a dash for what is missing. */
function listDetails(record: FlatParty) {
  const { givenName, familyName, dateOfBirth, street, houseNumber, postcode, city, telephone, mobile, email } = record;
  const join = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(" ");
  const address = [join(street, houseNumber), join(postcode, city)].filter(Boolean).join(", ");
  return [
    ["fullName", join(givenName, familyName) || "–"],
    ["dateOfBirth", dateOfBirth ?? "–"],
    ["address", address || "–"],
    ["telephone", telephone ?? "–"],
    ["mobile", mobile ?? "–"],
    ["email", email ?? "–"],
  ] as const;
}

function tableOfEvidence({ prior, reasons, weight }: PairExplanation, { language, format }: BaseContext): Block {
  const write = createWriter(TEXTS, language);
  const names: Readonly<Record<string, string>> = DUPLICATE_COMPARISON_LABELS[language];
  return {
    type: "table",
    columns: [{ title: write("REASON") }, { title: write("BITS"), isNumber: true }],
    rows: [
      [write("PRIOR"), format.signed(prior)],
      ...reasons.map(({ code, params, contribution = 0 }) => [
        renderLabel(DUPLICATE_EVIDENCE_LABELS, code, language, {
          comparison: names[String(params["comparison"])] ?? "",
        }),
        format.signed(contribution),
      ]),
      [write("SUM"), format.signed(weight)],
    ],
  };
}

const TEXTS = {
  de: {
    PAIR: "Ein Beispiel: das unähnlichste unter den zu Recht gefundenen Paaren von Personen.",
    DETAIL: "Angabe",
    EVIDENCE: "Was dafür und was dagegen spricht, in Bit: Jedes Bit mehr verdoppelt die Chancen.",
    REASON: "Begründung",
    BITS: "Gewicht",
    PRIOR: "Zwei beliebige Einträge meinen selten denselben.",
    SUM: "Summe",
    ODDS: "Zusammen stehen die Chancen {odds} zu 1, dass beide Einträge denselben Menschen meinen.",
  },
  en: {
    PAIR: "An example: the pair of persons least alike among those that were rightly found.",
    DETAIL: "detail",
    EVIDENCE: "What speaks for it and what against, in bits: each bit more doubles the odds.",
    REASON: "reason",
    BITS: "weight",
    PRIOR: "Two entries taken at random hardly ever mean the same.",
    SUM: "sum",
    ODDS: "Together the odds are {odds} to 1 that both entries mean the same person.",
  },
} as const;
