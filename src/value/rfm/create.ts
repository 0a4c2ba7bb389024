import { type DecimalLike, decimal } from "../../shared/decimal.js";
import { ClienteleError } from "../../shared/errors.js";
import { createModel } from "../../shared/model/index.js";
import { checkRfmBody, throwFirst } from "./check.js";
import {
  type IndependentRfmBody,
  type PerRfmDimension,
  RFM_SCHEMA_VERSION,
  type RfmBorderRule,
  type RfmModel,
  type RfmSegmentName,
  type RfmSegmentTable,
} from "./model.js";
import { DEFAULT_RFM_SEGMENTS } from "./segments.js";
import { BORDER_RULES } from "./settings.js";

/** The settings of {@link createRfmModel}. */
export interface RfmModelOptions<Name extends string = RfmSegmentName> {
  /** Ascending, one to eight in each dimension: one fewer than there are bins. Equal borders leave a bin empty. */
  readonly borders: PerRfmDimension<readonly DecimalLike[]>;
  /** Where a value equal to a border falls. @defaultValue `"lower"`: up to 30 days, over 30 days */
  readonly onBorder?: RfmBorderRule | undefined;
  /** @defaultValue {@link DEFAULT_RFM_SEGMENTS} */
  readonly segments?: RfmSegmentTable<Name> | undefined;
}

/**
 * An RFM model with borders that were decided on instead of found in the data: a last purchase up to 30, 90, 180, 365 days ago.
 *
 * @throws `ClienteleError` with code `INVALID_BORDERS` for borders that do not ascend or are no one to eight numbers, with a
 * path such as `["borders", "recency"]`; `INVALID_VALUE` for a border that is no number; `INVALID_OPTION` for an unknown rule
 * for borders; and as {@link createRfmSegmentTable} for a segment table that does not give every code one segment.
 *
 * @example
 * ```ts
 * import { createRfmModel, scoreRfm } from "clientele/value/rfm";
 *
 * const model = createRfmModel({
 *   borders: { recency: [30, 90, 180, 365], frequency: [1, 2, 4, 8], monetary: ["50", "100", "250", "999.99"] },
 * });
 * const { rows } = scoreRfm([{ days: 30, orders: 3, revenue: "1000.00" }], model, {
 *   recencyDaysOf: (customer) => customer.days,
 *   frequencyOf: (customer) => customer.orders,
 *   monetaryOf: (customer) => customer.revenue,
 * });
 *
 * rows[0]?.code; // => "535"
 * rows[0]?.segment; // => "potential-loyalists"
 * ```
 */
export function createRfmModel<Name extends string = RfmSegmentName>(options: RfmModelOptions<Name>): RfmModel<Name> {
  const { onBorder = "lower" } = options;
  if (!BORDER_RULES.includes(onBorder)) {
    throw new ClienteleError("INVALID_OPTION", 'expected "lower" or "upper"', ["onBorder"]);
  }
  const read = (dimension: keyof typeof options.borders) =>
    options.borders[dimension].map((border, index) => decimal(border, ["borders", dimension, index]).toFixed());
  const body: IndependentRfmBody<Name> = {
    scoring: "independent",
    binning: { by: "fixed", onBorder },
    borders: { recency: read("recency"), frequency: read("frequency"), monetary: read("monetary") },
    segments: options.segments ?? (DEFAULT_RFM_SEGMENTS as RfmSegmentTable as RfmSegmentTable<Name>),
  };
  throwFirst(checkRfmBody(body), []);
  return createModel({ kind: "rfm", schemaVersion: RFM_SCHEMA_VERSION, body });
}
