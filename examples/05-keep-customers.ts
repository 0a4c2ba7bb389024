/**
 * Customers and vouchers that several people work on at once: nobody overwrites another, and nothing is redeemed twice.
 */
import { ClienteleError } from "clientele";
import { createMemoryStores } from "clientele/adapters/memory";
import { accepted, createDecider } from "clientele/decider";
import { displayName, type Person } from "clientele/records/party";
import { createPartyRepository, handle } from "clientele/repositories";

const store = await createMemoryStores().open("kitchen-shop");
const parties = createPartyRepository(store);

const anna: Person = {
  id: "4711",
  kind: "person",
  names: [{ given: "Anna", family: "Berg" }],
  roles: [{ role: "customer" }],
  contactPoints: [],
  relations: [],
  externalIds: [],
};
await parties.save(anna, "absent");

// Mia and Ben have the same customer on their screens. Mia is faster.
const [mia, ben] = [await parties.get("4711"), await parties.get("4711")];
const married = { ...anna, names: [{ given: "Anna", family: "Thal" }, ...anna.names] };
console.log(`Mia saves version ${await parties.save(married, mia.version)}`);
try {
  await parties.save({ ...ben.value, language: "de" }, ben.version);
} catch (error) {
  if (!(error instanceof ClienteleError)) throw error;
  console.log(`Ben is told ${error.code}`);
}
const newer = await parties.get("4711");
console.log(`Ben saves version ${await parties.save({ ...newer.value, language: "de" }, newer.version)}`);
const { value } = await parties.get("4711");
console.log(`${displayName(value)}, ${value.language}`);

// A voucher: it can be redeemed once.
type Redeem = { readonly type: "redeem"; readonly data: { readonly till: string } };
type Redeemed = { readonly type: "redeemed"; readonly data: { readonly till: string } };
type Voucher = { readonly status: "open" | "redeemed" };

const voucher = createDecider<Redeem, Voucher, Redeemed, "ALREADY_REDEEMED">({
  initialState: { status: "open" },
  transitions: { open: { redeem: { to: ["redeemed"] } }, redeemed: { redeem: { refusal: "ALREADY_REDEEMED" } } },
  eventUpcasters: { redeemed: [] },
  decide: ({ data }) => accepted([{ type: "redeemed", data }]),
  evolve: () => ({ status: "redeemed" }),
});
const redeemAt = (till: string) =>
  handle(voucher, store, { type: "redeem", id: till, streamId: "voucher-17", at: "2026-03-02T09:00Z", data: { till } });

// Both tills take it in the same moment. The first one asks again, for it was cut off before the answer came.
const answers = await Promise.all([redeemAt("till 1"), redeemAt("till 2"), redeemAt("till 1")]);
for (const answer of answers) console.log(answer.ok ? `ok, ${answer.value.newEvents.length} new` : answer.refusal.code);
for (const { version, data } of await store.events.readStream("voucher-17")) console.log(version, data);
