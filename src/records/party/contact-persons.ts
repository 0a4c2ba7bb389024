import { toEpochDay } from "../../shared/calendar/index.js";
import { assertParty } from "./check.js";
import type { Party, Person } from "./model.js";
import { isValidOn } from "./validity.js";

/**
 * The contact persons (Ansprechpartner) of an organisation on a date, in the order of the input: the persons with a relation
 * `"contact-person-of"` to it that holds on that date. An organisation that nobody knows has none.
 *
 * @param asOf - A local date, `YYYY-MM-DD`.
 * @throws `ClienteleError` with code `INVALID_DATE` for an `asOf` that is no date, and with the codes of {@link assertParty}.
 *
 * @example
 * ```ts
 * import { contactPersonsOf, type Person } from "clientele/records/party";
 *
 * const ada: Person = {
 *   id: "ada",
 *   kind: "person",
 *   names: [{ given: "Ada" }],
 *   roles: [],
 *   contactPoints: [],
 *   relations: [{ type: "contact-person-of", partyId: "acme", validFrom: "2026-01-01" }],
 *   externalIds: [],
 * };
 * contactPersonsOf("acme", [ada], { asOf: "2026-11-21" }).map(({ id }) => id); // => ["ada"]
 * contactPersonsOf("acme", [ada], { asOf: "2025-11-21" }); // => []
 * ```
 */
export function contactPersonsOf(
  organisationId: string,
  parties: readonly Party[],
  { asOf }: { readonly asOf: string },
): readonly Person[] {
  toEpochDay(asOf, ["asOf"]);
  return parties.filter((party, index): party is Person => {
    assertParty(party, ["parties", index]);
    return (
      party.kind === "person" &&
      party.relations.some(
        (relation) =>
          relation.type === "contact-person-of" && relation.partyId === organisationId && isValidOn(relation, asOf),
      )
    );
  });
}
