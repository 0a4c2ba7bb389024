/** The smallest parameter that the distributions take: far below it, half of it is no number any more. */
export const SMALLEST_PARAMETER = 1e-100;

/** The largest parameter of the incomplete functions: the work grows with its square root. */
export const LARGEST_PARAMETER = 1e9;

/** No continued fraction here needs a tenth of it; it is there so that a loop ends whatever rounding does. */
export const MOST_LEVELS = 1e6;
