import type { Labels } from "../../../../shared/labels.js";
import type { LeadFrequencyFit } from "./fit.js";
import type { LeadFrequencyReasonCode, LeadFrequencyScore } from "./model.js";

/** What people read about a score by lead frequencies. */
export const LEAD_FREQUENCY_LABELS: Labels<
  LeadFrequencyReasonCode | LeadFrequencyScore["status"] | LeadFrequencyFit["status"]
> = {
  de: {
    ok: "Aus Häufigkeiten berechnet",
    "too-few-outcomes": "Nicht geeicht: zu wenige abgeschlossene Leads",
    "no-outcomes": "Noch kein Lead gewonnen oder verloren",
    PRIOR_OF_TEAM: "Team {team}: {won} gewonnen, {lost} verloren",
    PRIOR_OF_ALL: "Alle Teams: {won} gewonnen, {lost} verloren",
    VALUE_COUNTED: "{field}: {value} bei {won} von {wonTotal} gewonnenen und {lost} von {lostTotal} verlorenen",
    EMPTY_COUNTED: "{field}: keine Angabe bei {won} von {wonTotal} gewonnenen und {lost} von {lostTotal} verlorenen",
    EMPTY_SKIPPED: "{field}: keine Angabe, zählt nicht",
    UNSEEN_SKIPPED: "{field}: {value} kam noch nicht vor, zählt nicht",
    TOO_FEW_SKIPPED: "{field}: {value} zählt nicht, {outcomes} Abschlüsse von {needed} nötigen",
    CALIBRATED: "An den Abschlüssen geeicht",
  },
  en: {
    ok: "Computed from frequencies",
    "too-few-outcomes": "Not calibrated: too few leads are won or lost",
    "no-outcomes": "No lead won or lost yet",
    PRIOR_OF_TEAM: "Team {team}: {won} won, {lost} lost",
    PRIOR_OF_ALL: "All teams: {won} won, {lost} lost",
    VALUE_COUNTED: "{field}: {value} with {won} of {wonTotal} won and {lost} of {lostTotal} lost",
    EMPTY_COUNTED: "{field}: nothing said with {won} of {wonTotal} won and {lost} of {lostTotal} lost",
    EMPTY_SKIPPED: "{field}: nothing said, does not count",
    UNSEEN_SKIPPED: "{field}: {value} was never seen, does not count",
    TOO_FEW_SKIPPED: "{field}: {value} does not count, {outcomes} outcomes of the {needed} needed",
    CALIBRATED: "Calibrated by the outcomes",
  },
};
