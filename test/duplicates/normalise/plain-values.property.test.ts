import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEmailKey } from "../../../src/duplicates/normalise/email.js";
import { normalizeEmail, normalizeFamilyName, normalizeGivenName } from "../../../src/duplicates/normalise/index.js";
import { readPlainName } from "../../../src/duplicates/normalise/plain-name.js";
import { anyText } from "./texts.js";

/** Names, and words that are a title, a particle, a salutation or a suffix, some of them only once they meet. */
const NAME_WORDS =
  "Anna hans MÜLLER Groß Ångström Dr dr Prof MA Ing DI PD Graf Frhr von VON zu van de der den die d und and Herr frau Fr au u nd an Familie jun sen II ä dae geb born mc Mac O x Phil med Her r dip l";

const plainName = fc
  .array(fc.tuple(fc.constantFrom(...NAME_WORDS.split(" ")), fc.constantFrom(" ", " ", "-", "")), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) =>
    words
      .flat()
      .join("")
      .replace(/[ -]+$/, ""),
  );

const ADDRESS_PARTS =
  "a.b Anna _x - + +tag .. . 1 gmail.com GoogleMail.com me.com yahoo.de proton.me gmx.de x -y.de a..de b.c1 d.1c z.xn--p1ai".split(
    " ",
  );
const plainAddress = fc
  .tuple(
    fc.array(fc.constantFrom(...ADDRESS_PARTS), { maxLength: 3 }),
    fc.array(fc.constantFrom(...ADDRESS_PARTS), { maxLength: 2 }),
  )
  .map(([local, domain]) => `${local.join("")}@${domain.join("")}`);

// Brackets around an address say nothing, but take the long way.
describe("plain values", () => {
  it("are read as given names as on the long way", () => {
    fc.assert(
      fc.property(fc.oneof(plainName, anyText), (text) => {
        const words = readPlainName(text);
        fc.pre(words !== undefined);
        expect(words?.join(" ")).toBe(normalizeGivenName(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("are read as family names as on the long way", () => {
    fc.assert(
      fc.property(fc.oneof(plainName, anyText), (text) => {
        const words = readPlainName(text);
        fc.pre(words !== undefined);
        expect([...(words ?? [])].sort().join("-")).toBe(normalizeFamilyName(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("are read as addresses of e-mail as on the long way", () => {
    fc.assert(
      fc.property(plainAddress, (text) => {
        expect(readEmailKey(text)).toBe(readEmailKey(`<${text}>`));
        expect(readEmailKey(text)).toBe(normalizeEmail(text)?.key);
      }),
      { numRuns: 2000 },
    );
  });

  it("are still no addresses with more than 400 characters", () => {
    const addressOf = (length: number) => `${"a".repeat(length - "@example.org".length)}@example.org`;
    expect(readEmailKey(addressOf(400))).toBe(addressOf(400));
    expect(readEmailKey(addressOf(401))).toBeUndefined();
  });

  it("are told apart from words that may be something else, alone or joined by a hyphen", () => {
    expect(readPlainName("Müller-Lüdenscheidt")).toEqual(["mueller", "luedenscheidt"]);
    expect(readPlainName("Anna Maria")).toEqual(["anna", "maria"]);
    for (const text of [
      "",
      "-",
      "Anna-",
      "Dr",
      "von Stein",
      "U-nd",
      "Anna und Hans",
      "Anna  B",
      "Anna-B C",
      "A1",
      "Müller,",
    ]) {
      expect(readPlainName(text)).toBeUndefined();
    }
  });

  it("have the rules of their domain, however many domains came before", () => {
    for (let index = 0; index < 2100; index += 1) {
      expect(readEmailKey(`A.b+c@domain${index}.org`)).toBe(`a.b+c@domain${index}.org`);
      expect(readEmailKey("A.b+c@googlemail.com")).toBe("ab@gmail.com");
    }
    expect(readEmailKey("a@-domain.org")).toBeUndefined();
  });
});
