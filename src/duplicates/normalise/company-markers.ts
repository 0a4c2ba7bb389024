import { createWordMap } from "./word-tables.js";

/** What a marker says of the words behind it. */
export type CompanyPart = "owner" | "careOf" | "branch" | "formerName";

/** The words that set a part of a company's name off. Those with blanks or dots are written without. */
const MARKERS = /* @__PURE__ */ createWordMap<CompanyPart>(
  "attn=careOf aussenstelle=branch betriebsstaette=branch careof=careOf ehem=formerName " +
    "ehemals=formerName eigentuemer=owner filiale=branch fka=formerName frueher=formerName " +
    "geschaeftsstelle=branch inh=owner inhaber=owner inhaberin=owner ndl=branch niederl=branch " +
    "niederlassung=branch padr=careOf succursale=branch vorm=formerName vormals=formerName zhd=careOf " +
    "zndl=branch zuhaenden=careOf zweigndl=branch zweigniederl=branch zweigniederlassung=branch " +
    "zweigstelle=branch zwndl=branch",
);

/** The marker that begins at a word, and how many words it has. */
export function findMarker(
  words: readonly string[],
  index: number,
): { readonly part: CompanyPart; readonly length: number } | undefined {
  const [word = "", next] = words.slice(index, index + 2);
  const pair = next === undefined ? undefined : MARKERS.get(word + next);
  if (pair !== undefined) return { part: pair, length: 2 };
  const part = MARKERS.get(word);
  return part === undefined ? undefined : { part, length: 1 };
}
