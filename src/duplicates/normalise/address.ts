import type { PostalAddress } from "../../records/party/index.js";
import { isPlainObject } from "../../records/plain-object.js";
import { ClienteleError } from "../../shared/errors.js";
import { assertText } from "./assert-text.js";
import { normalizeCity } from "./city.js";
import { normalizeCountry } from "./country.js";
import { fold } from "./fold.js";
import { normalizeHouseNumber } from "./house-number.js";
import type { NormalizedAddress, NormalizedStreet } from "./model.js";
import { normalizePostcode } from "./postcode.js";
import { splitAddress } from "./split-address.js";
import { normalizeStreet } from "./street.js";
import { normalizeStreetName } from "./street-name.js";

/**
 * An address in parts that can be compared, from its fields or from a text. What is absent was not there.
 *
 * - A text is cut at commas and line ends. The town is what stands behind a postcode; the street the first line with a house number,
 *   Postfach or Packstation, or the line before the town; lines between them are additions, and lines before the street names, which
 *   are left out. A text of more than 300 characters says nothing.
 * - A house number in the street's field counts where the field of its own is blank; a postcode before the town likewise.
 * - A field is read as by the function for it: `normalizeStreet`, `normalizeHouseNumber`, `normalizePostcode`, `normalizeCity`,
 *   `normalizeCountry`. The region does not count.
 *
 * @throws `ClienteleError` with code `INVALID_TEXT` for a field that is no string, and `INVALID_RECORD` for what is neither text nor
 * a plain object.
 *
 * @example
 * ```ts
 * import { normalizeAddress } from "clientele/duplicates/normalise";
 *
 * normalizeAddress("Müller GmbH, Hauptstr. 12 a, Hinterhaus, D-1067 Dresden");
 * // => {
 * //   street: "haupt strasse",
 * //   houseNumber: "12a",
 * //   addition: "hinterhaus",
 * //   postcode: "01067",
 * //   city: "dresden",
 * //   country: "DE",
 * // }
 * normalizeAddress({ street: "Haupt-Straße 12A", postcode: "1067", city: "Dresden-Neustadt", country: "DE" });
 * // => {
 * //   street: "haupt strasse",
 * //   houseNumber: "12a",
 * //   postcode: "01067",
 * //   city: "dresden",
 * //   district: "neustadt",
 * //   country: "DE",
 * // }
 * ```
 */
export function normalizeAddress(address: string | PostalAddress): NormalizedAddress {
  if (typeof address === "string") return normalizeFields(splitAddress(address));
  if (!isPlainObject(address)) {
    throw new ClienteleError("INVALID_RECORD", "expected a text or a plain object", ["address"]);
  }
  for (const field of FIELDS) {
    if (address[field] !== undefined) assertText(address[field], ["address", field]);
  }
  return normalizeFields(address);
}

const FIELDS = ["street", "houseNumber", "addition", "postOfficeBox", "postcode", "city", "country"] as const;

const POSTCODE_AND_TOWN = /^\s*((?:\p{L}{1,3}\s?-\s?)?\d{4,5})\s+\p{L}/u;

function normalizeFields(address: PostalAddress): NormalizedAddress {
  const { addition = "", postOfficeBox = "", postcode = "", city = "", country } = address;
  const street = readStreetFields(address);
  const [, postcodeInCity = ""] = POSTCODE_AND_TOWN.exec(city) ?? [];
  const code = normalizePostcode(postcode.trim() === "" ? postcodeInCity : postcode, { country });
  const town = normalizeCity(city);
  const fields = {
    ...street,
    addition: [street.addition ?? "", fold(addition)].join(" ").trim(),
    postOfficeBox: postOfficeBox.replace(/\D/g, "") || street.postOfficeBox,
    postcode: code?.postcode,
    city: town.city,
    district: town.district,
    country: code?.country ?? (country === undefined ? undefined : normalizeCountry(country)),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ""));
}

/** Where the house number has a field of its own, numbers in the street belong to its name. */
function readStreetFields({ street = "", houseNumber = "" }: PostalAddress): NormalizedStreet {
  const own = normalizeHouseNumber(houseNumber);
  return own === "" ? normalizeStreet(street) : { street: normalizeStreetName(street), houseNumber: own };
}
