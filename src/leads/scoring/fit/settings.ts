/** Fewer won or lost leads than these, and there is no fit. */
export const FEWEST_OF_EACH_OUTCOME = 40;

/** From so many outcomes on, the newest fifth is held out. */
export const FEWEST_FOR_HOLDOUT = 1000;

export const HOLDOUT_SHARE = 0.2;

export const FOLDS = 5;

/** An information value above this is too good to be true. */
export const SUSPICIOUS_INFORMATION_VALUE = 1.5;

/** A range of a number holds at least the share of the leads that this many equal parts would. */
export const MOST_NUMBER_BINS = 20;

/** A text that fewer leads have is no level of its own; nor is one that a smaller share of them has. */
export const FEWEST_PER_LEVEL = 10;
export const SMALLEST_LEVEL_SHARE = 0.02;

/**
 * On the coefficients of the evidence. 1 is what a coefficient would be if its field were the only one; so this is a normal prior
 * of the width of the scale itself.
 */
export const RIDGE = 1;

export const INTERVAL_LEVEL = 0.95;

/** With fewer leads no interactions are looked for: the cells of two fields would hold too few of them. */
export const FEWEST_FOR_INTERACTIONS = 1000;

export const MOST_INTERACTIONS = 3;

/** How many pairs of fields are tried in each round, those with most to gain. */
export const MOST_CANDIDATES = 5;

/** Of the interval of what a pair saves: 95 % for the best of five. */
export const INTERACTION_LEVEL = 0.99;

/** A cell that a smaller share of the leads is in is no cell of its own. */
export const SMALLEST_CELL_SHARE = 0.005;
