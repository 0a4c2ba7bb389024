import type { Salutation } from "../../records/party/index.js";

/** How umlauts are spelled without their dots: `"ae"` writes them out, `"a"` leaves the dots away. */
export type UmlautSpelling = "ae" | "a";

/** A person's name in the fields it was entered in. `full` counts where both others say nothing. */
export interface PersonNameFields {
  readonly given?: string | undefined;
  readonly family?: string | undefined;
  /** Both in one text. */
  readonly full?: string | undefined;
}

/** A person's name in parts that can be compared. All words are folded as by `foldLetters`. */
export interface NormalizedPersonName {
  /** As it was written before the name; nothing is guessed from the given name. */
  readonly salutation?: Salutation | undefined;
  /** Titles and degrees in the order of the text, each with what belongs to it: `["prof", "dr med"]`. */
  readonly titles: readonly string[];
  /** In the order of the text; an initial is a word of one letter. */
  readonly given: readonly string[];
  /** What stands before the family name and is left out when sorting: `["graf", "von"]`. */
  readonly particles: readonly string[];
  /** The parts of the family name, sorted, so that Müller-Lüdenscheidt equals Lüdenscheidt-Müller. */
  readonly family: readonly string[];
  /** Which generation: `"jun"`, `"sen"`, `"ii"`, `"iii"` or `"iv"`. Different ones are different people. */
  readonly suffix?: string | undefined;
  /** The family name before marriage (geb., née), its parts sorted. */
  readonly birthFamily?: readonly string[] | undefined;
  /** Whether the text names several people: "Familie Müller", "Hans und Anna Müller". */
  readonly isHousehold: boolean;
  /** The words of given and family name, sorted: equal for names in another order or in the wrong field. */
  readonly nameKey: string;
}

/** What a company goes through: i. G. (being founded), i. L. (being wound up), i. Ins. (insolvent). */
export type CompanyStage = "founding" | "liquidation" | "insolvency";

/** A company's name in parts that can be compared. All texts but the legal form are folded as by `foldLetters`. */
export interface NormalizedCompany {
  /** The name without all that follows here. */
  readonly core: string;
  /** As it is usually written, whatever the text has: `"GmbH & Co. KG"`. */
  readonly legalForm?: string | undefined;
  /** Whether it is being founded or wound up, or insolvent. */
  readonly stage?: CompanyStage | undefined;
  /** Who stands behind "Inh.". */
  readonly owner?: string | undefined;
  /** Who receives the letters: what stands behind "c/o", "z. Hd.". */
  readonly careOf?: string | undefined;
  /** The branch or town: what stands behind "Niederlassung", "Filiale", or behind the legal form and a comma. */
  readonly branch?: string | undefined;
  /** What stands behind "vorm.", "ehem.". */
  readonly formerName?: string | undefined;
}

/** A street with house number in parts that can be compared. What is absent was not in the text. */
export interface NormalizedStreet {
  /** Folded, with its kind as a word of its own: `"haupt strasse"`. */
  readonly street?: string | undefined;
  /** Without blanks: `"12a-14"`, in Vienna `"12/3/4"`. */
  readonly houseNumber?: string | undefined;
  /** What follows the house number, folded: `"hinterhaus"`. */
  readonly addition?: string | undefined;
  /** The number of the Postfach, digits only. */
  readonly postOfficeBox?: string | undefined;
  /** Where parcels wait: `"packstation 123"`. */
  readonly parcelLocker?: string | undefined;
}

/** A postcode, and the country that its text names or its prefix stands for. */
export interface NormalizedPostcode {
  /** Upper case, without blanks and country prefix. */
  readonly postcode: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
}

/** A town in parts that can be compared. */
export interface NormalizedCity {
  /** Folded, with the river or region it is told apart by: `"frankfurt main"`. */
  readonly city: string;
  /** The part of the town (Ortsteil), folded. */
  readonly district?: string | undefined;
}

/** An address in parts that can be compared. */
export interface NormalizedAddress extends NormalizedStreet {
  readonly postcode?: string | undefined;
  readonly city?: string | undefined;
  readonly district?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
}

/** What kind of telephone number: a mobile is a person's, a switchboard a company's, a service number nobody's in particular. */
export type TelephoneKind = "mobile" | "landline" | "switchboard" | "service" | "unknown";

/** A telephone number that can be compared. */
export interface NormalizedTelephone {
  /** `"+"` and all digits, extension included; digits alone where the area code is missing. */
  readonly number: string;
  /** The calling code, where it is known: `"49"`. */
  readonly countryCode?: string | undefined;
  /** The extension (Durchwahl), `"0"` for the switchboard. */
  readonly extension?: string | undefined;
  /** `number` without the extension, where there is one: equal for all desks of a company. */
  readonly trunk?: string | undefined;
  /** Whose number it may be. */
  readonly kind: TelephoneKind;
  /** What the injected parser says of it; absent without one. */
  readonly isValid?: boolean | undefined;
}

/** What a {@link TelephoneParser} answers. The names are those of libphonenumber-js. */
export interface TelephoneParse {
  /** `"+"` and digits. */
  readonly number: string;
  /** Whether such a number exists, as far as can be told without calling it. */
  isValid(): boolean;
  /** `"MOBILE"`, `"FIXED_LINE"`, `"TOLL_FREE"` and so on, where it can be told. */
  getType(): string | undefined;
}

/** A parser for the numbers of all countries, such as `parsePhoneNumberFromString` of libphonenumber-js. It is given `+49…`. */
export type TelephoneParser = (text: string) => TelephoneParse | undefined;

/** An e-mail address that can be compared. */
export interface NormalizedEmail {
  /** Lower case, as it was given. */
  readonly local: string;
  /** Lower case, in ASCII: `"xn--mller-kva.de"`. */
  readonly domain: string;
  /** Equal for the ways to write one mailbox, by the rules of its provider. */
  readonly key: string;
  /** Whether it belongs to a task and not to a person: info@, buchhaltung@. */
  readonly isRoleAddress: boolean;
  /** Whether anybody can have an address there, so that the domain says nothing about an employer. */
  readonly isFreeMail: boolean;
}

/** Which genders given names stand for. Names are folded (umlauts written out) and separated by blanks. */
export interface FirstNameGenders {
  readonly female: string;
  readonly male: string;
}

/** Whether a salutation suits the given names: `"conflict"` for Herr Manuela, `"unsure"` where that cannot be said. */
export type SalutationVerdict = "consistent" | "conflict" | "unsure";
