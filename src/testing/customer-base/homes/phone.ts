import type { Random } from "../../../shared/random/index.js";
import type { CustomerCountry } from "../model.js";
import { createSampler } from "../sampling.js";
import { CONTACT_TABLES } from "../tables/contacts.js";

/** A telephone number before it is spelled. */
export interface PhoneNumber {
  readonly country: CustomerCountry;
  /** The dialling code of the town or the prefix of the network, without the leading zero. */
  readonly prefix: string;
  readonly rest: string;
}

/** A number in a town. Its length is one that is usual in the country. */
export function drawLandline(random: Random, country: CustomerCountry, diallingCode: string): PhoneNumber {
  const prefix = diallingCode.slice(1);
  const [fewest, most] = CONTACT_TABLES[country].digits;
  return { country, prefix, rest: drawDigits(random, fewest, Math.min(most, 10), prefix) };
}

/** A number in one of the country's mobile networks. */
export function drawMobile(random: Random, country: CustomerCountry): PhoneNumber {
  const { mobilePrefixes, digits } = CONTACT_TABLES[country];
  const prefix = random.pick(mobilePrefixes);
  return { country, prefix, rest: drawDigits(random, Math.min(digits[1], 10), digits[1], prefix) };
}

/** The rest of a number: at least four digits, the first of them neither 0 nor 1. */
function drawDigits(random: Random, fewest: number, most: number, prefix: string): string {
  const count = Math.max(4, fewest + random.integer(most - fewest + 1) - prefix.length);
  const unit = 10 ** (count - 1);
  return String(2 * unit + random.integer(8 * unit));
}

type Spell = (prefix: string, rest: string, callingCode: string) => string;

/** Puts spaces between pairs of digits, from the last one on: `123 45 67`. */
const inGroups = (digits: string) => digits.replace(/(?<=..)(?=(?:..)+$)/g, " ");

/** The usual spellings with their weights. */
const SPELLINGS: readonly (readonly [Spell, number])[] = [
  [(prefix, rest) => `0${prefix} ${rest}`, 22],
  [(prefix, rest) => `0${prefix}/${rest}`, 16],
  [(prefix, rest) => `0${prefix}${rest}`, 14],
  [(prefix, rest) => `0${prefix}-${rest}`, 8],
  [(prefix, rest) => `(0${prefix}) ${rest}`, 5],
  [(prefix, rest) => `0${prefix} / ${inGroups(rest)}`, 5],
  [(prefix, rest) => `0${prefix} ${inGroups(rest)}`, 8],
  [(prefix, rest, code) => `+${code} ${prefix} ${rest}`, 9],
  [(prefix, rest, code) => `+${code}${prefix}${rest}`, 6],
  [(prefix, rest, code) => `+${code} (0)${prefix} ${rest}`, 4],
  [(prefix, rest, code) => `00${code} ${prefix} ${rest}`, 2],
  [(prefix, rest, code) => `00${code}${prefix}${rest}`, 1],
];

const drawSpelling = createSampler(SPELLINGS);

/** Writes a number in one of the usual ways. */
export function spellPhone(random: Random, { country, prefix, rest }: PhoneNumber): string {
  return drawSpelling(random)(prefix, rest, CONTACT_TABLES[country].callingCode);
}
