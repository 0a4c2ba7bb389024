import { isPlainObject } from "../../records/plain-object.js";
import { ClienteleError } from "../../shared/errors.js";
import { type ArrangedName, arrangeFields, arrangeName } from "./arrange-name.js";
import { assertText } from "./assert-text.js";
import type { NormalizedPersonName, PersonNameFields } from "./model.js";
import { type NameReading, readName } from "./read-name.js";

/**
 * A person's name in parts that can be compared: "Frau Dr. Anna von der Heide", "Heide, Dr. Anna von der" and the same in fields
 * have the same parts.
 *
 * - A text is read with the given names first, unless a comma says otherwise. One word alone is a family name. Of several words
 *   the last is the family name, or all from the first particle on.
 * - Titles and degrees count wherever they stand. Words that are names as well (DI, Ing, MA, Phil) are titles only with a dot, or
 *   in capitals where other words are not.
 * - Nobility (Graf, Freiherr) goes with the particles where a name follows: Otto Graf Lambsdorff, but Steffi Graf.
 * - The parts of a double name are sorted, with or without hyphen. Given names keep their order; Hans-Peter is two.
 * - A suffix (jun., sen., d. Ä., II) and "geb. Schmidt" are taken behind a name only. Brackets hold a remark, which is left out,
 *   or a "geb.".
 * - "Familie", "Eheleute" and an "und" between names mean a household. It has no salutation.
 *
 * Blank fields say nothing. Particles do not count in `nameKey`.
 *
 * @throws `ClienteleError` with code `INVALID_TEXT` for a part that is no string, and `INVALID_RECORD` for what is neither text nor
 * a plain object.
 *
 * @example
 * ```ts
 * import { normalizePersonName } from "clientele/duplicates/normalise";
 *
 * normalizePersonName("Lüdenscheidt-Müller, Prof. Dr. med. Hans-Peter von jun.");
 * // => {
 * //   titles: ["prof", "dr med"],
 * //   given: ["hans", "peter"],
 * //   particles: ["von"],
 * //   family: ["luedenscheidt", "mueller"],
 * //   suffix: "jun",
 * //   isHousehold: false,
 * //   nameKey: "hans luedenscheidt mueller peter",
 * // }
 * normalizePersonName({ given: "Hans", family: "Müller" }).nameKey; // => "hans mueller"
 * normalizePersonName("Frau Anna Müller (geb. Schmidt)").birthFamily; // => ["schmidt"]
 * ```
 */
export function normalizePersonName(name: string | PersonNameFields): NormalizedPersonName {
  if (typeof name === "string") return describeText(name);
  if (!isPlainObject(name)) throw new ClienteleError("INVALID_RECORD", "expected a text or a plain object", ["name"]);
  const { given = "", family = "", full = "" } = name;
  assertText(given, ["name", "given"]);
  assertText(family, ["name", "family"]);
  assertText(full, ["name", "full"]);

  const readings = [readName(given), readName(family)] as const;
  const [inGiven, inFamily] = [readings[0].segments, readings[1].segments];
  if (inGiven.length + inFamily.length === 0) return describeText(full);
  const isTextInFamily = inGiven.length === 0 && inFamily.length > 1;
  return describe(readings, isTextInFamily ? arrangeName(inFamily) : arrangeFields(inGiven.flat(), inFamily.flat()));
}

/**
 * A given-name column's value, folded: titles, salutations and particles are left out, `"Hans-Peter"` and `"Hans Peter"` are the
 * same. The empty text where there is no name. Normalising again changes nothing.
 *
 * @throws `ClienteleError` with code `INVALID_TEXT` for what is no string.
 *
 * @example
 * ```ts
 * import { normalizeGivenName } from "clientele/duplicates/normalise";
 *
 * normalizeGivenName("Dr. Hans-Jürgen von der"); // => "hans juergen"
 * ```
 */
export function normalizeGivenName(text: string): string {
  assertText(text, ["text"]);
  const names = arrangeFields(readName(text.replace(BETWEEN_GIVEN_NAMES, " ")).segments.flat(), []).given.join(" ");
  // Words may meet where a title stood between them.
  return names === text || !names.includes(" ") ? names : normalizeGivenName(names);
}

/**
 * A family-name column's value, folded: titles, particles and suffixes are left out, as are given names behind a comma; the parts
 * of a double name are sorted and joined by hyphens. The empty text where there is no name. Normalising again changes nothing.
 *
 * @throws `ClienteleError` with code `INVALID_TEXT` for what is no string.
 *
 * @example
 * ```ts
 * import { normalizeFamilyName } from "clientele/duplicates/normalise";
 *
 * normalizeFamilyName("Freiherr von Müller-Lüdenscheidt"); // => "luedenscheidt-mueller"
 * normalizeFamilyName("Lüdenscheidt Müller, jun."); // => "luedenscheidt-mueller"
 * ```
 */
export function normalizeFamilyName(text: string): string {
  assertText(text, ["text"]);
  const [family = []] = readName(text).segments;
  return arrangeFields([], family).family.join("-");
}

/** Hyphens, the dashes that they are mistaken for, and commas: between given names all are blanks. */
const BETWEEN_GIVEN_NAMES = /[-\u2010-\u2015\u2212,;]/g;

function describeText(text: string): NormalizedPersonName {
  const reading = readName(text);
  return describe([reading], arrangeName(reading.segments));
}

function describe(readings: readonly NameReading[], names: ArrangedName): NormalizedPersonName {
  const isHousehold = readings.some((reading) => reading.isHousehold);
  const salutation = readings.find((reading) => reading.salutation)?.salutation;
  const suffix = readings.find((reading) => reading.suffix)?.suffix;
  const birthFamily = readBirthName(readings);
  const { given, particles, family } = names;
  return {
    ...(salutation && !isHousehold && { salutation }),
    titles: readings.flatMap(({ titles }) => titles),
    given,
    particles,
    family,
    ...(suffix && { suffix }),
    ...(birthFamily.length > 0 && { birthFamily }),
    isHousehold,
    nameKey: [...given, ...family].sort().join(" "),
  };
}

/** What stands behind "geb." may also be a date. */
function readBirthName(readings: readonly NameReading[]): readonly string[] {
  const words = readings.flatMap(({ birthWords }) => birthWords);
  if (words.length === 0) return [];
  return arrangeFields(
    [],
    words.filter(({ letters }) => letters !== "am" && !/^\d/.test(letters)),
  ).family;
}
