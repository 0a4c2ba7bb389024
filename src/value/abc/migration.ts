import { ClienteleError } from "../../shared/errors.js";
import { rowsById } from "./matrix.js";
import type { AbcAnalysis } from "./model.js";

/**
 * Which way an item went: `up` to a better class, `down` to a worse one (N is worse than all ranked classes), `same`;
 * `entered` and `left` where only one of the analyses holds it; `judged` where it was new (E) in one of them.
 */
export type AbcDirection = "up" | "down" | "same" | "entered" | "left" | "judged";

/** One item's way from one analysis to the next. */
export interface AbcMove<Name extends string = string> {
  readonly id: string;
  /** Absent where the item entered. */
  readonly from?: Name | undefined;
  /** Absent where the item left. */
  readonly to?: Name | undefined;
  readonly direction: AbcDirection;
}

/** Who moved between two analyses. */
export interface AbcMigration<Name extends string = string> {
  /** One for each item of either analysis, sorted by id (by UTF-16 code units). */
  readonly moves: readonly AbcMove<Name>[];
  /** How many items went each way. */
  readonly counts: Readonly<Record<AbcDirection, number>>;
}

/**
 * Follows items from one ABC analysis to the next: last year to this year.
 *
 * The rows need not be the same objects; `idOf` tells who is who. Read as a table, the moves by `from` and `to` are the
 * migration matrix: each of its rows adds up to a class before, each of its columns to a class after.
 *
 * @throws `ClienteleError` with code `DUPLICATE_ID` and path `["before" | "after", row]`; `INVALID_VALUE` where the analyses rank
 * into different classes.
 *
 * @example
 * ```ts
 * import { analyzeAbc, traceAbcMigration } from "clientele/value/abc";
 *
 * const lastYear = analyzeAbc([{ id: "ada", revenue: 90 }, { id: "bob", revenue: 10 }], { valueOf: (c) => c.revenue });
 * const thisYear = analyzeAbc([{ id: "ada", revenue: 5 }, { id: "bob", revenue: 95 }], { valueOf: (c) => c.revenue });
 *
 * const { moves } = traceAbcMigration(lastYear, thisYear, { idOf: (customer) => customer.id });
 * moves.map((move) => `${move.id} ${move.from} > ${move.to}: ${move.direction}`); // => ["ada A > C: down", "bob B > A: up"]
 * ```
 */
export function traceAbcMigration<Item, Name extends string>(
  before: AbcAnalysis<Item, Name>,
  after: AbcAnalysis<Item, Name>,
  options: { readonly idOf: (item: Item) => string },
): AbcMigration<Name> {
  const ladder = rankedClasses(before);
  if (rankedClasses(after).join("\n") !== ladder.join("\n")) {
    throw new ClienteleError("INVALID_VALUE", "expected both analyses to rank into the same classes", [
      "after",
      "classes",
    ]);
  }
  const placeOf = (name: Name) => (name === "N" ? ladder.length : ladder.indexOf(name));
  const rowsBefore = rowsById(before.rows, options.idOf, "before");
  const rowsAfter = rowsById(after.rows, options.idOf, "after");

  const ids = [...new Set([...rowsBefore.keys(), ...rowsAfter.keys()])].sort((left, right) => (left < right ? -1 : 1));
  const moves = ids.map((id): AbcMove<Name> => {
    const [from, to] = [rowsBefore.get(id)?.abcClass, rowsAfter.get(id)?.abcClass];
    return { id, from, to, direction: directionOf(from, to, placeOf) };
  });

  const counts: Record<AbcDirection, number> = { up: 0, down: 0, same: 0, entered: 0, left: 0, judged: 0 };
  for (const { direction } of moves) counts[direction] += 1;
  return { moves, counts };
}

/** The classes of the ranking, the best first, without N and E. */
const rankedClasses = <Name extends string>({ classes }: AbcAnalysis<unknown, Name>) =>
  classes.map(({ name }) => name).filter((name) => name !== "N" && name !== "E");

function directionOf<Name extends string>(
  from: Name | undefined,
  to: Name | undefined,
  placeOf: (name: Name) => number,
): AbcDirection {
  if (from === undefined) return "entered";
  if (to === undefined) return "left";
  if (from === to) return "same";
  if (from === "E" || to === "E") return "judged";
  return placeOf(to) < placeOf(from) ? "up" : "down";
}
