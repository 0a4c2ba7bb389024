import { createRandom } from "../../../src/shared/random/index.js";
import { type CustomerRow, createRow } from "../../../src/testing/customer-base/customer.js";
import type { Changes, Draft, DrawChanges } from "../../../src/testing/customer-base/errors/draft.js";
import { getHomes } from "../../../src/testing/customer-base/homes/home.js";

const home = getHomes().drawHome(createRandom(1), "DE");

/** A copy in the making whose record has these columns, and whose numbers are 030 7654321 and 0171 2345678. */
function draftOf(columns: Partial<CustomerRow>): Draft {
  const row = { ...createRow("customer-1", columns.kind ?? "person", "DE"), ...columns };
  const landline = { country: "DE", prefix: "30", rest: "7654321" } as const;
  return { row, home: { ...home, landline }, mobile: { country: "DE", prefix: "171", rest: "2345678" } };
}

/** All changes that an error can lead to in a record, each once. */
export function outcomesOf(draw: DrawChanges, columns: Partial<CustomerRow>, runs = 600): readonly Changes[] {
  const random = createRandom("outcomes");
  const texts = new Set<string>();
  for (let run = 0; run < runs; run += 1) {
    texts.add(JSON.stringify(draw(random, draftOf(Object.freeze({ ...columns }))), (_, value) => value ?? null));
  }
  return [...texts].sort().map((text) => JSON.parse(text));
}

/** What one column can become: what it is, where nothing happens to it. */
export function valuesOf(draw: DrawChanges, field: keyof Changes, text: string): readonly unknown[] {
  return outcomesOf(draw, { [field]: text })
    .map((changes) => changes[field] ?? text)
    .sort();
}
