import type { Random } from "../../../shared/random/index.js";
import type { CustomerRelativeRates } from "../model.js";
import { chance } from "../sampling.js";
import { drawBirthday, FIRST_BIRTH_YEAR, LAST_BIRTH_YEAR } from "./births.js";
import { drawGender, drawGivenNames, type PersonTraits } from "./person.js";

/** Somebody with relatives who will be customers too. */
export interface Family {
  /** Who comes first: the same as before, perhaps with `sen.` or `jun.` behind the name. */
  readonly head: PersonTraits;
  readonly relatives: readonly PersonTraits[];
}

/** Draws which relatives somebody has. */
export function drawFamily(random: Random, person: PersonTraits, rates: CustomerRelativeRates): Family {
  const relatives: PersonTraits[] = [];
  let head = person;
  if (chance(random, rates.partner ?? 0)) relatives.push(drawPartner(random, person));
  if (chance(random, rates.parentOrChild ?? 0)) relatives.push(drawOtherGeneration(random, person));
  if (chance(random, rates.twin ?? 0)) relatives.push(drawTwin(random, person));
  if (chance(random, person.gender === "male" ? (rates.namesake ?? 0) : 0)) {
    const [older, younger] = drawSuffixes(random);
    const namesake = { ...person, ...drawOtherBirth(random, person.birthYear) };
    const isOlder = namesake.birthYear < person.birthYear;
    head = { ...person, suffix: isOlder ? younger : older };
    relatives.push({ ...namesake, suffix: isOlder ? older : younger });
  }
  return { head, relatives };
}

function drawPartner(random: Random, person: PersonTraits): PersonTraits {
  const gender = chance(random, 0.97) ? OTHER_GENDER[person.gender] : person.gender;
  const birthYear = clampYear(person.birthYear + Math.round(random.normal() * 4));
  const familyName = person.origin.drawFamilyName(random);
  const isSameName = chance(random, 0.8);
  return {
    ...person,
    gender,
    birthYear,
    dateOfBirth: drawBirthday(random, birthYear),
    givenName: drawGivenNames(random, person.origin, gender, birthYear),
    familyName: isSameName ? person.familyName : familyName,
    particle: isSameName ? person.particle : undefined,
  };
}

const OTHER_GENDER = { female: "male", male: "female" } as const;

function clampYear(year: number): number {
  return Math.max(FIRST_BIRTH_YEAR, Math.min(LAST_BIRTH_YEAR, year));
}

function drawOtherGeneration(random: Random, person: PersonTraits): PersonTraits {
  const birth = drawOtherBirth(random, person.birthYear);
  const gender = drawGender(random);
  const givenName = drawOtherGivenName(random, person, gender, birth.birthYear);
  return { ...person, ...birth, gender, givenName };
}

/** A generation later, or earlier where that would be too late. */
function drawOtherBirth(random: Random, birthYear: number): Pick<PersonTraits, "birthYear" | "dateOfBirth"> {
  const years = 20 + random.integer(18);
  const year = birthYear + years <= LAST_BIRTH_YEAR ? birthYear + years : birthYear - years;
  return { birthYear: year, dateOfBirth: drawBirthday(random, year) };
}

/** In half the cases the names of twins have the same initial, where one can be found. */
function drawTwin(random: Random, person: PersonTraits): PersonTraits {
  const gender = drawGender(random);
  const isAlike = chance(random, 0.5);
  let givenName = drawOtherGivenName(random, person, gender, person.birthYear);
  for (let tries = 0; isAlike && tries < 100 && givenName[0] !== person.givenName[0]; tries += 1) {
    givenName = drawOtherGivenName(random, person, gender, person.birthYear);
  }
  return { ...person, gender, givenName };
}

function drawOtherGivenName(
  random: Random,
  { origin, givenName }: PersonTraits,
  gender: PersonTraits["gender"],
  year: number,
) {
  let other = drawGivenNames(random, origin, gender, year);
  while (other === givenName) other = drawGivenNames(random, origin, gender, year);
  return other;
}

/** What stands behind the names of father and son: both, one or nothing. */
function drawSuffixes(random: Random): readonly [older: string | undefined, younger: string | undefined] {
  return [chance(random, 0.4) ? "sen." : undefined, chance(random, 0.6) ? "jun." : undefined];
}
