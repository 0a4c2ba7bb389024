import { describe, expect, it } from "vitest";
import * as labels from "../../../src/records/party/labels.js";

describe("the labels of parties", () => {
  it.each(Object.entries(labels))("say something in both languages: %s", (_, { de, en }) => {
    expect(Object.keys(de)).toEqual(Object.keys(en));
    for (const text of [...Object.values(de), ...Object.values(en)]) expect(text).toMatch(/^\S.*\S$/);
  });

  it("use the terms of the field", () => {
    expect(labels.RELATION_TYPE_LABELS.de["contact-person-of"]).toBe("Ansprechpartner von");
    expect(labels.PARTY_ROLE_LABELS.de.lead).toBe("Interessent");
    expect(labels.SALUTATION_LABELS.de).toMatchObject({ mr: "Herr", ms: "Frau" });
  });
});
