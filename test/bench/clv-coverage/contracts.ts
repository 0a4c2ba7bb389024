import type { Random } from "../../../src/shared/random/index.js";
import {
  type ContractTenure,
  createBetaDiscreteWeibullModel,
  createShiftedBetaGeometricModel,
  estimateResidualLifetime,
  estimateRetentionRate,
  estimateSurvival,
  fitBetaDiscreteWeibull,
  fitShiftedBetaGeometric,
  forecastCohort,
  type RetentionModel,
} from "../../../src/value/clv/index.js";
import { type Answer, askBoth, askParameters, type Study, type World } from "./study.js";

interface Truth {
  readonly alpha: number;
  readonly beta: number;
  readonly c?: number;
}

interface DrawnTenure extends ContractTenure {
  /** How often he really renews. */
  readonly renewals: number;
}

/** Customers whose contracts began at different times, so that they are seen for four to nine periods. */
function drawTenures(random: Random, n: number, { alpha, beta, c = 1 }: Truth): readonly DrawnTenure[] {
  return Array.from({ length: n }, () => {
    const seen = 4 + random.integer(6);
    const churn = random.beta(alpha, beta);
    // S(t) = (1 − churn)^(t^c), inverted.
    const last = Math.max(1, Math.ceil((Math.log(random.uniform()) / Math.log1p(-churn)) ** (1 / c)));
    const renewals = last - 1;
    return last <= seen ? { tenure: last, ended: true, renewals } : { tenure: seen, ended: false, renewals };
  });
}

/** How many of those who renewed so often are asked about, and how many periods ahead. */
const TENURE = 5;
const AHEAD = 4;

function createWorld(
  size: number,
  parameters: Truth,
  fitModel: (data: { readonly tenures: readonly ContractTenure[] }) => RetentionModel,
  truth: RetentionModel,
): World {
  return {
    label: Object.values(parameters).join(", "),
    ask: (random) => {
      const tenures = drawTenures(random, size, parameters);
      const model = fitModel({ tenures });
      const { body } = model;
      if (body.fit?.status !== "converged") return undefined;
      return [
        ...askParameters(body.parameters, body.fit.standardErrors, { ...parameters }),
        ...askRates(model, truth),
        ...askCohort(tenures, model),
      ];
    },
  };
}

function askRates(model: RetentionModel, truth: RetentionModel): readonly Answer[] {
  const discount = { discountRate: 0.1, renewal: "due" } as const;
  const questions = {
    "retention rate, period 1": (asked: RetentionModel) => estimateRetentionRate({ period: 1 }, asked),
    "retention rate, period 5": (asked: RetentionModel) => estimateRetentionRate({ period: 5 }, asked),
    "retention rate, period 12": (asked: RetentionModel) => estimateRetentionRate({ period: 12 }, asked),
    "survival, 0 to 12": (asked: RetentionModel) => estimateSurvival({ tenure: 0, periods: 12 }, asked),
    "survival, 3 to 8": (asked: RetentionModel) => estimateSurvival({ tenure: 3, periods: 5 }, asked),
    "DERL of a new customer": (asked: RetentionModel) => estimateResidualLifetime({ tenure: 0 }, asked, discount),
    "DERL after 5 renewals": (asked: RetentionModel) => estimateResidualLifetime({ tenure: 5 }, asked, discount),
  };
  return askBoth(questions, model, truth);
}

/** Those who are seen up to their fifth renewal and no longer: what becomes of them is not in the data. */
function askCohort(tenures: readonly DrawnTenure[], model: RetentionModel): readonly Answer[] {
  const cohort = tenures.filter(({ tenure, ended }) => tenure === TENURE && !ended);
  const row = forecastCohort({ customers: cohort.length, tenure: TENURE, periods: AHEAD }, model).at(-1);
  const { customers, interval } = row ?? {};
  const kept = cohort.filter(({ renewals }) => renewals >= TENURE + AHEAD).length;
  const reach = 1.6448536 * (row?.chanceDeviation ?? 0);
  const byChance = { low: (customers?.value ?? 0) - reach, high: (customers?.value ?? 0) + reach, level: 0.9 };
  return [
    { name: "customers of a cohort after 4 periods", interval, truth: kept },
    { name: "the same, by chance alone", interval: byChance, truth: kept },
  ];
}

const SHIFTED_BETA_GEOMETRIC = [
  { alpha: 0.668, beta: 3.806 },
  { alpha: 0.7, beta: 1.2 },
  { alpha: 1.5, beta: 6 },
];
const BETA_DISCRETE_WEIBULL = [
  { alpha: 0.6, beta: 3, c: 1.4 },
  { alpha: 0.26, beta: 1.72, c: 1.58 },
  { alpha: 1, beta: 3, c: 0.8 },
];

export const shiftedBetaGeometric: Study = {
  size: 1_000,
  worlds: SHIFTED_BETA_GEOMETRIC.map((parameters) =>
    createWorld(1_000, parameters, fitShiftedBetaGeometric, createShiftedBetaGeometricModel({ parameters })),
  ),
};

export const betaDiscreteWeibull: Study = {
  size: 2_000,
  worlds: BETA_DISCRETE_WEIBULL.map((parameters) =>
    createWorld(2_000, parameters, fitBetaDiscreteWeibull, createBetaDiscreteWeibullModel({ parameters })),
  ),
};
