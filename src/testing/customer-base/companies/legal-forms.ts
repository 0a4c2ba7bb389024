import type { Region } from "../homes/places.js";
import { createSampler, once, type Sampler } from "../sampling.js";
import { LEGAL_FORMS } from "../tables/legal-forms.js";

/** A legal form. */
export interface LegalForm {
  /** Undefined for owners who put none behind their name. */
  readonly form: string | undefined;
  /** Whether it stands behind the name of an owner. */
  readonly isOfOwner: boolean;
  /** Other ways to write it. */
  readonly variants: readonly string[];
}

/** Prepares the tables that legal forms are drawn from. */
export function createLegalForms(): Readonly<Record<Region, Sampler<LegalForm>>> {
  return {
    DE: createSampler(readForms("DE")),
    AT: createSampler(readForms("AT")),
    CH: createSampler(readForms("CH")),
    "CH-fr": createSampler(readForms("CH-fr")),
  };
}

/** The other ways to write a legal form, by the usual one. */
export const getLegalFormVariants = once(readVariants);

function readVariants(): ReadonlyMap<string, readonly string[]> {
  const forms = (["CH-fr", "CH", "AT", "DE"] as const).flatMap(readForms);
  return new Map(forms.map(([{ form, variants }]) => [form ?? "", variants]));
}

function readForms(region: Region): readonly (readonly [LegalForm, weight: number])[] {
  return LEGAL_FORMS[region]
    .trim()
    .split("\n")
    .map((line) => {
      const [name = "", weight, variants] = line.split("|");
      const form = name.replace("*", "");
      return [
        {
          form: form === "" ? undefined : form,
          isOfOwner: name.endsWith("*"),
          variants: variants === undefined ? [] : variants.split(", "),
        },
        Number(weight),
      ];
    });
}
