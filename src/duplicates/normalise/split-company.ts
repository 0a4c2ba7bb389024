import { fold } from "./fold.js";
import { createWordMap } from "./word-tables.js";

/** The words of a company's name, folded, without the "und" between them. */
export interface CompanyWords {
  readonly words: readonly string[];
  /** The words that something begins with: those behind a comma, a bracket or a free-standing dash. */
  readonly breaks: ReadonlySet<number>;
}

const SIGNS = /[&+,;|()[\]]| [-\u2010-\u2015] /;
const BREAKS = /[,;|()[\]]| [-\u2010-\u2015] /;

const SPELLINGS = /* @__PURE__ */ createWordMap(
  "cie=co cokg=co_kg cokgaa=co_kgaa coohg=co_ohg comp=co compagnie=co gebr=gebrueder",
);

const ANDS = ["und", "and", "et"];

/** Cuts a company's name into words. */
export function splitCompany(text: string): CompanyWords {
  const plain = text.includes("/") ? text.replace(/\bc ?\/ ?o\b/gi, " careof ") : text;
  const segments = SIGNS.test(plain) ? plain.replace(/[&+]/g, " und ").split(BREAKS) : [plain];
  const words: string[] = [];
  const breaks = new Set<number>();
  for (const segment of segments) {
    const folded = fold(segment);
    if (folded === "") continue;
    breaks.add(words.length);
    words.push(...folded.split(" ").flatMap((word) => SPELLINGS.get(word)?.split(" ") ?? word));
  }
  return dropAnds(words, breaks);
}

/** Leaves an "und" out between words; "u." only before a word of more than a letter, for U is an initial as well. */
export function dropAnds(words: readonly string[], breaks: ReadonlySet<number> = new Set()): CompanyWords {
  const kept: string[] = [];
  const keptBreaks = new Set<number>();
  let isBreak = false;
  words.forEach((word, index) => {
    const [previous, next] = [words[index - 1] ?? "", words[index + 1] ?? ""];
    const isBetween = previous !== "" && next !== "";
    isBreak ||= breaks.has(index);
    if (isBetween && (ANDS.includes(word) || (word === "u" && next.length > 1))) return;
    if (isBreak) keptBreaks.add(kept.length);
    isBreak = false;
    kept.push(word);
  });
  return { words: kept, breaks: keptBreaks };
}
