import type { Random } from "../../../shared/random/index.js";
import type { Customer, CustomerRow } from "../customer.js";
import type { Emails } from "../homes/email.js";
import type { Homes } from "../homes/home.js";
import type { CustomerErrorKind, CustomerErrorRates, InjectedError } from "../model.js";
import type { DrawNameOrigin } from "../people/person-names.js";
import { chance } from "../sampling.js";
import { createMove, createNewEmail, renewPhone } from "./changes-of-life.js";
import { createMissing, joinColumns, loseZero, respellLegalForm, swapDayAndMonth } from "./columns.js";
import { applyChanges, type Draft, type DrawChanges } from "./draft.js";
import { addTitle, callByNickname, createMarriage, halveName, mistakeGender, swapNames } from "./names.js";
import { createSlip, doubleLetter, hitNeighbourKey, omitLetter, swapLetters } from "./slips.js";
import { flattenUmlauts, respellBySound, respellCompany, respellPhones, respellStreet } from "./spellings.js";

/** What errors are drawn from. */
export interface ErrorTables {
  readonly homes: Homes;
  readonly emails: Emails;
  readonly drawOrigin: DrawNameOrigin;
}

/** Writes a copy of a customer's record, with errors. */
export type DrawCopy = (random: Random, customer: Customer) => CustomerRow;

/** Prepares the errors that occur at these rates. */
export function createCopies(rates: CustomerErrorRates, tables: ErrorTables): DrawCopy {
  const errors = Object.entries(listErrors(rates, tables)) as [CustomerErrorKind, DrawChanges][];
  const occurring = errors
    .map(([kind, draw]) => ({ kind, draw, rate: rates[kind] ?? 0 }))
    .filter(({ rate }) => rate > 0);

  return (random, { row: original, home, mobile }) => {
    const row: CustomerRow = { ...original, id: "", copyOf: original.id };
    const draft: Draft = { row, home, mobile };
    const noted: InjectedError[] = [];
    for (const { kind, draw, rate } of occurring) {
      if (kind === "missing" || chance(random, rate)) applyChanges(draft, kind, draw(random, draft), noted);
    }
    // One error may have undone another.
    row.errors = noted.filter(({ field }) => row[field] !== original[field]);
    return row;
  };
}

/**
 * The errors in the order in which they happen: what is missing first, so that nothing else happens to it; then what has changed in
 * life; then how it was told, written and typed; at last what became of it in the columns of a table.
 */
function listErrors(
  { missing = 0 }: CustomerErrorRates,
  { homes, emails, drawOrigin }: ErrorTables,
): Readonly<Record<CustomerErrorKind, DrawChanges>> {
  return {
    missing: createMissing(missing),
    marriage: createMarriage(drawOrigin),
    move: createMove(homes),
    "new-phone": renewPhone,
    "new-email": createNewEmail(emails),
    "phone-spelling": respellPhones,
    nickname: callByNickname,
    "half-name": halveName,
    "extra-title": addTitle,
    "wrong-gender": mistakeGender,
    "day-month": swapDayAndMonth,
    "legal-form": respellLegalForm,
    "company-spelling": respellCompany,
    "street-spelling": respellStreet,
    umlaut: flattenUmlauts,
    "sound-alike": respellBySound,
    "neighbour-key": createSlip(hitNeighbourKey),
    omission: createSlip(omitLetter),
    doubling: createSlip(doubleLetter),
    transposition: createSlip(swapLetters),
    "lost-zero": loseZero,
    "swapped-names": swapNames,
    "joined-fields": joinColumns,
  };
}
