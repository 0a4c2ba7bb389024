import type { Random } from "../../../src/shared/random/index.js";
import {
  type BgBbModel,
  type BgBbParameterName,
  createBgBbModel,
  estimateAliveAtNextOpportunity,
  estimateDiscountedOpportunityPurchases,
  estimateOpportunityPurchases,
  estimateTotalOpportunityPurchases,
  fitBgBb,
  forecastOpportunityPurchases,
  forecastTotalOpportunityPurchases,
  type OpportunityHistory,
} from "../../../src/value/clv/index.js";
import { type Answer, askBoth, askParameters, type Study, type World } from "./study.js";

type Truth = Readonly<Record<BgBbParameterName, number>>;

interface DrawnDonor extends OpportunityHistory {
  /** Purchases at the opportunities after the observation. */
  readonly later: number;
}

const AHEAD = 5;

/** Customers with four to nine opportunities, and what they do with five more. */
function drawDonors(random: Random, n: number, { alpha, beta, gamma, delta }: Truth): readonly DrawnDonor[] {
  return Array.from({ length: n }, () => {
    const opportunities = 4 + random.integer(6);
    const [rate, churn] = [random.beta(alpha, beta), random.beta(gamma, delta)];
    let [repeats, lastRepeat, later] = [0, 0, 0];
    for (let time = 1; time <= opportunities + AHEAD && random.uniform() >= churn; time++) {
      if (random.uniform() >= rate) continue;
      if (time > opportunities) later += 1;
      else [repeats, lastRepeat] = [repeats + 1, time];
    }
    return { repeats, lastRepeat, opportunities, later };
  });
}

const ASKED = {
  "without a repeat": { repeats: 0, lastRepeat: 0, opportunities: 6 },
  "2 repeats": { repeats: 2, lastRepeat: 4, opportunities: 6 },
  "6 repeats": { repeats: 6, lastRepeat: 6, opportunities: 6 },
};

function createWorld(size: number, parameters: Truth): World {
  const truth = createBgBbModel({ parameters });
  return {
    label: Object.values(parameters).join(", "),
    ask: (random) => {
      const donors = drawDonors(random, size, parameters);
      const model = fitBgBb(donors);
      const { body } = model;
      if (body.fit?.status !== "converged") return undefined;
      return [
        ...askParameters(body.parameters, body.fit.standardErrors, parameters),
        ...Object.entries(ASKED).flatMap(([name, history]) => askAbout(name, history, model, truth)),
        ...askAboutAll(donors, model, truth),
      ];
    },
  };
}

function askAbout(name: string, history: OpportunityHistory, model: BgBbModel, truth: BgBbModel): readonly Answer[] {
  const ahead = { nextOpportunities: AHEAD };
  const questions = {
    [`P(alive), ${name}`]: (asked: BgBbModel) => estimateAliveAtNextOpportunity(history, asked),
    [`expected purchases, ${name}`]: (asked: BgBbModel) => estimateOpportunityPurchases(history, asked, ahead),
    [`DERT, ${name}`]: (asked: BgBbModel) =>
      estimateDiscountedOpportunityPurchases(history, asked, { discountRate: 0.1 }),
  };
  return askBoth(questions, model, truth);
}

function askAboutAll(donors: readonly DrawnDonor[], model: BgBbModel, truth: BgBbModel): readonly Answer[] {
  const ahead = { nextOpportunities: AHEAD };
  const total = forecastTotalOpportunityPurchases(donors, model, ahead);
  const later = donors.reduce((sum, donor) => sum + donor.later, 0);
  const regular = donors.find(({ repeats }) => repeats >= 3);
  return [
    ...askBoth(
      { "expected of all together": (asked) => estimateTotalOpportunityPurchases(donors, asked, ahead) },
      model,
      truth,
    ),
    { name: "purchases of all together", interval: total.interval, truth: later },
    { name: "the same, by chance alone", interval: total.byChance, truth: later },
    ...(regular === undefined
      ? []
      : [
          {
            name: "purchases of one customer",
            interval: forecastOpportunityPurchases(regular, model, ahead).interval,
            truth: regular.later,
          },
        ]),
  ];
}

export const bgBb: Study = {
  size: 1_000,
  worlds: [
    { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 },
    { alpha: 0.5, beta: 1.5, gamma: 1, delta: 4 },
    { alpha: 2, beta: 3, gamma: 0.5, delta: 1.5 },
  ].map((parameters) => createWorld(1_000, parameters)),
};
