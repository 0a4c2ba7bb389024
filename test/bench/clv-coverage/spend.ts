import type { Random } from "../../../src/shared/random/index.js";
import {
  createBgNbdModel,
  createGammaGammaModel,
  estimateLifetimeValue,
  estimateSpend,
  fitBgNbd,
  fitGammaGamma,
  forecastSpend,
  type GammaGammaModel,
  type GammaGammaParameters,
  type LifetimeModels,
  rankByLifetimeValue,
} from "../../../src/value/clv/index.js";
import { simulateBgNbd } from "../../value/clv/simulate.js";
import { type Answer, askBoth, askParameters, type Study, type World } from "./study.js";

interface DrawnSpender {
  readonly repeats: number;
  readonly meanRepeatSpend: number;
  /** What his next three purchases bring together. */
  readonly later: number;
}

const AHEAD = 3;

function drawSpender(random: Random, { p, q, gamma }: GammaGammaParameters, repeats: number): DrawnSpender {
  const rate = random.gamma(q) / gamma;
  const meanRepeatSpend = repeats === 0 ? 0 : random.gamma(p * repeats) / rate / repeats;
  return { repeats, meanRepeatSpend, later: random.gamma(p * AHEAD) / rate };
}

const ASKED = {
  "without a repeat": { repeats: 0 },
  "1 repeat": { repeats: 1, meanRepeatSpend: 60 },
  "8 repeats": { repeats: 8, meanRepeatSpend: 25 },
};

/** Customers with one to eight repeats, and two more of whom one never came back. */
function createSpendWorld(size: number, parameters: GammaGammaParameters): World {
  const truth = createGammaGammaModel({ parameters, currency: "EUR" });
  return {
    label: Object.values(parameters).join(", "),
    ask: (random) => {
      const spenders = Array.from({ length: size }, () => drawSpender(random, parameters, 1 + random.integer(8)));
      const { model } = fitGammaGamma(spenders, { currency: "EUR" });
      const { body } = model;
      if (body.fit?.status !== "converged") return undefined;
      return [
        ...askParameters({ ...body.parameters }, { ...body.fit.standardErrors }, { ...parameters }),
        ...askExpectations(model, truth),
        ...[0, 4].flatMap((repeats) => askForecast(drawSpender(random, parameters, repeats), model)),
      ];
    },
  };
}

function askExpectations(model: GammaGammaModel, truth: GammaGammaModel): readonly Answer[] {
  const questions = Object.entries(ASKED).map(
    ([name, customer]) =>
      [`expected spend, ${name}`, (asked: GammaGammaModel) => estimateSpend(customer, asked)] as const,
  );
  return askBoth(Object.fromEntries(questions), model, truth);
}

function askForecast(customer: DrawnSpender, model: GammaGammaModel): readonly Answer[] {
  const { interval, byChance } = forecastSpend(customer, model, { purchases: AHEAD });
  const name = `three purchases of one customer with ${customer.repeats} repeats`;
  return [
    { name, interval, truth: customer.later },
    { name: `${name}, by chance alone`, interval: byChance, truth: customer.later },
  ];
}

export const gammaGamma: Study = {
  size: 1_000,
  worlds: [
    { p: 6.25, q: 3.74, gamma: 15.44 },
    { p: 2, q: 5, gamma: 60 },
    { p: 1, q: 2.5, gamma: 50 },
  ].map((parameters) => createSpendWorld(1_000, parameters)),
};

interface ValueTruth {
  readonly purchases: { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number };
  readonly spend: GammaGammaParameters;
}

const TERMS = { currency: "EUR", margin: 0.3, annualDiscountRate: 0.15 };

/** Customers of BG/NBD who spend as Gamma-Gamma says, and what they are worth in a year and for ever. */
function createValueWorld(size: number, { purchases, spend }: ValueTruth): World {
  const { r, alpha, a, b } = purchases;
  const truth = {
    purchases: createBgNbdModel({ parameters: purchases, timeUnit: "weeks" }),
    spend: createGammaGammaModel({ parameters: spend, currency: "EUR" }),
  };
  return {
    label: [...Object.values(purchases), ...Object.values(spend)].join(", "),
    ask: (random) => {
      const customers = simulateBgNbd(random, [r, alpha, a, b], size, 52).map((customer) => ({
        ...customer,
        meanRepeatSpend: drawSpender(random, spend, customer.repeats).meanRepeatSpend,
      }));
      const models = {
        purchases: fitBgNbd(customers, { timeUnit: "weeks" }).model,
        spend: fitGammaGamma(customers, { currency: "EUR" }).model,
      };
      const bodies = [models.purchases.body, models.spend.body];
      if (bodies.some(({ fit }) => fit?.status !== "converged")) return undefined;
      return askValues(customers.slice(0, 50), models, truth);
    },
  };
}

function askValues(
  customers: Parameters<typeof rankByLifetimeValue>[0],
  models: LifetimeModels,
  truth: LifetimeModels,
): readonly Answer[] {
  const year = { ...TERMS, horizon: 52 };
  const nobody = { repeats: 0, firstToLast: 0, firstToEnd: 40 };
  const loyal = { repeats: 6, firstToLast: 36, firstToEnd: 40, meanRepeatSpend: 30 };
  return askBoth<LifetimeModels>(
    {
      "without a repeat, a year": (asked) => estimateLifetimeValue(nobody, asked, year),
      "without a repeat, for ever": (asked) => estimateLifetimeValue(nobody, asked, TERMS),
      "6 repeats, a year": (asked) => estimateLifetimeValue(loyal, asked, year),
      "6 repeats, for ever": (asked) => estimateLifetimeValue(loyal, asked, TERMS),
      "50 customers together, a year": (asked) => rankByLifetimeValue(customers, asked, year).total,
    },
    models,
    truth,
  );
}

export const lifetimeValue: Study = {
  size: 1_000,
  worlds: [
    { purchases: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, spend: { p: 6.25, q: 3.74, gamma: 15.44 } },
    { purchases: { r: 1, alpha: 10, a: 1, b: 3 }, spend: { p: 2, q: 5, gamma: 60 } },
    { purchases: { r: 3, alpha: 15, a: 0.6, b: 3 }, spend: { p: 1, q: 2.5, gamma: 50 } },
  ].map((values) => createValueWorld(1_000, values)),
};
