import type { Fact, FactChannel } from "../../records/fact/index.js";
import { FACT_CHANNELS } from "../../records/fact/settings.js";
import type { DateRange } from "../../records/purchases/index.js";
import { getZoneClock } from "../../shared/calendar/index.js";
import { createRandom } from "../../shared/random/index.js";
import { CONTACT_STYLES } from "./history-contacts.js";
import { type ContactKind, drawContacts } from "./history-facts.js";
import {
  assertBetween,
  assertOption,
  assertPartyIds,
  type GenerateHistoriesOptions,
  readDateRange,
  readPartyIds,
} from "./history-options.js";

/** How often customers and company meet on each channel, per customer and year of 365.25 days, on average over customers. */
export type ContactRates = { readonly [Channel in FactChannel]?: number | undefined };

/** Some e-mails and visits of web pages, few calls, fewer letters, and a visit every other year. */
export const DEFAULT_CONTACT_RATES: ContactRates = Object.freeze({
  telephone: 2,
  email: 6,
  web: 8,
  letter: 1,
  visit: 0.5,
});

/** How to run {@link generateFacts}. */
export interface GenerateFactsOptions extends GenerateHistoriesOptions {
  /** When contacts happen. */
  readonly during: DateRange;
  /**
   * From 0 to 1e5 each; a channel that is not named is not used.
   *
   * @defaultValue {@link DEFAULT_CONTACT_RATES}
   */
  readonly perYear?: ContactRates | undefined;
  /**
   * How alike customers are, from 0.001 to 1e6: the intensity of a customer, by which all rates are multiplied, is gamma
   * distributed with this shape and mean 1.
   *
   * @defaultValue 1
   */
  readonly shape?: number | undefined;
}

/** The contacts of one customer, and the truth behind them. */
export interface GeneratedFactHistory {
  readonly partyId: string;
  /** In the order of time. */
  readonly facts: readonly Fact[];
  /** How many contacts a year the customer truly has on average, over all channels. */
  readonly truth: { readonly contactsPerYear: number };
}

/**
 * Contacts of customers over all channels: for tests and demonstrations of whatever reads a customer file.
 *
 * They are Poisson processes, one for each customer and channel, by day and night. Types are `"call"` (telephone), `"email"`,
 * `"web-visit"`, `"letter"`, `"visit"`, `"fax"`, `"sms"`, `"chat"`, `"message"` (messenger), `"post"` (social) and
 * `"shop-visit"` (on-site); calls, chats and visits have a duration. A customer without any contact has an empty history.
 *
 * A history depends on the seed, the customer's id and the options: not on how many customers there are, nor on their order. A
 * later end of `during` adds to it and changes no fact before.
 *
 * @returns Histories in the order of the ids, made one by one while they are read. Each reading begins anew, as far as
 * `partyIds` can be read anew.
 * @throws `ClienteleError` with code `INVALID_OPTION` for rates, shapes and dates outside their ranges; `INVALID_DATE`,
 * `INVALID_INSTANT`, `INVALID_ZONE`; `INVALID_VALUE` for a seed that is none; while reading, `INVALID_ID` with the path
 * `["partyIds", index]`.
 *
 * @example
 * ```ts
 * import { generateFacts } from "clientele/testing/customer-base";
 *
 * const histories = generateFacts({
 *   seed: 6,
 *   partyIds: 2,
 *   zone: "Europe/Berlin",
 *   during: { from: "2026-01-01", to: "2026-07-01" },
 *   perYear: { telephone: 6, visit: 2 },
 * });
 *
 * Array.from(histories, ({ partyId, facts }) => [partyId, facts.map(({ type }) => type)]);
 * // => [
 * //   ["customer-1", ["visit", "call", "call", "call", "visit"]],
 * //   ["customer-2", []],
 * // ]
 * ```
 */
export function generateFacts(options: GenerateFactsOptions): Iterable<GeneratedFactHistory> {
  const { perYear = DEFAULT_CONTACT_RATES, shape = 1 } = options;
  assertPartyIds(options.partyIds);
  assertBetween(shape, 1e-3, 1e6, ["shape"]);
  const during = readDateRange(options.during, getZoneClock(options.zone), ["during"]);
  const kinds = listKinds(perYear);
  const total = kinds.reduce((sum, kind) => sum + kind.perYear, 0);
  const root = createRandom(options.seed).fork("facts");
  return {
    *[Symbol.iterator]() {
      for (const partyId of readPartyIds(options)) {
        const random = root.fork(partyId);
        const intensity = random.gamma(shape) / shape;
        const facts = drawContacts(random, kinds, { partyId, idPrefix: `${partyId}-contact-`, intensity, ...during });
        yield { partyId, facts, truth: { contactsPerYear: total * intensity } };
      }
    },
  };
}

/** In the order of the channels, not of the option: its order is to change nothing. */
function listKinds(perYear: ContactRates): readonly ContactKind[] {
  for (const channel of Object.keys(perYear)) {
    assertOption((FACT_CHANNELS as readonly string[]).includes(channel), "the name of a channel", ["perYear", channel]);
  }
  return FACT_CHANNELS.map((channel) => {
    const rate = perYear[channel] ?? 0;
    assertBetween(rate, 0, 1e5, ["perYear", channel]);
    return { channel, perYear: rate, ...CONTACT_STYLES[channel] };
  });
}
