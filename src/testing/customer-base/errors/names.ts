import { drawSomeTitle } from "../people/person.js";
import type { DrawNameOrigin } from "../people/person-names.js";
import { chance, once } from "../sampling.js";
import { NICKNAMES } from "../tables/nicknames.js";
import { changeOne, type DrawChanges } from "./draft.js";

/** Another name for a given name: a short or pet form, or the full name for one. */
export const callByNickname: DrawChanges = (random, { row }) => {
  const others = getNicknames().get(row.givenName ?? "");
  return others === undefined ? {} : changeOne(row, "givenName", random.pick([...others]));
};

const getNicknames = once(readNicknames);

function readNicknames(): ReadonlyMap<string, ReadonlySet<string>> {
  const others = new Map<string, Set<string>>();
  const add = (name: string, other: string) => others.set(name, (others.get(name) ?? new Set()).add(other));
  for (const entry of NICKNAMES.trim().split(/\|\s*/)) {
    const [name = "", ...nicknames] = entry.trim().split(/\s+/);
    for (const nickname of nicknames) {
      add(name, nickname);
      add(nickname, name);
    }
  }
  return others;
}

/** Half of a double name, or its halves the other way round. */
export const halveName: DrawChanges = (random, { row }) => {
  const fields = (["givenName", "familyName"] as const).filter((field) => /[ -]/.test(row[field] ?? ""));
  if (fields.length === 0) return {};
  const field = random.pick(fields);
  const name = row[field] as string;
  const parts = name.split(/[ -]/);
  const isTurned = chance(random, 0.3);
  return changeOne(row, field, isTurned ? parts.toReversed().join(name.includes("-") ? "-" : " ") : random.pick(parts));
};

/** Another family name, or a double one. */
export function createMarriage(drawOrigin: DrawNameOrigin): DrawChanges {
  return (random, { row, home }) => {
    const old = row.familyName;
    const name = drawOrigin(random, home.place.region).drawFamilyName(random);
    const kind = random.integer(10);
    if (old === undefined || old === name) return {};
    if (old.includes("-") || kind < 6)
      return { ...changeOne(row, "familyName", name), ...changeOne(row, "particle", undefined) };
    return { familyName: kind < 8 ? `${old}-${name}` : `${name}-${old}` };
  };
}

/** A title for somebody who has none. */
export const addTitle: DrawChanges = (random, { row }) =>
  row.kind === "person" && row.title === undefined ? { title: drawSomeTitle(random) } : {};

/** A woman as a man, a man as a woman. */
export const mistakeGender: DrawChanges = (_, { row }) =>
  row.gender === undefined ? {} : { gender: row.gender === "male" ? "female" : "male" };

/** The given name as family name and the other way round. */
export const swapNames: DrawChanges = (_, { row }) =>
  row.givenName === undefined || row.familyName === undefined
    ? {}
    : { ...changeOne(row, "givenName", row.familyName), ...changeOne(row, "familyName", row.givenName) };
