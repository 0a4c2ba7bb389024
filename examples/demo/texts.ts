import { type Labels, type Language, renderLabel } from "clientele";

/** Writes a text in one language, with its parameters filled in. */
export type Writer<Code extends string> = (code: Code, params?: Readonly<Record<string, string | number>>) => string;

/** The texts of one part of the demo, in the language of the report. */
export function createWriter<Code extends string>(texts: Labels<Code>, language: Language): Writer<Code> {
  return (code, params) => renderLabel(texts, code, language, params);
}
