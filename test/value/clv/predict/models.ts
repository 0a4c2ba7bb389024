import { createRandom } from "../../../../src/shared/random/index.js";
import { createBgNbdModel, createParetoNbdModel, fitBgNbd } from "../../../../src/value/clv/index.js";
import { simulateBgNbd } from "../simulate.js";

/** The published parameters for CDNOW, in weeks. */
export const published = createBgNbdModel({
  parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
  timeUnit: "weeks",
});
export const publishedPareto = createParetoNbdModel({
  parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 },
  timeUnit: "weeks",
});

/** 600 customers of a BG/NBD world, and the model fitted to them. */
export const customers = simulateBgNbd(createRandom("predict"), [0.6, 5, 0.8, 2.5], 600, 52, 26);
export const fitted = fitBgNbd(customers, { timeUnit: "weeks" }).model;

/** A model whose fit had too little data. */
export const empty = fitBgNbd([{ repeats: 0, firstToLast: 0, firstToEnd: 9 }], { timeUnit: "weeks" }).model;

/** A model at the limit where nobody leaves. */
export const withoutDropout = fitBgNbd(
  Array.from({ length: 200 }, (_, index) => ({ repeats: 1 + (index % 9), firstToLast: 51.9, firstToEnd: 52 })),
  { timeUnit: "weeks" },
).model;

export const customer = Object.freeze({ repeats: 7, firstToLast: 29.43, firstToEnd: 38.86 });
