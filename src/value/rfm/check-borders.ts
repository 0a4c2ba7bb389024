import { type Decimal, decimal } from "../../shared/decimal.js";
import type { Path } from "../../shared/errors.js";
import type { Finding } from "../../shared/finding.js";
import type { NestedRfmBody, PerRfmDimension, RfmBody, RfmBorders } from "./model.js";
import { isBinCount, RFM_DIMENSIONS } from "./settings.js";

/** Which lists of a model's borders do not ascend, are no numbers, or do not fit to the others. */
export function checkRfmBorders({ scoring, borders }: RfmBody): readonly Finding<"INVALID_BORDERS">[] {
  return scoring === "nested" ? wrongNesting(borders) : wrongLists(borders);
}

const wrongBorders = (path: Path): Finding<"INVALID_BORDERS"> => ({
  code: "INVALID_BORDERS",
  severity: "error",
  path: ["borders", ...path],
});

const wrongLists = (borders: PerRfmDimension<RfmBorders>) =>
  RFM_DIMENSIONS.filter((dimension) => !areBorders(borders[dimension])).map((dimension) => wrongBorders([dimension]));

/** Nested borders are right where each list is, and lists of one kind have one length: that of the first of them. */
function wrongNesting({ recency, frequency, monetary }: NestedRfmBody["borders"]) {
  if (!areBorders(recency)) return [wrongBorders(["recency"])];
  const recencyBins = recency.length + 1;
  if (frequency.length !== recencyBins) return [wrongBorders(["frequency"])];
  if (monetary.length !== recencyBins) return [wrongBorders(["monetary"])];

  const findings: Finding<"INVALID_BORDERS">[] = [];
  const frequencyBins = (frequency[0] as RfmBorders).length + 1;
  frequency.forEach((borders, index) => {
    if (!areBorders(borders, frequencyBins)) findings.push(wrongBorders(["frequency", index]));
  });
  const monetaryBins = (monetary.flat()[0]?.length ?? 0) + 1;
  monetary.forEach((lists, index) => {
    if (lists.length !== frequencyBins) findings.push(wrongBorders(["monetary", index]));
    lists.forEach((borders, position) => {
      if (!areBorders(borders, monetaryBins)) findings.push(wrongBorders(["monetary", index, position]));
    });
  });
  return findings;
}

function areBorders(borders: RfmBorders, bins = borders.length + 1): boolean {
  if (!isBinCount(bins) || borders.length + 1 !== bins) return false;
  const amounts = borders.map(readBorder);
  return amounts.every((amount, index) => {
    const previous = amounts[index - 1];
    return amount !== undefined && !previous?.greaterThan(amount);
  });
}

function readBorder(border: string): Decimal | undefined {
  try {
    return decimal(border);
  } catch {
    return undefined;
  }
}
