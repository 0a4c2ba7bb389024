/**
 * From a German sales file to the A customers: read, add up exactly, rank, and say why.
 */
import { renderLabel } from "clientele";
import { parseCsv } from "clientele/adapters/csv";
import { readCsv } from "clientele/records/csv";
import { summarizePurchases } from "clientele/records/purchases";
import { PURCHASE_LINE_LABELS } from "clientele/records/purchases/labels";
import { analyzeAbc } from "clientele/value/abc";
import { ABC_REASON_LABELS } from "clientele/value/abc/labels";

const file = `Kunde;Rechnung;Datum;Menge;Preis
Müller GmbH;R-1;03.02.2026;10;1.249,00
Café Sonne;R-2;04.02.2026;3;89,90
;R-3;05.02.2026;1;12,00
Hof Lüders;R-4;11.02.2026;40;17,50
Müller GmbH;G-1;12.02.2026;-1;1.249,00
Café Sonne;R-5;viel später;1;89,90
`;

const lines = readCsv(file, {
  parser: parseCsv,
  columns: {
    customer: { type: "text", header: "Kunde" },
    invoice: { type: "text", header: "Rechnung", required: true },
    date: { type: "date", header: "Datum", required: true },
    quantity: { type: "number", header: "Menge", required: true },
    price: { type: "number", header: "Preis", required: true },
  },
});

const { purchases, report } = summarizePurchases(lines, {
  partyIdOf: ({ values }) => values.customer,
  orderIdOf: ({ values }) => values.invoice,
  atOf: ({ values }) => values.date,
  quantityOf: ({ values }) => values.quantity,
  unitPriceOf: ({ values }) => values.price,
  currency: "EUR",
  zone: "Europe/Berlin",
  asOf: "2026-03-01T00:00:00Z",
});

const { rows, classes } = analyzeAbc(purchases, { valueOf: (history) => history.netRevenue });

for (const { item, abcClass, cumulativeShare = 0 } of rows) {
  console.log(
    `${abcClass}  ${item.partyId.padEnd(12)} ${item.netRevenue.padStart(10)} €  ${(100 * cumulativeShare).toFixed(1)} %`,
  );
}
for (const { reason } of classes) console.log(renderLabel(ABC_REASON_LABELS, reason.code, "de", reason.params));

const { findings } = lines.report();
for (const { code, path } of findings) console.log(`${code} in ${path.join(" ")}`);
for (const { code, count } of [...report.dropped, ...report.noted]) {
  console.log(`${count} × ${renderLabel(PURCHASE_LINE_LABELS, code, "de")}`);
}
