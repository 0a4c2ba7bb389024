import { ClienteleError, type Path } from "../../shared/errors.js";
import {
  DEFAULT_CUSTOMER_ERROR_RATES,
  DEFAULT_CUSTOMER_FILLED_RATES,
  DEFAULT_CUSTOMER_RELATIVE_RATES,
} from "./defaults.js";
import type { GenerateCustomersOptions } from "./model.js";

/** Options in which nothing is left out. */
export type CustomerSettings = {
  readonly [Option in keyof GenerateCustomersOptions]-?: Exclude<GenerateCustomersOptions[Option], undefined>;
};

const LARGEST_WINDOW = 1_000_000;

/**
 * Completes options.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` for one that is out of its range or unknown.
 */
export function readCustomerSettings(options: GenerateCustomersOptions): CustomerSettings {
  const {
    seed,
    entities,
    organisationShare = 0.15,
    countries = { DE: 80, AT: 10, CH: 10 },
    filled = DEFAULT_CUSTOMER_FILLED_RATES,
    relatives = DEFAULT_CUSTOMER_RELATIVE_RATES,
    copies = [88, 9, 2, 1],
    errorRates = DEFAULT_CUSTOMER_ERROR_RATES,
    window = 10_000,
    mailDomains = "reserved",
  } = options;
  assertOption(Number.isSafeInteger(entities) && entities >= 0, "a whole number, zero or more", ["entities"]);
  assertRate(organisationShare, ["organisationShare"]);
  assertWeights(countries, ["countries"]);
  assertKeys(countries, ["DE", "AT", "CH"], "countries");
  assertRates(filled, DEFAULT_CUSTOMER_FILLED_RATES, "filled");
  assertRates(relatives, DEFAULT_CUSTOMER_RELATIVE_RATES, "relatives");
  assertWeights(copies, ["copies"]);
  assertRates(errorRates, DEFAULT_CUSTOMER_ERROR_RATES, "errorRates");
  const isWindow = Number.isInteger(window) && window >= 1 && window <= LARGEST_WINDOW;
  assertOption(isWindow, `a whole number from 1 to ${LARGEST_WINDOW}`, ["window"]);
  assertOption(mailDomains === "realistic" || mailDomains === "reserved", "realistic or reserved", ["mailDomains"]);
  return {
    seed,
    entities,
    organisationShare,
    countries,
    filled,
    relatives,
    copies,
    errorRates,
    window,
    mailDomains,
  };
}

/** Known rates from 0 to 1: the keys are those of the defaults. */
function assertRates(rates: object, defaults: object, option: string): void {
  assertKeys(rates, Object.keys(defaults), option);
  for (const [name, rate] of Object.entries(rates)) assertRate(rate ?? 0, [option, name]);
}

function assertRate(rate: unknown, path: Path): void {
  assertOption(typeof rate === "number" && rate >= 0 && rate <= 1, "a number from 0 to 1", path);
}

/** Weights that say how often: finite, none below zero, and not all of them zero. */
function assertWeights(weights: object, path: Path): void {
  const values = Object.values(weights).filter((weight) => weight !== undefined);
  const areWeights = values.every((weight) => typeof weight === "number" && weight >= 0 && weight <= 1e9);
  assertOption(areWeights && values.some((weight) => weight > 0), "weights from 0 to 1e9, not all of them zero", path);
}

function assertKeys(record: object, known: readonly string[], option: string): void {
  const isKnown = Object.keys(record).every((key) => known.includes(key));
  assertOption(isKnown, `nothing but ${known.join(", ")}`, [option]);
}

function assertOption(holds: boolean, expected: string, path: Path): void {
  if (!holds) throw new ClienteleError("INVALID_OPTION", `expected ${expected}`, path);
}
