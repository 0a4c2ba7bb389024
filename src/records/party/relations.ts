import { toEpochDay } from "../../shared/calendar/index.js";
import type { Path } from "../../shared/errors.js";
import type { Finding, Severity } from "../../shared/finding.js";
import { assertParty } from "./check.js";
import { findComponents } from "./components.js";
import type { Party, PartyRelation, RelationType } from "./model.js";
import { HIERARCHICAL_RELATIONS } from "./settings.js";
import { isValidOn } from "./validity.js";

/**
 * What can be wrong between parties. Errors: `REPEATED_PARTY_ID`, two parties with one id; `SELF_RELATION`, a party is related to
 * itself; `RELATION_CYCLE`, a relation leads back to where it began, as in "A is a subsidiary of B, and B of A". A warning:
 * `UNKNOWN_PARTY`, nobody in the list has that id.
 */
export type RelationCode = "REPEATED_PARTY_ID" | "SELF_RELATION" | "RELATION_CYCLE" | "UNKNOWN_PARTY";

/**
 * What is wrong or doubtful in the relations between parties, in the order of the input. Paths begin with the index of the party.
 *
 * Cycles are looked for in `"employed-by"`, `"subsidiary-of"` and `"referred-by"`, in each for itself, among the relations that
 * hold on a date; each relation that lies on a cycle is a finding. The other types may lead back: they are none. Time grows with
 * the number of parties and relations, and a chain may be of any length.
 *
 * @param asOf - A local date, `YYYY-MM-DD`.
 * @throws `ClienteleError` with code `INVALID_DATE` for an `asOf` that is no date, and with the codes of {@link assertParty}.
 *
 * @example
 * ```ts
 * import { checkRelations, type Organisation } from "clientele/records/party";
 *
 * const subsidiary = (id: string, partyId: string): Organisation => ({
 *   id,
 *   kind: "organisation",
 *   names: [{ name: id }],
 *   roles: [],
 *   contactPoints: [],
 *   relations: [{ type: "subsidiary-of", partyId }],
 *   externalIds: [],
 * });
 * const findings = checkRelations([subsidiary("a", "b"), subsidiary("b", "a"), subsidiary("c", "a")], { asOf: "2026-11-21" });
 * findings.map(({ code, path }) => [code, path]); // => [
 * //   ["RELATION_CYCLE", [0, "relations", 0]],
 * //   ["RELATION_CYCLE", [1, "relations", 0]],
 * // ]
 * ```
 */
export function checkRelations(
  parties: readonly Party[],
  { asOf }: { readonly asOf: string },
): readonly Finding<RelationCode>[] {
  toEpochDay(asOf, ["asOf"]);
  const findings: Finding<RelationCode>[] = [];
  const complain = (code: RelationCode, path: Path, recordId: string, severity: Severity = "error") =>
    findings.push({ code, severity, path, recordId });

  const nodes = numberParties(parties);
  const liesOnCycle = findCycles(parties, nodes, asOf);
  parties.forEach(({ id, relations }, index) => {
    if (nodes.get(id) !== index) complain("REPEATED_PARTY_ID", [index, "id"], id);
    relations.forEach((relation, position) => {
      const path = [index, "relations", position, "partyId"];
      if (relation.partyId === id) complain("SELF_RELATION", path, id);
      else if (!nodes.has(relation.partyId)) complain("UNKNOWN_PARTY", path, id, "warning");
      else if (liesOnCycle(id, relation)) complain("RELATION_CYCLE", [index, "relations", position], id);
    });
  });
  return findings;
}

/** The index of each party by its id; of two with one id, that of the first. */
function numberParties(parties: readonly Party[]): ReadonlyMap<string, number> {
  const nodes = new Map<string, number>();
  parties.forEach((party, index) => {
    assertParty(party, ["parties", index]);
    if (!nodes.has(party.id)) nodes.set(party.id, index);
  });
  return nodes;
}

/** Tells whether a relation between two known parties lies on a cycle. */
function findCycles(parties: readonly Party[], nodes: ReadonlyMap<string, number>, asOf: string) {
  const holds = (relation: PartyRelation) =>
    HIERARCHICAL_RELATIONS.includes(relation.type) && isValidOn(relation, asOf);

  const components = new Map<RelationType, Int32Array>(
    HIERARCHICAL_RELATIONS.map((type) => {
      const targets = parties.map((): number[] => []);
      for (const { id, relations } of parties) {
        for (const relation of relations) {
          const target = nodes.get(relation.partyId);
          if (relation.type === type && holds(relation) && target !== undefined) {
            targets[nodes.get(id) as number]?.push(target);
          }
        }
      }
      return [type, findComponents(targets)];
    }),
  );

  return (id: string, relation: PartyRelation): boolean => {
    const component = components.get(relation.type);
    const [from, to] = [nodes.get(id) as number, nodes.get(relation.partyId) as number];
    return holds(relation) && component?.[from] === component?.[to];
  };
}
