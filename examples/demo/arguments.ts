import { parseArgs } from "node:util";
import type { Language } from "clientele";
import { getZoneClock, toEpochDay } from "clientele/calendar";
import { isCurrencyCode } from "clientele/money";
import { DemoError } from "./demo-error.js";
import { isSalesColumn, type SalesColumn } from "./sales-columns.js";
import { createWriter } from "./texts.js";

/** What to do with lines that stand in the file twice. */
type DuplicateRule = "keep" | "drop" | "ignore";

/** What the demo was asked to do. */
export interface Settings {
  /** The file to read. Without one the demo makes up a customer base and its sales log. */
  readonly sales?: string | undefined;
  readonly currency: string;
  readonly zone: string;
  /** The header of a column, where it is not one of the common ones. */
  readonly map: Readonly<Partial<Record<SalesColumn, string>>>;
  /** The first day that is not looked at any more. Without it, the day after the last sale. */
  readonly asOf?: string | undefined;
  readonly duplicates: DuplicateRule;
  /** Whether lines that cannot be read are left out; else they are an error. */
  readonly skipsBadLines: boolean;
  readonly language: Language;
  /** Where the report goes. */
  readonly out: string;
  readonly help: boolean;
}

const OPTIONS = {
  sales: { type: "string" },
  currency: { type: "string" },
  zone: { type: "string" },
  map: { type: "string", multiple: true },
  "as-of": { type: "string" },
  duplicates: { type: "string", default: "keep" },
  "skip-bad-lines": { type: "boolean", default: false },
  language: { type: "string", default: "de" },
  out: { type: "string", default: "demo-out/report.html" },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** @throws {@link DemoError} with the usage, in the language that was asked for, for anything that makes no sense. */
export function readArguments(argv: readonly string[]): Settings {
  const usage = guessLanguage(argv);
  const write = createWriter(TEXTS, usage);
  const fail = (text: keyof (typeof TEXTS)["de"], params: Readonly<Record<string, string>> = {}): never => {
    throw new DemoError(write(text, params), usage);
  };
  const values = parse(argv, (reason) => fail("UNKNOWN_ARGUMENT", { reason }));

  const { sales, duplicates, language, help, out, map = [] } = values;
  if (!isOneOf(LANGUAGES, language)) return fail("WRONG_LANGUAGE");
  if (!isOneOf(DUPLICATE_RULES, duplicates)) return fail("WRONG_DUPLICATES");
  const { currency = sales === undefined || help ? "EUR" : fail("MISSING_CURRENCY") } = values;
  const { zone = sales === undefined || help ? "Europe/Berlin" : fail("MISSING_ZONE") } = values;
  const asOf = values["as-of"];
  if (!isCurrencyCode(currency)) return fail("WRONG_CURRENCY", { currency });
  if (!succeeds(() => getZoneClock(zone))) return fail("WRONG_ZONE", { zone });
  if (asOf !== undefined && !succeeds(() => toEpochDay(asOf))) return fail("WRONG_DATE", { asOf });

  const entries = map
    .flatMap((list) => list.split(","))
    .map((pair) => {
      const [, column = "", header = ""] = /^\s*(\w+)\s*=(.*)$/.exec(pair) ?? [];
      return isSalesColumn(column) && header.trim() !== "" ? [column, header.trim()] : fail("WRONG_MAP", { pair });
    });
  return {
    sales,
    currency,
    zone,
    map: Object.fromEntries(entries),
    asOf,
    duplicates,
    skipsBadLines: values["skip-bad-lines"],
    language,
    out,
    help,
  };
}

const LANGUAGES = ["de", "en"] as const;
const DUPLICATE_RULES = ["keep", "drop", "ignore"] as const;

function parse(argv: readonly string[], fail: (reason: string) => never) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, strict: true }).values;
  } catch (error) {
    return fail((error as Error).message.split(/\. |\n/, 1).join());
  }
}

/** The language of complaints has to be known before the arguments are. */
function guessLanguage(argv: readonly string[]): Language {
  return /--language[= ]en\b/.test(argv.join(" ")) ? "en" : "de";
}

function isOneOf<Word extends string>(words: readonly Word[], word: string): word is Word {
  return (words as readonly string[]).includes(word);
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

const TEXTS = {
  de: {
    UNKNOWN_ARGUMENT: "Unbekannte Angabe: {reason}",
    WRONG_LANGUAGE: "--language kennt nur de und en",
    WRONG_DUPLICATES: "--duplicates kennt nur keep, drop und ignore",
    MISSING_CURRENCY: "Die Währung fehlt: zum Beispiel --currency EUR",
    MISSING_ZONE: "Die Zeitzone fehlt: zum Beispiel --zone Europe/Berlin",
    WRONG_CURRENCY: "{currency} ist kein Währungscode nach ISO 4217: zum Beispiel EUR",
    WRONG_ZONE: "{zone} ist keine Zeitzone: zum Beispiel Europe/Berlin",
    WRONG_DATE: "--as-of {asOf} ist kein Datum: zum Beispiel 2026-01-01",
    WRONG_MAP:
      "--map {pair} ist nicht von der Form customer=Spaltenname (customer, order, date, quantity, price, amount)",
  },
  en: {
    UNKNOWN_ARGUMENT: "Unknown argument: {reason}",
    WRONG_LANGUAGE: "--language knows de and en only",
    WRONG_DUPLICATES: "--duplicates knows keep, drop and ignore only",
    MISSING_CURRENCY: "The currency is missing: --currency EUR, for instance",
    MISSING_ZONE: "The time zone is missing: --zone Europe/Berlin, for instance",
    WRONG_CURRENCY: "{currency} is no currency code of ISO 4217: EUR, for instance",
    WRONG_ZONE: "{zone} is no time zone: Europe/Berlin, for instance",
    WRONG_DATE: "--as-of {asOf} is no date: 2026-01-01, for instance",
    WRONG_MAP: "--map {pair} is not of the form customer=Header (customer, order, date, quantity, price, amount)",
  },
} as const;
