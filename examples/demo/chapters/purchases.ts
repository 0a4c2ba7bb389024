import type { Report } from "clientele";
import { roundMoney, signOfMoney, sumMoney } from "clientele/money";
import type { Block, Chapter } from "../chapter.js";
import type { ChapterContext } from "../context.js";
import { describeFindings } from "../describe-findings.js";
import { createWriter } from "../texts.js";

/** How many remarks on the file are shown. */
const MAX_REMARKS = 5;

/** What is in the sales log, and what became of every line. */
export function writePurchases({ sales, language, format }: ChapterContext): Chapter {
  const write = createWriter(TEXTS, language);
  const { csv, summary, asOf } = sales;
  const { purchases, report, currency, zone } = summary;
  const figure = (name: keyof (typeof TEXTS)["de"], value: string) => ({ name: write(name), value });
  const count = (name: keyof (typeof TEXTS)["de"], value: number) => figure(name, format.count(value));

  const signs = purchases.map(({ exactNetRevenue }) => signOfMoney({ amount: exactNetRevenue, currency }));
  const total = sumMoney(
    purchases.map(({ netRevenue }) => ({ amount: netRevenue, currency })),
    currency,
  );
  const returns = sumMoney(
    purchases.map((history) => ({ amount: history.returns, currency })),
    currency,
  );
  const days = purchases.flatMap((history) => [history.days.at(0)?.date ?? "", history.days.at(-1)?.date ?? ""]).sort();
  const unreadable = csv.in - csv.out + countOf(report, "INVALID_DATE") + countOf(report, "INVALID_AMOUNT");

  const remarks = describeFindings(
    csv.findings.filter(({ severity }) => severity !== "info"),
    language,
  );
  const blocks: Block[] = [
    {
      type: "figures",
      figures: [
        count("LINES_READ", csv.in),
        count("LINES_UNREADABLE", unreadable),
        count("LINES_WITHOUT_CUSTOMER", countOf(report, "WITHOUT_PARTY")),
        count("LINES_AFTER_AS_OF", countOf(report, "AFTER_AS_OF")),
        ...(countOf(report, "DUPLICATE_LINE", "dropped") > 0
          ? [count("LINES_DUPLICATE_DROPPED", countOf(report, "DUPLICATE_LINE", "dropped"))]
          : []),
        count("LINES_BOOKED", report.out),
      ],
    },
    { type: "text", text: write("NOTED") },
    {
      type: "figures",
      figures: [
        count("RETURNS", countOf(report, "RETURN", "noted")),
        count("UNMATCHED_RETURNS", countOf(report, "UNMATCHED_RETURN", "noted")),
        count("ZERO_AMOUNTS", countOf(report, "ZERO_AMOUNT", "noted")),
        count("DUPLICATES", countOf(report, "DUPLICATE_LINE", "noted")),
      ],
    },
    { type: "text", text: write("RESULT") },
    {
      type: "figures",
      figures: [
        count("CUSTOMERS", purchases.length),
        count("CUSTOMERS_NEGATIVE", signs.filter((sign) => sign < 0).length),
        count("CUSTOMERS_ZERO", signs.filter((sign) => sign === 0).length),
        count(
          "ORDERS",
          purchases.reduce((sum, { orders }) => sum + orders, 0),
        ),
        figure("REVENUE", format.money(total.amount)),
        figure("RETURNED", format.money(roundMoney(returns).amount)),
        figure("FIRST_DAY", format.date(days.at(0) ?? "")),
        figure("LAST_DAY", format.date(days.at(-1) ?? "")),
        figure("AS_OF", format.date(asOf)),
        figure("ZONE", zone),
      ],
    },
    ...(remarks.length === 0
      ? []
      : [
          { type: "text", text: write("REMARKS", { count: remarks.length }) } as const,
          { type: "list", items: remarks.slice(0, MAX_REMARKS) } as const,
        ]),
  ];
  return { id: "purchases", title: write("TITLE"), lead: write("LEAD"), blocks };
}

function countOf<Code extends string>(report: Report<Code>, code: Code, of: "dropped" | "noted" = "dropped"): number {
  return report[of].find((entry) => entry.code === code)?.count ?? 0;
}

const TEXTS = {
  de: {
    TITLE: "Käufe: Was steht in den Verkaufszeilen?",
    LEAD: "Aus jeder Verkaufszeile wird ein Kauf oder eine Rückgabe eines Kunden an einem Tag. Keine Zeile geht verloren: Was nicht gebucht werden kann, ist hier gezählt.",
    LINES_READ: "Zeilen gelesen",
    LINES_UNREADABLE: "davon unlesbar",
    LINES_WITHOUT_CUSTOMER: "davon ohne Kunden",
    LINES_AFTER_AS_OF: "davon nach dem Stichtag",
    LINES_DUPLICATE_DROPPED: "davon doppelt und ausgelassen",
    LINES_BOOKED: "Zeilen gebucht",
    NOTED: "Unter den gebuchten Zeilen sind:",
    RETURNS: "Rückgaben",
    UNMATCHED_RETURNS: "Rückgaben ohne früheren Kauf",
    ZERO_AMOUNTS: "Zeilen mit dem Betrag null",
    DUPLICATES: "doppelte Zeilen",
    RESULT: "Daraus ergibt sich:",
    CUSTOMERS: "Kunden",
    CUSTOMERS_NEGATIVE: "davon mit negativem Umsatz",
    CUSTOMERS_ZERO: "davon mit Umsatz genau null",
    ORDERS: "Bestellungen",
    REVENUE: "Umsatz nach Rückgaben",
    RETURNED: "Wert der Rückgaben",
    FIRST_DAY: "erster Tag",
    LAST_DAY: "letzter Tag",
    AS_OF: "Stichtag",
    ZONE: "Zeitzone",
    REMARKS: "Anmerkungen zur Datei ({count}):",
  },
  en: {
    TITLE: "Purchases: what is in the sales lines?",
    LEAD: "Every sales line becomes a purchase or a return of one customer on one day. No line is lost: what cannot be booked is counted here.",
    LINES_READ: "lines read",
    LINES_UNREADABLE: "of which unreadable",
    LINES_WITHOUT_CUSTOMER: "of which without a customer",
    LINES_AFTER_AS_OF: "of which after the reference date",
    LINES_DUPLICATE_DROPPED: "of which duplicate and left out",
    LINES_BOOKED: "lines booked",
    NOTED: "Among the lines booked there are:",
    RETURNS: "returns",
    UNMATCHED_RETURNS: "returns without an earlier purchase",
    ZERO_AMOUNTS: "lines with an amount of zero",
    DUPLICATES: "duplicate lines",
    RESULT: "This makes:",
    CUSTOMERS: "customers",
    CUSTOMERS_NEGATIVE: "of which with negative revenue",
    CUSTOMERS_ZERO: "of which with revenue of exactly zero",
    ORDERS: "orders",
    REVENUE: "revenue less returns",
    RETURNED: "value of returns",
    FIRST_DAY: "first day",
    LAST_DAY: "last day",
    AS_OF: "reference date",
    ZONE: "time zone",
    REMARKS: "Remarks on the file ({count}):",
  },
} as const;
