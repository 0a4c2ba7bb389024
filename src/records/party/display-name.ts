import { ClienteleError } from "../../shared/errors.js";
import { assertParty } from "./check.js";
import type { OrganisationName, Party, PersonName } from "./model.js";

/** How {@link displayName} writes the name of a person. */
export interface DisplayNameOptions {
  /**
   * `"given-first"` for a text: Dr. Anna von der Heide, MBA. `"family-first"` for a sorted list: Heide, Dr. Anna von der, MBA.
   *
   * @defaultValue `"given-first"`
   */
  readonly order?: "given-first" | "family-first" | undefined;
}

/**
 * The name that people know a party by: the first of its names that says anything. Undefined where there is none, as with a lead
 * who left an e-mail address only.
 *
 * A person's name says something where it has a given or a family name. An organisation's name is followed by its legal form.
 * Blank parts are left out, and blanks around parts.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` for an unknown order, and with the codes of {@link assertParty}.
 *
 * @example
 * ```ts
 * import { displayName, type Party } from "clientele/records/party";
 *
 * const anna: Party = {
 *   id: "4711",
 *   kind: "person",
 *   names: [{ titles: ["Dr."], given: "Anna", particle: "von der", family: "Heide", suffix: "MBA" }],
 *   roles: [],
 *   contactPoints: [],
 *   relations: [],
 *   externalIds: [],
 * };
 * displayName(anna); // => "Dr. Anna von der Heide, MBA"
 * displayName(anna, { order: "family-first" }); // => "Heide, Dr. Anna von der, MBA"
 * ```
 */
export function displayName(party: Party, { order = "given-first" }: DisplayNameOptions = {}): string | undefined {
  if (order !== "given-first" && order !== "family-first") {
    throw new ClienteleError("INVALID_OPTION", "expected given-first or family-first", ["order"]);
  }
  assertParty(party, ["party"]);
  const names =
    party.kind === "organisation"
      ? party.names.map(writeOrganisation)
      : party.names.map((name) => writePerson(name, order === "family-first"));
  return names.find((name) => name !== "");
}

function writeOrganisation({ name, legalForm }: OrganisationName): string {
  return name.trim() === "" ? "" : join(" ", [name, legalForm]);
}

function writePerson({ titles = [], given, particle, family, suffix }: PersonName, familyFirst: boolean): string {
  if (join(" ", [given, family]) === "") return "";
  return familyFirst
    ? join(", ", [family, join(" ", [...titles, given, particle]), suffix])
    : join(", ", [join(" ", [...titles, given, particle, family]), suffix]);
}

function join(separator: string, parts: readonly (string | undefined)[]): string {
  return parts
    .map((part) => part?.trim())
    .filter((part) => part !== undefined && part !== "")
    .join(separator);
}
