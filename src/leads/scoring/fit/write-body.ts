import type { PointsCardBin, PointsCardBody, PointsCardField, PointsCardInteraction } from "../model.js";
import type { BinnedColumn } from "./bin-column.js";
import type { ColumnPair } from "./pair-columns.js";
import type { LeadColumn, LeadTable } from "./table.js";
import type { TrainedCard } from "./train.js";
import { sum } from "./weigh-evidence.js";

/** Writes a card down. A field that no points depend on is left out: nobody has to fill it in. */
export function writeBody({ columns, size, won }: LeadTable, card: TrainedCard): PointsCardBody {
  const fields = columns.flatMap((column, index) => {
    if (!isFieldInCard(card, index)) return [];
    return [writeField(column, card.columns[index] as BinnedColumn, card.points.bins[index] as Int32Array, size)];
  });
  const interactions = card.interactions.map(({ pair }, index): PointsCardInteraction => {
    const nameOf = (number: number) => (columns[number] as LeadColumn).name;
    const points = tabulate(pair, card, card.points.cells[index] as Int32Array);
    return { fields: [nameOf(pair.first), nameOf(pair.second)], points };
  });
  return {
    scale: card.scale,
    basePoints: card.basePoints,
    fields,
    ...(interactions.length === 0 ? {} : { interactions }),
    baseRate: roundShare(sum(Float64Array.from(won)) / size),
  };
}

/** Whether any points depend on a field, by its number. */
export function isFieldInCard({ points, interactions }: TrainedCard, index: number): boolean {
  const isPaired = interactions.some(({ pair }) => pair.first === index || pair.second === index);
  return isPaired || (points.bins[index] as Int32Array).some((value) => value !== 0);
}

/** A row for each bin of the first column, with a number for each of the second. */
function tabulate(
  { first, second, cellOf }: ColumnPair,
  { columns }: TrainedCard,
  points: Int32Array,
): readonly (readonly number[])[] {
  const binsOf = (index: number) => (columns[index] as BinnedColumn).weights.length;
  return Array.from({ length: binsOf(first) }, (_, row) => {
    const cells = cellOf.subarray(row * binsOf(second), (row + 1) * binsOf(second));
    return Array.from(cells, (cell) => points[cell] as number);
  });
}

function writeField(
  { name, kind, values, missingTexts }: LeadColumn,
  { marks, counts }: BinnedColumn,
  points: Int32Array,
  size: number,
): PointsCardField {
  const bins = Array.from(points, (value, bin): PointsCardBin => {
    const count = (counts.won[bin] as number) + (counts.lost[bin] as number);
    return { points: value, share: roundShare(count / size) };
  });
  const missing = bins.at(-1) as PointsCardBin;
  const silent = missingTexts === undefined || missingTexts.length === 0 ? {} : { missingTexts: [...missingTexts] };
  if (kind === "number") {
    const borders = marks.map((place) => values[place] as number);
    return { kind, name, borders, bins: bins.slice(0, -1), missing, ...silent };
  }
  const levels = marks.map((place, level) => ({ value: values[place] as string, ...(bins[level] as PointsCardBin) }));
  return { kind, name, levels, others: bins.at(-2) as PointsCardBin, missing, ...silent };
}

const roundShare = (share: number) => Math.round(share * 1e6) / 1e6;
