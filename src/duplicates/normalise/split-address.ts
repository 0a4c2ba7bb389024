import type { PostalAddress } from "../../records/party/index.js";
import { normalizeCountry } from "./country.js";
import { normalizeStreet } from "./street.js";

/** More than that is no address. */
const MAX_LENGTH = 300;

/** What stands before the postcode, the postcode with the letters of its country, and the town. */
const TOWN = /^(|.*\s)((?:(?<=^)\p{L}{1,3}[ -]{1,3}|\p{L}{1,3}-)?\d{4,5})\s+(\p{L}.*)$/u;

/** The comma of "Q 7, 24" ends no line. */
const SQUARE_IN_MANNHEIM = /(?<=^|[\n,;] ?)([A-U] ?\d{1,2}), ?(?=\d{1,3}[a-z]?(?:[\n,;]|$))/gi;

/** Finds the fields of an address in a text. */
export function splitAddress(text: string): PostalAddress {
  if (text.trim().length > MAX_LENGTH) return {};
  const lines = text
    .replace(SQUARE_IN_MANNHEIM, "$1 ")
    .split(/[\n\r,;]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const townLine = lines.findLastIndex((line) => TOWN.test(line));
  return townLine === -1 ? splitWithoutPostcode(lines) : splitAtTown(lines, townLine);
}

function splitAtTown(lines: readonly string[], townLine: number): PostalAddress {
  const [, before = "", postcode = "", town = ""] = TOWN.exec(lines[townLine] as string) ?? [];
  const above = [...lines.slice(0, townLine), before.trim()].filter((line) => line !== "");
  const below = lines.slice(townLine + 1);
  const country = below.find(isCountry);
  const city = [town, ...below.filter((line) => line !== country)].join(", ");
  return { ...splitStreet(above), postcode, city, country };
}

/** Then the last line behind the street is the town. */
function splitWithoutPostcode(lines: readonly string[]): PostalAddress {
  const country = lines.length > 1 && isCountry(lines.at(-1) as string) ? lines.at(-1) : undefined;
  const others = country === undefined ? lines : lines.slice(0, -1);
  const hasTown = others.length > 1 && !hasNumber(others.at(-1) as string);
  return hasTown
    ? { ...splitStreet(others.slice(0, -1)), city: others.at(-1), country }
    : { ...splitStreet(others), country };
}

function splitStreet(lines: readonly string[]): PostalAddress {
  const numbered = lines.findIndex(hasNumber);
  const line = numbered === -1 ? lines.length - 1 : numbered;
  return { street: lines[line], addition: lines.slice(line + 1).join(" ") };
}

function hasNumber(line: string): boolean {
  const { houseNumber, postOfficeBox, parcelLocker } = normalizeStreet(line);
  return houseNumber !== undefined || postOfficeBox !== undefined || parcelLocker !== undefined;
}

const isCountry = (line: string) => normalizeCountry(line) !== undefined;
