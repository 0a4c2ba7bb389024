import type { Random } from "../../../shared/random/index.js";
import type { CustomerCountry } from "../model.js";
import { chance, createRankSampler, createSampler, once, readWords, type Sampler } from "../sampling.js";
import {
  AUSTRIAN_STREETS,
  FRENCH_SWISS_STREETS,
  GERMAN_STREETS,
  STREET_STEMS,
  SWISS_STREETS,
} from "../tables/streets.js";
import { drawLandline, type PhoneNumber } from "./phone.js";
import { listPlaces, type Place, type Region } from "./places.js";

/** Where one or several customers live. */
export interface Home {
  readonly place: Place;
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string;
  readonly landline: PhoneNumber;
}

/** Draws homes. */
export interface Homes {
  /** A home in any town of a country. */
  drawHome(random: Random, country: CustomerCountry): Home;
  /** A home in this town. */
  drawHomeIn(random: Random, place: Place): Home;
}

/** The tables that homes are drawn from. */
export const getHomes = once(createHomes);

function createHomes(): Homes {
  const placesOf = {
    DE: createPlaceSampler("DE"),
    AT: createPlaceSampler("AT"),
    CH: createPlaceSampler("CH"),
  };
  const drawStreet = createStreets();

  function drawHomeIn(random: Random, place: Place): Home {
    return {
      place,
      street: drawStreet(random, place.region),
      houseNumber: drawHouseNumber(random),
      postcode: random.pick(place.postcodes),
      landline: drawLandline(random, place.country, place.diallingCode),
    };
  }
  return { drawHomeIn, drawHome: (random, country) => drawHomeIn(random, placesOf[country](random)) };
}

function createPlaceSampler(country: CustomerCountry): Sampler<Place> {
  return createSampler(listPlaces(country).map((place) => [place, place.weight]));
}

function createStreets(): (random: Random, region: Region) => string {
  const common = {
    DE: createCommonStreets(GERMAN_STREETS),
    AT: createCommonStreets(AUSTRIAN_STREETS),
    CH: createCommonStreets(SWISS_STREETS),
    "CH-fr": createCommonStreets(FRENCH_SWISS_STREETS),
  };
  const stems = readWords(STREET_STEMS);
  const endings = {
    DE: createRankSampler("straße weg straße ring gasse allee platz".split(" "), 0),
    AT: createRankSampler("gasse straße weg ring platz".split(" "), 0),
    CH: createRankSampler("strasse weg gasse halde rain matte".split(" "), 0),
  };
  return (random, region) => {
    const street = common[region](random);
    if (region === "CH-fr" || chance(random, 0.5)) return street;
    const stem = random.pick(stems);
    return (region === "CH" ? stem.replaceAll("ß", "ss") : stem) + endings[region](random);
  };
}

function createCommonStreets(text: string): Sampler<string> {
  return createRankSampler(text.split("|"), 4);
}

/** Low numbers are commoner than high ones; some have a letter, a few a range. */
function drawHouseNumber(random: Random): string {
  const number = 1 + Math.min(random.integer(60), random.integer(160));
  const kind = random.integer(100);
  if (kind < 8) return number + "abcde".charAt(random.integer(5));
  return kind === 99 ? `${number}-${number + 2}` : String(number);
}
