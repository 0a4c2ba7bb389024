/**
 * Two lists of the same people: the customers of the shop and the guests of an event. Who is on both? Each list is without duplicates of
 * its own, so that everybody is linked to one person at most.
 */
import { linkRecords } from "clientele/duplicates";

const shop = [
  { name: "Anna Groß", mail: "anna.gross@example.org", town: "Köln" },
  { name: "Jürgen Müller", mail: "j.mueller@example.org", town: "Bonn" },
  { name: "Uwe Klein", mail: "uwe.klein@example.org", town: "Köln" },
];
const guests = [
  { name: "Mueller, Juergen", mail: "J.Mueller@example.org", town: "Bonn" },
  { name: "Petra Klein", mail: "petra.klein@example.org", town: "Köln" },
  { name: "Anna Gross", mail: "anna.gross@example.org", town: "Koeln" },
];

const { links, report } = linkRecords(shop, guests, {
  preset: "person",
  fields: { fullName: "name", email: "mail", city: "town" },
});

for (const { left, right } of links) console.log(`${shop[left]?.name} = ${guests[right]?.name}`);
console.log(`${shop.length - links.length} of the shop's customers did not come`);
console.log(report.findings.map(({ code }) => code).join());
