import type { Random } from "../../../shared/random/index.js";
import { type Customer, createRow } from "../customer.js";
import type { Emails } from "../homes/email.js";
import type { Home } from "../homes/home.js";
import { drawMobile, spellPhone } from "../homes/phone.js";
import type { Region } from "../homes/places.js";
import type { CustomerFilledRates } from "../model.js";
import { chance, createSampler, type Sampler } from "../sampling.js";
import { drawBirthday, drawBirthYear } from "./births.js";
import type { DrawNameOrigin, Gender, NameOrigin } from "./person-names.js";

/** Who a person is. */
export interface PersonTraits {
  readonly origin: NameOrigin;
  readonly gender: Gender;
  readonly birthYear: number;
  readonly dateOfBirth: string;
  readonly givenName: string;
  readonly particle: string | undefined;
  readonly familyName: string;
  readonly suffix: string | undefined;
}

/** Draws who somebody is that lives in a region. */
export function drawTraits(random: Random, region: Region, drawOrigin: DrawNameOrigin): PersonTraits {
  const origin = drawOrigin(random, region);
  const gender = drawGender(random);
  const birthYear = drawBirthYear(random);
  const dateOfBirth = drawBirthday(random, birthYear);
  const givenName = drawGivenNames(random, origin, gender, birthYear);
  const familyName = drawFamilyNames(random, origin, gender, region);
  const particle = drawParticle(random, region);
  return { origin, gender, birthYear, dateOfBirth, givenName, particle, familyName, suffix: undefined };
}

/** A woman or a man. */
export function drawGender(random: Random): Gender {
  return random.integer(2) === 0 ? "female" : "male";
}

/** One given name, or two: `Anna-Lena`, `Peter Josef`. */
export function drawGivenNames(random: Random, origin: NameOrigin, gender: Gender, birthYear: number): string {
  const first = origin.drawGivenName(random, gender, birthYear);
  const kind = random.integer(100);
  if (kind >= 6) return first;
  const second = origin.drawGivenName(random, gender, birthYear);
  return second === first || first.includes("-") ? first : first + (kind < 3 ? "-" : " ") + second;
}

/** One family name, or two: `Müller-Lüdenscheidt`; commoner with women, and in Switzerland. */
function drawFamilyNames(random: Random, { drawFamilyName }: NameOrigin, gender: Gender, region: Region): string {
  const name = drawFamilyName(random);
  const share = (gender === "female" ? 0.035 : 0.01) * (region === "CH" ? 2 : 1);
  return chance(random, share) ? `${name}-${drawFamilyName(random)}` : name;
}

const PARTICLES = createSampler([
  ["von", 50],
  ["van", 14],
  ["von der", 12],
  ["van der", 6],
  ["de", 6],
  ["zu", 4],
  ["vom", 4],
  ["von und zu", 2],
  ["ten", 2],
]);

/** Austria has had no noble particles since 1919. */
function drawParticle(random: Random, region: Region): string | undefined {
  const particle = PARTICLES(random);
  return chance(random, 0.008) && region !== "AT" ? particle : undefined;
}

const TITLES: Readonly<Record<Region, Sampler<string | undefined>>> = {
  DE: createTitles(950, "Dr.:28 Dipl.-Ing.:10 Dr._med.:7 Prof._Dr.:3 Dipl.-Kfm.:1 Prof.:1"),
  AT: createTitles(860, "Mag.:45 Ing.:30 Dr.:30 Dipl.-Ing.:15 DI:10 Mag._Dr.:4 Dr._med._univ.:4 Prof._Dr.:2"),
  CH: createTitles(970, "Dr.:18 Dr._med.:6 lic._iur.:3 Prof._Dr.:3"),
  "CH-fr": createTitles(980, "Dr.:16 Prof.:4"),
};

function createTitles(without: number, text: string): Sampler<string | undefined> {
  const titles = text.split(" ").map((entry) => {
    const [title = "", weight] = entry.split(":");
    return [title.replaceAll("_", " "), Number(weight)] as const;
  });
  return createSampler([[undefined, without], ...titles]);
}

/** Draws the title of somebody who has one. */
export function drawSomeTitle(random: Random): string {
  return random.pick(["Dr.", "Dr.", "Dr.", "Dipl.-Ing.", "Prof.", "Mag."]);
}

/** Writes the record of a person. All is drawn whether it is to be filled or not, so that rates change nothing else. */
export function createPerson(
  random: Random,
  entityId: string,
  traits: PersonTraits,
  home: Home,
  { filled, emails }: { readonly filled: CustomerFilledRates; readonly emails: Emails },
): Customer {
  const { place } = home;
  const row = createRow(entityId, "person", place.country);
  const mobile = drawMobile(random, place.country);
  const title = TITLES[place.region](random);
  const telephone = spellPhone(random, home.landline);
  const mobileText = spellPhone(random, mobile);
  const email = emails.drawPersonEmail(random, traits, place.country);
  const keep = <Value>(value: Value, rate = 0) => (chance(random, rate) ? value : undefined);

  row.gender = traits.gender;
  row.title = title;
  row.givenName = traits.givenName;
  row.particle = traits.particle;
  row.familyName = traits.familyName;
  row.suffix = traits.suffix;
  row.dateOfBirth = keep(traits.dateOfBirth, filled.dateOfBirth);
  row.street = home.street;
  row.houseNumber = home.houseNumber;
  row.postcode = home.postcode;
  row.city = place.city;
  row.telephone = keep(telephone, filled.telephone);
  row.mobile = keep(mobileText, filled.mobile);
  row.email = keep(email, filled.email);
  return { row, home, mobile };
}
