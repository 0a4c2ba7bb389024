import { readInstant } from "../../../shared/condition/read-instant.js";
import { ClienteleError } from "../../../shared/errors.js";
import { SCORECARD_SCHEMA_VERSION, type Scorecard, type ScorecardModel } from "../model.js";
import { type CompiledRules, compileRules } from "./compile.js";
import { rememberByModel } from "./remember.js";

/** A scorecard made ready. */
export interface ReadyScorecard {
  readonly hash: string;
  readonly card: Scorecard;
  readonly rules: CompiledRules;
}

/**
 * Makes a model ready, once for each model object. Its hash is not verified and its conditions are not checked: that is done once, where
 * a model is made or read.
 *
 * @throws `ClienteleError` with code `WRONG_MODEL_KIND`, `NEWER_MODEL`, `UNKNOWN_MODEL_VERSION`, or `MALFORMED_MODEL` for what has no
 * groups, bands and points as a scorecard has.
 */
export const readyScorecard = rememberByModel(makeReady);

function makeReady({ kind, schemaVersion, hash, body }: ScorecardModel): ReadyScorecard {
  if (kind !== "scorecard") throw new ClienteleError("WRONG_MODEL_KIND", "expected a scorecard", ["kind"]);
  if (schemaVersion !== SCORECARD_SCHEMA_VERSION) {
    const code = schemaVersion > SCORECARD_SCHEMA_VERSION ? "NEWER_MODEL" : "UNKNOWN_MODEL_VERSION";
    throw new ClienteleError(code, `expected a scorecard of version ${SCORECARD_SCHEMA_VERSION}`, ["schemaVersion"]);
  }
  try {
    const points = [body.base, ...body.groups.flatMap(({ rules }) => rules.map((rule) => rule.points))];
    if (points.every(Number.isInteger) && body.bands.length > 0) return { hash, card: body, rules: compileRules(body) };
  } catch {
    // What is missing or of another type has led to a TypeError.
  }
  throw new ClienteleError("MALFORMED_MODEL", "expected a scorecard", ["body"]);
}

/** An instant, and its ISO text in UTC. */
export interface AsOf {
  readonly millis: number;
  readonly text: string;
}

/**
 * What reads `asOf`. The last instant is remembered, since many leads are scored at one.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for what is no instant.
 */
export function createAsOfReader(): (asOf: unknown) => AsOf {
  let lastGiven: unknown;
  let last: AsOf | undefined;
  return (asOf) => {
    // A Date may have changed since.
    if (last === undefined || asOf !== lastGiven || typeof asOf === "object") {
      const millis = readInstant(asOf);
      if (Number.isNaN(millis)) throw new ClienteleError("INVALID_VALUE", "expected an instant", ["asOf"]);
      last = { millis, text: new Date(millis).toISOString() };
      lastGiven = asOf;
    }
    return last;
  };
}
