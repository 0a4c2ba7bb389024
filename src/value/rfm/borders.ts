import { createBins, scoreOfBin } from "./bins.js";
import type {
  IndependentRfmBody,
  NestedRfmBody,
  PerRfmDimension,
  RfmBorders,
  RfmDimension,
  RfmQuantileBinning,
} from "./model.js";
import { quantileBorders } from "./quantiles.js";
import type { RfmReading } from "./read-customers.js";

type Readings = readonly RfmReading<unknown>[];

/** A bin that no customer is in. */
interface EmptyBin {
  /** `["recency", 4]`, and in nested scoring `["recency", 4, "frequency", 2]`. */
  readonly path: readonly (string | number)[];
  /** The codes it stands for, with a star for any score: `"4**"`, `"42*"`. */
  readonly codes: string;
}

/** Where to divide customers, and which bins stay empty. */
export interface FoundBorders {
  readonly division: Pick<IndependentRfmBody, "scoring" | "borders"> | Pick<NestedRfmBody, "scoring" | "borders">;
  readonly emptyBins: readonly EmptyBin[];
}

/** Divides all customers by each dimension. There is at least one customer. */
export function findBorders(
  customers: Readings,
  bins: PerRfmDimension<number>,
  binning: RfmQuantileBinning,
): FoundBorders {
  const emptyBins: EmptyBin[] = [];
  const bordersOf = (dimension: RfmDimension, codes: (score: number) => string): RfmBorders => {
    const { borders, classes } = divide(customers, dimension, bins[dimension], binning);
    classes.forEach((members, index) => {
      const score = index + 1;
      if (members.length === 0) emptyBins.push({ path: [dimension, score], codes: codes(score) });
    });
    return borders;
  };
  const borders = {
    recency: bordersOf("recency", (score) => `${score}**`),
    frequency: bordersOf("frequency", (score) => `*${score}*`),
    monetary: bordersOf("monetary", (score) => `**${score}`),
  };
  return { division: { scoring: "independent", borders }, emptyBins };
}

/**
 * Divides all customers by recency, each class of it by frequency, and each class of both by monetary value. A class that
 * nobody is in is divided as all customers of the classes around it would be, so that whoever comes into it later is scored.
 */
export function findNestedBorders(
  customers: Readings,
  bins: PerRfmDimension<number>,
  binning: RfmQuantileBinning,
): FoundBorders {
  const emptyBins: EmptyBin[] = [];

  /** Divides one class; a class that borrowed its customers has no empty bins of its own. */
  function divideClass({ members, path, codes, isBorrowed }: CustomerClass, dimension: RfmDimension) {
    const { borders, classes } = divide(members, dimension, bins[dimension], binning);
    const parts = classes.map((part, index): CustomerClass => {
      const isEmpty = part.length === 0;
      const inner = { path: [...path, dimension, index + 1], codes: `${codes}${index + 1}` };
      if (isEmpty && !isBorrowed) emptyBins.push({ path: inner.path, codes: inner.codes.padEnd(3, "*") });
      return { ...inner, members: isEmpty ? members : part, isBorrowed: isBorrowed || isEmpty };
    });
    return { borders, parts };
  }

  const recency = divideClass({ members: customers, path: [], codes: "", isBorrowed: false }, "recency");
  const frequency = recency.parts.map((part) => divideClass(part, "frequency"));
  const monetary = frequency.map(({ parts }) => parts.map((part) => divideClass(part, "monetary").borders));
  const borders = { recency: recency.borders, frequency: frequency.map((part) => part.borders), monetary };
  return { division: { scoring: "nested", borders }, emptyBins };
}

interface CustomerClass extends EmptyBin {
  readonly members: Readings;
  /** Whether nobody is in the class, and the members are those of the class around it. */
  readonly isBorrowed: boolean;
}

/** The borders of a group of customers, and who has which score, from 1. */
function divide(customers: Readings, dimension: RfmDimension, count: number, binning: RfmQuantileBinning) {
  const borders = quantileBorders(
    customers.map((customer) => customer[dimension]),
    count,
    binning,
  );
  const bins = createBins(borders, binning.onBorder);
  const classes = Array.from({ length: count }, (): RfmReading<unknown>[] => []);
  for (const customer of customers) {
    const score = scoreOfBin(dimension, bins.binOf(customer[dimension]), count);
    (classes[score - 1] as RfmReading<unknown>[]).push(customer);
  }
  return { borders, classes };
}
