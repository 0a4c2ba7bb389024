import { createRandom, type Random } from "../../shared/random/index.js";
import type { CustomerRow } from "./customer.js";
import { createCopies, type ErrorTables } from "./errors/copy.js";
import { createEmails } from "./homes/email.js";
import { getHomes } from "./homes/home.js";
import type { GenerateCustomersOptions, GeneratedCustomer } from "./model.js";
import { type Arrive, createNewcomers } from "./newcomers.js";
import { getNameOrigins } from "./people/person-names.js";
import { createSampler } from "./sampling.js";
import { createSchedule } from "./schedule.js";
import { type CustomerSettings, readCustomerSettings } from "./settings.js";

/**
 * Makes up a base of German, Austrian and Swiss customers, with duplicates of which all is known: which records are one customer, and
 * what is wrong with each copy. One record after the other is handed out, so that a base may be larger than memory.
 *
 * - There are exactly as many different customers as asked for. Each has one original record, without errors, in the order of
 *   `entityId`; its copies come later, at most `window` customers behind the original, and more often soon than late.
 * - A copy differs from its original in the columns that its `errors` name, and in no others but `id` and `copyOf`.
 * - The first n records are the same for any number of customers from n on. Error rates change the errors, and neither originals nor
 *   which copies there are.
 * - Relatives of one household, twins and father and son of one name, and sister companies are different customers with a common
 *   `householdId`. Some come later, or not at all where the base ends before.
 * - Postcodes and dialling codes are those of the town. Streets, names and numbers are drawn without regard to whether somebody has
 *   them: **addresses and numbers may be those of real people. Send nothing to them.** E-mail reaches nobody, see `mailDomains`.
 *
 * How often names are, how old people are and how often things happen is estimated, but for the given names of those born
 * from 1985 on, which are drawn in part from Berlin's counts of 2012 to 2023 (Land Berlin, CC BY 3.0 DE).
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` for an option that is out of its range or unknown, and `INVALID_VALUE` for a
 * seed that is none; at the call, not at the first record.
 *
 * @example
 * ```ts
 * import { generateCustomers } from "clientele/testing/customer-base";
 *
 * const records = [...generateCustomers({ seed: "demo", entities: 100 })];
 * records.length; // => 111
 * new Set(records.map(({ entityId }) => entityId)).size; // => 100
 *
 * const copy = records.find(({ copyOf }) => copyOf !== undefined);
 * [copy?.copyOf, copy?.id, copy?.familyName]; // => ["record-39", "record-41", "Eberhardt"]
 * copy?.errors; // => [
 * //   { field: "givenName", kind: "missing" },
 * //   { field: "telephone", kind: "phone-spelling" },
 * // ]
 * ```
 */
export function generateCustomers(options: GenerateCustomersOptions): Generator<GeneratedCustomer, void, undefined> {
  const settings = readCustomerSettings(options);
  return generate(settings, createRandom(settings.seed));
}

function* generate(settings: CustomerSettings, random: Random): Generator<GeneratedCustomer, void, undefined> {
  const tables: ErrorTables = {
    homes: getHomes(),
    emails: createEmails(settings.mailDomains),
    drawOrigin: getNameOrigins(),
  };
  const drawNewcomer = createNewcomers(settings, tables);
  const drawCopy = createCopies(settings.errorRates, tables);
  const drawCopyCount = createSampler(settings.copies.map((weight, count) => [count, weight]));
  const drawDelay = createDelays(settings.window);

  const [ofCustomers, ofCopies, ofErrors] = [random.fork("customers"), random.fork("copies"), random.fork("errors")];
  const followers = createSchedule<Arrive>();
  const queue: Arrive[] = []; // their time has come; each takes the turn of a newcomer
  const copies = createSchedule<CustomerRow>();
  let records = 0;
  const issue = (row: CustomerRow) => {
    records += 1;
    row.id = `record-${records}`;
    return row;
  };

  for (let turn = 1; turn <= settings.entities; turn += 1) {
    queue.push(...followers.advance());
    const due = copies.advance();
    const arrive = queue.shift() ?? welcome(turn);
    const customer = arrive(ofCustomers, `customer-${turn}`);
    issue(customer.row);
    for (let count = drawCopyCount(ofCopies); count > 0; count -= 1) {
      copies.add(drawDelay(ofCopies), drawCopy(ofErrors, customer));
    }
    yield customer.row;
    for (const copy of due) yield issue(copy);
  }
  for (const copy of copies.listRest()) yield issue(copy);

  function welcome(turn: number): Arrive {
    const newcomer = drawNewcomer(ofCustomers, `household-${turn}`);
    for (const follower of newcomer.followers) followers.add(drawDelay(ofCustomers), follower);
    return newcomer.arrive;
  }
}

/** Draws delays from 1 to the window, half of them up to about its square root. */
function createDelays(window: number): (random: Random) => number {
  let powers = 1;
  while (2 ** (powers - 1) < window) powers += 1;
  return (random) => 1 + random.integer(Math.min(2 ** random.integer(powers), window));
}
