import { assertText } from "./assert-text.js";
import { fold } from "./fold.js";
import { createWordMap, createWordSet } from "./word-tables.js";

/**
 * A street's name without house number, folded so that the usual ways to write it are the same: "Hauptstr.", "Haupt-Straße" and
 * "Hauptstrasse" are `"haupt strasse"`. The empty text where there is no name.
 *
 * - "Str.", also at the end of a word, is "strasse"; "Pl." and "Wg." at the end are "platz" and "weg". The kind of street at the end
 *   is a word of its own, so that it does not matter how it is joined: strasse, platz, weg, gasse, allee, damm, ring, ufer.
 * - "Lindeng." is "linden gasse", as in Vienna, unless it may be a Weg, Berg, Ring and so on.
 * - Articles are left out, since they are abbreviated in all ways: "Str. d. 17. Juni" is "strasse 17 juni", "a. d. Burg" "an burg".
 * - "St." is "sankt", at the end "street"; Große, Großer, Gr. are "gr", Kleine "kl", Doktor "dr", Professor "prof", Bürgermeister
 *   "bgm", "v." is "von".
 *
 * Normalising again changes nothing.
 *
 * @throws `ClienteleError` with code `INVALID_TEXT` for what is no string.
 *
 * @example
 * ```ts
 * import { normalizeStreetName } from "clientele/duplicates/normalise";
 *
 * normalizeStreetName("Karl-Marx-Str."); // => "karl marx strasse"
 * normalizeStreetName("KARL MARXSTRAßE"); // => "karl marx strasse"
 * normalizeStreetName("Str. des 17. Juni"); // => "strasse 17 juni"
 * ```
 */
export function normalizeStreetName(text: string): string {
  assertText(text, ["text"]);
  const folded = fold(writeOutGasse(text));
  if (folded === "") return "";
  const words = folded
    .split(" ")
    .flatMap(splitStrasse)
    .map((word, index, all) => (ARTICLES.has(all[index + 1] ?? "") ? (BEFORE_ARTICLES.get(word) ?? word) : word));
  const names = words.filter((word) => !ARTICLES.has(word));
  const last = names.pop();
  if (last === undefined) return words.join(" ");
  return [...names, ...splitKind(last, names.length === 0)].map((word) => SPELLINGS.get(word) ?? word).join(" ");
}

/** "Hauptweg." and "Bergring." end in g as well. */
function writeOutGasse(text: string): string {
  return text.includes(".")
    ? text.replace(/(?<=\p{L}{3})(?<!we|ber|rin|bur|ste|stei|han|gan|un)g\.(?=\s*(?:\d|$))/giu, "gasse")
    : text;
}

const KINDS = /* @__PURE__ */ createWordMap(
  "allee=allee damm=damm gasse=gasse pl=platz platz=platz ring=ring ufer=ufer weg=weg wg=weg",
);
const SHORTEST_NAME = 3;

function splitStrasse(word: string): readonly string[] {
  const names: string[] = [];
  let rest = word;
  for (;;) {
    const end = rest.endsWith("strasse") ? "strasse" : rest.endsWith("str") ? "str" : "";
    if (end === "") return rest === "" ? names : [rest, ...names];
    names.unshift("strasse");
    rest = rest.slice(0, -end.length);
  }
}

function splitKind(word: string, isOnly: boolean): readonly string[] {
  const english = isOnly ? undefined : ENDINGS.get(word);
  if (english !== undefined) return [english];
  for (const [end, kind] of KINDS) {
    if (word === end) return isOnly ? [word] : [kind];
    const name = word.endsWith(end) ? word.slice(0, -end.length) : "";
    if (name.length >= SHORTEST_NAME && !ARTICLES.has(name)) return [...splitStrasse(name), kind];
  }
  return [word];
}

/** What English streets end with. */
const ENDINGS = /* @__PURE__ */ createWordMap("ave=avenue blvd=boulevard ln=lane rd=road sq=square st=street");

const SPELLINGS = /* @__PURE__ */ createWordMap(
  "buergerm=bgm buergermeister=bgm doktor=dr gebrueder=gebr grosse=gr grossen=gr grosser=gr " +
    "grosses=gr kleine=kl kleinen=kl kleiner=kl kleines=kl professor=prof st=sankt v=von",
);
const BEFORE_ARTICLES = /* @__PURE__ */ createWordMap("a=an b=bei i=in");
const ARTICLES = /* @__PURE__ */ createWordSet("d das dem den der des die");
