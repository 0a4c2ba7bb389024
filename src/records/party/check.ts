import type { Path } from "../../shared/errors.js";
import type { Finding } from "../../shared/finding.js";
import { assertRecord, checkRecord, EXPECTED_OF_RECORDS, type RecordCheck } from "../shape.js";
import type { Party } from "./model.js";
import { aParty, type PartyCode } from "./rules.js";

const CHECK: RecordCheck<PartyCode> = {
  rule: aParty,
  warnings: ["WITHOUT_NAME", "EMPTY_CONTACT_POINT", "REPEATED_EXTERNAL_ID"],
  expected: {
    ...EXPECTED_OF_RECORDS,
    INVALID_VALIDITY: "expected a date behind validFrom",
    INVALID_LANGUAGE: "expected a language tag of BCP 47",
    UNKNOWN_COUNTRY: "expected a country code of ISO 3166-1 alpha-2",
    WITHOUT_NAME: "expected a name",
    EMPTY_CONTACT_POINT: "expected a value",
    REPEATED_EXTERNAL_ID: "expected each external id once",
  },
};

/**
 * What is wrong or doubtful in a party, such as one from outside: nothing, where it can be used without a second thought. It
 * takes any value, never throws, and never repeats what it has read.
 *
 * @example
 * ```ts
 * import { checkParty } from "clientele/records/party";
 *
 * const party = {
 *   id: "4711",
 *   kind: "person",
 *   names: [],
 *   roles: [{ role: "client" }],
 *   contactPoints: [],
 *   relations: [],
 *   externalIds: [],
 * };
 * checkParty(party).map(({ code, severity, path }) => [code, severity, path]); // => [
 * //   ["INVALID_CHOICE", "error", ["roles", 0, "role"]],
 * //   ["WITHOUT_NAME", "warning", ["names"]],
 * // ]
 * ```
 */
export function checkParty(party: unknown): readonly Finding<PartyCode>[] {
  return checkRecord(party, CHECK);
}

/**
 * Refuses what is no {@link Party}, such as data from outside. What is merely doubtful passes: see {@link checkParty}.
 *
 * @param path - Where the party stands in the caller's data, for the error.
 * @throws `ClienteleError` with the code and the path of the first error that {@link checkParty} finds. The name of a property that
 * a party does not have is left out of the path: it comes from the data.
 *
 * @example
 * ```ts
 * import { assertParty } from "clientele/records/party";
 *
 * assertParty(JSON.parse('{ "id": "4711", "__proto__": { "isAdmin": true } }')); // => throws RESERVED_KEY
 * ```
 */
export function assertParty(party: unknown, path: Path = []): asserts party is Party {
  assertRecord(party, CHECK, path);
}
