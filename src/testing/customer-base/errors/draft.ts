import type { Random } from "../../../shared/random/index.js";
import type { CustomerRow } from "../customer.js";
import type { Home } from "../homes/home.js";
import type { PhoneNumber } from "../homes/phone.js";
import type { CustomerErrorKind, CustomerField, InjectedError } from "../model.js";

/** A copy in the making. */
export interface Draft {
  readonly row: CustomerRow;
  /** Where the customer lives now. */
  home: Home;
  /** The customer's mobile number now. */
  mobile: PhoneNumber;
}

/** What an error makes of the columns it changes. */
export type Changes = { readonly [Field in CustomerField]?: string | undefined };

/** Says what an error changes in a record: nothing where it cannot occur. */
export type DrawChanges = (random: Random, draft: Draft) => Changes;

const NOTHING: Changes = Object.freeze({});

/** A change of one column; none where there would be no difference. */
export function changeOne(row: CustomerRow, field: CustomerField, value: string | undefined): Changes {
  return row[field] === value ? NOTHING : { [field]: value };
}

/** Carries changes out and notes them. */
export function applyChanges({ row }: Draft, kind: CustomerErrorKind, changes: Changes, noted: InjectedError[]): void {
  for (const field of Object.keys(changes) as CustomerField[]) {
    (row as Record<CustomerField, string | undefined>)[field] = changes[field];
    noted.push({ field, kind });
  }
}
