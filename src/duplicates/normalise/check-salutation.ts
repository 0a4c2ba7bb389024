import type { Salutation } from "../../records/party/index.js";
import { ClienteleError } from "../../shared/errors.js";
import { assertText } from "./assert-text.js";
import type { FirstNameGenders, SalutationVerdict } from "./model.js";
import { normalizeGivenName } from "./person-name.js";

/** Says whether a salutation suits the given names. */
export type SalutationCheck = (salutation: Salutation, given: string) => SalutationVerdict;

/**
 * Makes a check for a salutation against the given names, such as "Herr Manuela Müller". The table says which names stand for which
 * gender; a name that it does not have, as it stands for both or is rare, says nothing.
 *
 * - `"conflict"`: the first name stands for the other gender, and no further one for that of the salutation.
 * - `"consistent"`: the first name stands for the gender of the salutation.
 * - `"unsure"`: anything else, also a neutral salutation and no name at all.
 *
 * Titles and salutations among the names do not count; of Hans-Maria both are names.
 *
 * @throws `ClienteleError` with code `INVALID_TEXT` for names that are no string, and `INVALID_OPTION` for an unknown salutation or
 * for a table that is none.
 *
 * @example
 * ```ts
 * import { createSalutationCheck } from "clientele/duplicates/normalise";
 * import { GERMAN_FIRST_NAMES } from "clientele/duplicates/normalise/first-names";
 *
 * const checkSalutation = createSalutationCheck(GERMAN_FIRST_NAMES);
 * checkSalutation("mr", "Manuela"); // => "conflict"
 * checkSalutation("ms", "Manuela"); // => "consistent"
 * checkSalutation("mr", "Kim"); // => "unsure"
 * ```
 */
export function createSalutationCheck(firstNames: FirstNameGenders): SalutationCheck {
  const ms = readNames(firstNames, "female");
  const mr = readNames(firstNames, "male");
  return (salutation, given) => {
    assertText(given, ["given"]);
    if (salutation === "neutral") return "unsure";
    if (salutation !== "mr" && salutation !== "ms") {
      throw new ClienteleError("INVALID_OPTION", "expected mr, ms or neutral", ["salutation"]);
    }
    const [own, other] = salutation === "mr" ? [mr, ms] : [ms, mr];
    const [first = "", ...others] = normalizeGivenName(given).split(" ");
    if (own.has(first)) return "consistent";
    return other.has(first) && !others.some((name) => own.has(name)) ? "conflict" : "unsure";
  };
}

function readNames(firstNames: FirstNameGenders, gender: keyof FirstNameGenders): ReadonlySet<string> {
  const names: unknown = firstNames?.[gender];
  if (typeof names === "string") return new Set(names.split(" "));
  throw new ClienteleError("INVALID_OPTION", "expected names with blanks between them", ["firstNames", gender]);
}
