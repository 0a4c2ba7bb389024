import { addDays, daysBetween } from "clientele/calendar";
import { createRandom, type Random } from "clientele/random";

/** The first and the last day of the made-up sales log. */
const FIRST_DAY = "2024-01-01";
const LAST_DAY = "2025-12-31";

const CUSTOMERS = 325;

/** How busy a kitchenware shop is from January to December; 1 is the usual. */
const SEASON = [0.7, 0.75, 0.9, 0.95, 1, 0.85, 0.7, 0.75, 0.95, 1.05, 1.6, 1.9];

interface Article {
  readonly name: string;
  /** In cents. */
  readonly price: number;
}

const ARTICLES: readonly Article[] = [
  ["Küchenmesser 20 cm", 4_990],
  ["Brotmesser", 3_450],
  ["Schneidebrett Eiche", 2_995],
  ["Pfanne; 28 cm", 7_900],
  ["Schmortopf 5 l", 14_950],
  ["Kasserolle 1,5 l", 5_490],
  ["Rührschüssel-Set", 2_490],
  ["Schneebesen", 890],
  ["Kochlöffel Olivenholz", 790],
  ["Pfeffermühle", 3_990],
  ["Küchenwaage", 2_750],
  ["Espressokanne 6 Tassen", 3_290],
  ["Teekanne Gusseisen", 5_900],
  ['Servierplatte "Rosenthal"', 6_450],
  ["Weingläser, 6 Stück", 4_200],
  ["Geschirrtücher, 3 Stück", 1_490],
  ["Backform Gugelhupf", 2_190],
  ["Teigrolle", 1_690],
  ["Küchenmaschine", 119_900],
  ["Standmixer", 24_900],
].map(([name, price]) => ({ name, price }) as Article);

const SUBSCRIPTION: Article = { name: "Kaffee-Abo, 2 kg", price: 4_480 };
const SAMPLE: Article = { name: "Gratisprobe Gewürz", price: 0 };

/** One line of an order; a negative quantity is a return. */
interface OrderLine {
  readonly article: Article;
  readonly quantity: number;
}

interface Order {
  readonly date: string;
  /** Absent for somebody who ordered as a guest. */
  readonly customer?: string | undefined;
  readonly isCredit: boolean;
  readonly lines: readonly OrderLine[];
}

/**
 * The sales log of a made-up German web shop over two years, as the CSV text its back office would export: semicolons,
 * decimal commas, `dd.mm.yyyy`. A few customers buy most, December is busy, some subscribe, some never come back. There are
 * returns (also of goods bought before the log begins), guests, free samples and lines that were written twice.
 *
 * @param seed - The same seed makes the same log, to the last character.
 */
export function generateSales(seed: number | string): string {
  const random = createRandom(seed);
  const orders = [
    ...Array.from({ length: CUSTOMERS }, (_, index) => ordersOf(`K-${10_001 + index}`, random.fork(index))).flat(),
    ...guestOrders(random.fork("guests")),
  ].sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0));

  const slips = random.fork("slips");
  const lines = orders.flatMap((order, index) =>
    order.lines.flatMap((line) => {
      const text = writeLine(order, line, index + 1);
      return slips.uniform() < 0.004 ? [text, text] : [text];
    }),
  );
  return `${["Rechnungsnummer;Datum;Kundennummer;Artikel;Menge;Einzelpreis", ...lines].join("\r\n")}\r\n`;
}

/** All that one customer orders and returns. */
function ordersOf(customer: string, random: Random): readonly Order[] {
  const days = daysBetween(FIRST_DAY, LAST_DAY);
  const isOldCustomer = random.uniform() < 0.4;
  const firstDay = isOldCustomer ? 0 : random.integer(days);
  const lastDay = Math.min(days, firstDay + Math.round(random.exponential() * 900));
  // Gamma with a small shape: many who hardly ever buy, and a few who buy all the time.
  const subscribesOn = random.uniform() < 0.08 ? 1 + random.integer(28) : undefined;
  const ordersPerDay = (0.3 + (subscribesOn === undefined ? 12 * random.gamma(0.32) : 0)) / 365;
  const size = 0.8 + 2 * random.gamma(0.4);

  const orders: Order[] = [];
  if (isOldCustomer && random.uniform() < 0.06) {
    orders.push(credit(addDays(FIRST_DAY, random.integer(12)), customer, pickLines(random, 1, 1)[0] as OrderLine));
  }
  for (let day = firstDay; day <= lastDay; day += 1) {
    const date = addDays(FIRST_DAY, day);
    if (Number(date.slice(8)) === subscribesOn) {
      orders.push({ date, customer, isCredit: false, lines: [{ article: SUBSCRIPTION, quantity: 1 }] });
    }
    const isFirstOrder = day === firstDay && !isOldCustomer;
    if (!isFirstOrder && random.uniform() >= ordersPerDay * seasonOf(date)) continue;

    const lines = pickLines(random, 1 + random.poisson(1.2), size);
    if (random.uniform() < 0.03) lines.push({ article: SAMPLE, quantity: 1 });
    orders.push({ date, customer, isCredit: false, lines });
    const returnDate = addDays(date, 3 + random.integer(18));
    if (random.uniform() < 0.07 && returnDate <= LAST_DAY) {
      orders.push(credit(returnDate, customer, random.pick(lines)));
    }
  }
  return orders;
}

function guestOrders(random: Random): readonly Order[] {
  return Array.from({ length: 60 }, () => ({
    date: addDays(FIRST_DAY, random.integer(daysBetween(FIRST_DAY, LAST_DAY))),
    isCredit: false,
    lines: pickLines(random, 1, 1),
  }));
}

function credit(date: string, customer: string, { article, quantity }: OrderLine): Order {
  return { date, customer, isCredit: true, lines: [{ article, quantity: -quantity }] };
}

/** Different articles, in quantities that suit the size of the customer. */
function pickLines(random: Random, count: number, size: number): OrderLine[] {
  return random
    .shuffle(ARTICLES)
    .slice(0, count)
    .map((article) => ({ article, quantity: 1 + random.poisson(Math.max(0, size - 1)) }));
}

function seasonOf(date: string): number {
  return SEASON[Number(date.slice(5, 7)) - 1] as number;
}

function writeLine({ date, customer = "", isCredit }: Order, { article, quantity }: OrderLine, number: number): string {
  const [year, month, day] = date.split("-");
  const invoice = `${isCredit ? "G" : "R"}-${String(number).padStart(5, "0")}`;
  return [invoice, `${day}.${month}.${year}`, customer, quote(article.name), quantity, writePrice(article.price)].join(
    ";",
  );
}

function writePrice(cents: number): string {
  const euros = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/, ".");
  return `${euros},${String(cents % 100).padStart(2, "0")}`;
}

function quote(text: string): string {
  return /[;"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
