/**
 * `npm run bench -- csv`: what reading a sales log costs, next to others that do less in the same run.
 *
 * The typed reader does more than all of them: it decodes, counts lines, types five columns exactly and reports.
 */
import { parseCsv } from "../../src/adapters/csv/index.js";
import { readCsv } from "../../src/records/csv/index.js";

const LINES = 200_000;
const RUNS = 5;
const PIECE = 65_536;

const bytes = new TextEncoder().encode(createSalesLog(LINES));
const text = new TextDecoder().decode(bytes);

const cost = {
  "readCsv: bytes to five typed columns": measure(readTyped),
  "Papa Parse: text to rows, in pieces": measure(cutByPapaParse),
  "naive: split at line ends and commas, Number, new Date": measure(readNaively),
};

const [typed = Number.NaN] = Object.values(cost);
console.log(
  `${LINES.toLocaleString("en")} lines, ${(bytes.length / 1e6).toFixed(1)} MB, median of ${RUNS} runs, CPU time`,
);
for (const [name, seconds] of Object.entries(cost)) {
  console.log(
    `${name.padEnd(56)} ${seconds.toFixed(2)} s   readCsv takes ${(typed / seconds).toFixed(1)} times as long`,
  );
}

function createSalesLog(lines: number): string {
  const rows = Array.from({ length: lines }, (_, line) => {
    const order = Math.floor(line / 20);
    const date = new Date(Date.UTC(2026, 0, 1) + order * 60_000).toISOString().slice(0, 19).replace("T", " ");
    const name = line % 90 === 0 ? `"LAMP, ""NO ${line % 1000}"""` : `LANTERN NO ${line % 1000}`;
    const price = `${line % 50}.${10 + (line % 90)}`;
    return `${536_365 + order},${85_000 + (line % 4000)}A,${name},${1 + (line % 24)},${date},${price},${line % 4372},Wales`;
  });
  return `InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n${rows.join("\n")}\n`;
}

/** The median CPU time, in seconds. Each answers how many rows it has seen, so that none can be optimised away. */
function measure(run: () => number): number {
  const seconds = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    const count = run();
    if (count !== LINES) throw new Error(`expected ${LINES} rows, got ${count}`);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return seconds.sort((left, right) => left - right)[Math.floor(RUNS / 2)] as number;
}

function readTyped(): number {
  const reading = readCsv(bytes, {
    parser: parseCsv,
    columns: {
      invoice: { type: "text", header: "InvoiceNo", required: true },
      quantity: { type: "number", header: "Quantity", required: true },
      date: { type: "date", header: "InvoiceDate", required: true },
      price: { type: "number", header: "UnitPrice", required: true },
      customer: { type: "text", header: "CustomerID" },
    },
  });
  let count = 0;
  for (const { values } of reading) count += values.price === "" ? 0 : 1;
  return count;
}

function cutByPapaParse(): number {
  let count = -1;
  let rest = "";
  for (let from = 0; from < text.length; from += PIECE) {
    rest += text.slice(from, from + PIECE);
    const { rows, length } = parseCsv(rest, { separator: ",", quote: '"' });
    rest = rest.slice(length);
    count += rows.length;
  }
  return count;
}

function readNaively(): number {
  let count = 0;
  for (const line of text.split("\n").slice(1, -1)) {
    const cells = line.split(",");
    const [invoice = "", , , quantity, date = "", price, customer] = cells;
    const record = { invoice, quantity: Number(quantity), date: new Date(`${date}Z`), price: Number(price), customer };
    count += record.invoice === "" ? 0 : 1;
  }
  return count;
}
