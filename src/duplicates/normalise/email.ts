import { assertText } from "./assert-text.js";
import { findMailboxRules, isFreeMailDomain, type MailboxRules } from "./email-providers.js";
import { fold } from "./fold.js";
import type { NormalizedEmail } from "./model.js";
import { createWordSet } from "./word-tables.js";

/** RFC 5321 allows 254, and something may stand around the address. */
const MAX_LENGTH = 400;

const ROLES = /* @__PURE__ */ createWordSet(
  "abuse accounting admin anfrage anfragen anmeldung auftrag auftraege bestellung bestellungen bewerbung bewerbungen billing " +
    "buchhaltung buchung buero contact datenschutz disposition donotreply edv einkauf empfang finance gemeinde geschaeftsfuehrung hallo " +
    "hello help helpdesk hostmaster hotel hotline hr impressum info information invoice invoices it jobs kanzlei karriere kontakt " +
    "kundendienst kundenservice lager mail marketing newsletter noreply office order orders personal personalabteilung post postmaster " +
    "poststelle praxis presse press privacy rathaus rechnung rechnungen rechnungswesen redaktion reservierung rezeption sales sekretariat " +
    "service shop stadt support team technik termine test verkauf versand vertrieb verwaltung webmaster werkstatt zentrale",
);

/**
 * An e-mail address that can be compared. Undefined for what is none, and for more than 400 characters.
 *
 * - It may stand in angle brackets, behind "mailto:" or with "(at)" for the @. All is lower case; a domain with umlauts is written
 *   in ASCII, as in the network.
 * - `key` follows the provider's rules. At Gmail dots and what follows a plus make no difference, and googlemail.com is gmail.com;
 *   Outlook, iCloud, Posteo, mailbox.org and Fastmail have the plus, Yahoo the hyphen, Proton all of them. For any other domain
 *   nothing is assumed: gmx.de and gmx.net are two mailboxes.
 * - A role address begins with a task, up to a dot, hyphen, plus, underscore or digit: info@, info-berlin@, buchhaltung2@.
 *
 * The key is an address itself, and its key is the same.
 *
 * @throws `ClienteleError` with code `INVALID_TEXT` for what is no string.
 *
 * @example
 * ```ts
 * import { normalizeEmail } from "clientele/duplicates/normalise";
 *
 * normalizeEmail("Max Müller <Max.Mueller+shop@GoogleMail.com>");
 * // => {
 * //   local: "max.mueller+shop",
 * //   domain: "googlemail.com",
 * //   key: "maxmueller@gmail.com",
 * //   isRoleAddress: false,
 * //   isFreeMail: true,
 * // }
 * normalizeEmail("info@müller.de")?.key; // => "info@xn--mller-kva.de"
 * normalizeEmail("nobody at home"); // => undefined
 * ```
 *
 * @see RFC 5321 and RFC 5233 (subaddresses); the providers' own help pages for what they ignore.
 */
export function normalizeEmail(text: string): NormalizedEmail | undefined {
  const address = readAddress(text);
  if (address === undefined) return undefined;
  const { local, domain } = address;
  return {
    local,
    domain,
    key: keyOf(local, domain),
    isRoleAddress: isRole(local),
    isFreeMail: isFreeMailDomain(domain),
  };
}

/** The `key` of {@link normalizeEmail} alone, and sooner. */
export function readEmailKey(text: string): string | undefined {
  if (typeof text === "string" && text.length <= MAX_LENGTH && PLAIN.test(text))
    return readPlainKey(text.toLowerCase());
  const address = readAddress(text);
  return address && keyOf(address.local, address.domain);
}

/** What most addresses are: letters and digits of ASCII, a few signs, and nothing around them. */
const PLAIN = /^[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i;

function readPlainKey(address: string): string | undefined {
  const at = address.indexOf("@");
  const domain = address.slice(at + 1);
  const rules = rulesOf(domain);
  return rules === NO_RULES ? address : rules && keyOf(address.slice(0, at), domain);
}

const NO_RULES: MailboxRules = {};
const MOST_DOMAINS = 1000;
const knownRules = new Map<string, MailboxRules | undefined>();

/** The rules of a domain, undefined for what is none: domains are few and come again and again. */
function rulesOf(domain: string): MailboxRules | undefined {
  if (knownRules.has(domain)) return knownRules.get(domain);
  const found = findMailboxRules(domain);
  const rules = !DOMAIN.test(domain) ? undefined : Object.keys(found).length === 0 ? NO_RULES : found;
  if (knownRules.size === MOST_DOMAINS) knownRules.clear();
  knownRules.set(domain, rules);
  return rules;
}

function readAddress(text: string): Pick<NormalizedEmail, "local" | "domain"> | undefined {
  assertText(text, ["text"]);
  if (text.trim().length > MAX_LENGTH) return undefined;
  const address = takeAddress(text.normalize("NFKC").toLowerCase());
  const at = address.lastIndexOf("@");
  const [local, domain] = [address.slice(0, at), toAsciiDomain(address.slice(at + 1))];
  return at < 1 || domain === undefined || !LOCAL.test(local) ? undefined : { local, domain };
}

const LOCAL = /^[^\s@<>(),;:"[\]\\]+$/;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** The first address of a text, without what stands around it. */
function takeAddress(text: string): string {
  const address = text
    .replace(/ ?[([{](?:at|ät)[)\]}] ?/g, "@")
    .replace(/ ?[([{](?:dot|punkt)[)\]}] ?/g, ".")
    .split(/[,;|\n]| \/ /)
    .find((part) => part.includes("@"));
  const [, inBrackets] = /<([^<>]*)>/.exec(address ?? "") ?? [];
  return (inBrackets ?? address ?? "")
    .trim()
    .replace(/^(?:mailto|e-?mail): ?/, "")
    .replace(/\?.*$/, "")
    .replace(/\.+$/, "");
}

function toAsciiDomain(domain: string): string | undefined {
  const ascii = /^[\p{L}\p{M}\p{N}.-]*[^\p{ASCII}][\p{L}\p{M}\p{N}.-]*$/u.test(domain) ? readHost(domain) : domain;
  return ascii !== undefined && DOMAIN.test(ascii) ? ascii : undefined;
}

/** The way that browsers and Node write a domain with umlauts in ASCII. */
function readHost(domain: string): string | undefined {
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return undefined;
  }
}

function keyOf(local: string, domain: string): string {
  const { domain: mainDomain = domain, ignored, tag } = findMailboxRules(domain);
  const start = tag === undefined ? -1 : local.indexOf(tag);
  const untagged = start === -1 ? local : local.slice(0, start);
  const mailbox = ignored === undefined ? untagged : untagged.replace(ignored, "");
  return `${mailbox === "" ? local : mailbox}@${mainDomain}`;
}

const SHORTEST_FIRST_WORD = 3;

function isRole(local: string): boolean {
  const [first = "", ...others] = fold(local).replace(/\d+/g, " ").trim().split(/ +/);
  return (first.length >= SHORTEST_FIRST_WORD && ROLES.has(first)) || ROLES.has(first + others.join(""));
}
