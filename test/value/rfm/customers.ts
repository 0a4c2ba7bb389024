import type { DecimalLike } from "../../../src/shared/decimal.js";
import {
  createRfmModel,
  fitRfm,
  type RfmFitOptions,
  type RfmModel,
  type RfmRow,
  scoreRfm,
} from "../../../src/value/rfm/index.js";

/** A made-up customer: days since the last purchase, number of orders, revenue. */
export type Customer = readonly [days: number | null | undefined, orders: number, revenue: DecimalLike];

export const accessors = {
  recencyDaysOf: ([days]: Customer) => days,
  frequencyOf: ([, orders]: Customer) => orders,
  monetaryOf: ([, , revenue]: Customer) => revenue,
};

type Settings = Partial<RfmFitOptions<Customer>>;

/** The model fitted on customers of whom at least one has bought. */
export function modelOf(customers: readonly Customer[], settings: Settings = {}): RfmModel {
  const fit = fitRfm(customers, { ...accessors, ...settings });
  if (fit.status !== "ok") throw new Error("expected a model");
  return fit.model;
}

export function rowsOf(customers: readonly Customer[], model: RfmModel): readonly RfmRow<Customer>[] {
  return scoreRfm(customers, model, accessors).rows;
}

/** The codes of customers under the model that is fitted on them. */
export function codesOf(customers: readonly Customer[], settings: Settings = {}): readonly string[] {
  return rowsOf(customers, modelOf(customers, settings)).map((row) => row.code);
}

/** Customers who differ in one dimension, and the scores they get in it. */
export const frequencyCodes = (orders: readonly number[], settings: Settings = {}) =>
  codesOf(
    orders.map((count) => [0, count, 0] as const),
    settings,
  ).map((code) => code[1]);

export const recencyCodes = (days: readonly number[], settings: Settings = {}) =>
  codesOf(
    days.map((count) => [count, 0, 0] as const),
    settings,
  ).map((code) => code[0]);

export const monetaryCodes = (revenues: readonly DecimalLike[], settings: Settings = {}) =>
  codesOf(
    revenues.map((revenue) => [0, 0, revenue] as const),
    settings,
  ).map((code) => code[2]);

/** A model with two bins in each dimension, and borders at 10. */
export const halves = () => createRfmModel({ borders: { recency: [10], frequency: [10], monetary: [10] } });
