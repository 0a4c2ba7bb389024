import { describe, expect, it } from "vitest";
import { foldLetters, type UmlautSpelling } from "../../../src/duplicates/normalise/index.js";

describe("foldLetters", () => {
  it.each([
    ["", "", ""],
    ["   ", "", ""],
    ["-–—!?", "", ""],
    ["Müller", "mueller", "muller"],
    ["MÜLLER", "mueller", "muller"],
    ["Mu\u0308ller", "mueller", "muller"], // the dots as a character of their own
    ["mu\u0323\u0308ller", "mueller", "muller"], // and another mark before them
    ["Mueller", "mueller", "mueller"],
    ["Jörg Öztürk", "joerg oeztuerk", "jorg ozturk"],
    ["ÄÖÜ", "aeoeue", "aou"],
    ["Groß", "gross", "gros"],
    ["GROẞ", "gross", "gros"],
    ["Zoë Noël", "zoe noel", "zoe noel"], // a diaeresis is no umlaut
    ["naïve Ÿ", "naive y", "naive y"],
    ["Søren Ærø", "soeren aeroe", "soren aero"],
    ["Århus, Ångström", "aarhus aangstroem", "arhus angstrom"],
    ["A\u030arhus", "aarhus", "arhus"],
    ["cœur", "coeur", "coeur"],
    ["Łukasz Đorđe Þór Ðuro Ħal", "lukasz dorde thor duro hal", "lukasz dorde thor duro hal"],
    ["İstanbul ısı Isı", "istanbul isi isi", "istanbul isi isi"],
    ["Ŋ Ŧ ŉ ŀ", "n t n l", "n t n l"],
    ["É À Ñ Ç Š Ž", "e a n c s z", "e a n c s z"],
    ["ﬁ ² ½ Ⅷ Ａｂ", "fi 2 1 2 viii ab", "fi 2 1 2 viii ab"],
    ["№ 5", "no 5", "no 5"],
    ["D’Angelo O'Brien O`Neil O´Hara O‘Dea", "dangelo obrien oneil ohara odea", "dangelo obrien oneil ohara odea"],
    ["Andi´s Imbiß", "andis imbiss", "andis imbis"],
    ["Meier,Schulze;Maier", "meier schulze maier", "meier schulze maier"],
    ["a - b/c\\d_e.f", "a b c d e f", "a b c d e f"],
    ["Tab\tZeile\nhart\u00a0schmal\u2009", "tab zeile hart schmal", "tab zeile hart schmal"],
    ["Sil\u00adben\u200btren\u2060nung\ufeff", "silbentrennung", "silbentrennung"],
    ["Acme®", "acme", "acme"],
    ["col·lega", "collega", "collega"],
    ["¨x¯", "x", "x"],
    ["AZaz09", "azaz09", "azaz09"],
    ["@[`{/:", "", ""], // the neighbours of letters and digits
    ["Ελλάδα ΟΔΟΣ οδός", "ελλαδα οδοσ οδοσ", "ελλαδα οδοσ οδοσ"],
    ["Йошкар-Ола", "иошкар ола", "иошкар ола"],
    ["株式会社 トヨタ", "株式会社 トヨタ", "株式会社 トヨタ"],
    ["ガ", "ガ", "ガ"], // half-width letter and mark
    ["हिन्दी", "हिन्दी", "हिन्दी"],
    ["한국", "한국", "한국"],
    ["a\ud800b", "a b", "a b"],
    ["\udc00", "", ""],
    ["👍🏽 ok ❤️", "ok", "ok"],
    ["𝐌üller", "mueller", "muller"],
  ])("folds %j to %j, without dots to %j", (text, ae, a) => {
    expect(foldLetters(text)).toBe(ae);
    expect(foldLetters(text, { umlauts: "ae" })).toBe(ae);
    expect(foldLetters(text, { umlauts: "a" })).toBe(a);
  });

  it("lets Müller, Mueller and Muller meet in one of the two spellings", () => {
    expect(foldLetters("Müller")).toBe(foldLetters("Mueller"));
    expect(foldLetters("Müller", { umlauts: "a" })).toBe(foldLetters("Muller", { umlauts: "a" }));
  });

  it("takes 10,000 marks behind a letter for one letter", () => {
    expect(foldLetters(`a${"\u0301".repeat(10_000)}`)).toBe("a");
  });

  it.each([undefined, null, 5, {}, ["a"]])("throws INVALID_TEXT for %j", (text) => {
    expect(() => foldLetters(text as string)).toThrow(
      expect.objectContaining({ code: "INVALID_TEXT", path: ["text"], message: "expected a text (at text)" }),
    );
  });

  it.each(["oe", "", null])("throws INVALID_OPTION for umlauts as %j", (umlauts) => {
    expect(() => foldLetters("a", { umlauts: umlauts as UmlautSpelling })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: ["umlauts"], message: "expected ae or a (at umlauts)" }),
    );
  });
});
