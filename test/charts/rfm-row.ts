import type { RfmRow } from "../../src/value/rfm/index.js";

/** A scored customer who is nothing but an amount. */
export function rfmRow(recency: number, frequency: number, item: string, segment = "some"): RfmRow<string> {
  return { item, recency, frequency, monetary: 1, code: `${recency}${frequency}1`, segment, reasons: [] };
}
