import { evaluateMatching, type MatchingEvaluation, type MatchingScores } from "clientele/testing/matching";
import type { DuplicateSearch } from "../base/find-customers.js";
import type { Block, Chapter, Column } from "../chapter.js";
import type { BaseContext } from "../context.js";
import { createWriter } from "../texts.js";
import { explainLeastAlike } from "./least-alike.js";
import { picturePairs } from "./picture-pairs.js";

/** Which entries are one customer, how well that was found out, and why one of the pairs was. */
export function writeDuplicates(context: BaseContext): Chapter {
  const write = createWriter(TEXTS, context.language);
  const { persons, organisations } = context.found;
  const groups = [[persons], [organisations], [persons, organisations]].map((some) => measure(some, context));
  return {
    id: "duplicates",
    title: write("TITLE"),
    lead: write("LEAD"),
    blocks: [
      tableOfCounts(groups, context),
      { type: "text", text: write("QUALITY") },
      tableOfScores(groups, context),
      { type: "text", text: write("B_CUBED") },
      ...explainLeastAlike(context),
      ...picturePairs(context),
    ],
  };
}

/** What was found among persons, among organisations, or among both. */
interface Group {
  /** What was merged, held against the truth. */
  readonly evaluation: MatchingEvaluation;
  readonly clusters: number;
  readonly pairsCompared: number;
  /** Pairs for a person to look at. */
  readonly review: number;
  /** What the search itself expects, without the truth: of one search only. */
  readonly expected: MatchingScores | undefined;
}

function measure(searches: readonly DuplicateSearch[], { found, truth }: BaseContext): Group {
  const ids = searches.flatMap(({ parties }) => parties.map(({ id }) => id));
  const places = new Map(ids.map((id, place) => [id, place]));
  const sum = (countOf: (search: DuplicateSearch) => number) =>
    searches.reduce((total, search) => total + countOf(search), 0);
  const [only, ...others] = searches.map(({ result }) => result.report.expected[0]);
  return {
    evaluation: evaluateMatching(
      ids.map((id) => truth.get(id) as string),
      ids.map((id) => places.get(found.identity.resolve(id)) as number),
    ),
    clusters: sum(({ result }) => result.clusters.length),
    pairsCompared: sum(({ result }) => result.report.pairsCompared),
    review: sum(({ result }) => result.review.left.length),
    expected: others.length === 0 ? only : undefined,
  };
}

function tableOfCounts(groups: readonly Group[], context: BaseContext): Block {
  const row = (name: keyof Texts, countOf: (group: Group) => number) => [
    createWriter(TEXTS, context.language)(name),
    ...groups.map((group) => context.format.count(countOf(group))),
  ];
  return {
    type: "table",
    columns: columnsOf("COUNT", context),
    rows: [
      row("RECORDS", ({ evaluation }) => evaluation.records),
      row("FOUND", ({ evaluation }) => evaluation.clusterCount),
      row("TRUE", ({ evaluation }) => evaluation.entityCount),
      row("CLUSTERS", ({ clusters }) => clusters),
      row("LARGEST", ({ evaluation }) => evaluation.largestCluster),
      row("TRULY_LARGEST", ({ evaluation }) => evaluation.largestEntity),
      row("COMPARED", ({ pairsCompared }) => pairsCompared),
      row("REVIEW", ({ review }) => review),
    ],
  };
}

function tableOfScores(groups: readonly Group[], context: BaseContext): Block {
  const row = (name: keyof Texts, scoreOf: (group: Group) => number | undefined) => [
    createWriter(TEXTS, context.language)(name),
    ...groups.map((group) => context.format.share(scoreOf(group))),
  ];
  return {
    type: "table",
    columns: columnsOf("SCORE", context),
    rows: [
      row("PRECISION", ({ evaluation }) => evaluation.pairwise.precision),
      row("EXPECTED_PRECISION", ({ expected }) => expected?.precision),
      row("RECALL", ({ evaluation }) => evaluation.pairwise.recall),
      row("EXPECTED_RECALL", ({ expected }) => expected?.recall),
      row("F1", ({ evaluation }) => evaluation.pairwise.f1),
      row("B_CUBED_PRECISION", ({ evaluation }) => evaluation.bCubed.precision),
      row("B_CUBED_RECALL", ({ evaluation }) => evaluation.bCubed.recall),
      row("B_CUBED_F1", ({ evaluation }) => evaluation.bCubed.f1),
    ],
  };
}

