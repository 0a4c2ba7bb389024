import fc from "fast-check";
import { createIdentity, type Identity, mergeIdentities, unmergeIdentity } from "../../records/identity/index.js";
import { arbitraryId, arbitraryInstant } from "./text.js";

const steps = fc.array(
  fc.record({
    into: arbitraryId,
    from: fc.array(arbitraryId, { minLength: 1, maxLength: 3 }),
    at: arbitraryInstant,
    by: arbitraryId,
    /** Undoes one of the merges so far rather than merging. */
    undoes: fc.option(fc.nat()),
  }),
);

/** Any {@link Identity}: merges and unmerges at random, those left out that would be refused. */
export const arbitraryIdentity: fc.Arbitrary<Identity> = steps.map((list) => {
  let identity = createIdentity();
  list.forEach(({ undoes, into, from, at, by }, index) => {
    const result =
      undoes === null
        ? mergeIdentities(identity, { id: `m${index}`, into, from, at, by })
        : unmergeIdentity(identity, { mergeId: `m${undoes % (index + 1)}`, at, by });
    if (result.ok) identity = result.value;
  });
  return identity;
});
