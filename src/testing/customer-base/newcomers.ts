import type { Random } from "../../shared/random/index.js";
import { createCompany } from "./companies/company.js";
import { getCompanyNames } from "./companies/company-names.js";
import type { Customer } from "./customer.js";
import type { ErrorTables } from "./errors/copy.js";
import type { CustomerCountry } from "./model.js";
import { createPerson, drawTraits } from "./people/person.js";
import { drawFamily } from "./people/relatives.js";
import { chance, createSampler } from "./sampling.js";
import type { CustomerSettings } from "./settings.js";

/** Writes the record of a customer whose turn has come. */
export type Arrive = (random: Random, entityId: string) => Customer;

/** Somebody who joins alone, and those who will follow. */
export interface Newcomer {
  readonly arrive: Arrive;
  readonly followers: readonly Arrive[];
}

/** Prepares the tables that customers are drawn from. The household id is that of the newcomer and all who follow. */
export function createNewcomers(
  settings: CustomerSettings,
  tables: ErrorTables,
): (random: Random, householdId: string) => Newcomer {
  const { organisationShare, countries, relatives } = settings;
  const { homes, emails, drawOrigin } = tables;
  const drawCountry = createSampler(Object.entries(countries) as [CustomerCountry, number][]);
  const { drawCompanyName, drawSisterName } = getCompanyNames();
  const writing = { filled: settings.filled, emails };

  return (random, householdId) => {
    const isCompany = chance(random, organisationShare);
    const home = homes.drawHome(random, drawCountry(random));
    const { place } = home;
    if (isCompany) {
      const name = drawCompanyName(random, place);
      const hasSister = chance(random, relatives.sisterCompany ?? 0);
      const sisters = hasSister ? [drawSisterName(random, name, place)] : [];
      return together(householdId, [name, ...sisters], (draw, entityId, company) =>
        createCompany(draw, entityId, company, home, writing),
      );
    }
    const person = drawTraits(random, place.region, drawOrigin);
    const { head, relatives: others } = drawFamily(random, person, relatives);
    return together(householdId, [head, ...others], (draw, entityId, traits) =>
      createPerson(draw, entityId, traits, home, writing),
    );
  };
}

/** The first joins alone, the others follow; only those who are several have a household. */
function together<Who>(
  householdId: string,
  all: readonly Who[],
  write: (random: Random, entityId: string, who: Who) => Customer,
): Newcomer {
  const [arrive, ...followers] = all.map(
    (who): Arrive =>
      (random, entityId) => {
        const customer = write(random, entityId, who);
        if (all.length > 1) customer.row.householdId = householdId;
        return customer;
      },
  );
  return { arrive: arrive as Arrive, followers };
}
