import type { Labels } from "../../shared/labels.js";
import { RECORD_LABELS } from "../labels.js";
import type { FactCode } from "./check.js";
import type { FactChannel, FactDirection, FactDropCode, FactFindingCode } from "./model.js";

/** The ways on which company and party meet. */
export const FACT_CHANNEL_LABELS: Labels<FactChannel> = {
  de: {
    telephone: "Telefon",
    fax: "Fax",
    email: "E-Mail",
    sms: "SMS",
    chat: "Chat",
    messenger: "Messenger",
    web: "Web",
    social: "Soziale Netzwerke",
    letter: "Brief",
    visit: "Besuch",
    "on-site": "Vor Ort",
  },
  en: {
    telephone: "Telephone",
    fax: "Fax",
    email: "E-mail",
    sms: "SMS",
    chat: "Chat",
    messenger: "Messenger",
    web: "Web",
    social: "Social networks",
    letter: "Letter",
    visit: "Visit",
    "on-site": "On site",
  },
};

/** Who turned to whom. */
export const FACT_DIRECTION_LABELS: Labels<FactDirection> = {
  de: { inbound: "eingehend", outbound: "ausgehend", internal: "intern" },
  en: { inbound: "inbound", outbound: "outbound", internal: "internal" },
};

/** What can be wrong with a fact, and what became of it. */
export const FACT_FINDING_LABELS: Labels<FactCode | FactDropCode | FactFindingCode> = {
  de: {
    ...RECORD_LABELS.de,
    INVALID_DURATION: "Keine gültige Dauer",
    INVALID_DATA: "Inhalt nicht speicherbar",
    AFTER_AS_OF: "Liegt nach dem Stichtag",
    REPEATED_FACT: "Doppelt",
    REPLACED_FACT: "Durch eine spätere Fassung ersetzt",
    CONFLICTING_FACT: "Weicht von einem anderen Eintrag mit derselben Kennung ab",
  },
  en: {
    ...RECORD_LABELS.en,
    INVALID_DURATION: "No valid duration",
    INVALID_DATA: "Content cannot be stored",
    AFTER_AS_OF: "Later than the reference date",
    REPEATED_FACT: "Given twice",
    REPLACED_FACT: "Replaced by a later version",
    CONFLICTING_FACT: "Differs from another entry with the same id",
  },
};
