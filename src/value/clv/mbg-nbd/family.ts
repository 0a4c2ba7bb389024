import { bgNbdFamily } from "../bg-nbd/family.js";
import { createStartFamily } from "../dropout-at-start/family.js";

/**
 * MBG/NBD: BG/NBD, but that a customer may leave after the first purchase too, with the same probability of his own.
 *
 * @see E. P. Batislam, M. Denizel, A. Filiztekin, "Empirical Validation and Comparison of Models for Customer Base Analysis",
 * International Journal of Research in Marketing 24 (2007), pp. 201–209.
 */
export const mbgNbdFamily = createStartFamily(bgNbdFamily);
