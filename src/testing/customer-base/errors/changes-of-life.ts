import type { Random } from "../../../shared/random/index.js";
import type { CustomerRow } from "../customer.js";
import type { Emails } from "../homes/email.js";
import type { Homes } from "../homes/home.js";
import { drawLandline, drawMobile, spellPhone } from "../homes/phone.js";
import { chance } from "../sampling.js";
import { changeOne, type DrawChanges } from "./draft.js";

/** Another address in the same country, in two of five cases in the same town; half of the movers keep their landline number. */
export function createMove({ drawHome, drawHomeIn }: Homes): DrawChanges {
  return (random, draft) => {
    const { row, home } = draft;
    const isNear = chance(random, 0.4);
    const next = isNear ? drawHomeIn(random, home.place) : drawHome(random, row.country);
    const keepsNumber = chance(random, 0.5);
    const telephone = spellPhone(random, next.landline);
    draft.home = keepsNumber ? { ...next, landline: home.landline } : next;
    return {
      ...(row.street && changeOne(row, "street", next.street)),
      ...(row.houseNumber && changeOne(row, "houseNumber", next.houseNumber)),
      ...(row.postcode && changeOne(row, "postcode", next.postcode)),
      ...(row.city && changeOne(row, "city", next.place.city)),
      ...(row.telephone && changeOne(row, "telephone", keepsNumber ? row.telephone : telephone)),
    };
  };
}

/** Another number, landline or mobile. */
export const renewPhone: DrawChanges = (random, draft) => {
  const { row, home } = draft;
  const fields = (["telephone", "mobile"] as const).filter((field) => row[field] !== undefined);
  if (fields.length === 0) return {};
  if (random.pick(fields) === "mobile") {
    draft.mobile = drawMobile(random, row.country);
    return changeOne(row, "mobile", spellPhone(random, draft.mobile));
  }
  draft.home = { ...home, landline: drawLandline(random, row.country, home.place.diallingCode) };
  return changeOne(row, "telephone", spellPhone(random, draft.home.landline));
};

/** Another e-mail address of the same customer. */
export function createNewEmail(emails: Emails): DrawChanges {
  return (random, { row }) => (row.email === undefined ? {} : changeOne(row, "email", drawOther(random, row, emails)));
}

function drawOther(random: Random, row: CustomerRow, emails: Emails): string {
  const { givenName = "", familyName = "", companyName, country, dateOfBirth } = row;
  const birthYear = dateOfBirth === undefined ? 1950 + random.integer(50) : Number(dateOfBirth.slice(0, 4));
  const draw = () =>
    companyName === undefined
      ? emails.drawPersonEmail(random, { givenName, familyName, birthYear }, country)
      : emails.drawCompanyEmail(random, companyName, country);
  let email = draw();
  while (email === row.email) email = draw();
  return email;
}
