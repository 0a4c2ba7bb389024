import { ClienteleError } from "../../../../shared/errors.js";
import { type CompiledLeadFrequencies, compileLeadFrequencies } from "./compile.js";
import {
  addContributions,
  explainFields,
  explainPrior,
  explainStage,
  type FrequencyReason,
  findTeam,
} from "./explain.js";
import {
  LEAD_FREQUENCY_SCHEMA_VERSION,
  type LeadFrequencyBody,
  type LeadFrequencyModel,
  type LeadFrequencyScore,
} from "./model.js";
import { type CountableLeadReader, createCountableLeadReader } from "./read-lead.js";

/**
 * The probability that an open lead is won, by how often leads like it were won and lost: naive Bayes, as Odoo computes it.
 *
 * The odds are those of the lead's team times, for its stage and each of its values, the share of the won that have it divided by
 * the share of the lost that have it. A lead without a team, or with one of which no outcome is counted (in the first stage, where there
 * are stages), is measured by the sum of all teams. Each row of counts (team and value) has 0.1 won and 0.1 lost added. The share of a
 * value is its count by that of all values of the field; that of a stage is by the first stage. What the lead does not say, what its team never saw, and values with fewer outcomes than the field
 * asks for are skipped. Where the model is calibrated, the log-odds but for those of the stage are multiplied by its slope, and its intercept is
 * added.
 *
 * The percentage is rounded to two places, halves up, and lies from 0.01 to 99.99. Where no outcome is counted so there is none (`"no-outcomes"`).
 * A stage counts like any other, also the one of the won: an outcome that is known is not to be asked for.
 *
 * The model is made ready once, and remembered as long as it is there: it must not be changed. Its hash is verified where it is read,
 * by `openLeadFrequencies`, which also names what is wrong with a malformed one.
 *
 * @param lead - Plain data. Properties that are no fields of the model do not count.
 * @throws `ClienteleError` with code `INVALID_VALUE` and the field as path, for a lead that is no object and a value of the wrong
 * type. `MALFORMED_MODEL` with the path `["body"]` for a model that cannot be applied; `WRONG_MODEL_KIND`, `NEWER_MODEL` and
 * `UNKNOWN_MODEL_VERSION` for another model.
 *
 * @example
 * ```ts
 * import { buildLeadFrequencies, scoreByLeadFrequencies } from "clientele/leads/scoring/fit";
 *
 * const leads = [
 *   { source: "fair", size: "large", won: true },
 *   { source: "fair", size: "small", won: true },
 *   { source: "fair", size: "small", won: false },
 *   { source: "advert", size: "small", won: false },
 * ];
 * const model = buildLeadFrequencies(leads, {
 *   fields: { source: { kind: "category" }, size: { kind: "category" } },
 *   outcomeOf: ({ won }) => won,
 * });
 *
 * const { percent, reasons } = scoreByLeadFrequencies({ source: "fair", size: "huge" }, model);
 * percent; // => 65.63
 * reasons.map(({ code, contribution = 0 }) => [code, contribution.toFixed(3)]);
 * // => [["PRIOR_OF_ALL", "0.000"], ["VALUE_COUNTED", "0.647"], ["UNSEEN_SKIPPED", "0.000"]]
 * ```
 *
 * @see Odoo 17, predictive lead scoring (module crm), the computation of probabilities.
 */
export function scoreByLeadFrequencies(lead: object, model: LeadFrequencyModel): LeadFrequencyScore {
  const { body, readLead, compiled } = open(model);
  const countable = readLead(lead, []);
  const team = findTeam(compiled, countable);
  if (team === undefined) return { status: "no-outcomes", reasons: [] };
  const prior = explainPrior(team, compiled, countable);
  const fields = explainFields(team, body, countable);
  const reasons = [
    prior,
    ...explainStage(team, body, countable),
    ...fields,
    ...explainCalibration(body, addContributions([prior, ...fields])),
  ];
  const logOdds = addContributions(reasons);
  const probability = 1 / (1 + Math.exp(-logOdds));
  const percent = Math.min(Math.max(Number((100 * probability).toFixed(2)), LEAST_PERCENT), MOST_PERCENT);
  return { status: "ok", percent, probability, logOdds, reasons };
}

const LEAST_PERCENT = 0.01;
const MOST_PERCENT = 99.99;

function explainCalibration({ calibration }: LeadFrequencyBody, logOdds: number): readonly FrequencyReason[] {
  if (calibration === undefined) return [];
  const { slope, intercept } = calibration;
  return [{ code: "CALIBRATED", params: { slope, intercept }, contribution: intercept + (slope - 1) * logOdds }];
}

interface OpenedModel {
  readonly body: LeadFrequencyBody;
  readonly readLead: CountableLeadReader;
  readonly compiled: CompiledLeadFrequencies;
}

const openedModels = new WeakMap<LeadFrequencyModel, OpenedModel>();

function open(model: LeadFrequencyModel): OpenedModel {
  const known = openedModels.get(model);
  if (known !== undefined) return known;
  const { kind, schemaVersion, body } = model;
  if (kind !== "naive-bayes") throw new ClienteleError("WRONG_MODEL_KIND", "expected lead frequencies", ["kind"]);
  if (schemaVersion !== LEAD_FREQUENCY_SCHEMA_VERSION) {
    const code = schemaVersion > LEAD_FREQUENCY_SCHEMA_VERSION ? "NEWER_MODEL" : "UNKNOWN_MODEL_VERSION";
    throw new ClienteleError(code, `expected schema version ${LEAD_FREQUENCY_SCHEMA_VERSION}`, ["schemaVersion"]);
  }
  const opened = makeReady(body);
  openedModels.set(model, opened);
  return opened;
}

/** Which of its parts is malformed is told where a model is opened. */
function makeReady(body: LeadFrequencyBody): OpenedModel {
  try {
    return { body, readLead: createCountableLeadReader(body), compiled: compileLeadFrequencies(body) };
  } catch {
    throw new ClienteleError("MALFORMED_MODEL", "expected lead frequencies", ["body"]);
  }
}
