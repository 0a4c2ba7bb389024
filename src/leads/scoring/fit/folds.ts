import { createRandom } from "../../../shared/random/index.js";
import { FOLDS } from "./settings.js";
import type { LeadTable, RowIndexes } from "./table.js";

/** The same rows, twice divided: what one fold is fitted on and what it is tried on. */
export interface Fold {
  readonly fitted: RowIndexes;
  readonly tried: RowIndexes;
  /** Where the tried rows stand among all that were divided. */
  readonly positions: Int32Array;
}

/** Divides rows into five folds by chance, with as even a share of won leads in each as can be. */
export function divideIntoFolds({ won }: LeadTable, rows: RowIndexes, seed: number | string): readonly Fold[] {
  const random = createRandom(seed).fork("folds");
  const positions = Array.from(rows.keys());
  const isWon = (position: number) => won[rows[position] as number] === 1;
  const foldOf = new Uint8Array(rows.length);
  const shuffled = [
    ...random.shuffle(positions.filter(isWon)),
    ...random.shuffle(positions.filter((position) => !isWon(position))),
  ];
  shuffled.forEach((position, turn) => {
    foldOf[position] = turn % FOLDS;
  });
  return Array.from({ length: FOLDS }, (_, fold) => {
    const tried = Int32Array.from(positions.filter((position) => foldOf[position] === fold));
    return {
      fitted: rows.filter((_row, position) => foldOf[position] !== fold),
      tried: tried.map((position) => rows[position] as number),
      positions: tried,
    };
  });
}
