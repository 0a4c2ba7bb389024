/** The words of a text: what stands between white space and punctuation. Nothing else is changed in them. */
export function splitWords(text: string): readonly string[] {
  return text.match(/[^\s\p{P}]+/gu) ?? [];
}

/** Orders words by their code units, the same in every language and runtime. */
export function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
