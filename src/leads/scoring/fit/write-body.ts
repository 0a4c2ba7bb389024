import type { PointsCardBin, PointsCardBody, PointsCardField } from "../points-card/model.js";
import type { BinnedColumn } from "./bin-column.js";
import type { LeadColumn, LeadTable } from "./table.js";
import type { TrainedCard } from "./train.js";
import { sum } from "./weigh-evidence.js";

/** Writes a card down. A field none of whose bins has points is left out: nobody has to fill it in. */
export function writeBody({ columns, size, won }: LeadTable, card: TrainedCard): PointsCardBody {
  const fields = columns.flatMap((column, index) => {
    const points = card.points[index] as Int32Array;
    if (points.every((value) => value === 0)) return [];
    return [writeField(column, card.columns[index] as BinnedColumn, points, size)];
  });
  return {
    scale: card.scale,
    basePoints: card.basePoints,
    fields,
    baseRate: roundShare(sum(Float64Array.from(won)) / size),
  };
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
