import type { Fact } from "clientele/records/fact";
import { FACT_CHANNEL_LABELS } from "clientele/records/fact/labels";
import type { Party } from "clientele/records/party";
import type { Block, Chapter } from "../chapter.js";
import type { BaseContext } from "../context.js";
import { createWriter } from "../texts.js";

/** Who is in the customer base, and how often they were in contact. */
export function writeCustomers(context: BaseContext): Chapter {
  const write = createWriter(TEXTS, context.language);
  const { parties, facts } = context.base;
  return {
    id: "customers",
    title: write("TITLE"),
    lead: write("LEAD"),
    blocks: [
      { type: "text", text: write("PARTIES", { count: parties.length }) },
      tableOfCountries(context),
      { type: "text", text: write("CONTACTS", { count: facts.length }) },
      tableOfChannels(context),
    ],
  };
}

function tableOfCountries({ base, language, format }: BaseContext): Block {
  const write = createWriter(TEXTS, language);
  const names = new Intl.DisplayNames(language, { type: "region" });
  const byCountry = groupBy(base.parties, countryOf);
  const row = (name: string, parties: readonly Party[]) => {
    const persons = parties.filter(({ kind }) => kind === "person").length;
    return [name, ...[persons, parties.length - persons, parties.length].map((count) => format.count(count))];
  };
  return {
    type: "table",
    columns: [
      { title: write("COUNTRY") },
      { title: write("PERSONS"), isNumber: true },
      { title: write("ORGANISATIONS"), isNumber: true },
      { title: write("TOGETHER"), isNumber: true },
    ],
    rows: [
      ...byCountry.map(([country, parties]) => row(names.of(country) ?? country, parties)),
      row(write("TOGETHER"), base.parties),
    ],
  };
}

function tableOfChannels({ base, language, format }: BaseContext): Block {
  const write = createWriter(TEXTS, language);
  const row = (name: string, facts: readonly Fact[]) => {
    const inbound = facts.filter(({ direction }) => direction === "inbound").length;
    const reached = new Set(facts.map(({ partyId }) => partyId)).size;
    return [name, format.count(facts.length), format.share(inbound / facts.length), format.count(reached)];
  };
  return {
    type: "table",
    columns: [
      { title: write("CHANNEL") },
      { title: write("COUNT"), isNumber: true },
      { title: write("INBOUND"), isNumber: true },
      { title: write("REACHED"), isNumber: true },
    ],
    rows: [
      ...groupBy(base.facts, ({ channel }) => channel).map(([channel, facts]) =>
        row(FACT_CHANNEL_LABELS[language][channel], facts),
      ),
      row(write("TOGETHER"), base.facts),
    ],
  };
}

function countryOf({ contactPoints }: Party): string | undefined {
  return contactPoints.find((point) => point.channel === "postal")?.address.country;
}

/** Items by a key that all of them have, the largest group first. */
function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key | undefined) {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups].sort(([, one], [, other]) => other.length - one.length);
}

const TEXTS = {
  de: {
    TITLE: "Die Kunden: Wer steht in der Kartei?",
    LEAD: "Der Kundenstamm ist erfunden, mit Haushalten, Firmen und Dubletten, über die alles bekannt ist. Er wurde gespeichert und Seite für Seite wieder gelesen, wie es auch mit einer Datenbank geht.",
    PARTIES: "Gespeichert sind {count} Einträge:",
    COUNTRY: "Land",
    PERSONS: "Personen",
    ORGANISATIONS: "Firmen",
    TOGETHER: "zusammen",
    CONTACTS: "Mit ihnen gab es im letzten Jahr {count} Kontakte:",
    CHANNEL: "Kanal",
    COUNT: "Kontakte",
    INBOUND: "vom Kunden aus",
    REACHED: "erreichte Einträge",
  },
  en: {
    TITLE: "The customers: who is on file?",
    LEAD: "The customer base is made up, with households, companies and duplicates of which all is known. It was saved and read again page by page, just as with a database.",
    PARTIES: "{count} entries are kept:",
    COUNTRY: "country",
    PERSONS: "persons",
    ORGANISATIONS: "companies",
    TOGETHER: "together",
    CONTACTS: "There were {count} contacts with them in the last year:",
    CHANNEL: "channel",
    COUNT: "contacts",
    INBOUND: "by the customer",
    REACHED: "entries reached",
  },
} as const;
