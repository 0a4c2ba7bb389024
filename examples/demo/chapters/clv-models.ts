import { type Labels, type Language, type Reason, renderLabel } from "clientele";
import type { RepeatSummary } from "clientele/records/purchases";
import {
  type ClvFitReasonCode,
  type ClvFitStatus,
  fitBgNbd,
  fitGammaGamma,
  fitParetoNbd,
  type GammaGammaFit,
  type PurchaseModel,
  type SpendFindingCode,
  type SpendFitReasonCode,
} from "clientele/value/clv";
import { GAMMA_GAMMA_LABELS, PURCHASE_MODEL_LABELS } from "clientele/value/clv/labels";
import { createWriter } from "../texts.js";

/** What the people who thought of them call the models. */
export const MODEL_NAMES = { "bg-nbd": "BG/NBD", "pareto-nbd": "Pareto/NBD" } as const;

/** Models of the same customers. */
export interface ClvModels {
  /** By their names, those without parameters too. */
  readonly purchases: Readonly<Record<keyof typeof MODEL_NAMES, PurchaseModel>>;
  readonly spend: GammaGammaFit;
}

/** Fits all models to customers, of whom there is at least one. */
export function fitClv(summaries: readonly RepeatSummary[], currency: string): ClvModels {
  return {
    purchases: {
      "bg-nbd": fitBgNbd(summaries, { timeUnit: "weeks" }).model,
      "pareto-nbd": fitParetoNbd(summaries, { timeUnit: "weeks" }).model,
    },
    spend: fitGammaGamma(summaries, { currency }),
  };
}

/** The models of purchases that have parameters, by their names. */
export function usableModels({ purchases }: ClvModels): Readonly<Record<string, PurchaseModel>> {
  return Object.fromEntries(Object.entries(purchases).filter(([, { body }]) => body.parameters !== undefined));
}

/** Whether a mean spend is to be expected of everybody, so that purchases can be turned into money. */
export function expectsSpend({ spend }: ClvModels): boolean {
  const { parameters } = spend.model.body;
  return parameters !== undefined && parameters.q > 1;
}

/** What became of each fit, in a sentence. */
export function describeFits({ purchases, spend }: ClvModels, language: Language): readonly string[] {
  const describe = <Code extends string>(name: string, fit: Fit<Code> | undefined, labels: Labels<Code>, more = "") => {
    const status = renderLabel(PURCHASE_MODEL_LABELS, fit?.status ?? "converged", language);
    const reasons = (fit?.reasons ?? []).map(({ code, params }) => renderLabel(labels, code, language, params));
    return `${name}: ${[status, ...reasons].join(". ")}${more}`;
  };
  const remarks = spend.report.findings.map(({ code, params }) =>
    renderLabel(GAMMA_GAMMA_LABELS, code as SpendFindingCode, language, params),
  );
  return [
    ...Object.entries(MODEL_NAMES).map(([name, title]) =>
      describe<ClvFitReasonCode>(title, purchases[name as keyof typeof MODEL_NAMES].body.fit, PURCHASE_MODEL_LABELS),
    ),
    describe<SpendFitReasonCode>(
      createWriter(TEXTS, language)("SPEND"),
      spend.model.body.fit,
      GAMMA_GAMMA_LABELS,
      remarks.map((remark) => `. ${remark}`).join(""),
    ),
  ];
}

interface Fit<Code extends string> {
  readonly status: ClvFitStatus;
  readonly reasons: readonly Reason<Code>[];
}

const TEXTS = {
  de: { SPEND: "Gamma-Gamma (Umsatz je Kauf)" },
  en: { SPEND: "Gamma-Gamma (revenue per purchase)" },
} as const;
