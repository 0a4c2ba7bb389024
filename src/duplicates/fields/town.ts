import type { PairComparison } from "../model.js";

/**
 * A town beside a postcode, where there is no street. A postcode says the town too, so that each on its own would count one agreement
 * twice: the town is asked for only where the postcodes have nothing in common, not even their beginning, or one is missing.
 */
export function compareTowns(city: PairComparison, postcode: PairComparison): PairComparison {
  const different = postcode.levels.length;
  return {
    ...city,
    fields: [...city.fields, ...postcode.fields],
    levelOf: (left, right) => {
      const inPostcode = postcode.levelOf(left, right);
      return inPostcode === 0 || inPostcode === different ? city.levelOf(left, right) : 0;
    },
  };
}
