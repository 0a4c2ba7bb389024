import { toEpochDay } from "../../shared/calendar/index.js";
import { ClienteleError } from "../../shared/errors.js";
import { assertParty } from "./check.js";
import type { ContactChannel, ContactPoint, Party } from "./model.js";
import { CONTACT_CHANNELS } from "./settings.js";
import { isValidOn } from "./validity.js";

/** Which contact points {@link currentContactPoints} looks for. */
export interface ContactPointOptions {
  /** The local date on which they are to be used. */
  readonly asOf: string;
  /** @defaultValue all channels */
  readonly channel?: ContactChannel | undefined;
}

/**
 * The contact points that can be used on a date: those that hold on it and are neither bounced nor known to be invalid. Whether
 * they may be used is a question of consent.
 *
 * Preferred ones come first, then verified ones; those that are equal in both stay in the order of the party.
 *
 * @throws `ClienteleError` with code `INVALID_DATE` for an `asOf` that is no date, `INVALID_OPTION` for an unknown channel, and with
 * the codes of {@link assertParty}.
 *
 * @example
 * ```ts
 * import { currentContactPoints, type Party } from "clientele/records/party";
 *
 * const ada: Party = {
 *   id: "ada",
 *   kind: "person",
 *   names: [{ given: "Ada", family: "Lovelace" }],
 *   roles: [],
 *   contactPoints: [
 *     { channel: "email", value: "ada@old.example", status: "verified", validTo: "2025-07-01" },
 *     { channel: "email", value: "ada@work.example", status: "bounced", preferred: true },
 *     { channel: "email", value: "ada@home.example", status: "unverified" },
 *   ],
 *   relations: [],
 *   externalIds: [],
 * };
 * currentContactPoints(ada, { asOf: "2026-11-21", channel: "email" }); // => [
 * //   { channel: "email", value: "ada@home.example", status: "unverified" },
 * // ]
 * ```
 */
export function currentContactPoints(party: Party, { asOf, channel }: ContactPointOptions): readonly ContactPoint[] {
  toEpochDay(asOf, ["asOf"]);
  if (channel !== undefined && !CONTACT_CHANNELS.includes(channel)) {
    throw new ClienteleError("INVALID_OPTION", `expected one of ${CONTACT_CHANNELS.join(", ")}`, ["channel"]);
  }
  assertParty(party, ["party"]);
  return party.contactPoints
    .filter((point) => channel === undefined || point.channel === channel)
    .filter((point) => point.status !== "bounced" && point.status !== "invalid" && isValidOn(point, asOf))
    .sort((left, right) => rankOf(left) - rankOf(right));
}

const rankOf = ({ preferred, status }: ContactPoint) => (preferred === true ? 0 : 2) + (status === "verified" ? 0 : 1);
