import { type Labels, type Language, renderLabel } from "../shared/labels.js";

/** A chart without its texts is none, so they are no `labels.ts` of their own. */
const TEXTS = {
  de: {
    PARETO_TITLE: "ABC-Analyse: Welcher Teil der Kunden bringt welchen Teil des Werts?",
    PARETO_X: "Anteil der Kunden, der größte Wert zuerst",
    PARETO_Y: "kumulierter Anteil am Gesamtwert",
    ABC_CLASS: "{name}: {customers}, {share} % des Werts",
    ABC_CLASS_WITHOUT_SHARE: "{name}: {customers}",
    LORENZ_TITLE: "Lorenzkurve: Wie ungleich verteilt sich der Wert?",
    LORENZ_X: "Anteil der Kunden, der kleinste Wert zuerst",
    LORENZ_Y: "Anteil am Gesamtwert",
    LORENZ_CURVE: "tatsächliche Verteilung",
    LORENZ_EQUALITY: "alle gleich",
    ABC_XYZ_TITLE: "ABC-XYZ-Matrix: Wert und Regelmäßigkeit",
    ABC_XYZ_X: "Regelmäßigkeit (XYZ)",
    ABC_XYZ_Y: "Wert (ABC)",
    CUSTOMER: "{count} Kunde",
    CUSTOMERS: "{count} Kunden",
    PERCENT: "{share} %",
    SHARE_OF_VALUE: "{share} % des Werts",
    SHARE_OF_VALUE_LEGEND: "Anteil am Wert",
    SHARE_OF_CUSTOMERS_LEGEND: "Anteil an den Kunden",
    CUSTOMERS_LEGEND: "Kunden",
    MEAN: "im Mittel {amount}",
    RFM_GRID_TITLE: "RFM-Raster: Wie lange her, wie oft, wie viel?",
    RFM_RECENCY: "Aktualität (R): oben zuletzt gekauft",
    RFM_FREQUENCY: "Häufigkeit (F): rechts am häufigsten gekauft",
    RFM_SEGMENTS_TITLE: "RFM-Segmente: Kunden und ihr Anteil am Wert",
    WATERFALL_TITLE: "Dublette oder nicht? Was dafür und was dagegen spricht",
    WATERFALL_X: "Gewicht in Bit: rechts von 0 eher dieselben",
    WATERFALL_PRIOR: "Ausgangslage",
    WATERFALL_CORRECTION: "gleicher Haushalt",
    WATERFALL_TOTAL: "zusammen",
    WEIGHTS_TITLE: "Wie viele Paare welches Gewicht haben",
    WEIGHTS_X: "Gewicht in Bit: rechts von 0 eher dieselben",
    WEIGHTS_Y: "Paare",
    LEVELS_TITLE: "Was jede Übereinstimmung wiegt",
    LEVELS_X: "Gewicht in Bit: rechts dafür, links dagegen",
    CLUSTER_TITLE: "Was eine Gruppe zusammenhält",
    CLUSTER_LEGEND: "Gewicht in Bit",
  },
  en: {
    PARETO_TITLE: "ABC analysis: which part of the customers brings which part of the value?",
    PARETO_X: "share of customers, largest value first",
    PARETO_Y: "cumulative share of total value",
    ABC_CLASS: "{name}: {customers}, {share}% of value",
    ABC_CLASS_WITHOUT_SHARE: "{name}: {customers}",
    LORENZ_TITLE: "Lorenz curve: how unequally is the value spread?",
    LORENZ_X: "share of customers, smallest value first",
    LORENZ_Y: "share of total value",
    LORENZ_CURVE: "as it is",
    LORENZ_EQUALITY: "all the same",
    ABC_XYZ_TITLE: "ABC-XYZ matrix: value and regularity",
    ABC_XYZ_X: "regularity (XYZ)",
    ABC_XYZ_Y: "value (ABC)",
    CUSTOMER: "{count} customer",
    CUSTOMERS: "{count} customers",
    PERCENT: "{share}%",
    SHARE_OF_VALUE: "{share}% of value",
    SHARE_OF_VALUE_LEGEND: "share of value",
    SHARE_OF_CUSTOMERS_LEGEND: "share of customers",
    CUSTOMERS_LEGEND: "customers",
    MEAN: "mean {amount}",
    RFM_GRID_TITLE: "RFM grid: how long ago, how often, how much?",
    RFM_RECENCY: "recency (R): latest buyers at the top",
    RFM_FREQUENCY: "frequency (F): most frequent buyers on the right",
    RFM_SEGMENTS_TITLE: "RFM segments: customers and their share of value",
    WATERFALL_TITLE: "Duplicate or not? What speaks for it and what against",
    WATERFALL_X: "weight in bits: right of 0 rather the same",
    WATERFALL_PRIOR: "to begin with",
    WATERFALL_CORRECTION: "same household",
    WATERFALL_TOTAL: "together",
    WEIGHTS_TITLE: "How many pairs have which weight",
    WEIGHTS_X: "weight in bits: right of 0 rather the same",
    WEIGHTS_Y: "pairs",
    LEVELS_TITLE: "What each agreement weighs",
    LEVELS_X: "weight in bits: to the right for, to the left against",
    CLUSTER_TITLE: "What holds a cluster together",
    CLUSTER_LEGEND: "weight in bits",
  },
} as const satisfies Labels<string>;

/** The texts of the charts. */
type ChartText = keyof (typeof TEXTS)["de"];

/** Writes a text of the charts in one language. */
export type ChartWriter = (text: ChartText, params?: Readonly<Record<string, string | number>>) => string;

/** @throws `ClienteleError` with code `UNKNOWN_LABEL` for a language the charts do not speak. */
export function createChartWriter(language: Language): ChartWriter {
  return (text, params) => renderLabel<ChartText>(TEXTS, text, language, params);
}

/** "1 customer", "2 customers". */
export function countCustomers(count: number, write: ChartWriter): string {
  return write(count === 1 ? "CUSTOMER" : "CUSTOMERS", { count });
}

/** A share as percent with one decimal. */
export function percentOf(share: number): number {
  return Math.round(share * 1000) / 10;
}
