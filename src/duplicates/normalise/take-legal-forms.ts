import { findLegalFormBefore, type LegalFormPlace } from "./find-legal-form.js";
import type { CompanyStage } from "./model.js";
import { createWordMap } from "./word-tables.js";

/** What is known of a company's name while forms are taken out of it. */
export interface FormReading {
  readonly words: readonly string[];
  readonly legalForm?: string | undefined;
  readonly stage?: CompanyStage | undefined;
  /** What stands behind the form and a comma. */
  readonly branch: readonly string[];
}

const NO_BREAKS: ReadonlySet<number> = new Set();

/**
 * Takes legal forms and stages out of a name until none is left: at its end any form, before a break any form as well, elsewhere
 * those that are unmistakable. The first that is found is the company's. At least one word stays.
 */
export function takeLegalForms(words: readonly string[], breaks: ReadonlySet<number> = NO_BREAKS): FormReading {
  let reading: FormReading = { words, branch: [] };
  for (let places = breaks; ; places = NO_BREAKS) {
    const next = takeStage(reading) ?? takeForm(reading, places);
    if (next === undefined) return reading;
    reading = next;
  }
}

const STAGES = /* @__PURE__ */ createWordMap<CompanyStage>(
  "i_g=founding i_gr=founding in_gruendung=founding i_l=liquidation i_liq=liquidation in_liqu=liquidation " +
    "in_liquidation=liquidation in_abwicklung=liquidation i_ins=insolvency in_insolvenz=insolvency",
);
const SHORT_STAGES = /* @__PURE__ */ createWordMap<CompanyStage>("ig=founding il=liquidation");

function takeStage(reading: FormReading): FormReading | undefined {
  const { words } = reading;
  const place = findStage(words, words.length - 2) ?? findStage(words, words.length - 1);
  if (place === undefined || place.end !== words.length || words.length - place.length < 1) return undefined;
  return { ...reading, words: words.slice(0, -place.length), stage: reading.stage ?? place.stage };
}

/** The stage that begins at a word. "iG" in one word is one behind a form only. */
function findStage(words: readonly string[], start: number) {
  if (start < 1) return undefined;
  const [word = "", next = ""] = words.slice(start, start + 2);
  const long = STAGES.get(`${word} ${next}`);
  if (long !== undefined) return { stage: long, length: 2, end: start + 2 };
  const short = SHORT_STAGES.get(word);
  if (short === undefined || findLegalFormBefore(words, start) === undefined) return undefined;
  return { stage: short, length: 1, end: start + 1 };
}

function takeForm(reading: FormReading, breaks: ReadonlySet<number>): FormReading | undefined {
  const { words } = reading;
  for (let end = words.length; end > 1; end -= 1) {
    const place = findLegalFormBefore(words, end);
    const co = findBareCo(words, end);
    if (co !== undefined)
      return keepRest(reading, { name: `${co.name} & Co. KG`, head: headOf(words, co), end }, breaks);
    if (place === undefined || !(end === words.length || place.isUnmistakable || breaks.has(end))) continue;
    return keepRest(reading, { ...composeForm(words, place, end), end }, breaks);
  }
  return undefined;
}

/** "GmbH & Co." at the end leaves the KG out. */
function findBareCo(words: readonly string[], end: number): LegalFormPlace | undefined {
  if (end !== words.length || words[end - 1] !== "co") return undefined;
  const partner = findLegalFormBefore(words, end - 1);
  return partner?.isUnmistakable ? partner : undefined;
}

interface TakenForm {
  readonly name: string;
  /** The words that stay of those before the form. */
  readonly head: readonly string[];
  readonly end: number;
}

const PARTNERSHIPS = ["KG", "OHG", "KGaA"];

/** In "GmbH & Co. Betriebs-KG" up to two words may stand in between. */
const FARTHEST_CO = 3;

function composeForm(words: readonly string[], place: LegalFormPlace, end: number): Omit<TakenForm, "end"> {
  const { start, letters, name } = place;
  if (PARTNERSHIPS.includes(name)) {
    for (let co = start - 1; co >= 2 && co >= start - FARTHEST_CO; co -= 1) {
      const partner = words[co] === "co" ? findLegalFormBefore(words, co) : undefined;
      if (partner === undefined) continue;
      const head = [...headOf(words, partner), ...words.slice(co + 1, start)];
      return { name: `${partner.name} & Co. ${name}`, head };
    }
  }
  // Insurers "a. G." are mutual societies; those that are stock companies write AG.
  const isMutual = letters === "ag" && end - start === 2 && words[start - 1]?.includes("versicher") === true;
  return { name: isMutual ? "VVaG" : name, head: headOf(words, place) };
}

/** In "Handelsgesellschaft mbH" the "-gesellschaft" belongs to the form. */
function headOf(words: readonly string[], { start, letters }: LegalFormPlace): readonly string[] {
  const head = words.slice(0, start);
  if (letters !== "mbh") return head;
  const last = head.at(-1)?.replace(/ges(ellschaft)?$/, "");
  return last === undefined || last === "" ? head : [...head.slice(0, -1), last];
}

function keepRest(reading: FormReading, { name, head, end }: TakenForm, breaks: ReadonlySet<number>): FormReading {
  const { words } = reading;
  const stage = findStage(words, end);
  const rest = end + (stage?.length ?? 0);
  const tail = words.slice(rest);
  const isBranchOffice = tail[0] === "nl" && tail.length > 1;
  const isBranch = isBranchOffice || (tail.length > 0 && (breaks.has(end) || breaks.has(rest)));
  return {
    words: isBranch ? head : [...head, ...tail],
    branch: isBranch ? tail.slice(isBranchOffice ? 1 : 0) : reading.branch,
    legalForm: reading.legalForm ?? name,
    stage: reading.stage ?? stage?.stage,
  };
}
