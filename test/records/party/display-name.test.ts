import { describe, expect, it } from "vitest";
import { displayName, type OrganisationName, type PersonName } from "../../../src/records/party/index.js";
import { refusal } from "../../shared/refusal.js";
import { organisation, person } from "./people.js";

const both = (...names: readonly PersonName[]) => [
  displayName(person({ names })),
  displayName(person({ names }), { order: "family-first" }),
];
const ofCompany = (...names: readonly OrganisationName[]) => displayName(organisation({ names }));

describe("displayName", () => {
  it("writes all parts of a name, in either order", () => {
    const name = { titles: ["Prof.", "Dr."], given: "Anna", particle: "von der", family: "Heide", suffix: "MBA" };
    expect(both(name)).toEqual(["Prof. Dr. Anna von der Heide, MBA", "Heide, Prof. Dr. Anna von der, MBA"]);
  });

  it("leaves out blank parts, and blanks around parts", () => {
    expect(both({ titles: [" "], given: " Anna ", particle: "", family: "Heide\t", suffix: " " })).toEqual([
      "Anna Heide",
      "Heide, Anna",
    ]);
    expect(both({ given: "Anna" })).toEqual(["Anna", "Anna"]);
    expect(both({ titles: ["Dr."], family: "Heide" })).toEqual(["Dr. Heide", "Heide, Dr."]);
  });

  it("takes the first name that says anything", () => {
    expect(both({}, { titles: ["Dr."], suffix: "MBA" }, { given: "Anna" }, { given: "Eva" })).toEqual(["Anna", "Anna"]);
    expect(ofCompany({ name: " ", legalForm: "AG" }, { name: "Acme" })).toBe("Acme");
  });

  it("writes the legal form behind the name of an organisation", () => {
    expect(ofCompany({ name: " Müller & Söhne ", legalForm: "GmbH" }, { name: "Backstube" })).toBe(
      "Müller & Söhne GmbH",
    );
    expect(displayName(organisation({ names: [{ name: "Acme", legalForm: "AG" }] }), { order: "family-first" })).toBe(
      "Acme AG",
    );
  });

  it("has no name for who has none", () => {
    expect(both()).toEqual([undefined, undefined]);
    expect(both({ titles: ["Dr."], given: " " })).toEqual([undefined, undefined]);
    expect(ofCompany()).toBeUndefined();
  });

  it("refuses an unknown order, and what is no party", () => {
    expect(() => displayName(person(), { order: "random" as never })).toThrow(refusal("INVALID_OPTION", ["order"]));
    expect(() => displayName({} as never)).toThrow(refusal("INVALID_ID", ["party", "id"]));
  });
});
