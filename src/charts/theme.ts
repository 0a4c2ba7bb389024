import type { Language } from "../shared/labels.js";
import type { ChartJson } from "./model.js";

/** Classes from the best to the last; the palest for all that follow. */
const CLASS_COLOURS = ["#8fb0d0", "#c3d8ea", "#e4edf5"];
const LATER_CLASS_COLOUR = "#f1f5f9";

/** The classes beside the ranking: no revenue, new. */
const APART_COLOURS: Readonly<Record<string, string>> = { N: "#cfcfcf", E: "#f2d49b" };

/** From little to much, both pale enough to be written on in black. */
export const COLOUR_RANGE = ["#f1f5f9", "#6fa5cf"];

/** What speaks for, and what against. */
export const FOR_COLOUR = "#6fa5cf";
export const AGAINST_COLOUR = "#e0a27a";

export const INK = "#1b2733";
export const QUIET_INK = "#5b6875";
export const LINE_COLOUR = "#1f4e79";

/** The colour of each class, in their order. */
export function colourClasses(names: readonly string[]): readonly string[] {
  return names.map((name, index) => APART_COLOURS[name] ?? CLASS_COLOURS[index] ?? LATER_CLASS_COLOUR);
}

/** How numbers are written: d3-format asks for it in this form. */
const NUMBER_LOCALES: Readonly<Record<Language, ChartJson>> = {
  de: { decimal: ",", thousands: ".", grouping: [3], percent: "\u00a0%" },
  en: { decimal: ".", thousands: ",", grouping: [3], percent: "%" },
};

/** The look that all charts share. */
export function themeFor(language: Language): ChartJson {
  return {
    background: "white",
    font: "system-ui, 'Segoe UI', 'Liberation Sans', Arial, sans-serif",
    locale: { number: NUMBER_LOCALES[language] },
    axis: {
      domainColor: "#b8c2cc",
      gridColor: "#e6eaee",
      labelColor: QUIET_INK,
      labelFontSize: 12,
      tickColor: "#b8c2cc",
      titleColor: QUIET_INK,
      titleFontSize: 12,
      titleFontWeight: "normal",
      titlePadding: 10,
    },
    legend: { labelColor: INK, labelFontSize: 12, labelLimit: 400, titleColor: QUIET_INK, titleFontWeight: "normal" },
    title: { anchor: "start", color: INK, fontSize: 15, fontWeight: 600, offset: 14 },
    view: { stroke: null },
  };
}
