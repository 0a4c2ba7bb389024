import type { Random } from "../../../shared/random/index.js";
import type { CustomerField } from "../model.js";
import { chance } from "../sampling.js";
import { DIGIT_KEYS, KEY_ROWS } from "../tables/spellings.js";
import { changeOne, type DrawChanges } from "./draft.js";

/** What a slip makes of a text; the text itself where it does not find a place. */
type Slip = (random: Random, text: string) => string;

/** A slip of the fingers in one of the columns, names being hit most often. A column that is empty is not typed. */
export function createSlip(slip: Slip): DrawChanges {
  return (random, { row }) => {
    const typed = WEIGHTS.filter(([field]) => row[field] !== undefined);
    for (let tries = 0; typed.length > 0 && tries < 50; tries += 1) {
      const field = drawField(random, typed);
      const text = row[field] as string;
      const slipped = slip(random, text);
      if (slipped !== text && mayHold(field, slipped)) return changeOne(row, field, slipped);
    }
    return {};
  };
}

type Weight = readonly [field: CustomerField, weight: number];

const WEIGHTS: readonly Weight[] = [
  ["familyName", 30],
  ["companyName", 40],
  ["givenName", 22],
  ["street", 18],
  ["city", 8],
  ["email", 7],
  ["telephone", 4],
  ["mobile", 3],
  ["postcode", 4],
  ["houseNumber", 3],
  ["dateOfBirth", 3],
];

function drawField(random: Random, weights: readonly Weight[]): CustomerField {
  let place = random.integer(weights.reduce((sum, [, weight]) => sum + weight, 0));
  const drawn = weights.find(([, weight]) => {
    place -= weight;
    return place < 0;
  });
  return (drawn as Weight)[0];
}

/** A record never has a date that does not exist; a form would not take it. */
function mayHold(field: CustomerField, text: string): boolean {
  return field !== "dateOfBirth" || isDate(text);
}

function isDate(text: string): boolean {
  const [year, month, day] = text.split("-").map(Number) as [number, number, number];
  const isShaped = /^(19|20)\d\d-\d\d-\d\d$/.test(text);
  return isShaped && new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(text);
}

/** Hits the key beside the right one. */
export const hitNeighbourKey: Slip = (random, text) => {
  const index = drawPlace(random, text);
  const letter = text.charAt(index);
  const neighbours = NEIGHBOURS.get(letter.toLowerCase());
  if (neighbours === undefined) return text;
  const hit = random.pick(neighbours);
  return replaceAt(text, index, 1, letter === letter.toLowerCase() ? hit : hit.toUpperCase());
};

/** Leaves a letter or digit out. */
export const omitLetter: Slip = (random, text) =>
  text.length < 3 ? text : replaceAt(text, drawPlace(random, text), 1, "");

/** Hits a key twice. */
export const doubleLetter: Slip = (random, text) => {
  const index = drawPlace(random, text);
  const letter = text.charAt(index);
  return replaceAt(text, index, 1, letter + letter.toLowerCase());
};

/** Hits two keys in the wrong order. */
export const swapLetters: Slip = (random, text) => {
  const index = drawPlace(random, text);
  const [one, other] = [text.charAt(index), text.charAt(index + 1)];
  return index > 0 && LETTER.test(other) ? replaceAt(text, index, 2, other + one) : text;
};

const LETTER = /[\p{L}\d]/u;

/** A letter or digit, seldom the first. −1 where none is found. */
function drawPlace(random: Random, text: string): number {
  const first = text.length > 1 && !chance(random, 0.08) ? 1 : 0;
  const index = first + random.integer(text.length - first);
  return LETTER.test(text.charAt(index)) ? index : -1;
}

function replaceAt(text: string, index: number, length: number, replacement: string): string {
  return index < 0 ? text : text.slice(0, index) + replacement + text.slice(index + length);
}

const NEIGHBOURS = readNeighbours();

function readNeighbours(): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, readonly string[]>();
  KEY_ROWS.forEach((keys, level) => {
    [...keys].forEach((key, place) => {
      const above = KEY_ROWS[level - 1] ?? "";
      const below = KEY_ROWS[level + 1] ?? "";
      const around = [keys[place - 1], keys[place + 1], above[place], above[place + 1], below[place - 1], below[place]];
      neighbours.set(
        key,
        around.filter((other) => other !== undefined),
      );
    });
  });
  [...DIGIT_KEYS].forEach((key, place) => {
    const beside = [DIGIT_KEYS[place - 1], DIGIT_KEYS[place + 1]];
    neighbours.set(
      key,
      beside.filter((other) => other !== undefined),
    );
  });
  return neighbours;
}
