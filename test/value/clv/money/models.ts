import { createModel } from "../../../../src/shared/model/index.js";
import { createBgNbdModel } from "../../../../src/value/clv/bg-nbd/create.js";
import { createGammaGammaModel } from "../../../../src/value/clv/gamma-gamma/create.js";
import type { GammaGammaModel } from "../../../../src/value/clv/gamma-gamma/model.js";
import type { BgNbdModel } from "../../../../src/value/clv/model.js";
import { createParetoNbdModel } from "../../../../src/value/clv/pareto-nbd/create.js";

export const bgNbd = createBgNbdModel({
  parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
  timeUnit: "weeks",
});

export const paretoNbd = createParetoNbdModel({
  parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 },
  timeUnit: "weeks",
});

export const gammaGamma = createGammaGammaModel({ parameters: { p: 6.25, q: 3.74, gamma: 15.44 }, currency: "USD" });

export const fittedSpend = createModel({
  kind: "gamma-gamma",
  schemaVersion: 1,
  body: {
    parameters: { p: 6.25, q: 3.74, gamma: 15.44 },
    currency: "USD",
    fit: {
      status: "converged",
      reasons: [],
      n: 946,
      covariance: [
        [1.4, -0.25, -1.2],
        [-0.25, 0.09, 0.95],
        [-1.2, 0.95, 17],
      ],
    },
  },
}) as GammaGammaModel;

export const fittedPurchases = createModel({
  kind: "bg-nbd",
  schemaVersion: 1,
  body: {
    parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
    timeUnit: "weeks",
    fit: {
      status: "converged",
      reasons: [],
      n: 2357,
      regularization: 0,
      covariance: [
        [1.6e-4, 3e-3, 0, 0],
        [3e-3, 0.14, 0, 0],
        [0, 0, 0.034, 0.12],
        [0, 0, 0.12, 0.5],
      ],
    },
  },
}) as BgNbdModel;
