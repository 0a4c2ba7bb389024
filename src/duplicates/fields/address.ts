import type { ExpertShares, PairComparison } from "../model.js";

/** People move; a company's record with another street and another town is mostly that of a branch or of somebody else. */
const EXPERT: Readonly<Record<"person" | "company", ExpertShares>> = {
  person: { m: [0.62, 0.1, 0.05, 0.04, 0.02, 0.05, 0.12], same: 0.001 },
  company: { m: [0.7, 0.12, 0.05, 0.04, 0.02, 0.03, 0.04], most: [1, 1, 1, 0.1, 0.1, 0.1, 0.05], same: 0.001 },
};

/** The levels of an address, put together of street, postcode and town. */
const ADDRESS_LEVELS = ["SAME", "SIMILAR", "CLOSE", "SAME_POSTCODE", "SAME_PLACE", "SAME_TOWN", "DIFFERENT"] as const;

/**
 * Street, postcode and town as one comparison: who lives in the same street lives in the same town, so that each on its own would
 * count one agreement three times.
 */
export function compareAddresses(
  whose: "person" | "company",
  street: PairComparison,
  postcode: PairComparison | undefined,
  city: PairComparison | undefined,
): PairComparison {
  const parts = [street, postcode, city].filter((part) => part !== undefined);
  const lastOf = (part: PairComparison | undefined) => part?.levels.length ?? 0;
  return {
    name: "address",
    fields: parts.flatMap(({ fields }) => fields),
    levels: ADDRESS_LEVELS,
    levelOf: (left, right) => {
      const inStreet = street.levelOf(left, right);
      const inPostcode = postcode?.levelOf(left, right) ?? 0;
      const inCity = city?.levelOf(left, right) ?? 0;
      if (inStreet === 0 && inPostcode === 0 && inCity === 0) return 0;
      const noPlace = inPostcode === 0 && inCity === 0;
      const samePlace = isAtMost(inPostcode, 2) || isAtMost(inCity, 2);
      const mayBeSamePlace = inPostcode < lastOf(postcode) || inCity < lastOf(city) || noPlace;
      if (inStreet === 1 && (samePlace || noPlace)) return 1;
      if (isAtMost(inStreet, 2) && mayBeSamePlace) return 2;
      if (isAtMost(inStreet, 3) && (samePlace || noPlace)) return 3;
      if (inPostcode === 1) return 4;
      if (isAtMost(inStreet, 3) || samePlace) return isAtMost(inCity, 2) ? 6 : 5;
      return 7;
    },
    terms: street.terms && { ...street.terms, lastLevel: 2 },
    expert: EXPERT[whose],
    orderedLevels: 2,
  };
}

const isAtMost = (level: number, most: number) => level > 0 && level <= most;
