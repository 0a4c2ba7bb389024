import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { cells, type DemoRun, figure, run, runOn, salesFile, temporaryFolder } from "./run.js";

const HEADER = "Kundennummer;Rechnungsnummer;Datum;Menge;Einzelpreis";

const SALES = `${HEADER}
ada;R-1;01.01.2026;2;50,00
ada;R-1;01.01.2026;1;12,50
ada;G-1;05.02.2026;-1;12,50
bob;R-2;28.02.2026;1;8,00
bob;R-2;28.02.2026;1;8,00
cyd;G-2;10.03.2026;-1;3,00
;R-3;11.03.2026;1;99,00
cyd;R-4;12.03.2026;3;0,00
`;

const countIn = (text: string) => Number(text.replaceAll(".", ""));
const percentIn = (text: string) => Number.parseFloat(text.replace(",", "."));

const WHO = /<td[^>]*>([^<]*)<\/td>/g;

/** Making up a base and finding its duplicates takes a while on a busy machine. */
const PATIENCE = 120_000;

describe("the demo on the base it makes up", () => {
  let shop: DemoRun;
  let html: string;
  beforeAll(async () => {
    shop = await run();
    html = shop.html();
  }, PATIENCE);
  const of = (name: string) => figure(shop.printed, name);
  const row = (name: string) => cells(shop.printed, name);

  it("begins with who is on file, by kind and country, and how they were in contact", () => {
    expect(shop.printed).toContain("\nDie Kunden: Wer steht in der Kartei?\n");
    expect(shop.printed).toContain("Gespeichert sind 2.332 Einträge:");
    expect([row("Deutschland"), row("Schweiz"), row("Österreich")]).toEqual([
      ["1.612", "266", "1.878"],
      ["198", "38", "236"],
      ["195", "23", "218"],
    ]);
    expect(row("Telefon")).toEqual(["1.920", "59,3\u00a0%", "1.060"]);
    expect(shop.printed).toMatch(/^ {2}zusammen +9\.965 +59,1\u00a0% +1\.875$/m);
  });

  it("goes on with who is who: what was found, against what is true", () => {
    expect([row("Einträge"), row("Kunden in Wahrheit"), row("größte Gruppe in Wahrheit")]).toEqual([
      ["2.005", "327", "2.332"],
      ["1.711", "289", "2.000"],
      ["4", "4", "4"],
    ]);
    expect(
      row("größte Gruppe")
        .map(Number)
        .every((size) => size >= 2 && size <= 6),
    ).toBe(true);
    const [, , found = ""] = row("Kunden, gefunden");
    expect(Math.abs(countIn(found) - 2000)).toBeLessThan(40);
    const scores = ["Genauigkeit der Paare (Precision)", "Vollständigkeit der Paare (Recall)", "F1, beide zusammen"];
    for (const name of [...scores, "B³: Genauigkeit je Eintrag", "B³: Vollständigkeit je Eintrag", "B³: F1"]) {
      const [ofPersons = "", , ofBoth = ""] = row(name);
      expect([name, percentIn(ofPersons) >= 93, percentIn(ofBoth) >= 92]).toEqual([name, true, true]);
    }
  });

  it("shows why two entries are one customer, with reasons that add up", () => {
    expect(shop.printed).toContain("Ein Beispiel: das unähnlichste unter den zu Recht gefundenen Paaren von Personen.");
    const evidence = shop.printed.split("Begründung")[1]?.split("Zusammen stehen die Chancen")[0] ?? "";
    const bits = [...evidence.matchAll(/ ([+-]?\d+,\d)$/gm)].map(([, text = ""]) => Number(text.replace(",", ".")));
    const sum = bits.slice(0, -1).reduce((total, bit) => total + bit, 0);
    expect(bits.length).toBeGreaterThan(3);
    expect(Math.abs(sum - (bits.at(-1) ?? 0))).toBeLessThan(0.05 * bits.length); // each is rounded
  });

  it("draws what the pairs weigh, the evidence for one of them and the largest group", () => {
    const section = html.split('<section id="duplicates">')[1]?.split("</section>")[0] ?? "";
    const captions = [...section.matchAll(/<figure role="img" aria-label="([^"]*)"/g)].map(([, caption]) => caption);
    expect(captions).toEqual([
      "Dublette oder nicht? Was dafür und was dagegen spricht",
      "Wie viele Paare welches Gewicht haben",
      "Was eine Gruppe zusammenhält",
    ]);
    const compared = /Was die ([\d.]+) verglichenen Paare von Personen wiegen/.exec(shop.printed)?.[1];
    expect(compared).toBe(row("verglichene Paare")[0]);
    expect(shop.printed).toContain(`Die größte Gruppe von Personen (${row("größte Gruppe")[0]} Einträge`);
  });

  it("counts the purchases of duplicates for one customer, and calls customers by their names", () => {
    const buyers = new Set(
      shop
        .sales()
        .split("\r\n")
        .map((line) => line.split(";")[2] ?? ""),
    );
    expect(countIn(of("Kunden") ?? "")).toBeLessThan(buyers.size - 100);
    expect(shop.printed).toMatch(/^ +1 {3}\S.* \(K-1\d{4}\) +A /m);
  });

  it("succeeds and prints the figures of the sales log", () => {
    expect([shop.code, shop.complaints]).toEqual([0, ""]);
    expect([of("Zeilen gelesen"), of("davon unlesbar"), of("davon ohne Kunden"), of("Zeilen gebucht")]).toEqual([
      "12.003",
      "0",
      "53",
      "11.950",
    ]);
    expect([
      of("Rückgaben"),
      of("Rückgaben ohne früheren Kauf"),
      of("Zeilen mit dem Betrag null"),
      of("doppelte Zeilen"),
    ]).toEqual(["595", "2", "236", "52"]);
    expect([of("Kunden"), of("davon mit negativem Umsatz"), of("davon mit Umsatz genau null")]).toEqual([
      "1.539",
      "1",
      "29",
    ]);
    expect([of("Bestellungen"), of("Umsatz nach Rückgaben")]).toEqual(["11.071", "1.244.844,97\u00a0€"]);
  });

  it("takes the day after the last sale as reference date", () => {
    expect([of("letzter Tag"), of("Stichtag")]).toEqual(["31. Dezember 2025", "1. Januar 2026"]);
  });

  it("prints the classes and the segments", () => {
    expect(shop.printed).toMatch(/^ {2}A +101 +6,6\u00a0% +997\.069,03\u00a0€ +80,1\u00a0%$/m);
    expect(shop.printed).toMatch(/^ {2}B +364 +23,7\u00a0% +185\.644,34\u00a0€ +14,9\u00a0%$/m);
    expect(shop.printed).toMatch(/^ {2}C +1\.074 +69,8\u00a0% +62\.131,60\u00a0€ +5,0\u00a0%$/m);
    expect(shop.printed).toMatch(/^ {2}X +gleichmäßig: Schwankung bis 50 % +16 /m);
    expect(shop.printed).toMatch(/^ {2}Z +unregelmäßig: über 100 % +928 /m);
    expect(shop.printed).toMatch(/^ {2}Spitzenkunden +331 +21,5\u00a0% +1\.048\.871,26\u00a0€ +84,3\u00a0% +belohnen/m);
  });

  it("counts every customer in every analysis", () => {
    const countsIn = (id: string) => {
      const section = html.split(`<section id="${id}">`)[1]?.split("</table>")[0] ?? "";
      const cells = [...section.matchAll(WHO)].map(([, cell = ""]) => cell);
      const width = [...(section.matchAll(/<th /g) ?? [])].length;
      const column = id === "xyz" ? 2 : 1;
      return cells.filter((_, index) => index % width === column).reduce((sum, cell) => sum + countIn(cell), 0);
    };
    expect([countsIn("abc"), countsIn("xyz"), countsIn("rfm")]).toEqual([1539, 1539, 1538]); // one has only returns
    expect(shop.printed).toContain("Nicht bewertet, weil es nur Rückgaben gibt: 1");
  });

  it("tests forecasts of purchases and of money beside naive ones, and says who wins", () => {
    expect(shop.printed).toContain("bis zum 2. Juli 2025");
    expect(shop.printed).toContain("Wirklich gekommen sind 2.599 Käufe (Kauftage); vorhergesagt waren:");
    expect(row("BG/NBD")).toEqual(["2.721,60", "1,23", "2,28", "4,7\u00a0%", "0,609", "72,6\u00a0%"]);
    expect(row("Pareto/NBD")).toEqual(["2.712,34", "1,24", "2,30", "4,4\u00a0%", "0,606", "72,6\u00a0%"]);
    expect(row("So viele Käufe wie bisher")).toEqual([
      "6.117,00",
      "3,45",
      "9,11",
      "135,4\u00a0%",
      "0,549",
      "68,6\u00a0%",
    ]);
    expect(row("Käufe im bisherigen Tempo").slice(0, 3)).toEqual(["3.049,52", "1,36", "2,72"]);
    expect(row("Umsatz im bisherigen Tempo").slice(0, 2)).toEqual(["401.977,71\u00a0€", "159,01\u00a0€"]);
    expect(shop.printed.split("Die Modelle sind in allen 10 Vergleichen besser").length - 1).toBe(2);
  });

  it("ranks customers by what they will still bring, and says what is assumed", () => {
    const clv = shop.printed.split("Kundenwert: Was bringen sie noch?")[1]?.replace(/\s+/g, " ") ?? "";
    expect(clv).toContain("Angenommen sind eine Marge von 30,0 % des Umsatzes und ein Zins von 10,0 % im Jahr");
    expect(clv).toContain("Alle Kunden zusammen: 200.031,80 € (195.544,33 € bis 204.622,25 €).");
    expect(clv).toContain("(K-10991) 13.389,97 € 13.069,67 € bis 13.718,12 € 97,5 % 26,6 1.757,33 €");
    expect(clv.match(/\(K-1\d{4}\)/g)).toHaveLength(10);
    expect(clv).not.toContain("Ohne Rang");
  });

  it("pictures the test and what the model thinks of customers", () => {
    const section = html.split('<section id="clv">')[1]?.split("</section>")[0] ?? "";
    const captions = [...section.matchAll(/<figure role="img" aria-label="([^"]*)"/g)].map(([, caption]) => caption);
    expect(captions).toEqual([
      "Trifft das Modell? Käufe danach, nach der Zahl der Wiederkäufe davor",
      "Hält die Vorhersage? Wiederkäufe, zusammengezählt",
      "Wer ist noch Kunde?",
      "Wer kauft noch wie oft?",
    ]);
  });

  it("says which leads to call first, by rules and by what was learned, and what that is worth", () => {
    const leads = shop.printed.split("Interessenten: Wen rufen wir zuerst an?")[1]?.split("═\n\nAus jeder")[0] ?? "";
    expect([of("Interessenten"), of("davon gewonnen"), of("davon verloren"), of("davon offen")]).toEqual([
      "3.000",
      "672",
      "2.146",
      "182",
    ]);
    expect(leads.match(/^ {2}L-\d+ +\d+ +A +\S/gm)).toHaveLength(5);
    expect(leads).toContain("Abschlussnotiz ist erst nach dem Abschluss bekannt und wird nicht verwendet");
    expect(row("AUC: Wie oft steht ein gewonnener vor einem verlorenen?")).toEqual(["0,73", "0,68 – 0,79", "0,5"]);
    expect(leads).toMatch(/^ {2}L-883 +541 +80,5\u00a0% +Quelle: web-form \(1\); /m);
    const captions = html.split('<section id="leads">')[1]?.split("</section>")[0] ?? "";
    expect(captions).toContain('aria-label="Treffen die Wahrscheinlichkeiten zu? Zahl der Leads an jedem Punkt"');
    expect(captions).toContain('aria-label="Was bringt es, mit den Besten zu beginnen?');
  });

  it("writes a page of its own: no script, nothing loaded, every picture in it", () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="de">/);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|src=|https?:|\/\/|url\((?!#)/i);
    expect(html.match(/<svg class="chart"/g)).toHaveLength(13);
    expect(html.match(/href="[^#]/g)).toBeNull();
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it(
    "says the same in English",
    async () => {
      const english = await run("--language", "en");
      expect(figure(english.printed, "lines booked")).toBe("11,950");
      expect(english.html()).toMatch(/^<!doctype html>\n<html lang="en">/);
      expect(english.printed).not.toMatch(/Kunden|Umsatz|Dublette/);
    },
    PATIENCE,
  );

  it(
    "is the same every time",
    async () => {
      const again = await run();
      const withoutPath = (text: string) => text.replace(/\/\S+?(sales\.csv|report\.html)/g, "$1");
      expect(withoutPath(again.html()) === withoutPath(html)).toBe(true); // said so, as no difference could be read
      expect(withoutPath(again.printed)).toBe(withoutPath(shop.printed));
      expect(again.sales() === shop.sales()).toBe(true);
    },
    PATIENCE,
  );
});

describe("the demo on a file", () => {
  it("says nothing of a customer base, for there is none", async () => {
    const { printed, html, progress } = await runOn(SALES);
    expect(printed).not.toMatch(/Kartei|Dubletten|Interessenten/);
    expect(html()).not.toMatch(/id="(customers|duplicates|leads)"/);
    expect(progress).toEqual([undefined]);
  });

  it("counts what it cannot book and what it remarks on", async () => {
    const { code, printed } = await runOn(SALES);
    expect(code).toBe(0);
    expect(figure(printed, "Zeilen gelesen")).toBe("8");
    expect(figure(printed, "davon ohne Kunden")).toBe("1");
    expect(figure(printed, "Zeilen gebucht")).toBe("7");
    expect(figure(printed, "Rückgaben")).toBe("2");
    expect(figure(printed, "Rückgaben ohne früheren Kauf")).toBe("1");
    expect(figure(printed, "Zeilen mit dem Betrag null")).toBe("1");
    expect(figure(printed, "doppelte Zeilen")).toBe("1");
    expect(figure(printed, "Kunden")).toBe("3");
    expect(figure(printed, "davon mit negativem Umsatz")).toBe("1");
    expect(figure(printed, "davon mit Umsatz genau null")).toBe("0");
    expect(figure(printed, "Bestellungen")).toBe("3");
    expect(figure(printed, "Umsatz nach Rückgaben")).toBe("113,00\u00a0€");
    expect(figure(printed, "Stichtag")).toBe("13. März 2026");
    expect(printed).toContain("Betrachtet sind 2 ganze Monate: vom 1. Januar 2026 bis zum 28. Februar 2026.");
  });

  it("leaves duplicates out, or does not look for them, where asked", async () => {
    const dropped = await runOn(SALES, "--duplicates", "drop");
    expect(figure(dropped.printed, "davon doppelt und ausgelassen")).toBe("1");
    expect(figure(dropped.printed, "Umsatz nach Rückgaben")).toBe("105,00\u00a0€");
    const ignored = await runOn(SALES, "--duplicates", "ignore");
    expect(figure(ignored.printed, "doppelte Zeilen")).toBe("0");
    expect(figure(ignored.printed, "Umsatz nach Rückgaben")).toBe("113,00\u00a0€");
  });

  it("looks at nothing on or after the reference date", async () => {
    const { printed } = await runOn(SALES, "--as-of", "2026-02-28");
    expect(figure(printed, "davon nach dem Stichtag")).toBe("4");
    expect(figure(printed, "Kunden")).toBe("1");
    expect(figure(printed, "Stichtag")).toBe("28. Februar 2026");
    expect(printed).toContain("Für eine Aussage braucht es mindestens zwei ganze Monate.");
  });

  it("reads a packed file, and says how far it is on a long one", async () => {
    const line = "ada;R-1;01.01.2026;1;1,00\n";
    const path = salesFile(`${HEADER}\n${line.repeat(100_000)}`, "sales.csv.gz");
    const { code, printed, progress } = await run("--sales", path, "--currency", "EUR", "--zone", "Europe/Berlin");
    expect(code).toBe(0);
    expect(figure(printed, "Umsatz nach Rückgaben")).toBe("100.000,00\u00a0€");
    expect(progress).toEqual([
      expect.stringMatching(/^50\.000 Zeilen gelesen \(\d+ %\)$/),
      expect.stringMatching(/^100\.000 Zeilen gelesen \(\d+ %\)$/),
      undefined,
    ]);
  });

  it("says that there is too little to tell what customers will still bring", async () => {
    const { printed, html } = await runOn(SALES);
    expect(printed).toContain("BG/NBD: Kein Modell: zu wenige Kunden haben wieder gekauft");
    expect(printed).toContain("Für eine Probe haben zu wenige Kunden wieder gekauft.");
    expect(printed).toContain("Für eine Schätzung haben zu wenige Kunden wieder gekauft.");
    expect(html().split('<section id="clv">')[1]?.split("</section>")[0]).not.toMatch(/<table|<svg/);
    const short = await runOn(`${HEADER}\nada;R-1;01.01.2026;1;5,00\nbob;R-2;28.01.2026;1;5,00\n`);
    expect(short.printed).toContain("Für eine Probe ist die Zeit zu kurz: Es braucht mindestens vier Wochen.");
    const long = await runOn(`${HEADER}\nada;R-1;01.01.2026;1;5,00\nbob;R-2;29.01.2026;1;5,00\n`);
    expect(long.printed).toContain("bis zum 29. Januar 2026 (Wochen: 1)");
    const returned = await runOn(`${HEADER}\ncyd;G-1;01.01.2026;-1;5,00\n`);
    expect(returned.printed.split("Kundenwert")[1]).toContain("Niemand hat etwas gekauft.");
  });

  it("ranks nobody by value where all spend the same, but tells who is still a customer", async () => {
    const lines = Array.from({ length: 40 }, (_, customer) =>
      Array.from({ length: 1 + (customer % 7) }, (_, purchase) => {
        const day = 1 + ((customer * 3 + purchase * purchase * 5) % 300);
        return `c${customer};R-${customer}-${purchase};${new Date(Date.UTC(2025, 0, day)).toISOString().slice(0, 10)};1;5,00`;
      }),
    );
    const { code, printed, html } = await runOn([HEADER, ...lines.flat(), ""].join("\n"));
    expect(code).toBe(0);
    expect(printed).toContain("darum gibt es keine Rangfolge nach dem Wert.");
    expect(html()).toContain('aria-label="Wer ist noch Kunde?"');
  });

  it("reads American files too", async () => {
    const text = 'CustomerID,InvoiceDate,Amount\nada,12/31/2025,"$1,234.50"\nbob,1/15/2026,(34.50)\n';
    const path = salesFile(text);
    const { printed } = await run("--sales", path, "--currency", "USD", "--zone", "America/New_York");
    expect(figure(printed, "Umsatz nach Rückgaben")).toBe("1.200,00\u00a0$");
    expect(figure(printed, "letzter Tag")).toBe("15. Januar 2026");
  });

  it("remarks on what is doubtful in the file", async () => {
    const { printed, html } = await runOn("Kunde;Datum;Betrag;Betrag\nada;01.02.2026;5,00\n");
    expect(printed).toContain("  - Zeile 1: die Spalte Betrag gibt es mehrfach; es gilt die erste");
    expect(html()).toContain("<li>Zeile 1: die Spalte Betrag gibt es mehrfach; es gilt die erste</li>");
  });

  it("lets no text of a file into the page as HTML", async () => {
    const { html } = await runOn('Kunde;Datum;Betrag\n<script>alert("1")</script>;01.02.2026;5,00\n');
    expect(html()).toContain("<td>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</td>");
    expect(html()).not.toContain("<script");
  });
});

describe("the demo refuses", () => {
  it.each([
    ["an empty file", "", /^Die Datei .*sales\.csv ist leer$/],
    ["a file with headers only", `${HEADER}\n`, /^In .* steht keine Verkaufszeile mit einem Kunden$/],
    ["a file without customers", `${HEADER}\n;R-1;01.01.2026;1;1,00\n`, /^In .* steht keine Verkaufszeile/],
    [
      "a missing column",
      "Kunde;Datum\nada;01.01.2026\n",
      /^Keine Spalte mit dem Betrag .* die Datei hat: Kunde, Datum\. Mit --map/,
    ],
    [
      "a bad number",
      `${HEADER}\nada;R-1;01.01.2026;1;1,00\nada;R-1;01.01.2026;zwei;1,00\nada;R-1;01.01.2026;drei;1,00\n`,
      /^Zeile 3, Spalte Menge: keine Zahl\. Unlesbare Zeilen: 2; mit --skip-bad-lines/,
    ],
    [
      "a bad date",
      `${HEADER}\nada;R-1;32.01.2026;1;1,00\n`,
      /^Zeile 2, Spalte Datum: kein Datum\. Unlesbare Zeilen: 1;/,
    ],
    ["a missing amount", `${HEADER}\nada;R-1;31.01.2026;1;\n`, /^Zeile 2, Spalte Einzelpreis: kein Wert\. /],
  ])("%s", async (_, text, message) => {
    const { code, complaints, printed } = await runOn(text);
    expect(code).toBe(2);
    expect(complaints).toMatch(message);
    expect(complaints).not.toContain("\n");
    expect(printed).toBe("");
  });

  it("an amount in another currency", async () => {
    const { code, complaints } = await runOn("Kunde;Datum;Betrag\nada;01.01.2026;5,00 $\n");
    expect([code, complaints]).toEqual([2, expect.stringMatching(/^Zeile 2, Spalte Betrag: keine Zahl\. /)]);
  });

  it("a file that is not there, or is no file, or not packed as its name says", async () => {
    const settings = ["--currency", "EUR", "--zone", "UTC"];
    const missing = await run("--sales", "nowhere/sales.csv", ...settings);
    expect([missing.code, missing.complaints]).toEqual([2, "Die Datei nowhere/sales.csv gibt es nicht"]);
    const folder = await run("--sales", "examples", ...settings);
    expect([folder.code, folder.complaints]).toEqual([
      2,
      expect.stringMatching(/^Die Datei examples lässt sich nicht/),
    ]);
    const path = join(temporaryFolder(), "sales.csv.gz");
    writeFileSync(path, "Kunde;Datum;Betrag\n");
    const plain = await run("--sales", path, ...settings);
    expect([plain.code, plain.complaints]).toEqual([
      2,
      `Die Datei ${path} lässt sich nicht lesen: incorrect header check`,
    ]);
  });

  it("wrong use, with the usage", async () => {
    const { code, complaints } = await run("--sales", "sales.csv", "--zone", "UTC");
    expect(code).toBe(2);
    expect(complaints).toMatch(/^Die Währung fehlt: zum Beispiel --currency EUR\n\nAufruf: npm run demo/);
  });

  it("nothing where bad lines are to be skipped: it counts them", async () => {
    const text = `${HEADER}\nada;R-1;01.01.2026;1;1,00\nada;R-1;01.01.2026;zwei;1,00\n`;
    const { code, printed } = await runOn(text, "--skip-bad-lines");
    expect(code).toBe(0);
    expect(figure(printed, "davon unlesbar")).toBe("1");
    expect(printed).toContain("  - Zeile 3, Spalte Menge: keine Zahl");
  });

  it("nothing where help is asked for", async () => {
    const { code, printed } = await run("--help", "--language", "en");
    expect([code, printed]).toEqual([0, expect.stringMatching(/^Usage: npm run demo/)]);
  });
});

const DATA = process.env["CLIENTELE_DATA"] ?? "../shared/data";
const RETAIL = `${DATA}/online-retail/online_retail.csv.gz`;
if (!existsSync(RETAIL)) console.log(`skipped: the demo on UCI Online Retail, for there is no ${RETAIL}`);

describe.skipIf(!existsSync(RETAIL))("the demo on UCI Online Retail", () => {
  it("reports the known figures", async () => {
    const { code, printed } = await run("--sales", RETAIL, "--currency", "GBP", "--zone", "Europe/London");
    const of = (name: string) => figure(printed, name);
    expect(code).toBe(0);
    expect([of("Zeilen gelesen"), of("davon ohne Kunden"), of("davon unlesbar")]).toEqual(["541.909", "135.080", "0"]);
    expect([of("Rückgaben"), of("Zeilen mit dem Betrag null"), of("doppelte Zeilen")]).toEqual([
      "8.905",
      "40",
      "5.225",
    ]);
    expect([of("Kunden"), of("davon mit negativem Umsatz"), of("davon mit Umsatz genau null")]).toEqual([
      "4.372",
      "41",
      "14",
    ]);
    expect([of("Umsatz nach Rückgaben"), of("Stichtag")]).toEqual(["8.300.065,81\u00a0£", "10. Dezember 2011"]);
    const counts = [...printed.matchAll(/^ {2}[ABC] +([\d.]+) +\d+,\d\u00a0% +[\d.,]+\u00a0£/gm)].map(
      ([, count]) => count,
    );
    expect(counts).toEqual(["1.171", "1.436", "1.765"]);
    expect(printed).toContain(
      "BG/NBD: Grenzfall: das Modell vereinfacht sich. Niemand scheint endgültig abzuwandern\n  - Pareto/NBD: Grenzfall",
    );
    expect(printed).toContain("In 6 von 10 Vergleichen ist ein Modell nicht besser als eine einfache Vorhersage:");
    expect(printed).toContain(
      "Die einfache Vorhersage Käufe im bisherigen Tempo (0,93) ist nicht schlechter als das Modell BG/NBD (0,94)",
    );
    expect(printed).toContain("Unter BG/NBD sind die Käufe am wahrscheinlichsten");
    expect(printed).toMatch(
      /^ {5}1 {3}14646\.0 +68\.395,78\u00a0£ +67\.651,50\u00a0£ bis 69\.148,25\u00a0£ +100,0\u00a0% /m,
    );
    expect(printed).toContain("Ohne Rang: 5 (Die Wiederkäufe brachten weniger als nichts ein)");
  }, 120_000);
});
