import fc from "fast-check";
import type { Fact, FactData, JsonValue } from "../../records/fact/index.js";
import { isReservedKey } from "../../records/plain-object.js";
import { arbitraryId, arbitraryInstant, arbitraryText } from "./text.js";

const name = arbitraryText.filter((text) => !isReservedKey(text));

/** Any value that JSON can hold and that comes back from it unchanged, without names that `checkFact` refuses. */
export const arbitraryJson: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0), // JSON has no minus zero
    arbitraryText,
    fc.array(tie("value"), { maxLength: 5 }),
    fc.dictionary(name, tie("value"), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value;

/** Any {@link FactData}. */
export const arbitraryFactData: fc.Arbitrary<FactData> = fc.dictionary(name, arbitraryJson, {
  maxKeys: 5,
  noNullPrototype: true,
});

/** Any {@link Fact} that `checkFact` finds nothing in. */
export const arbitraryFact: fc.Arbitrary<Fact> = fc.record(
  {
    id: arbitraryId,
    partyId: arbitraryId,
    at: arbitraryInstant,
    recordedAt: arbitraryInstant,
    type: fc.oneof(fc.constantFrom("call", "order", "complaint"), arbitraryId),
    channel: fc.constantFrom(
      "telephone",
      "fax",
      "email",
      "sms",
      "chat",
      "messenger",
      "web",
      "social",
      "letter",
      "visit",
      "on-site",
    ),
    direction: fc.constantFrom("inbound", "outbound", "internal"),
    author: arbitraryId,
    contactPerson: arbitraryId,
    durationSeconds: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((seconds) => seconds + 0), // JSON has no minus zero
    source: arbitraryText,
    data: arbitraryFactData,
  },
  { requiredKeys: ["id", "partyId", "at", "type", "data"] },
);
