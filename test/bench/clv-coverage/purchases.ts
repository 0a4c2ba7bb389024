import type { Random } from "../../../src/shared/random/index.js";
import {
  createBgNbdModel,
  createMbgNbdModel,
  createNbdModel,
  createParetoNbdModel,
  estimateAlive,
  estimateDiscountedPurchases,
  estimateNewCustomerPurchases,
  estimateNoPurchase,
  estimatePurchases,
  fitBgNbd,
  fitMbgNbd,
  fitNbd,
  fitParetoNbd,
  forecastCustomers,
  forecastPurchases,
  forecastTotalPurchases,
  type PurchaseFit,
  type PurchaseModel,
  type RepeatHistory,
} from "../../../src/value/clv/index.js";
import { simulateParetoNbd } from "../../value/clv/pareto-nbd/simulate.js";
import { simulateBgNbd, simulateMbgNbd } from "../../value/clv/simulate.js";
import { type Answer, askBoth, askParameters, type Study, type World } from "./study.js";

/** How long a data set reaches back at most, in weeks, and how far ahead the questions look. */
const LONGEST = 52;
const HORIZON = 26;

type Customers = readonly (RepeatHistory & { readonly later: number })[];

/** What a model of purchases is tried with. */
interface Kind {
  readonly draw: (random: Random, size: number) => Customers;
  readonly fitModel: (customers: Customers, options: { readonly timeUnit: "weeks" }) => PurchaseFit<PurchaseModel>;
  readonly truth: PurchaseModel;
}

/** Someone of whom little is known, someone who may have left, and someone who surely has not. */
const ASKED = {
  "without a repeat": { repeats: 0, firstToLast: 0, firstToEnd: 40 },
  "3 repeats": { repeats: 3, firstToLast: 24, firstToEnd: 40 },
  "9 repeats": { repeats: 9, firstToLast: 36, firstToEnd: 40 },
};

function createWorld(size: number, { draw, fitModel, truth }: Kind): World {
  const { parameters = {} } = truth.body;
  return {
    label: Object.values(parameters).join(", "),
    ask: (random) => {
      const customers = draw(random, size);
      const { model } = fitModel(customers, { timeUnit: "weeks" });
      const { body } = model;
      if (body.fit?.status !== "converged") return undefined;
      return [
        ...askParameters(body.parameters, body.fit.standardErrors, parameters),
        ...Object.entries(ASKED).flatMap(([name, history]) => askAbout(name, history, model, truth)),
        ...askAboutAll(customers, model, truth),
      ];
    },
  };
}

function askAbout(name: string, history: RepeatHistory, model: PurchaseModel, truth: PurchaseModel): readonly Answer[] {
  const ahead = { horizon: HORIZON };
  const questions = {
    // Who is alive whatever the parameters needs no interval.
    ...(estimateAlive(history, truth).value === 1
      ? {}
      : { [`P(alive), ${name}`]: (asked: PurchaseModel) => estimateAlive(history, asked) }),
    [`P(no purchase), ${name}`]: (asked: PurchaseModel) => estimateNoPurchase(history, asked, ahead),
    [`expected purchases, ${name}`]: (asked: PurchaseModel) => estimatePurchases(history, asked, ahead),
    [`DERT, ${name}`]: (asked: PurchaseModel) => estimateDiscountedPurchases(history, asked, { ratePerUnit: 0.0027 }),
  };
  return askBoth(questions, model, truth);
}

function askAboutAll(customers: Customers, model: PurchaseModel, truth: PurchaseModel): readonly Answer[] {
  const ahead = { horizon: HORIZON };
  const total = forecastTotalPurchases(customers, model, ahead);
  const later = customers.reduce((sum, customer) => sum + customer.later, 0);
  const expected = forecastCustomers(customers, truth, ahead).purchases.reduce((sum, count) => sum + count, 0);
  const busy = customers.find(({ repeats }) => repeats >= 4);
  return [
    ...askBoth({ "expected of a new customer": (asked) => estimateNewCustomerPurchases(asked, ahead) }, model, truth),
    { name: "expected of all together", interval: total.expected.interval, truth: expected },
    { name: "purchases of all together", interval: total.interval, truth: later },
    { name: "the same, by chance alone", interval: total.byChance, truth: later },
    ...(busy === undefined
      ? []
      : [
          {
            name: "purchases of one busy customer",
            interval: forecastPurchases(busy, model, ahead).interval,
            truth: busy.later,
          },
        ]),
  ];
}

const createStudy = (size: number, kinds: readonly Kind[]): Study => ({
  size,
  worlds: kinds.map((kind) => createWorld(size, kind)),
});

const BG_NBD = [
  { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
  { r: 1, alpha: 10, a: 1, b: 3 },
  { r: 3, alpha: 15, a: 0.6, b: 3 },
];
const PARETO_NBD = [
  { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 },
  { r: 1, alpha: 10, s: 1, beta: 20 },
  { r: 3, alpha: 15, s: 1.5, beta: 60 },
];
const NBD = [
  { r: 0.3, alpha: 4 },
  { r: 0.74, alpha: 9.145 },
  { r: 2, alpha: 30 },
];

export const bgNbd = createStudy(
  1_000,
  BG_NBD.map((parameters) => ({
    draw: (random, size) => {
      const { r, alpha, a, b } = parameters;
      return simulateBgNbd(random, [r, alpha, a, b], size, LONGEST, HORIZON);
    },
    fitModel: fitBgNbd,
    truth: createBgNbdModel({ parameters, timeUnit: "weeks" }),
  })),
);

export const mbgNbd = createStudy(
  1_000,
  BG_NBD.map((parameters) => ({
    draw: (random, size) => {
      const { r, alpha, a, b } = parameters;
      return simulateMbgNbd(random, [r, alpha, a, b], size, LONGEST, HORIZON);
    },
    fitModel: fitMbgNbd,
    truth: createMbgNbdModel({ parameters, timeUnit: "weeks" }),
  })),
);

const observed = { shortest: LONGEST / 2, longest: LONGEST, horizon: HORIZON };

export const paretoNbd = createStudy(
  1_000,
  PARETO_NBD.map((parameters) => ({
    draw: (random, size) => simulateParetoNbd(parameters, size, random.uint32(), observed),
    fitModel: fitParetoNbd,
    truth: createParetoNbdModel({ parameters, timeUnit: "weeks" }),
  })),
);

export const nbd = createStudy(
  1_000,
  NBD.map((parameters) => ({
    draw: (random, size) => simulateParetoNbd(parameters, size, random.uint32(), observed),
    fitModel: fitNbd,
    truth: createNbdModel({ parameters, timeUnit: "weeks" }),
  })),
);
