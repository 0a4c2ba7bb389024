import { createWordSet } from "./word-tables.js";

/** How a provider reads the part before the @. */
export interface MailboxRules {
  /** The domain that its other ones are the same as. */
  readonly domain?: string;
  /** Signs that make no difference. */
  readonly ignored?: RegExp;
  /** What a tag begins with. */
  readonly tag?: string;
}

const GMAIL: MailboxRules = { domain: "gmail.com", ignored: /\./g, tag: "+" };
const ICLOUD: MailboxRules = { domain: "icloud.com", tag: "+" };
const PROTON: MailboxRules = { domain: "proton.me", ignored: /[._-]/g, tag: "+" };
const PLUS: MailboxRules = { tag: "+" };

const BY_DOMAIN: ReadonlyMap<string, MailboxRules> = /* @__PURE__ */ new Map([
  ["fastmail.com", PLUS],
  ["gmail.com", GMAIL],
  ["googlemail.com", GMAIL],
  ["icloud.com", ICLOUD],
  ["mac.com", ICLOUD],
  ["mailbox.org", PLUS],
  ["me.com", ICLOUD],
  ["pm.me", PROTON],
  ["posteo.de", PLUS],
  ["proton.me", PROTON],
  ["protonmail.ch", PROTON],
  ["protonmail.com", PROTON],
]);

/** Providers with the same rules under many domains: `outlook.de`, `yahoo.co.uk`. */
const BY_NAME: ReadonlyMap<string, MailboxRules> = /* @__PURE__ */ new Map([
  ["hotmail", PLUS],
  ["live", PLUS],
  ["outlook", PLUS],
  ["yahoo", { tag: "-" }],
]);

/** Names of providers under many domains that anybody can have an address at. */
const FREE_NAMES = /* @__PURE__ */ createWordSet(
  "aol gmail gmx googlemail hotmail live outlook protonmail tutanota yahoo yandex ymail",
);

const FREE_DOMAINS = /* @__PURE__ */ createWordSet(
  "a1.net alice-dsl.net alice.de aon.at arcor.de bluewin.ch btinternet.com chello.at comcast.net email.de ewe.net ewetel.net fastmail.com " +
    "free.fr freenet.de hey.com hispeed.ch icloud.com inode.at kabelmail.de laposte.net libero.it mac.com mail.com " +
    "mail.de mail.ru mailbox.org me.com msn.com netcologne.de o2.pl o2online.de online.de onet.pl orange.fr pm.me posteo.at " +
    "posteo.de proton.me qq.com rocketmail.com seznam.cz sfr.fr sunrise.ch t-online.de tuta.io unitybox.de versanet.de vodafone.de " +
    "vodafonemail.de wanadoo.fr web.de wp.pl zoho.com",
);

/** The rules of a domain's provider; none where they are not known. */
export function findMailboxRules(domain: string): MailboxRules {
  return BY_DOMAIN.get(domain) ?? BY_NAME.get(nameOf(domain)) ?? {};
}

/** Whether anybody can have an address at a domain. */
export function isFreeMailDomain(domain: string): boolean {
  return FREE_DOMAINS.has(domain) || FREE_NAMES.has(nameOf(domain));
}

/** `yahoo` of `yahoo.de` and `yahoo.co.uk`, and nothing of a domain below another. */
function nameOf(domain: string): string {
  return /^([^.]+)\.(?:com?\.)?[a-z]{2,3}$/.exec(domain)?.[1] ?? "";
}
