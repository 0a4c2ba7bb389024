import { readEmailKey } from "../normalise/email.js";
import { normalizeTelephone } from "../normalise/telephone.js";
import { createDamerauLevenshtein, createJaroWinkler, createTextArena } from "../similarity/index.js";
import { codeValues } from "./coded-texts.js";
import type { FieldKind } from "./kind.js";

const localPart = (address: string) => address.slice(0, Math.max(0, address.lastIndexOf("@")));

const SIMILAR = 0.9;

/** E-mail addresses. */
export const EMAIL_KIND: FieldKind = {
  // What is no address is kept as it was written, since it may be one with a slip.
  normalize: (text) => readEmailKey(text) ?? text.trim().toLowerCase(),
  levels: ["SAME", "SAME_MAILBOX", "SIMILAR", "DIFFERENT"],
  prepare: (values) => {
    const similarity = createJaroWinkler(createTextArena(values), { atLeast: SIMILAR });
    const mailboxes = codeValues(values, localPart);
    return (first, second) => {
      if (mailboxes[first] !== -1 && mailboxes[first] === mailboxes[second]) return 2;
      return similarity(first, second) >= SIMILAR ? 3 : 4;
    };
  },
  // Addresses are made of names: alike ones of people with one name are no rare thing, however rare the address.
  lastTermLevel: 1,
  orderedLevels: 2,
  expert: { m: [0.7, 0.08, 0.12, 0.1], same: 0.0005 },
  keys: { mailbox: localPart, domain: (address) => address.slice(address.lastIndexOf("@") + 1) },
};

/** Telephone numbers: with their country's code and without an extension, so that all desks of a company have one. */
export const TELEPHONE_KIND: FieldKind = {
  // Once more, since without its extension a number may be too short to be one.
  normalize: (text) => readTrunk(readTrunk(text)),
  levels: ["SAME", "ONE_EDIT", "DIFFERENT"],
  prepare: (values) => {
    const distance = createDamerauLevenshtein(createTextArena(values), { atMost: 1 });
    return (first, second) => (distance(first, second) <= 1 ? 2 : 3);
  },
  lastTermLevel: 2,
  orderedLevels: 3,
  expert: { m: [0.6, 0.05, 0.35], same: 0.0005 },
  keys: {},
};

function readTrunk(text: string): string {
  const { number = "", trunk = number } = normalizeTelephone(text) ?? {};
  return trunk;
}

/** Web addresses: the name of the host without what all hosts have. */
export const WEBSITE_KIND: FieldKind = {
  normalize: readHost,
  levels: ["SAME", "ONE_EDIT", "DIFFERENT"],
  prepare: TELEPHONE_KIND.prepare,
  lastTermLevel: 2,
  orderedLevels: 3,
  expert: { m: [0.85, 0.05, 0.1], same: 0.001 },
  keys: {},
};

/** `https://www.muster-bau.co.uk/kontakt` is `musterbau`. */
function readHost(text: string): string {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/^www\./, "")
    .split(/[/:?#]/, 1)[0] as string;
  const labels = host
    .split(".")
    .map((label) => label.replaceAll("-", "").trim())
    .filter((label) => label !== "");
  if (labels.length < 2) return labels.join("");
  // Of co.uk and com.au both go: the second label of a country's domain is short.
  const hasTwo = labels.length > 2 && (labels.at(-2) as string).length <= 3;
  return labels.slice(0, hasTwo ? -2 : -1).join("");
}
