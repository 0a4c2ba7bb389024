/** The words of a text, as a set. Tables are kept as text: it is small, and easy to read and to sort. */
export function createWordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** What words stand for, as in `"st=sankt ffm=frankfurt_main"`, where an underscore is a blank. */
export function createWordMap<Value extends string>(entries: string): ReadonlyMap<string, Value> {
  return new Map(
    entries.split(" ").map((entry) => {
      const [word = "", value = ""] = entry.replaceAll("_", " ").split("=");
      return [word, value as Value] as const;
    }),
  );
}
