/** The countries whose customers can be generated. */
export type CustomerCountry = "DE" | "AT" | "CH";

/** What can be wrong with a copy, or what has changed since. See {@link DEFAULT_CUSTOMER_ERROR_RATES} for what each is. */
export type CustomerErrorKind =
  | "missing"
  | "marriage"
  | "move"
  | "new-phone"
  | "new-email"
  | "phone-spelling"
  | "nickname"
  | "half-name"
  | "extra-title"
  | "wrong-gender"
  | "day-month"
  | "legal-form"
  | "company-spelling"
  | "street-spelling"
  | "umlaut"
  | "sound-alike"
  | "neighbour-key"
  | "omission"
  | "doubling"
  | "transposition"
  | "lost-zero"
  | "swapped-names"
  | "joined-fields";

/** How often copies have errors of each kind, from 0 to 1. A kind that is left out does not occur. */
export type CustomerErrorRates = Readonly<Partial<Record<CustomerErrorKind, number>>>;

/** The columns of a customer's record that an error can change. */
export type CustomerField =
  | "gender"
  | "title"
  | "givenName"
  | "particle"
  | "familyName"
  | "suffix"
  | "dateOfBirth"
  | "companyName"
  | "legalForm"
  | "street"
  | "houseNumber"
  | "postcode"
  | "city"
  | "telephone"
  | "mobile"
  | "email";

/** Something in a copy that differs from the original. */
export interface InjectedError {
  /** The column that differs. */
  readonly field: CustomerField;
  /** Why it does. */
  readonly kind: CustomerErrorKind;
}

/**
 * A record of a customer, as flat as a line of a CSV file, with the truth about it. All columns are always there and in the same order;
 * those without a value are undefined. `entityId`, `householdId`, `copyOf` and `errors` are the truth: keep them from what is measured.
 */
export interface GeneratedCustomer {
  /** The id of the record: `"record-1"`, `"record-2"` and so on, as they come. */
  readonly id: string;
  /** Who it is: `"customer-1"`, `"customer-2"` and so on. Copies have the one of their original. */
  readonly entityId: string;
  /** Common to persons of one household, and to sister companies at one address: they are alike, and not the same. */
  readonly householdId: string | undefined;
  /** The `id` of the original, which has come before. Undefined for originals. */
  readonly copyOf: string | undefined;
  /** Whether it is a human being. */
  readonly kind: "person" | "organisation";
  /** Of persons. */
  readonly gender: "female" | "male" | undefined;
  /** All titles: `"Prof. Dr."`. */
  readonly title: string | undefined;
  /** One or several: `"Anna-Lena"`, `"Peter Josef"`. */
  readonly givenName: string | undefined;
  /** `"von"`, `"van der"`. */
  readonly particle: string | undefined;
  /** Without the particle; perhaps a double name: `"Müller-Lüdenscheidt"`. */
  readonly familyName: string | undefined;
  /** `"sen."` or `"jun."`. */
  readonly suffix: string | undefined;
  /** A local date; of originals, one of the years 1930 to 2007. */
  readonly dateOfBirth: string | undefined;
  /** Without the legal form. */
  readonly companyName: string | undefined;
  /** As it stands behind the name: `"GmbH & Co. KG"`. */
  readonly legalForm: string | undefined;
  /** Without the house number. */
  readonly street: string | undefined;
  /** `"12"`, `"12a"`, `"12-14"`. */
  readonly houseNumber: string | undefined;
  /** With its leading zero. */
  readonly postcode: string | undefined;
  /** A town that exists. */
  readonly city: string | undefined;
  /** The same for a customer and all copies. */
  readonly country: CustomerCountry;
  /** A landline number, in one of the usual spellings. */
  readonly telephone: string | undefined;
  /** A mobile number, in one of the usual spellings. */
  readonly mobile: string | undefined;
  /** An address made of the name. */
  readonly email: string | undefined;
  /** What differs from the original, in no particular order: each differing column at least once. Empty for originals. */
  readonly errors: readonly InjectedError[];
}

/** How often somebody who joins the base alone is followed by a relative, from 0 to 1 each. What is left out does not occur. */
export interface CustomerRelativeRates {
  /** A husband, wife or partner, in four of five cases with the same family name. */
  readonly partner?: number | undefined;
  /** Somebody of another generation. */
  readonly parentOrChild?: number | undefined;
  /** A twin: all the same but the given name, which often has the same initial. */
  readonly twin?: number | undefined;
  /** Of a man: father or son of the same name, perhaps with `"sen."` and `"jun."`. */
  readonly namesake?: number | undefined;
  /** Of a company: another one with nearly the same name and at the same address. */
  readonly sisterCompany?: number | undefined;
}

/** Which part of the originals has a value in a column, from 0 to 1 each. A column that is left out has none. */
export interface CustomerFilledRates {
  /** Persons only. */
  readonly dateOfBirth?: number | undefined;
  /** Landline numbers. */
  readonly telephone?: number | undefined;
  /** Mobile numbers. */
  readonly mobile?: number | undefined;
  /** E-mail addresses. */
  readonly email?: number | undefined;
}

/** How to run {@link generateCustomers}. Every part but seed and number has a default. */
export interface GenerateCustomersOptions {
  /** A whole number or a text, see `createRandom`. */
  readonly seed: number | string;
  /** How many different customers there are, copies not counted: a whole number, zero or more. */
  readonly entities: number;
  /** The part of those who join alone that are organisations, from 0 to 1. @defaultValue 0.15 */
  readonly organisationShare?: number | undefined;
  /** Weights of the countries, zero or more. A country that is left out has none. @defaultValue 80 to 10 to 10 */
  readonly countries?: Readonly<Partial<Record<CustomerCountry, number>>> | undefined;
  /** Which columns of the originals are filled. @defaultValue {@link DEFAULT_CUSTOMER_FILLED_RATES} */
  readonly filled?: CustomerFilledRates | undefined;
  /** How often relatives follow. @defaultValue {@link DEFAULT_CUSTOMER_RELATIVE_RATES} */
  readonly relatives?: CustomerRelativeRates | undefined;
  /** Weights of 0, 1, 2 … copies of a customer, zero or more. @defaultValue `[88, 9, 2, 1]`: 16 copies for 100 customers */
  readonly copies?: readonly number[] | undefined;
  /** How often copies have which errors; `{}` gives exact copies. @defaultValue {@link DEFAULT_CUSTOMER_ERROR_RATES} */
  readonly errorRates?: CustomerErrorRates | undefined;
  /**
   * How many customers later, at most, a copy or a relative comes: a whole number from 1 to 1,000,000. All that is kept in memory is
   * what is still to come. @defaultValue 10,000
   */
  readonly window?: number | undefined;
  /**
   * `reserved`: the domains of mail providers and made-up companies with the ending `.example`, which reaches nobody (RFC 2606).
   * `realistic`: the same with their own endings, where **somebody may really read what you send**. @defaultValue `"reserved"`
   */
  readonly mailDomains?: "realistic" | "reserved" | undefined;
}