function columnsOf(first: keyof Texts, { language }: BaseContext): readonly Column[] {
  const write = createWriter(TEXTS, language);
  const others = ["PERSONS", "ORGANISATIONS", "TOGETHER"] as const;
  return [{ title: write(first) }, ...others.map((name) => ({ title: write(name), isNumber: true }))];
}

const TEXTS = {
  de: {
    TITLE: "Dubletten: Wer ist wer?",
    LEAD: "Bevor irgendetwas gerechnet wird, werden die Einträge gefunden, die denselben Kunden meinen. Gelernt wird nur aus den Einträgen selbst, ohne Beispiele; die Wahrheit dient allein der Kontrolle. Was zusammengehört, zählt ab hier als ein Kunde, auch bei den Käufen.",
    COUNT: "Anzahl",
    SCORE: "Güte",
    PERSONS: "Personen",
    ORGANISATIONS: "Firmen",
    TOGETHER: "zusammen",
    RECORDS: "Einträge",
    FOUND: "Kunden, gefunden",
    TRUE: "Kunden in Wahrheit",
    CLUSTERS: "Gruppen von Dubletten",
    LARGEST: "größte Gruppe",
    TRULY_LARGEST: "größte Gruppe in Wahrheit",
    COMPARED: "verglichene Paare",
    REVIEW: "Paare zum Nachsehen (Wahrscheinlichkeit 20 bis 80 %)",
    QUALITY:
      "Wie gut das gelang: Genauigkeit ist der wahre Teil der gefundenen Paare, Vollständigkeit der gefundene Teil der wahren. Was das Verfahren selbst erwartet, ohne die Wahrheit zu kennen, steht jeweils darunter.",
    PRECISION: "Genauigkeit der Paare (Precision)",
    EXPECTED_PRECISION: "erwartete Genauigkeit",
    RECALL: "Vollständigkeit der Paare (Recall)",
    EXPECTED_RECALL: "erwartete Vollständigkeit",
    F1: "F1, beide zusammen",
    B_CUBED_PRECISION: "B³: Genauigkeit je Eintrag",
    B_CUBED_RECALL: "B³: Vollständigkeit je Eintrag",
    B_CUBED_F1: "B³: F1",
    B_CUBED:
      "Nach B³ zählt jeder Eintrag gleich viel, nach Paaren eine große Gruppe mehr als viele kleine. Am schwersten zu trennen ist, was in einem Haushalt lebt oder als Schwesterfirma unter einem Dach sitzt: Dort stimmt vieles überein.",
  },
  en: {
    TITLE: "Duplicates: who is who?",
    LEAD: "Before anything is calculated, the entries that mean the same customer are found. It is learned from the entries alone, without examples; the truth is only there to check. What belongs together counts as one customer from here on, for purchases too.",
    COUNT: "number",
    SCORE: "quality",
    PERSONS: "persons",
    ORGANISATIONS: "companies",
    TOGETHER: "together",
    RECORDS: "entries",
    FOUND: "customers found",
    TRUE: "customers in truth",
    CLUSTERS: "groups of duplicates",
    LARGEST: "largest group",
    TRULY_LARGEST: "largest group in truth",
    COMPARED: "pairs compared",
    REVIEW: "pairs to look at (probability 20 to 80%)",
    QUALITY:
      "How well that went: precision is the true part of the pairs found, recall the part of the true pairs that was found. What the method itself expects, without knowing the truth, stands below each.",
    PRECISION: "precision of pairs",
    EXPECTED_PRECISION: "expected precision",
    RECALL: "recall of pairs",
    EXPECTED_RECALL: "expected recall",
    F1: "F1, both together",
    B_CUBED_PRECISION: "B³: precision by entry",
    B_CUBED_RECALL: "B³: recall by entry",
    B_CUBED_F1: "B³: F1",
    B_CUBED:
      "For B³ each entry counts alike, by pairs a large group counts more than many small ones. Hardest to tell apart are those who live in one household, and sister companies under one roof: much of what they say agrees.",
  },
} as const;

type Texts = (typeof TEXTS)["de"];
