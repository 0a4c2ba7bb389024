/**
 * Who rose and who fell: two years of purchases, classed apart and compared.
 */
import { renderLabel } from "clientele";
import { purchasesWithin, summarizePurchases } from "clientele/records/purchases";
import { analyzeAbc, traceAbcMigration } from "clientele/value/abc";
import { ABC_DIRECTION_LABELS } from "clientele/value/abc/labels";

const orders = [
  { customer: "Adler", at: "2025-03-04", total: "9000.00" },
  { customer: "Adler", at: "2026-02-11", total: "150.00" },
  { customer: "Biber", at: "2025-06-01", total: "1200.00" },
  { customer: "Biber", at: "2026-05-20", total: "8800.00" },
  { customer: "Dachs", at: "2025-08-15", total: "300.00" },
  { customer: "Fuchs", at: "2026-04-02", total: "1400.00" },
];

const { purchases } = summarizePurchases(orders, {
  partyIdOf: (order) => order.customer,
  atOf: (order) => order.at,
  amountOf: (order) => order.total,
  currency: "EUR",
  zone: "Europe/Berlin",
  asOf: "2026-11-21T12:00:00Z",
});

const classesOf = (year: number) => {
  const histories = purchases
    .map((history) => purchasesWithin(history, { from: `${year}-01-01`, to: `${year + 1}-01-01` }))
    .filter((history) => history.orders > 0);
  return analyzeAbc(histories, { valueOf: (history) => history.exactNetRevenue });
};

const { moves, counts } = traceAbcMigration(classesOf(2025), classesOf(2026), { idOf: (history) => history.partyId });

for (const { id, from = "–", to = "–", direction } of moves) {
  console.log(`${id}: ${from} → ${to}, ${renderLabel(ABC_DIRECTION_LABELS, direction, "de")}`);
}
console.log(`${counts.up} up, ${counts.down} down, ${counts.entered} entered, ${counts.left} left`);
