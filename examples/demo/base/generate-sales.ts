import { createRandom, type Random } from "clientele/random";
import {
  CDNOW_GAMMA_GAMMA_PROCESS,
  CDNOW_PARETO_NBD_PROCESS,
  type GammaGammaProcess,
  type GeneratedPurchase,
  type GeneratePurchasesOptions,
  generatePurchases,
  type PurchaseProcess,
} from "clientele/testing/customer-base";

/** Somebody who buys. */
export interface ShopCustomer {
  readonly id: string;
  readonly kind: "person" | "organisation" | "guest";
  /** The customer numbers that purchases may be booked on: several where a customer is in the base more than once. */
  readonly numbers: readonly string[];
}

/** What sales are made up in. */
export interface SalesSettings {
  readonly currency: string;
  readonly zone: string;
}

/** The log begins on this day. What was bought earlier may still be given back. */
const FIRST_DAY = "2024-01-01";

/** Customers come and go over three years and a half, of which the log shows the last two. */
const OBSERVED = { joined: { from: "2022-07-01", to: "2025-12-01" }, until: "2026-01-01", returnRate: 0.05 } as const;

/** How often each kind buys, for how long, and for how much. */
const HABITS: Readonly<Record<ShopCustomer["kind"], { process: PurchaseProcess; spend: GammaGammaProcess }>> = {
  person: { process: { ...CDNOW_PARETO_NBD_PROCESS, s: 0.3 }, spend: CDNOW_GAMMA_GAMMA_PROCESS },
  organisation: {
    process: { kind: "pareto-nbd", r: 0.8, alpha: 2, s: 0.6, beta: 60, unit: "weeks" },
    spend: { p: 8, q: 3, gamma: 45 },
  },
  guest: { process: { ...CDNOW_PARETO_NBD_PROCESS, r: 0 }, spend: CDNOW_GAMMA_GAMMA_PROCESS },
};

/** They order once and leave no customer number. */
const GUESTS: readonly ShopCustomer[] = Array.from({ length: 100 }, (_, index) => ({
  id: `guest-${index + 1}`,
  kind: "guest",
  numbers: [""],
}));

/**
 * The sales log of a made-up German shop over two years, as the CSV text its back office would export: semicolons, decimal commas,
 * `dd.mm.yyyy`. Customers buy by Pareto/NBD and spend by Gamma-Gamma; companies buy often, most persons hardly ever. There are returns
 * (also of goods bought before the log begins), guests, free samples and lines that were written twice.
 *
 * @param seed - The same seed makes the same log, to the last character.
 */
export function generateSales(
  seed: number | string,
  customers: readonly ShopCustomer[],
  { currency, zone }: SalesSettings,
): string {
  const random = createRandom(seed).fork("sales");
  const buyers = [...customers, ...GUESTS];
  const orders = (["person", "organisation", "guest"] as const)
    .flatMap((kind) => {
      const options = { ...OBSERVED, ...HABITS[kind], seed, currency, zone };
      return placeOrders(
        buyers.filter((buyer) => buyer.kind === kind),
        options,
        random,
      );
    })
    .filter(({ purchase }) => purchase.date >= FIRST_DAY)
    .sort(({ purchase: one }, { purchase: other }) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));

  const lines = orders.flatMap((order, index) => writeOrder(order, index + 1, random));
  return `${["Rechnungsnummer;Datum;Kundennummer;Text;Betrag", ...lines].join("\r\n")}\r\n`;
}

/** A purchase or a return, and the number it is booked on. */
interface Order {
  readonly purchase: GeneratedPurchase;
  readonly number: string;
}

/** Books each purchase on one of the buyer's numbers, and what is given back on that of its purchase. */
function placeOrders(
  buyers: readonly ShopCustomer[],
  options: Omit<GeneratePurchasesOptions, "partyIds">,
  random: Random,
): readonly Order[] {
  const numbersOf = new Map(buyers.map(({ id, numbers }) => [id, numbers]));
  return Array.from(generatePurchases({ ...options, partyIds: numbersOf.keys() })).flatMap(({ partyId, purchases }) =>
    purchases.map((purchase) => {
      const { orderId, returnOf = orderId } = purchase;
      return { purchase, number: random.fork(returnOf).pick(numbersOf.get(partyId) ?? []) };
    }),
  );
}

function writeOrder({ purchase, number }: Order, count: number, random: Random): readonly string[] {
  const { date, amount, returnOf } = purchase;
  const isReturn = returnOf !== undefined;
  const head = [
    `${isReturn ? "G" : "R"}-${String(count).padStart(5, "0")}`,
    date.split("-").reverse().join("."),
    number,
  ];
  const line = [...head, isReturn ? "Rückgabe" : "Bestellung", writeAmount(amount)].join(";");
  const sample = [...head, '"Gratisprobe ""Tellicherry""; 20 g"', "0,00"].join(";");
  return [line, ...(random.uniform() < 0.004 ? [line] : []), ...(!isReturn && random.uniform() < 0.02 ? [sample] : [])];
}

/** An exact amount as Germans write it. */
const writeAmount = (amount: string) => amount.replace(".", ",").replace(/\B(?=(\d{3})+(?!\d))(?<!,\d*)/g, ".");
