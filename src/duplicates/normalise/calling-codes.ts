import type { TelephoneKind } from "./model.js";
import { createWordSet } from "./word-tables.js";

/** Calling codes of one and of two digits; all others have three. */
const SHORT_CODES = /* @__PURE__ */ createWordSet(
  "1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98",
);

/** What the national numbers of a kind begin with. */
interface NumberRanges {
  readonly mobile: RegExp;
  readonly service?: RegExp;
  readonly landline?: RegExp;
}

const RANGES: Readonly<Record<string, NumberRanges>> = {
  "31": { mobile: /^6/ },
  "32": { mobile: /^4[5-9]/ },
  "33": { mobile: /^[67]/ },
  "34": { mobile: /^[67]/ },
  "39": { mobile: /^3/ },
  "41": { mobile: /^7[5-9]/, service: /^(?:800|84\d|90\d)/, landline: /^[2-9]/ },
  "43": {
    // 0654, 0656, 0658 and 0662 are area codes around Salzburg.
    mobile: /^6(?:5[0-3579]|6[013-9]|[7-9])/,
    service: /^(?:800|8[12]0|821|828|9[03][01])/,
    landline: /^[1-7]/,
  },
  "44": { mobile: /^7[1-57-9]/ },
  "48": { mobile: /^(?:45|5[0137]|6[069]|7[2389]|88)/ },
  "49": { mobile: /^1[567]/, service: /^(?:800|18|137|900|190|11[68])/, landline: /^(?:[2-689]|7(?!00))/ },
  "352": { mobile: /^6/ },
  "420": { mobile: /^[67]/ },
  "423": { mobile: /^[67]/, landline: /^[23]/ },
};

/** A number of which it is known where it is. */
export interface PlacedNumber {
  readonly countryCode: string;
  readonly national: string;
}

/** Cuts the digits behind a "+" into calling code and national number. */
export function splitCallingCode(digits: string): PlacedNumber {
  const length = [1, 2].find((count) => SHORT_CODES.has(digits.slice(0, count))) ?? 3;
  return { countryCode: digits.slice(0, length), national: digits.slice(length) };
}

/** What kind of number a national number is, as far as its beginning tells. */
export function kindOfNumber(countryCode: string, national: string): TelephoneKind {
  const ranges = RANGES[countryCode];
  if (ranges?.mobile.test(national)) return "mobile";
  if (ranges?.service?.test(national)) return "service";
  return ranges?.landline?.test(national) ? "landline" : "unknown";
}
