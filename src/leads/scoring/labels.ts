import { RECORD_LABELS } from "../../records/labels.js";
import type { Labels } from "../../shared/labels.js";
import type { LeadScoreReasonCode, ThresholdCrossing } from "./model.js";
import type { ScoreChange } from "./scorecard/assume.js";
import type { ScorecardCode } from "./scorecard/check.js";
import type { ScoreComparison } from "./scorecard/compare.js";
import type { BandRaise } from "./scorecard/what-would-raise.js";

/** Why a score is as it is. */
export const LEAD_SCORE_LABELS: Labels<LeadScoreReasonCode> = {
  de: {
    BASE: "Grundpunkte: {points}",
    RULE_MET: "{rule}: {points} Punkte",
    RULE_CAPPED: "{rule}: {points} Punkte, {cut} durch eine Obergrenze gekürzt",
    FACTS_COUNTED: "{rule}: {points} Punkte (Ereignisse: {facts})",
    FACTS_CAPPED: "{rule}: {points} Punkte (Ereignisse: {facts}), {cut} durch eine Obergrenze gekürzt",
    ROUNDED: "Gerundet von {from} auf {to}",
    CLAMPED: "Begrenzt von {from} auf {to}",
    BAND_REACHED: "Stufe {band} erreicht (ab {from})",
    BAND_KEPT: "Stufe {band} gehalten (ab {from}, bis zu {hysteresis} Punkte darunter)",
    RULE_UNKNOWN: "{rule}: unbekannt, es fehlt: {missing}",
    DISQUALIFIED: "Ausgeschlossen: {rule}",
  },
  en: {
    BASE: "Points to begin with: {points}",
    RULE_MET: "{rule}: {points} points",
    RULE_CAPPED: "{rule}: {points} points, {cut} cut by a cap",
    FACTS_COUNTED: "{rule}: {points} points (facts: {facts})",
    FACTS_CAPPED: "{rule}: {points} points (facts: {facts}), {cut} cut by a cap",
    ROUNDED: "Rounded from {from} to {to}",
    CLAMPED: "Limited from {from} to {to}",
    BAND_REACHED: "Band {band} reached (from {from})",
    BAND_KEPT: "Band {band} kept (from {from}, up to {hysteresis} points below)",
    RULE_UNKNOWN: "{rule}: unknown, missing: {missing}",
    DISQUALIFIED: "Disqualified: {rule}",
  },
};

