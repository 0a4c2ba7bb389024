import { type Decimal, decimal, ZERO } from "../../shared/decimal.js";
import { ClienteleError } from "../../shared/errors.js";
import { createReport, type Report } from "../../shared/report.js";
import type { AbcAnalysis, XyzAnalysis } from "./model.js";

/** One field of the ABC-XYZ matrix. */
export interface AbcXyzCell<AbcName extends string = string, XyzName extends string = string> {
  readonly abcClass: AbcName;
  readonly xyzClass: XyzName;
  readonly count: number;
  /** The exact value of its items, as plain decimal text. */
  readonly value: string;
  /** In the order of the ABC ranking. */
  readonly ids: readonly string[];
}

/** Value against regularity: how many items, worth how much, in every pair of classes. */
export interface AbcXyzMatrix<AbcName extends string = string, XyzName extends string = string> {
  /** Every pair of classes, empty ones too; by ABC class, then by XYZ class, each in the order of its analysis. */
  readonly cells: readonly AbcXyzCell<AbcName, XyzName>[];
  /** Items that only one of the analyses holds are in no cell. */
  readonly report: Report<"ONLY_IN_ABC" | "ONLY_IN_XYZ">;
}

/**
 * Crosses an ABC analysis with an XYZ analysis of the same items.
 *
 * @throws `ClienteleError` with code `DUPLICATE_ID` and path `["abc" | "xyz", row]` where two items of one analysis have the same id.
 *
 * @example
 * ```ts
 * import { analyzeAbc, analyzeXyz, crossAbcXyz } from "clientele/value/abc";
 *
 * const customers = [
 *   { id: "ada", monthly: [40, 40] },
 *   { id: "bob", monthly: [0, 20] },
 * ];
 * const abc = analyzeAbc(customers, { valueOf: ({ monthly }) => monthly.reduce((total, amount) => total + amount) });
 * const xyz = analyzeXyz(customers, {
 *   valuesOf: ({ monthly }) => monthly,
 *   policy: { classes: [{ name: "X", upTo: 0.5 }, { name: "Z" }] },
 * });
 *
 * const { cells } = crossAbcXyz(abc, xyz, { idOf: ({ id }) => id });
 * cells.filter((cell) => cell.count > 0).map((cell) => cell.abcClass + cell.xyzClass); // => ["AX", "BZ"]
 * ```
 */
export function crossAbcXyz<Item, AbcName extends string, XyzName extends string>(
  abc: AbcAnalysis<Item, AbcName>,
  xyz: XyzAnalysis<Item, XyzName>,
  options: { readonly idOf: (item: Item) => string },
): AbcXyzMatrix<AbcName, XyzName> {
  const abcRows = rowsById(abc.rows, options.idOf, "abc");
  const xyzRows = rowsById(xyz.rows, options.idOf, "xyz");
  const report = createReport<"ONLY_IN_ABC" | "ONLY_IN_XYZ">();
  const found = new Map<string, { value: Decimal; ids: string[] }>();
  const keyOf = (abcClass: AbcName, xyzClass: XyzName) => JSON.stringify([abcClass, xyzClass]);

  for (const [id, { abcClass, value }] of abcRows) {
    report.take();
    const partner = xyzRows.get(id);
    if (partner === undefined) {
      report.drop("ONLY_IN_ABC", id);
      continue;
    }
    const key = keyOf(abcClass, partner.xyzClass);
    const cell = found.get(key) ?? { value: ZERO, ids: [] };
    cell.value = cell.value.plus(decimal(value));
    cell.ids.push(id);
    found.set(key, cell);
  }
  for (const id of xyzRows.keys()) {
    if (abcRows.has(id)) continue;
    report.take();
    report.drop("ONLY_IN_XYZ", id);
  }

  const cells = abc.classes.flatMap(({ name: abcClass }) =>
    xyz.classes.map(({ name: xyzClass }): AbcXyzCell<AbcName, XyzName> => {
      const { value, ids } = found.get(keyOf(abcClass, xyzClass)) ?? { value: ZERO, ids: [] };
      return { abcClass, xyzClass, count: ids.length, value: value.toFixed(), ids };
    }),
  );
  return { cells, report: report.build() };
}

/**
 * The rows of an analysis by the id of their item, in their order.
 *
 * @throws `ClienteleError` with code `DUPLICATE_ID`
 */
export function rowsById<Row extends { readonly item: Item }, Item>(
  rows: readonly Row[],
  idOf: (item: Item) => string,
  name: string,
): ReadonlyMap<string, Row> {
  const byId = new Map<string, Row>();
  rows.forEach((row, index) => {
    const id = idOf(row.item);
    if (byId.has(id)) throw new ClienteleError("DUPLICATE_ID", "expected a different id for each item", [name, index]);
    byId.set(id, row);
  });
  return byId;
}
