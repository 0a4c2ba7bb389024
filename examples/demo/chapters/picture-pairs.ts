import { clusterGraphChart, matchWeightsChart } from "clientele/charts";
import { findDuplicates } from "clientele/duplicates";
import type { Block } from "../chapter.js";
import type { BaseContext } from "../context.js";
import { createWriter } from "../texts.js";

/** What all compared pairs of persons weigh, and what holds the largest group of them together. */
export function picturePairs({ found, language, format }: BaseContext): readonly Block[] {
  const { records, options, result } = found.persons;
  // Once more with what was learned, as a review of every probability holds every pair.
  const pairs = findDuplicates(records, { ...options, model: result.model, review: { from: 0, to: 1 } }).review;
  const [largest] = [...result.clusters].sort((left, right) => right.length - left.length);
  const write = createWriter(TEXTS, language);
  return [
    { type: "text", text: write("WEIGHTS", { count: format.count(pairs.weights.length) }) },
    { type: "chart", spec: matchWeightsChart(pairs, { language }) },
    ...(largest === undefined
      ? []
      : [
          { type: "text", text: write("LARGEST", { count: format.count(largest.length) }) } as const,
          { type: "chart", spec: clusterGraphChart(largest, pairs, { language }) } as const,
        ]),
  ];
}

const TEXTS = {
  de: {
    WEIGHTS:
      "Was die {count} verglichenen Paare von Personen wiegen: links die verschiedenen, rechts dieselben, dazwischen wenig.",
    LARGEST:
      "Die größte Gruppe von Personen ({count} Einträge, nummeriert nach ihrer Stelle): je dunkler die Linie, desto mehr spricht das Paar für denselben Menschen.",
  },
  en: {
    WEIGHTS:
      "What the {count} compared pairs of persons weigh: different ones left, the same right, and little between.",
    LARGEST:
      "The largest group of persons ({count} entries, numbered by their places): the darker a line, the more the pair speaks for the same person.",
  },
} as const;
