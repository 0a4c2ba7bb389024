import type { Random } from "../../../shared/random/index.js";
import type { CustomerCountry } from "../model.js";
import { chance, createSampler, type Sampler } from "../sampling.js";
import { CONTACT_TABLES } from "../tables/contacts.js";

/** What the address of a person is made from. */
interface MailName {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthYear: number;
}

/** Draws e-mail addresses. */
export interface Emails {
  /** The address of a person at one of the mail providers of the country. */
  drawPersonEmail(random: Random, name: MailName, country: CustomerCountry): string;
  /** The address of a company, in most cases at its own domain. */
  drawCompanyEmail(random: Random, companyName: string, country: CustomerCountry): string;
}

type LocalPart = (given: string, family: string, birthYear: number) => string;

const LOCAL_PARTS: readonly (readonly [LocalPart, number])[] = [
  [(given, family) => `${given}.${family}`, 34],
  [(given, family) => `${given.charAt(0)}.${family}`, 14],
  [(given, family, year) => `${given}.${family}${year % 100}`, 8],
  [(given, family) => `${given}${family}`, 8],
  [(given, family) => `${family}.${given}`, 7],
  [(given, family) => `${given}_${family}`, 5],
  [(given, _, year) => `${given}${year}`, 6],
  [(given, family) => `${given}-${family}`, 4],
  [(_, family) => `familie.${family}`, 4],
  [(given, family, year) => `${given.charAt(0)}${family}${year % 100}`, 6],
  [(given, family) => `${given.slice(0, 3)}${family.slice(0, 3)}`, 4],
];

const COMPANY_LOCAL_PARTS = createSampler([
  ["info", 60],
  ["kontakt", 12],
  ["office", 10],
  ["mail", 8],
  ["buchhaltung", 5],
  ["vertrieb", 5],
]);

/** Prepares the tables that addresses are drawn from. */
export function createEmails(mailDomains: "realistic" | "reserved"): Emails {
  const finish = (domain: string) => (mailDomains === "reserved" ? domain.replace(/\.\w+$/, ".example") : domain);
  const providers: Record<CustomerCountry, Sampler<string>> = {
    DE: createSampler(CONTACT_TABLES.DE.mailDomains),
    AT: createSampler(CONTACT_TABLES.AT.mailDomains),
    CH: createSampler(CONTACT_TABLES.CH.mailDomains),
  };
  const drawLocalPart = createSampler(LOCAL_PARTS);

  return {
    drawPersonEmail(random, { givenName, familyName, birthYear }, country) {
      const local = drawLocalPart(random)(toAscii(givenName), toAscii(familyName), birthYear);
      return `${local}@${finish(providers[country](random))}`;
    },
    drawCompanyEmail(random, companyName, country) {
      const name = toAscii(companyName);
      const local = COMPANY_LOCAL_PARTS(random);
      const provider = providers[country](random);
      if (chance(random, 0.15)) return `${name}@${finish(provider)}`;
      return `${local}@${finish(`${name}.${CONTACT_TABLES[country].topLevelDomain}`)}`;
    },
  };
}

const TRANSLITERATIONS: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  ı: "i",
  ł: "l",
  đ: "d",
};

/** Small letters, digits and hyphens: what an address is usually made of. */
function toAscii(text: string): string {
  const small = text.toLowerCase();
  if (/^[a-z]+$/.test(small)) return small;
  return small
    .replace(/[äöüßıłđ]/g, (letter) => TRANSLITERATIONS[letter] as string)
    .normalize("NFD")
    .replace(/[^a-z0-9 -]/g, "")
    .replace(/[ -]+/g, "-");
}
