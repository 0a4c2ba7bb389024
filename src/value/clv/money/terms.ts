import { ClienteleError, type Path } from "../../../shared/errors.js";
import { openModel } from "../../../shared/model/index.js";
import { currencyExponent } from "../../../shared/money/index.js";
import { GAMMA_GAMMA_SCHEMA_VERSION, type GammaGammaBody } from "../gamma-gamma/model.js";
import { readLevel } from "../level.js";
import type { ClvTimeUnit, RepeatHistory } from "../model.js";
import { type OpenedModel, openPurchaseModel } from "../predict/open.js";
import type { PurchaseProcess } from "../process.js";
import { discountRatePerUnit } from "./discount.js";
import { discountPurchases } from "./discounted-purchases.js";
import type { LifetimeModels, LifetimeValueOptions } from "./model.js";

/** Everything a lifetime value is computed from but the customer. */
export interface LifetimeTerms {
  readonly purchases: OpenedModel;
  readonly spend: GammaGammaBody;
  readonly currency: string;
  readonly timeUnit: ClvTimeUnit;
  readonly margin: number;
  readonly rate: number;
  /** Infinite where purchases count for ever. */
  readonly horizon: number;
  readonly acquisitionCost: number;
  readonly level: number;
  /** The expected purchases of a customer, discounted, by a process with parameters near those of the model. */
  readonly discount: (process: PurchaseProcess, history: RepeatHistory) => number;
}

/** Checks the settings and opens the models. */
export function readTerms(models: LifetimeModels, options: LifetimeValueOptions): LifetimeTerms {
  const { currency, margin, acquisitionCost = 0 } = options;
  currencyExponent(currency, ["currency"]);
  if (!(margin > 0 && margin <= 1)) throw invalid("a share above 0 and up to 1, as 0.3 for 30 %", ["margin"]);
  if (!(Number.isFinite(acquisitionCost) && acquisitionCost >= 0)) {
    throw invalid("a finite amount from 0 on", ["acquisitionCost"]);
  }
  const level = readLevel(options);

  const purchases = openPurchaseModel(models.purchases, options);
  const { timeUnit } = models.purchases.body;
  const spend = openModel(models.spend, "gamma-gamma", GAMMA_GAMMA_SCHEMA_VERSION);
  if (spend.currency !== currency) {
    throw new ClienteleError("CURRENCY_MISMATCH", `expected ${spend.currency}, the currency of the model`, [
      "currency",
    ]);
  }
  const rate = readRate(options, timeUnit);
  const horizon = readHorizon(options.horizon, rate);
  const discount: LifetimeTerms["discount"] = (process, history) => discountPurchases(process, history, rate, horizon);
  return { purchases, spend, currency, timeUnit, margin, rate, horizon, acquisitionCost, level, discount };
}

function readRate(options: LifetimeValueOptions, timeUnit: ClvTimeUnit): number {
  const { annualDiscountRate: annual, discountRatePerUnit: perUnit } = options;
  if ((annual === undefined) === (perUnit === undefined)) {
    throw invalid("either annualDiscountRate or discountRatePerUnit", ["annualDiscountRate"]);
  }
  if (annual !== undefined) {
    if (!(annual >= 0 && annual <= 1)) {
      throw invalid("a share from 0 to 1, as 0.15 for 15 % a year", ["annualDiscountRate"]);
    }
    return discountRatePerUnit(annual, timeUnit);
  }
  if (!(Number.isFinite(perUnit) && (perUnit as number) >= 0)) {
    throw invalid("a finite number from 0 on", ["discountRatePerUnit"]);
  }
  return perUnit as number;
}

function readHorizon(horizon = Number.POSITIVE_INFINITY, rate: number): number {
  if (!(horizon > 0)) throw invalid("a time above 0", ["horizon"]);
  if (horizon === Number.POSITIVE_INFINITY && rate === 0) {
    throw invalid("a horizon where purchases are not discounted", ["horizon"]);
  }
  return horizon;
}

const invalid = (expected: string, path: Path) => new ClienteleError("INVALID_OPTION", `expected ${expected}`, path);
