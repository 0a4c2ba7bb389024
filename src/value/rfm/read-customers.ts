import { ClienteleError, type Path } from "../../shared/errors.js";
import { createReport, type ReportBuilder } from "../../shared/report.js";
import { type RfmAmount, readAmount } from "./amount.js";
import type { PerRfmDimension, RfmDropCode, RfmScoreOptions } from "./model.js";

/** A customer as the accessors read it. */
export interface RfmReading<Item> extends PerRfmDimension<RfmAmount> {
  readonly item: Item;
}

/** Reads the customers who bought at least once; the others are counted. */
export function readCustomers<Item>(
  customers: readonly Item[],
  options: RfmScoreOptions<Item>,
): { readonly readings: readonly RfmReading<Item>[]; readonly report: ReportBuilder<RfmDropCode> } {
  const report = createReport<RfmDropCode>(options);
  const readings: RfmReading<Item>[] = [];
  customers.forEach((item, index) => {
    report.take();
    const recencyDays = options.recencyDaysOf(item);
    if (recencyDays === undefined || recencyDays === null) {
      report.drop("NO_PURCHASE", options.idOf?.(item) ?? String(index + 1));
      return;
    }
    readings.push({
      item,
      recency: readUnsigned(recencyDays, [index, "recency"]),
      frequency: readUnsigned(options.frequencyOf(item), [index, "frequency"]),
      monetary: readAmount(options.monetaryOf(item), [index, "monetary"]),
    });
  });
  return { readings, report };
}

function readUnsigned(value: number, path: Path): RfmAmount {
  if (value < 0) throw new ClienteleError("INVALID_VALUE", "expected zero or more", path);
  return readAmount(value, path);
}
