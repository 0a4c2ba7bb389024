import type { PairComparison } from "../model.js";

/** The levels of who a company is, put together of name and website. */
const COMPANY_LEVELS = [
  "SAME",
  "SIMILAR",
  "SAME_WEBSITE",
  "CONTAINED",
  "ONLY_WEBSITE",
  "HALF",
  "HALF_OTHER_WEBSITE",
  "DIFFERENT",
] as const;

/**
 * Name and website of a company as one comparison, since a website is named after its company. A sister company shares half the
 * name and often the address, but not the website. The bounds say how rarely two records of one company disagree so much.
 */
export function compareCompanies(name: PairComparison, website: PairComparison | undefined): PairComparison {
  return {
    name: "company",
    fields: website === undefined ? name.fields : [...name.fields, ...website.fields],
    levels: COMPANY_LEVELS,
    levelOf: (left, right) => {
      const inName = name.levelOf(left, right);
      const inSite = website?.levelOf(left, right) ?? 0;
      if (inName === 0 && inSite === 0) return 0;
      const sameSite = inSite === 1 || inSite === 2;
      const otherSite = inSite === 3;
      if (inName === 0) return sameSite ? 3 : 8;
      if (inName <= 2 && !otherSite) return inName;
      if (inName <= 4 && sameSite) return 3;
      if (inName <= 2 || (inName <= 4 && !otherSite)) return 4;
      if (sameSite) return 5;
      if (inName > 5) return 8;
      return otherSite ? 7 : 6;
    },
    orderedLevels: 2,
    terms: name.terms && { ...name.terms, lastLevel: 2 },
    expert: {
      m: [0.6, 0.15, 0.07, 0.06, 0.04, 0.015, 0.005, 0.06],
      same: 0.001,
      most: [1, 1, 1, 0.1, 0.1, 0.02, 0.005, 0.06],
    },
  };
}
