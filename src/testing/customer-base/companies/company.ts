import type { Random } from "../../../shared/random/index.js";
import { type Customer, createRow } from "../customer.js";
import type { Emails } from "../homes/email.js";
import type { Home } from "../homes/home.js";
import { drawMobile, spellPhone } from "../homes/phone.js";
import type { CustomerFilledRates } from "../model.js";
import { chance } from "../sampling.js";

/** What a company is called. */
export interface CompanyName {
  /** Without the legal form. */
  readonly name: string;
  readonly legalForm: string | undefined;
}

/** Writes the record of a company. All is drawn whether it is to be filled or not, so that rates change nothing else. */
export function createCompany(
  random: Random,
  entityId: string,
  { name, legalForm }: CompanyName,
  home: Home,
  { filled, emails }: { readonly filled: CustomerFilledRates; readonly emails: Emails },
): Customer {
  const { place } = home;
  const row = createRow(entityId, "organisation", place.country);
  const mobile = drawMobile(random, place.country);
  // A switchboard ends in -0.
  const extension = chance(random, 0.3) ? "-0" : "";
  const telephone = spellPhone(random, home.landline) + extension;
  const mobileText = spellPhone(random, mobile);
  const email = emails.drawCompanyEmail(random, name, place.country);
  const keep = <Value>(value: Value, rate = 0) => (chance(random, rate) ? value : undefined);

  row.companyName = name;
  row.legalForm = legalForm;
  row.street = home.street;
  row.houseNumber = home.houseNumber;
  row.postcode = home.postcode;
  row.city = place.city;
  row.telephone = keep(telephone, filled.telephone);
  row.mobile = keep(mobileText, filled.mobile);
  row.email = keep(email, filled.email);
  return { row, home, mobile };
}
