/**
 * Who stands in the list twice? Spellings of umlauts and streets, swapped names, a slip in the date of birth.
 */
import { renderLabel } from "clientele";
import { parseCsv } from "clientele/adapters/csv";
import { explainPair, findDuplicates } from "clientele/duplicates";
import {
  DUPLICATE_COMPARISON_LABELS,
  DUPLICATE_EVIDENCE_LABELS,
  DUPLICATE_FINDING_LABELS,
} from "clientele/duplicates/labels";
import { readCsv } from "clientele/records/csv";

const file = `Nr;Vorname;Name;Geboren;Strasse;PLZ;Ort;E-Mail
1;Jürgen;Müller;1961-03-04;Hauptstraße 12;04103;Leipzig;j.mueller@post.example
2;Anna;Schmidt;1975-11-30;Am Bahnhof 3;80331;München;anna.schmidt@web.example
3;Juergen;Mueller;1961-04-03;Hauptstr. 12;4103;Leipzig;
4;Groß;Käthe;1948-07-19;Gartenweg 7a;50667;Köln;
5;Anna;Schmitt;1990-02-14;Ringstraße 40;20095;Hamburg;schmitt@mail.example
6;Käthe;Gross;1948-07-19;Gartenweg 7 a;50667;Köln;kaethe@web.example
7;Peter;Müller;1963-08-21;Hauptstraße 12;04103;Leipzig;peter@post.example
8;Anna;Schmidt;;Bahnhof 3;80331;Muenchen;Anna.Schmidt@WEB.example
`;

const text = (header: string) => ({ type: "text", header }) as const;
const lines = readCsv(file, {
  parser: parseCsv,
  columns: {
    number: text("Nr"),
    first: text("Vorname"),
    last: text("Name"),
    born: text("Geboren"),
    street: text("Strasse"),
    postcode: text("PLZ"),
    city: text("Ort"),
    mail: text("E-Mail"),
  },
});
const records = Array.from(lines, ({ values }) => values);

const fields = {
  givenName: "first",
  familyName: "last",
  dateOfBirth: "born",
  street: "street",
  postcode: "postcode",
  city: "city",
  email: "mail",
};
const { clusters, model, report } = findDuplicates(records, { preset: "person", fields });

console.log(`${report.records} records, ${report.entities} people`);
for (const { code } of report.findings) console.log(renderLabel(DUPLICATE_FINDING_LABELS, code, "de"));
const nameOf = (place: number) => `${records[place]?.number} ${records[place]?.first} ${records[place]?.last}`;
for (const cluster of clusters) console.log(cluster.map(nameOf).join(" = "));

const explain = (one: number, other: number) => {
  const [first = {}, second = {}] = [records[one - 1], records[other - 1]];
  const { probability, prior, reasons } = explainPair(first, second, { preset: "person", fields, model });
  console.log(
    `\n${one} and ${other}: ${(100 * probability).toFixed(1)} %; ${prior.toFixed(1)} bits before any comparison`,
  );
  const names: Readonly<Record<string, string>> = DUPLICATE_COMPARISON_LABELS.de;
  for (const { code, params, contribution = 0 } of reasons) {
    const comparison = names[String(params["comparison"])] ?? "";
    console.log(
      `${contribution.toFixed(1).padStart(6)}  ${renderLabel(DUPLICATE_EVIDENCE_LABELS, code, "de", { comparison })}`,
    );
  }
};
explain(1, 3);
explain(1, 7);