/** What can be wrong with a scorecard. */
export const SCORECARD_FINDING_LABELS: Labels<ScorecardCode> = {
  de: {
    ...RECORD_LABELS.de,
    INVALID_CONDITION: "Keine Bedingung",
    UNKNOWN_OP: "Diese Art von Bedingung gibt es hier nicht",
    INVALID_FIELD: "Kein Name eines Feldes",
    INVALID_SETTING: "Die Angabe passt nicht zur Bedingung",
    CONDITION_TOO_DEEP: "Die Bedingung ist zu tief geschachtelt",
    CONDITION_TOO_LARGE: "Die Bedingung hat zu viele Teile",
    DUPLICATE_ID: "Der Name ist schon vergeben",
    INVALID_POINTS: "Punkte sind ganze Zahlen zwischen -10.000 und 10.000",
    INVALID_CAP: "Eine Obergrenze ist eine ganze Zahl von 1 bis 10.000",
    INVALID_DAYS: "Keine gültige Anzahl von Tagen",
    INVALID_PERCENT: "Der Prozentsatz liegt zwischen 1 und 100",
    INVALID_DAY_OFFSET: "Keine gültige Verschiebung des Tages in Minuten",
    INVALID_RANGE: "Die niedrigste Punktzahl liegt nicht unter der höchsten",
    NO_BAND: "Es gibt keine Stufe",
    INVALID_BAND_NAME: "Der Name der Stufe ist schon vergeben",
    BANDS_NOT_ASCENDING: "Die Stufen steigen nicht an",
    BAND_OVERLAP: "Zwei Stufen beginnen bei derselben Punktzahl",
    BAND_GAP: "Die erste Stufe beginnt über der niedrigsten Punktzahl",
    BAND_OUT_OF_RANGE: "Die Stufe beginnt bei einer Punktzahl, die es nicht gibt",
    HYSTERESIS_TOO_LARGE: "Die Hysterese ist so breit wie eine Stufe oder breiter",
    UNKNOWN_GROUP: "Diese Gruppe gibt es nicht",
    INVALID_GRADE_BORDERS: "Eine Note braucht eine bis acht fallende Grenzen",
    UNKNOWN_FIELD: "Die Bedingung fragt nach einem Feld, das es nicht gibt",
  },
  en: {
    ...RECORD_LABELS.en,
    INVALID_CONDITION: "No condition",
    UNKNOWN_OP: "There is no such kind of condition here",
    INVALID_FIELD: "No name of a field",
    INVALID_SETTING: "The value does not fit the condition",
    CONDITION_TOO_DEEP: "The condition is nested too deep",
    CONDITION_TOO_LARGE: "The condition has too many parts",
    DUPLICATE_ID: "The name is taken",
    INVALID_POINTS: "Points are whole numbers between -10,000 and 10,000",
    INVALID_CAP: "A cap is a whole number from 1 to 10,000",
    INVALID_DAYS: "No valid number of days",
    INVALID_PERCENT: "The percentage lies between 1 and 100",
    INVALID_DAY_OFFSET: "No valid shift of the day in minutes",
    INVALID_RANGE: "The least score is not below the most",
    NO_BAND: "There is no band",
    INVALID_BAND_NAME: "The name of the band is taken",
    BANDS_NOT_ASCENDING: "The bands do not ascend",
    BAND_OVERLAP: "Two bands begin at one score",
    BAND_GAP: "The first band begins above the least score",
    BAND_OUT_OF_RANGE: "The band begins at a score that there is not",
    HYSTERESIS_TOO_LARGE: "The hysteresis is as wide as a band or wider",
    UNKNOWN_GROUP: "There is no such group",
    INVALID_GRADE_BORDERS: "A grade needs one to eight falling borders",
    UNKNOWN_FIELD: "The condition asks for a field that there is not",
  },
};

/** Whether a lead can be raised into a higher band, and by what. */
export const BAND_RAISE_LABELS: Labels<BandRaise["status"] | ScoreChange["change"]> = {
  de: {
    raisable: "Eine höhere Stufe ist erreichbar",
    "out-of-reach": "Eine höhere Stufe ist nicht erreichbar",
    "top-band": "Die höchste Stufe ist erreicht",
    disqualified: "Ausgeschlossen",
    met: "{rule} trifft zu: {gain} Punkte mehr",
    lifted: "{rule} trifft nicht mehr zu: {gain} Punkte mehr",
    happens: "{rule} ({times}-mal): {gain} Punkte mehr",
  },
  en: {
    raisable: "A higher band can be reached",
    "out-of-reach": "A higher band is out of reach",
    "top-band": "The highest band is reached",
    disqualified: "Disqualified",
    met: "{rule} holds: {gain} points more",
    lifted: "{rule} no longer holds: {gain} points more",
    happens: "{rule} (times: {times}): {gain} points more",
  },
};

/** When a score falls below a threshold. */
export const THRESHOLD_CROSSING_LABELS: Labels<ThresholdCrossing["status"]> = {
  de: {
    crosses: "Fällt am {at} unter die Schwelle",
    below: "Liegt schon unter der Schwelle",
    never: "Fällt nicht unter die Schwelle",
  },
  en: {
    crosses: "Falls below the threshold at {at}",
    below: "Is below the threshold already",
    never: "Does not fall below the threshold",
  },
};

/** How a model compares with the one in use. */
export const SCORE_COMPARISON_LABELS: Labels<
  ScoreComparison["verdict"] | ScoreComparison["brierDifference"]["status"]
> = {
  de: {
    better: "Sagt besser voraus",
    worse: "Sagt schlechter voraus",
    indistinguishable: "Kein Unterschied erkennbar",
    ok: "Verglichen",
    "too-few-outcomes": "Zu wenige abgeschlossene Leads für einen Vergleich",
  },
  en: {
    better: "Predicts better",
    worse: "Predicts worse",
    indistinguishable: "No difference to be seen",
    ok: "Compared",
    "too-few-outcomes": "Too few closed leads to compare",
  },
};
