import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../../src/adapters/csv/index.js";
import { type CsvColumn, type CsvColumns, readCsv } from "../../../src/records/csv/index.js";

const data = process.env["CLIENTELE_DATA"] ?? "../shared/data";
const isHere = existsSync(data);
if (!isHere) console.warn(`real CSV files are skipped: ${data} is not there`);

const open = (file: string) => {
  const bytes = readFileSync(join(data, file));
  return file.endsWith(".gz") ? gunzipSync(bytes) : bytes;
};

function read<const Columns extends CsvColumns>(file: string, columns: Columns) {
  const reading = readCsv(open(file), { parser: parseCsv, columns });
  return { records: [...reading], report: reading.report() };
}

const files = isHere
  ? readdirSync(data, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.[ct]sv$/.test(file))
      .sort()
  : [];

describe.skipIf(!isHere)("real data", () => {
  it.each(files)("reads %s as text, without losing a row", (file) => {
    const { report } = read(file, {});
    expect(report.in).toBeGreaterThan(0);
    expect(report).toMatchObject({ dropped: [], noted: [] });
  });

  it.each(files)("reads %s as numbers and as dates, without a crash", (file) => {
    const headers = (read(file, {}).report.layout?.headers ?? []).filter((header) => header !== "");
    const columns: [string, CsvColumn][] = headers.flatMap((header) => [
      [`number ${header}`, { type: "number", header }],
      [`date ${header}`, { type: "date", header }],
    ]);
    const { report } = read(file, Object.fromEntries(columns));
    expect(report.out).toBe(report.in);
  });

  it("reads the sales of a wholesaler", () => {
    const reading = readCsv(open("online-retail/online_retail.csv.gz"), {
      parser: parseCsv,
      columns: {
        invoice: { type: "text", header: "InvoiceNo", required: true },
        quantity: { type: "number", header: "Quantity", required: true },
        date: { type: "date", header: "InvoiceDate", required: true },
        price: { type: "number", header: "UnitPrice", required: true },
        customer: { type: "text", header: "CustomerID" },
      },
    });
    let withoutCustomer = 0;
    let first: unknown;
    for (const { values } of reading) {
      first ??= values;
      if (values.customer === undefined) withoutCustomer += 1;
    }
    expect(reading.report()).toMatchObject({ in: 541_909, out: 541_909, dropped: [], findingCount: 0 });
    expect(withoutCustomer).toBe(135_080);
    expect(first).toEqual({
      invoice: "536365",
      quantity: "6",
      date: "2010-12-01T08:26:00",
      price: "2.55",
      customer: "17850.0",
    });
  });

  it("reads dates with the day first and hyphens", () => {
    const { records, report } = read("olist-funnel/olist_closed_deals_dataset.csv", {
      won: { type: "date", header: "won_date", required: true },
    });
    expect(records[0]?.values.won).toBe("2018-02-26T19:58:00");
    expect(report).toMatchObject({ in: 842, out: 842, findings: [] });
  });

  it("reads American dates with half days, also in a column that leaves it open", () => {
    const { records, report } = read("nyc311/nyc311_dohmh_2016.csv", {
      created: { type: "date", header: "Created Date", required: true },
      closed: { type: "date", header: "Closed Date" },
      due: { type: "date", header: "Due Date" },
    });
    expect(records[0]?.values).toEqual({
      created: "2016-09-01T00:00:00",
      closed: "2016-09-02T00:00:00",
      due: "2016-10-01T16:23:55",
    });
    expect(records.filter(({ values }) => values.closed !== undefined)).toHaveLength(2837);
    expect(report).toMatchObject({ in: 3101, out: 3101 });
    expect(report.findings.map(({ code }) => code)).toEqual(["AMBIGUOUS_DATES", "AMBIGUOUS_DATES"]);
  });

  it("reads dates without signs between, and headers with blanks before", () => {
    const { records } = read("febrl/dataset1.csv", { born: { type: "date", header: "date_of_birth" } });
    expect(records[0]?.values.born).toBe("1908-12-09");
  });
});
