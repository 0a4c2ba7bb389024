import { assertText } from "./assert-text.js";
import { type CompanyPart, findMarker } from "./company-markers.js";
import { fold } from "./fold.js";
import type { NormalizedCompany } from "./model.js";
import { dropAnds, splitCompany } from "./split-company.js";
import { takeLegalForms } from "./take-legal-forms.js";

/**
 * A company's name in parts that can be compared: "Müller & Söhne G.m.b.H. & Co KG" and "Fa. Mueller und Soehne GmbH & Co. KG" have
 * the same core and the same legal form. A GmbH and its GmbH & Co. KG share the core only: they are different companies.
 *
 * - Legal forms are those of Germany, Austria and Switzerland and the usual ones of other countries, abbreviated or spelled out. They
 *   are found at the end of a name; before a comma, a bracket or a dash; and anywhere, if they cannot be anything else: "Müller GmbH
 *   Bau" has the core "mueller bau". In "Handelsgesellschaft mbH" the "gesellschaft" belongs to the form. A name that is nothing but
 *   one form stays.
 * - "&", "und", "u." and "+" between words say nothing, nor does "Firma" before the name. Single letters in a row are one word:
 *   K+S is "ks", C & A "ca". "Gebr." is "gebrueder", "Cie." is "co".
 * - What stands behind "Inh.", "c/o", "z. Hd.", "vorm.", "Niederlassung" or "Filiale" goes on up to the next of them. A branch that
 *   says no more than that it is one has the word itself.
 * - What stands behind the form and a comma, bracket or dash is a branch: "Siemens AG, Köln".
 *
 * Normalising the core again changes nothing. A text of more than 64 words is all core. The core is empty only where the text has no letters and digits.
 *
 * @throws `ClienteleError` with code `INVALID_TEXT` for what is no string.
 *
 * @example
 * ```ts
 * import { normalizeCompany } from "clientele/duplicates/normalise";
 *
 * normalizeCompany("Müller & Söhne Ges.m.b.H. & Co KG i. L.");
 * // => { core: "mueller soehne", legalForm: "GmbH & Co. KG", stage: "liquidation" }
 * normalizeCompany("Gasthof Krone, Inh. Hans Maier e.K.");
 * // => { core: "gasthof krone", legalForm: "e.K.", owner: "hans maier" }
 * normalizeCompany("Siemens Aktiengesellschaft, Niederlassung Köln");
 * // => { core: "siemens", legalForm: "AG", branch: "koeln" }
 * ```
 *
 * @see https://github.com/opensanctions/rigour, `org_types.yml` (MIT), which the table of legal forms is derived from.
 */
export function normalizeCompany(text: string): NormalizedCompany {
  assertText(text, ["text"]);
  if (text.length > MAX_WORDS && fold(text).split(" ").length > MAX_WORDS) return { core: fold(text) };
  const { words, breaks } = splitCompany(text);
  const sections = cutAtMarkers(words);
  const { branch, ...name } = takeLegalForms(sections.core, breaks);
  const named = PARTS.filter((part) => sections[part].length > 0);
  const parts = named.map((part) => ({ part, ...takeLegalForms(sections[part]) }));
  const legalForm = name.legalForm ?? parts.find((part) => part.legalForm)?.legalForm;
  const stage = name.stage ?? parts.find((part) => part.stage)?.stage;
  const core = withoutFirma(joinInitials(dropAnds(name.words).words));
  // A marker may come about where a form was taken out of it.
  const hasMarker = core.some((_, index) => index > 0 && findMarker(core, index) !== undefined);
  return {
    ...(hasMarker ? normalizeCompany(core.join(" ")) : { core: core.join(" ") }),
    ...(legalForm && { legalForm }),
    ...(stage && { stage }),
    ...(branch.length > 0 && { branch: branch.join(" ") }),
    ...Object.fromEntries(parts.map(({ part, words: said }) => [part, said.join(" ")])),
  };
}

/** More than that is no name. */
const MAX_WORDS = 64;

const PARTS = ["owner", "careOf", "branch", "formerName"] as const satisfies readonly CompanyPart[];

/** The words before the first marker, and those behind each. The first word is no marker. */
function cutAtMarkers(words: readonly string[]): Readonly<Record<CompanyPart | "core", readonly string[]>> {
  const sections = {
    core: [] as string[],
    owner: [] as string[],
    careOf: [] as string[],
    branch: [] as string[],
    formerName: [] as string[],
  };
  let part: CompanyPart | "core" = "core";
  for (let index = 0; index < words.length; ) {
    const marker = index === 0 ? undefined : findMarker(words, index);
    if (marker === undefined) sections[part].push(words[index] as string);
    else {
      part = marker.part;
      const isLast = index + marker.length === words.length;
      if (isLast && part === "branch") sections.branch.push(words[index] as string);
    }
    index += marker?.length ?? 1;
  }
  return sections;
}

function withoutFirma(words: readonly string[]): readonly string[] {
  const name = words.findIndex((word) => word !== "firma" && word !== "fa");
  return name === -1 ? words.slice(-1) : words.slice(name);
}

function joinInitials(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let isInitials = false;
  for (const word of words) {
    const isInitial = /^\p{L}$/u.test(word);
    if (isInitial && isInitials) joined.push(`${joined.pop()}${word}`);
    else joined.push(word);
    isInitials = isInitial;
  }
  return joined;
}
