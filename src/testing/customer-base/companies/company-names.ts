import type { Random } from "../../../shared/random/index.js";
import { type Place, shortNameOf } from "../homes/places.js";
import { type DrawNameOrigin, getNameOrigins } from "../people/person-names.js";
import { createSampler, once, readWords } from "../sampling.js";
import {
  FANTASY_PARTS,
  FRENCH_SWISS_TRADES,
  TOWN_COMPANIES,
  TRADES_BEFORE_NAMES,
  TRADES_BEHIND_NAMES,
} from "../tables/companies.js";
import { NAMES_BY_LEGAL_FORM } from "../tables/legal-forms.js";
import type { CompanyName } from "./company.js";
import { createLegalForms } from "./legal-forms.js";

/** Draws what companies are called. */
export interface CompanyNames {
  /** A company in a town. */
  drawCompanyName(random: Random, place: Place): CompanyName;
  /** Another company of the same group: nearly the same name, with another legal form or another trade. */
  drawSisterName(random: Random, sister: CompanyName, place: Place): CompanyName;
}

/** Draws a name from those of the owners: a family name, and a given name where it is wanted. */
type NamePattern = (random: Random, place: Place) => string;

/** The tables that names of companies are drawn from. */
export const getCompanyNames = once(() => createCompanyNames(getNameOrigins()));

function createCompanyNames(drawOrigin: DrawNameOrigin): CompanyNames {
  const legalForms = createLegalForms();
  const owned = createOwnedNames(drawOrigin);
  const drawPattern = createSampler<NamePattern>([
    [owned, 55],
    [createFantasyNames(), 25],
    [createInitials(), 10],
    [createTownNames(), 10],
  ]);
  return {
    drawCompanyName(random, place) {
      const { form, isOfOwner } = legalForms[place.region](random);
      const special = NAMES_BY_LEGAL_FORM[form ?? ""];
      const pattern = drawPattern(random);
      if (special !== undefined) return { name: withTown(random.pick(special.split("|")), place), legalForm: form };
      return { name: (isOfOwner ? owned : pattern)(random, place), legalForm: form };
    },
    drawSisterName(random, { name, legalForm }, place) {
      const addition = random.pick(["", "", "Verwaltungs", "Holding", "Immobilien", "Service"]);
      let other = legalForms[place.region](random);
      while (other.form === legalForm || other.isOfOwner) other = legalForms[place.region](random);
      return { name: addition === "" ? name : `${name} ${addition}`, legalForm: other.form };
    },
  };
}

function createOwnedNames(drawOrigin: DrawNameOrigin): NamePattern {
  const before = TRADES_BEFORE_NAMES.split("|");
  const behind = TRADES_BEHIND_NAMES.split("|");
  const french = FRENCH_SWISS_TRADES.split("|");
  return (random, { region }) => {
    const origin = drawOrigin(random, region);
    const family = origin.drawFamilyName(random);
    const kind = random.integer(100);
    if (region === "CH-fr") return `${random.pick(french)} ${family}`;
    if (kind < 35) return `${random.pick(before)} ${family}`;
    if (kind < 62) return `${family} ${random.pick(behind)}`;
    if (kind < 72) return `${family} & ${origin.drawFamilyName(random)} ${random.pick(behind)}`;
    if (kind < 78) return `${family} & Söhne ${random.pick(behind)}`;
    if (kind < 84) return `${random.pick(before)} ${origin.drawGivenName(random, "male", 1960)} ${family}`;
    if (kind < 90) return `${origin.drawGivenName(random, "female", 1970)} ${family} ${random.pick(behind)}`;
    return kind < 95 ? `Gebrüder ${family} ${random.pick(behind)}` : `${family} + Partner ${random.pick(behind)}`;
  };
}

function createFantasyNames(): NamePattern {
  const beginnings = readWords(FANTASY_PARTS.beginnings);
  const middles = readWords(FANTASY_PARTS.middles);
  const ends = readWords(FANTASY_PARTS.ends);
  const behind = TRADES_BEHIND_NAMES.split("|");
  return (random) => {
    const name = random.pick(beginnings) + random.pick(middles) + random.pick(ends);
    return random.integer(10) < 7 ? `${name} ${random.pick(behind)}` : name;
  };
}

function createInitials(): NamePattern {
  const letters = [..."ABCDEFGHIKLMNPRSTVWZ"];
  const behind = TRADES_BEHIND_NAMES.split("|");
  return (random) => {
    const initials = Array.from({ length: 2 + random.integer(2) }, () => random.pick(letters));
    return `${initials.join(random.integer(5) === 0 ? "." : "")} ${random.pick(behind)}`;
  };
}

function createTownNames(): NamePattern {
  const names = TOWN_COMPANIES.split("|");
  return (random, place) => withTown(random.pick(names), place);
}

function withTown(name: string, place: Place): string {
  return `${name} ${shortNameOf(place)}`;
}
