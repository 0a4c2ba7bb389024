import type { Finding } from "../../../shared/finding.js";
import type { Scorecard } from "../model.js";
import { DISQUALIFIED } from "./settings.js";

/** What can be wrong with bands that are sound each by itself. */
export type ScoreBandCode =
  | "NO_BAND"
  | "INVALID_BAND_NAME"
  | "BANDS_NOT_ASCENDING"
  | "BAND_OVERLAP"
  | "BAND_GAP"
  | "BAND_OUT_OF_RANGE"
  | "HYSTERESIS_TOO_LARGE";

/** Contradictions between the bands, the range they divide, and the hysteresis. */
export function checkBands({ bands, range, hysteresis }: Scorecard): readonly Finding<ScoreBandCode>[] {
  const findings: Finding<ScoreBandCode>[] = [];
  const complain = (code: ScoreBandCode, ...path: (string | number)[]) =>
    findings.push({ code, severity: "error", path });
  const [first] = bands;
  if (first === undefined) complain("NO_BAND", "bands");
  else if (first.from > range.least) complain("BAND_GAP", "bands", 0, "from");

  bands.forEach(({ name, from }, index) => {
    const isTaken = bands.findIndex((band) => band.name === name) < index;
    if (isTaken || name === DISQUALIFIED) complain("INVALID_BAND_NAME", "bands", index, "name");
    if (from < range.least || from > range.most) complain("BAND_OUT_OF_RANGE", "bands", index, "from");
    const width = from - (bands[index - 1]?.from ?? Number.NEGATIVE_INFINITY);
    if (width < 0) complain("BANDS_NOT_ASCENDING", "bands", index, "from");
    if (width === 0) complain("BAND_OVERLAP", "bands", index, "from");
    if (width > 0 && hysteresis >= width) complain("HYSTERESIS_TOO_LARGE", "hysteresis");
  });
  return findings;
}
