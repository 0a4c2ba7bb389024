import { assertText } from "./assert-text.js";
import { fold } from "./fold.js";
import type { NormalizedCity } from "./model.js";
import { createWordMap, createWordSet } from "./word-tables.js";

/**
 * A town, folded, so that the usual ways to write it are the same: "Frankfurt a. M.", "Frankfurt/Main", "Frankfurt (Main)" and
 * "Ffm" are `"frankfurt main"`, and Frankfurt (Oder) is another town.
 *
 * - The small words before a river or region are left out, and its usual abbreviations written out: Freiburg i. Br., Rothenburg
 *   o. d. T., Halle/S., Bad Homburg v. d. H.
 * - A part of the town is a district of its own where it is marked: behind "OT", "Ortsteil" or a comma, as a number ("1220 Wien",
 *   "Wien 22", "München 80"), and behind the hyphen of a large town: Berlin-Kreuzberg, but Baden-Baden.
 * - A postcode before the name is left out, and so are titles such as Hansestadt. "St." is "sankt". The large towns are known by
 *   their English names as well.
 *
 * Normalising the town again changes nothing.
 *
 * @throws `ClienteleError` with code `INVALID_TEXT` for what is no string.
 *
 * @example
 * ```ts
 * import { normalizeCity } from "clientele/duplicates/normalise";
 *
 * normalizeCity("Frankfurt a. M."); // => { city: "frankfurt main" }
 * normalizeCity("Dresden, OT Weißig"); // => { city: "dresden", district: "weissig" }
 * normalizeCity("01097 Dresden-Neustadt"); // => { city: "dresden", district: "neustadt" }
 * ```
 */
export function normalizeCity(text: string): NormalizedCity {
  assertText(text, ["text"]);
  const { town, district } = cutDistrict(text);
  const end = town.findLastIndex((word, index) => index === 0 || !/^\d{1,2}$/.test(word)) + 1;
  const city = spellTown(town.slice(0, end)).join(" ");
  const part = [...town.slice(end), ...district].filter((word) => !TITLES.has(word)).join(" ");
  return part === "" ? { city } : { city, district: part };
}

const DISTRICT_WORDS = /* @__PURE__ */ createWordSet("ot ortsteil stadtteil gemeindeteil bezirk stadtbezirk");
const TITLES = /* @__PURE__ */ createWordSet(
  "bundesstadt gemeinde hansestadt kreisstadt landeshauptstadt lutherstadt marktgemeinde stadt stadtgemeinde universitaetsstadt",
);
const LARGE_TOWNS = /* @__PURE__ */ createWordSet(
  "berlin bonn bremen dortmund dresden duesseldorf duisburg essen frankfurt graz hamburg hannover karlsruhe koeln leipzig linz " +
    "mannheim muenchen nuernberg stuttgart wien zuerich",
);
const SMALL_WORDS = /* @__PURE__ */ createWordSet(
  "a am an auf b bei beim d dem den der i im in o ob ueber unter v vor",
);

/** Rivers and regions as they are abbreviated behind a town. */
const REGIONS = /* @__PURE__ */ createWordMap(
  "allg=allgaeu bgld=burgenland br=breisgau brsg=breisgau d=donau erzgeb=erzgebirge h=hoehe " +
    "hess=hessen holst=holstein ktn=kaernten m=main n=neckar ndb=niederbayern noe=niederoesterreich " +
    "o=oder obb=oberbayern odenw=odenwald ofr=oberfranken ooe=oberoesterreich opf=oberpfalz " +
    "ostfriesl=ostfriesland rh=rhein s=saale sachs=sachsen schwarzw=schwarzwald stmk=steiermark " +
    "t=tauber thuer=thueringen vogtl=vogtland w=westfalen westerw=westerwald westf=westfalen " +
    "wuertt=wuerttemberg",
);

const ENGLISH_NAMES = /* @__PURE__ */ createWordMap(
  "cologne=koeln ffm=frankfurt_main geneva=genf geneve=genf hanover=hannover lucerne=luzern " +
    "munich=muenchen nuremberg=nuernberg vienna=wien zurich=zuerich",
);

/** The words of the town, and those of its part. */
function cutDistrict(text: string): { readonly town: readonly string[]; readonly district: readonly string[] } {
  const [town = [], ...others] = text
    .split(",")
    .map((part) => withoutPostcode(wordsOf(part)))
    .filter((words) => words.length > 0);
  const district = others.flat().filter((word) => !DISTRICT_WORDS.has(word));
  const marker = town.findIndex((word, index) => index > 0 && DISTRICT_WORDS.has(word));
  if (marker > 0) return { town: town.slice(0, marker), district: [...town.slice(marker + 1), ...district] };
  return isPartOfLargeTown(text, town)
    ? { town: town.slice(0, 1), district: [...town.slice(1), ...district] }
    : { town, district };
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(" ")
    .filter((word) => word !== "");
}

/** Leaves a postcode out, and the letters of the country before it. */
function withoutPostcode(words: readonly string[]): readonly string[] {
  const names = words.filter((word) => !POSTCODE.test(word));
  if (names.length === 0) return words;
  const isPrefixed = POSTCODE.test(words[1] ?? "") && /^[a-z]{1,3}$/.test(words[0] ?? "");
  return isPrefixed && names.length > 1 ? names.slice(1) : names;
}

const POSTCODE = /^\d{4,5}$/;

/** Berlin-Kreuzberg, but not Frankfurt-Oder. */
function isPartOfLargeTown(text: string, [town = "", ...part]: readonly string[]): boolean {
  if (!LARGE_TOWNS.has(town) || !/^(?:.*\d)?\P{L}*\p{L}+-/u.test(text)) return false;
  return !part.some((word) => REGIONS.has(word) || [...REGIONS.values()].includes(word));
}

function spellTown(town: readonly string[]): readonly string[] {
  const name = town.findIndex((word) => !TITLES.has(word));
  const words = name === -1 ? town.slice(-1) : town.slice(name);
  const last = words.length - 1;
  return words
    .map((word, index) => {
      if (index === 0 && ENGLISH_NAMES.has(word)) return ENGLISH_NAMES.get(word) as string;
      if (index > 0 && index === last) return spellRegion(word, words.slice(1)[index - 2]);
      return word === "st" ? "sankt" : word;
    })
    .filter((word, index) => index === 0 || index === last || !SMALL_WORDS.has(word));
}

/** "i. W." is in Westphalia, "a. d. W." on the Weinstraße. */
function spellRegion(word: string, before: string | undefined): string {
  if (before === "d" && word === "w") return "weinstrasse";
  if (before === "d" && word === "r") return "ruhr";
  return REGIONS.get(word) ?? word;
}
