import type { CustomerCountry } from "../model.js";
import { AUSTRIAN_PLACES } from "../tables/places-at.js";
import { SWISS_PLACES } from "../tables/places-ch.js";
import { GERMAN_PLACES } from "../tables/places-de.js";

/** A country, or the part of one that speaks another language. */
export type Region = CustomerCountry | "CH-fr";

/** A town. */
export interface Place {
  readonly city: string;
  readonly country: CustomerCountry;
  readonly region: Region;
  /** With its leading zero. */
  readonly diallingCode: string;
  readonly weight: number;
  readonly postcodes: readonly string[];
}

const TABLES = { DE: GERMAN_PLACES, AT: AUSTRIAN_PLACES, CH: SWISS_PLACES } as const;

/** The towns of a country. */
export function listPlaces(country: CustomerCountry): readonly Place[] {
  return TABLES[country]
    .trim()
    .split("\n")
    .map((line) => {
      const [city = "", diallingCode = "", weight, postcodes = "", language] = line.split("|");
      return {
        city,
        country,
        region: language === "fr" ? "CH-fr" : country,
        diallingCode,
        weight: Number(weight),
        postcodes: readPostcodes(postcodes),
      };
    });
}

/** Each postcode after the first is given by its last digits, the others being those of the one before. */
function readPostcodes(text: string): readonly string[] {
  let previous = "";
  return text.split(" ").map((ending) => {
    previous = previous.slice(0, Math.max(0, previous.length - ending.length)) + ending;
    return previous;
  });
}

/** The name of a town without what tells it apart from others: `Freiburg`, `Frankfurt`. */
export function shortNameOf({ city }: Place): string {
  return city.split(/ (?:am|an|im|in|bei|vor|unter|auf)\b| \(|\//, 1)[0] as string;
}
