import type { Random } from "../../../shared/random/index.js";
import type { Region } from "../homes/places.js";
import { chance, createRankSampler, createSampler, once, readWords, type Sampler } from "../sampling.js";
import {
  AUSTRIAN_FAMILY_NAMES,
  FRENCH_SWISS_FAMILY_NAMES,
  GERMAN_FAMILY_NAMES,
  RARE_NAME_ENDINGS,
  RARE_NAME_PREFIXES,
  RARE_NAME_STEMS,
  SWISS_FAMILY_NAMES,
} from "../tables/family-names.js";
import {
  AUSTRIAN_GIVEN_NAMES,
  FRENCH_SWISS_GIVEN_NAMES,
  GIVEN_NAMES_BEFORE_1960,
  GIVEN_NAMES_FROM_1960,
  GIVEN_NAMES_FROM_1985,
  type GivenNameLists,
  SWISS_GIVEN_NAMES,
} from "../tables/given-names.js";
import { GIVEN_NAMES_TODAY } from "../tables/given-names-today.js";
import { MIGRANT_NAMES } from "../tables/migrant-names.js";

/** The gender that a given name goes with. */
export type Gender = "female" | "male";

/** Where a family's names come from. */
export interface NameOrigin {
  readonly drawGivenName: (random: Random, gender: Gender, birthYear: number) => string;
  readonly drawFamilyName: Sampler<string>;
}

/** Draws where the names of a family come from that lives in a region. */
export type DrawNameOrigin = (random: Random, region: Region) => NameOrigin;

type GivenNameSamplers = Readonly<Record<Gender, Sampler<string>>>;

/** The tables that names are drawn from. */
export const getNameOrigins = once(createNameOrigins);

function createNameOrigins(): DrawNameOrigin {
  const drawMigrant = createMigrants();
  const locals = createLocals();
  return (random, region) => drawMigrant(random) ?? locals[region];
}

/** Draws the names of those who came from elsewhere, or nothing. */
function createMigrants(): Sampler<NameOrigin | undefined> {
  const origins = MIGRANT_NAMES.map(({ perMille, family, ...given }) => {
    const givenNames = createGivenNames(given, 5);
    const origin: NameOrigin = {
      drawGivenName: (random, gender) => givenNames[gender](random),
      drawFamilyName: createRankSampler(readWords(family), 5),
    };
    return [origin, perMille] as const;
  });
  const others = 1000 - origins.reduce((sum, [, perMille]) => sum + perMille, 0);
  return createSampler([[undefined, others], ...origins]);
}

function createLocals(): Readonly<Record<Region, NameOrigin>> {
  const german = createFamilyNames(GERMAN_FAMILY_NAMES, 12);
  const austrian = createFamilyNames(AUSTRIAN_FAMILY_NAMES, 12);
  const swiss = createFamilyNames(SWISS_FAMILY_NAMES, 12);
  const french = createFamilyNames(FRENCH_SWISS_FAMILY_NAMES, 12);
  const rare = createRareNames();
  const givenNames = createGivenNamesByAge();

  const mix = (...parts: readonly (readonly [Sampler<string>, number])[]): Sampler<string> => {
    const drawPart = createSampler(parts);
    return (random) => drawPart(random)(random);
  };
  const withoutSharpS =
    (draw: Sampler<string>): Sampler<string> =>
    (random) =>
      draw(random).replaceAll("ß", "ss");

  const ageless = createGivenNames(FRENCH_SWISS_GIVEN_NAMES, 5);
  return {
    DE: {
      drawGivenName: givenNames(),
      drawFamilyName: mix([german, 46], [rare, 50], [austrian, 3], [swiss, 1]),
    },
    AT: {
      drawGivenName: givenNames(AUSTRIAN_GIVEN_NAMES),
      drawFamilyName: mix([austrian, 50], [rare, 38], [german, 12]),
    },
    CH: {
      drawGivenName: givenNames(SWISS_GIVEN_NAMES),
      drawFamilyName: withoutSharpS(mix([swiss, 58], [rare, 32], [german, 10])),
    },
    "CH-fr": {
      drawGivenName: (random, gender) => ageless[gender](random),
      drawFamilyName: withoutSharpS(mix([french, 80], [swiss, 10], [rare, 10])),
    },
  };
}

function createFamilyNames(text: string, offset: number): Sampler<string> {
  return createRankSampler(readWords(text), offset);
}

/** Names such as `Eichhofer` and `Obersteinmann`: thousands, each of them rare. No part comes twice. */
function createRareNames(): Sampler<string> {
  const drawStem = createRankSampler(readWords(RARE_NAME_STEMS), 30);
  const drawEnding = createRankSampler(readWords(RARE_NAME_ENDINGS), 6);
  const prefixes = readWords(RARE_NAME_PREFIXES);
  return (random) => {
    const prefix = chance(random, 0.15) ? random.pick(prefixes) : "";
    const parts = new Set([prefix, drawStem(random), drawEnding(random)].map((part) => part.toLowerCase()));
    const name = [...parts].join("");
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
}

function createGivenNames({ male, female }: GivenNameLists, offset: number): GivenNameSamplers {
  return { male: createRankSampler(readWords(male), offset), female: createRankSampler(readWords(female), offset) };
}

/** Reads entries such as `Marie:732`. */
function createCountedNames(text: string): Sampler<string> {
  return createSampler(
    readWords(text).map((entry) => {
      const [name = "", count] = entry.split(":");
      return [name, Number(count)];
    }),
  );
}

/** Given names by the year of birth; in a third of the cases from the list of a region, where there is one. */
function createGivenNamesByAge(): (regional?: GivenNameLists) => NameOrigin["drawGivenName"] {
  const before1960 = createGivenNames(GIVEN_NAMES_BEFORE_1960, 8);
  const before1985 = createGivenNames(GIVEN_NAMES_FROM_1960, 8);
  const from1985 = createGivenNames(GIVEN_NAMES_FROM_1985, 8);
  const today = {
    male: createCountedNames(GIVEN_NAMES_TODAY.male),
    female: createCountedNames(GIVEN_NAMES_TODAY.female),
  };
  return (regional) => {
    const ofRegion = regional && createGivenNames(regional, 8);
    return (random, gender, birthYear) => {
      const isRegional = chance(random, 1 / 3);
      const isOfToday = chance(random, birthYear < 2000 ? 0.4 : 0.75);
      if (birthYear >= 1985) return (isOfToday ? today : from1985)[gender](random);
      if (isRegional && ofRegion !== undefined) return ofRegion[gender](random);
      return (birthYear < 1960 ? before1960 : before1985)[gender](random);
    };
  };
}
