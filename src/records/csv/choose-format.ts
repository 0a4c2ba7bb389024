/** Reads a cell, or answers undefined. */
export type CellReader = (text: string) => string | undefined;

/** A column whose format is asked for, with some of its cells. */
export interface FormatQuestion<Format extends string> {
  readonly wanted: Format | "detect";
  readonly cells: readonly string[];
  readonly readers: Readonly<Record<Format, CellReader>>;
}

/** The format of a column. */
export interface FormatChoice<Format extends string> {
  readonly format: Format;
  /** Whether the column's own cells, or the caller, have decided. */
  readonly isCertain: boolean;
}

/**
 * Chooses between two formats for each column. A cell that only one of them can read votes for it, and the majority of a
 * column's votes decides. A column without votes, or with as many for one as for the other, follows the columns that are
 * decided, if these agree; else the fallback.
 */
export function chooseFormats<Format extends string, Question extends FormatQuestion<Format>>(
  questions: readonly Question[],
  formats: readonly [Format, Format],
  fallback: Format,
): readonly (Question & FormatChoice<Format>)[] {
  const decided = questions.map(({ wanted, cells, readers }) =>
    wanted === "detect" ? vote(cells, readers, formats) : wanted,
  );
  const known = new Set(decided.filter((format) => format !== undefined));
  const shared = known.size === 1 ? [...known][0] : undefined;
  return questions.map((question, position) => {
    const own = decided[position];
    return { ...question, format: own ?? shared ?? fallback, isCertain: own !== undefined };
  });
}

function vote<Format extends string>(
  cells: readonly string[],
  readers: Readonly<Record<Format, CellReader>>,
  [one, other]: readonly [Format, Format],
): Format | undefined {
  let lead = 0;
  for (const cell of cells) {
    const [readsOne, readsOther] = [readers[one](cell) !== undefined, readers[other](cell) !== undefined];
    lead += Number(readsOne) - Number(readsOther);
  }
  if (lead === 0) return undefined;
  return lead > 0 ? one : other;
}

/** Reads by one format, and tells once of the first cell that means something else in the other. */
export function watchAmbiguity(read: CellReader, readOtherwise: CellReader, onAmbiguous: () => void): CellReader {
  let told = false;
  return (text) => {
    const value = read(text);
    if (!told && value !== undefined) {
      const other = readOtherwise(text);
      told = other !== undefined && other !== value;
      if (told) onAmbiguous();
    }
    return value;
  };
}
