import { EXPECTED_OF_RECORDS } from "../../../records/shape.js";
import { ClienteleError } from "../../../shared/errors.js";
import { createModel } from "../../../shared/model/create.js";
import { createModelRegistry, readModel } from "../../../shared/model/registry.js";
import { SCORECARD_SCHEMA_VERSION, type Scorecard, type ScorecardModel } from "../model.js";
import { checkScorecard, type ScorecardCode } from "./check.js";
import { MAX_POINTS } from "./settings.js";

/** The settings of {@link createScorecard}: those of a {@link Scorecard}, most of which have a default. */
export type ScorecardOptions<Band extends string = string> = Pick<
  Scorecard<Band>,
  "groups" | "bands" | "grades" | "fields"
> &
  Partial<Pick<Scorecard<Band>, "base" | "disqualifiers" | "hysteresis" | "rounding" | "range" | "dayOffsetMinutes">>;

/**
 * Makes a scorecard, with its hash. Its conditions are written by hand or, so that the compiler knows the lead's fields, with
 * `conditionFor<Lead>()`.
 *
 * Without further settings the base is 0, nothing disqualifies, there is no hysteresis, the total is rounded to the nearest whole number, scores
 * go from 0 to 100, and days are those of UTC.
 *
 * @throws `ClienteleError` with the code and the path of the first thing that {@link checkScorecard} finds.
 *
 * @example
 * ```ts
 * import { conditionFor } from "clientele/condition";
 * import { createScorecard } from "clientele/leads/scoring/scorecard";
 *
 * const lead = conditionFor<{ readonly country?: string; readonly employees?: number }>();
 * const model = createScorecard({
 *   groups: [
 *     { id: "fit", rules: [{ id: "large", when: lead.atLeast("employees", 50), points: 30 }], cap: 50 },
 *     { id: "engagement", rules: [{ id: "visit", each: { types: ["visit"] }, points: 5 }], windowDays: 90 },
 *   ],
 *   disqualifiers: [{ id: "abroad", when: lead.not(lead.in("country", ["AT", "CH", "DE"])) }],
 *   bands: [{ name: "cold", from: 0 }, { name: "hot", from: 60 }],
 *   hysteresis: 5,
 * });
 * model.kind; // => "scorecard"
 * model.body.range; // => { least: 0, most: 100 }
 *
 * createScorecard({ groups: [], bands: [{ name: "hot", from: 60 }] }); // => throws BAND_GAP
 * ```
 */
export function createScorecard<const Band extends string>(options: ScorecardOptions<Band>): ScorecardModel<Band> {
  const body: Scorecard<Band> = {
    base: 0,
    disqualifiers: [],
    hysteresis: 0,
    rounding: { to: "nearest", of: "total" },
    range: { least: 0, most: 100 },
    dayOffsetMinutes: 0,
    ...options,
  };
  const [finding] = checkScorecard(body);
  if (finding !== undefined) throw new ClienteleError(finding.code, EXPECTED[finding.code], finding.path);
  return createModel({ kind: "scorecard", schemaVersion: SCORECARD_SCHEMA_VERSION, body });
}

const registry = createModelRegistry<ScorecardModel>([
  { kind: "scorecard", schemaVersion: SCORECARD_SCHEMA_VERSION, check: checkScorecard },
]);

/**
 * A scorecard that was stored, once it is known to be one: its form, hash, version, rules and bands are verified. It is to be opened once, where it
 * is read; scoring itself does not verify it again, so that it stays small.
 *
 * @throws `ClienteleError` with code `MALFORMED_MODEL`, `UNKNOWN_MODEL_KIND`, `NEWER_MODEL`, `UNKNOWN_MODEL_VERSION` or
 * `MODEL_HASH_MISMATCH`, and the path.
 *
 * @example
 * ```ts
 * import { createScorecard, openScorecard } from "clientele/leads/scoring/scorecard";
 *
 * const stored = JSON.stringify(createScorecard({ groups: [], bands: [{ name: "all", from: 0 }] }));
 * openScorecard(JSON.parse(stored)).body.bands; // => [{ name: "all", from: 0 }]
 * openScorecard({ ...JSON.parse(stored), schemaVersion: 2 }); // => throws NEWER_MODEL
 * openScorecard({ ...JSON.parse(stored), body: {} }); // => throws MODEL_HASH_MISMATCH
 * ```
 */
export function openScorecard(stored: unknown): ScorecardModel {
  return readModel(stored, registry).model;
}

const EXPECTED: Readonly<Record<ScorecardCode, string>> = {
  ...EXPECTED_OF_RECORDS,
  INVALID_CONDITION: "expected a condition",
  UNKNOWN_OP: "expected a kind of condition that may stand here",
  INVALID_FIELD: "expected the name of a field",
  INVALID_SETTING: "expected a value that fits the condition",
  CONDITION_TOO_DEEP: "expected fewer levels of conditions",
  CONDITION_TOO_LARGE: "expected fewer conditions",
  DUPLICATE_ID: "expected a name of its own",
  INVALID_POINTS: `expected a whole number within ${MAX_POINTS} of zero`,
  INVALID_CAP: `expected a whole number from 1 to ${MAX_POINTS}`,
  INVALID_DAYS: "expected a finite number of days above zero",
  INVALID_PERCENT: "expected a number from 1 to 100",
  INVALID_DAY_OFFSET: "expected a whole number of minutes, less than a day",
  INVALID_RANGE: "expected the least score to be below the most",
  NO_BAND: "expected a band",
  INVALID_BAND_NAME: "expected a name of its own, other than that of disqualified leads",
  BANDS_NOT_ASCENDING: "expected a higher border than that of the band before",
  BAND_OVERLAP: "expected another border than that of the band before",
  BAND_GAP: "expected the first band to begin at the least score",
  BAND_OUT_OF_RANGE: "expected a border within the range",
  HYSTERESIS_TOO_LARGE: "expected a hysteresis smaller than each band",
  UNKNOWN_GROUP: "expected the name of a group",
  INVALID_GRADE_BORDERS: "expected 1 to 8 falling borders",
  UNKNOWN_FIELD: "expected one of the fields",
};
