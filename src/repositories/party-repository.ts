import type { JsonValue } from "../records/fact/model.js";
import { assertParty, type Party } from "../records/party/index.js";
import type { ExpectedVersion, StoreOptions, StoreParts } from "./model.js";
import { createRepository, type Repository } from "./repository.js";

/** Parties, kept under their ids. */
export interface PartyRepository extends Repository<Party> {
  /** Answers the new version. What is no party is refused with the codes of `assertParty`. */
  readonly save: (party: Party, expected: ExpectedVersion, options?: StoreOptions) => Promise<number>;
}

/**
 * Parties in a store or unit of work, in its collection `parties`. A party is checked when it is saved; what is read was checked
 * then, and is not checked again.
 *
 * @example
 * ```ts
 * import type { Party } from "clientele";
 * import { createMemoryStores } from "clientele/adapters/memory";
 * import { createPartyRepository } from "clientele/repositories";
 *
 * const ada: Party = {
 *   id: "4711",
 *   kind: "person",
 *   names: [{ given: "Ada", family: "Byron" }],
 *   roles: [{ role: "customer" }],
 *   contactPoints: [],
 *   relations: [],
 *   externalIds: [],
 * };
 * const store = await createMemoryStores().open("tenant-a");
 * const parties = createPartyRepository(store);
 *
 * await parties.save(ada, "absent"); // => 1
 * await parties.save({ ...ada, language: "en" }, 1); // => 2
 * await parties.save({ ...ada, language: "de" }, 1); // => throws STALE_VERSION
 * (await parties.get("4711")).value.language; // => "en"
 * await parties.get("0815"); // => throws NOT_FOUND
 * ```
 */
export function createPartyRepository({ documents }: Pick<StoreParts, "documents">): PartyRepository {
  return Object.freeze({
    ...createRepository(documents, "parties", (stored) => stored as unknown as Party),
    async save(party: Party, expected: ExpectedVersion, options?: StoreOptions) {
      assertParty(party, ["party"]);
      return documents.save("parties", party.id, party as unknown as JsonValue, expected, options);
    },
  });
}
