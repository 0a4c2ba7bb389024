/** The largest number of points of a rule, and the largest base, cap, border and end of the range. */
export const MAX_POINTS = 10_000;

/** What a band may not be called, since leads that are out are. */
export const DISQUALIFIED = "disqualified";
