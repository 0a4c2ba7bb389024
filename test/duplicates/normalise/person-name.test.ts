import { describe, expect, it } from "vitest";
import {
  normalizeFamilyName,
  normalizeGivenName,
  normalizePersonName,
  type PersonNameFields,
} from "../../../src/duplicates/normalise/index.js";

/** The parts of a name that are there: `[given] particles | family` with what else there is. */
function parts(name: string | PersonNameFields) {
  const { nameKey, isHousehold, ...rest } = normalizePersonName(name);
  const said = Object.entries(rest).filter(([, value]) => value !== undefined && value.length > 0);
  return { ...Object.fromEntries(said), ...(isHousehold && { isHousehold }) };
}

describe("normalizePersonName", () => {
  it.each<readonly [string, object]>([
    ["Hans Müller", { given: ["hans"], family: ["mueller"] }],
    ["Müller, Hans", { given: ["hans"], family: ["mueller"] }],
    ["MÜLLER,HANS", { given: ["hans"], family: ["mueller"] }],
    ["  Hans   Müller ", { given: ["hans"], family: ["mueller"] }],
    ["Müller", { family: ["mueller"] }],
    ["Hans-Peter Müller", { given: ["hans", "peter"], family: ["mueller"] }],
    ["Hans‑Peter Müller", { given: ["hans", "peter"], family: ["mueller"] }],
    ["H.-P. Müller", { given: ["h", "p"], family: ["mueller"] }],
    ["D. R. Groß", { given: ["d", "r"], family: ["gross"] }],
    ["H.P.Müller", { given: ["h", "p"], family: ["mueller"] }],
    ["Müller, H. P.", { given: ["h", "p"], family: ["mueller"] }],
    ["Anna Müller-Lüdenscheidt", { given: ["anna"], family: ["luedenscheidt", "mueller"] }],
    ["Anna Lüdenscheidt-Müller", { given: ["anna"], family: ["luedenscheidt", "mueller"] }],
    ["Lüdenscheidt Müller, Anna", { given: ["anna"], family: ["luedenscheidt", "mueller"] }],
    ["Müller/Schmidt, Anna", { given: ["anna"], family: ["mueller", "schmidt"] }],
    ["Pat O’Brien", { given: ["pat"], family: ["obrien"] }],
    ["O' Brien, Pat", { given: ["pat"], family: ["obrien"] }],
    ["Ronald Mc Donald", { given: ["ronald"], family: ["mcdonald"] }],
    ["Mac Donald, Ronald", { given: ["ronald"], family: ["macdonald"] }],
    ["Mc Donald-Smith, Ann", { given: ["ann"], family: ["mcdonald", "smith"] }],
    ["(Müller)", { family: ["mueller"] }],
    ["Hans Müller (Chef)", { given: ["hans"], family: ["mueller"] }],
    ["Hans [Hansi] Müller", { given: ["hans"], family: ["mueller"] }],
    ["Hans Müller (unvollständig", { given: ["hans"], family: ["mueller"] }],
    ["Müller; Hans", { given: ["hans"], family: ["mueller"] }],
    [",Müller", { family: ["mueller"] }],
    ["Müller:Maier", { given: ["mueller"], family: ["maier"] }],
    ["", {}],
    ["., -", {}],
  ])("tells given and family name apart: %j", (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it.each<readonly [string, readonly string[], object]>([
    ["Dr. Hans Müller", ["dr"], { given: ["hans"], family: ["mueller"] }],
    ["Hans Müller, Dr.", ["dr"], { given: ["hans"], family: ["mueller"] }],
    ["Müller, Dr. Hans", ["dr"], { given: ["hans"], family: ["mueller"] }],
    ["Dr. med. Hans Müller", ["dr med"], { given: ["hans"], family: ["mueller"] }],
    ["Dr.med.dent. Hans Müller", ["dr med dent"], { given: ["hans"], family: ["mueller"] }],
    ["DR MED HANS MÜLLER", ["dr med"], { given: ["hans"], family: ["mueller"] }],
    ["Dr. rer. nat. habil. Müller", ["dr rer nat habil"], { family: ["mueller"] }],
    ["Dr. h. c. Müller", ["dr hc"], { family: ["mueller"] }],
    ["Dr. h.c. mult. Müller", ["dr hc mult"], { family: ["mueller"] }],
    ["Dr. Dr. Müller", ["dr", "dr"], { family: ["mueller"] }],
    ["DDr. Müller", ["ddr"], { family: ["mueller"] }],
    ["Dr.-Ing. Müller", ["dr ing"], { family: ["mueller"] }],
    ["Dr.in Eva Huber", ["dr"], { given: ["eva"], family: ["huber"] }],
    ["Doktor Müller", ["dr"], { family: ["mueller"] }],
    ["Prof. Dr. Müller", ["prof", "dr"], { family: ["mueller"] }],
    ["Professorin Müller", ["prof"], { family: ["mueller"] }],
    ["Univ.-Prof. Dr. Huber", ["univ", "prof", "dr"], { family: ["huber"] }],
    ["PD Dr. Müller", ["pd", "dr"], { family: ["mueller"] }],
    ["Priv.-Doz. Müller", ["priv doz"], { family: ["mueller"] }],
    ["Dipl.-Ing. Hans Müller", ["dipl ing"], { given: ["hans"], family: ["mueller"] }],
    ["Dipl. Ing. Hans Müller", ["dipl ing"], { given: ["hans"], family: ["mueller"] }],
    ["Dipl-Ing Hans Müller", ["dipl ing"], { given: ["hans"], family: ["mueller"] }],
    ["Diplom-Ingenieur Hans Müller", ["dipl ing"], { given: ["hans"], family: ["mueller"] }],
    ["Dipl.-Ing. (FH) Hans Müller", ["dipl ing"], { given: ["hans"], family: ["mueller"] }],
    ["Dipl.-Ing. FH Hans Müller", ["dipl ing fh"], { given: ["hans"], family: ["mueller"] }],
    ["Dipl.-Wirt.-Ing. Müller", ["dipl wirt ing"], { family: ["mueller"] }],
    ["Dipl.-Kfm. Müller", ["dipl kfm"], { family: ["mueller"] }],
    ["Dkfm. Huber", ["dipl kfm"], { family: ["huber"] }],
    ["DI Hans Huber", ["dipl ing"], { given: ["hans"], family: ["huber"] }],
    ["D.I. Hans Huber", ["dipl ing"], { given: ["hans"], family: ["huber"] }],
    ["Ing. Hans Huber", ["ing"], { given: ["hans"], family: ["huber"] }],
    ["Mag. Eva Huber", ["mag"], { given: ["eva"], family: ["huber"] }],
    ["Mag.a Eva Huber", ["mag"], { given: ["eva"], family: ["huber"] }],
    ["Lic. iur. Reto Meier", ["lic iur"], { given: ["reto"], family: ["meier"] }],
    ["Hans Müller MBA", ["mba"], { given: ["hans"], family: ["mueller"] }],
    ["Hans Müller, M.Sc.", ["msc"], { given: ["hans"], family: ["mueller"] }],
    ["Hans Müller M. Sc.", ["msc"], { given: ["hans"], family: ["mueller"] }],
    ["Hans Müller, LL.M.", ["llm"], { given: ["hans"], family: ["mueller"] }],
    ["Hans Müller, MA", ["ma"], { given: ["hans"], family: ["mueller"] }],
    ["Schmidt M. A.", ["ma"], { family: ["schmidt"] }],
    ["Schmidt B.A., MBA", ["ba", "mba"], { family: ["schmidt"] }],
    ["RA Hans Müller", ["ra"], { given: ["hans"], family: ["mueller"] }],
    ["Rechtsanwältin Müller", ["ra"], { family: ["mueller"] }],
    ["Dr. phil. Collins", ["dr phil"], { family: ["collins"] }],
    ["Dr.", ["dr"], {}],
  ])("takes titles and degrees out: %j", (text, titles, expected) => {
    expect(parts(text)).toEqual({ titles, ...expected });
  });

  it.each<readonly [string, object]>([
    ["Ing Chen", { given: ["ing"], family: ["chen"] }],
    ["M. A. Schmidt", { given: ["m", "a"], family: ["schmidt"] }],
    ["MA Schmidt", { given: ["ma"], family: ["schmidt"] }],
    ["Hans M. A. Müller", { given: ["hans", "m", "a"], family: ["mueller"] }],
    ["Ma Chen", { given: ["ma"], family: ["chen"] }],
    ["HANS DI", { given: ["hans"], family: ["di"] }],
    ["Anna di Maria", { given: ["anna"], particles: ["di"], family: ["maria"] }],
    ["Ra Hans", { given: ["ra"], family: ["hans"] }],
  ])("leaves alone what may be a name as well: %j", (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it("takes Phil for a name behind a title, unless it has a dot or is small", () => {
    expect(parts("Dr. Phil Collins")).toEqual({ titles: ["dr"], given: ["phil"], family: ["collins"] });
    expect(parts("dr phil collins")).toEqual({ titles: ["dr phil"], family: ["collins"] });
  });

  it.each<readonly [string, readonly string[], object]>([
    ["Anna von der Heide", ["von", "der"], { given: ["anna"], family: ["heide"] }],
    ["Heide, Anna von der", ["von", "der"], { given: ["anna"], family: ["heide"] }],
    ["von der Heide, Anna", ["von", "der"], { given: ["anna"], family: ["heide"] }],
    ["Heide, von der", ["von", "der"], { family: ["heide"] }],
    ["von der Heide", ["von", "der"], { family: ["heide"] }],
    ["Hans v. Stein", ["von"], { given: ["hans"], family: ["stein"] }],
    ["Ludwig van Beethoven", ["van"], { given: ["ludwig"], family: ["beethoven"] }],
    ["Vincent van 't Hoff", ["van", "t"], { given: ["vincent"], family: ["hoff"] }],
    ["Jan van den Berg", ["van", "den"], { given: ["jan"], family: ["berg"] }],
    [
      "Karl-Theodor Freiherr von und zu Guttenberg",
      ["freiherr", "von", "und", "zu"],
      { given: ["karl", "theodor"], family: ["guttenberg"] },
    ],
    ["Otto Graf Lambsdorff", ["graf"], { given: ["otto"], family: ["lambsdorff"] }],
    ["Lambsdorff, Otto Graf", ["graf"], { given: ["otto"], family: ["lambsdorff"] }],
    [
      "Otto von der Wenge Graf Lambsdorff",
      ["von", "der", "graf"],
      { given: ["otto"], family: ["lambsdorff", "wenge"] },
    ],
    ["Frhr. vom Stein", ["frhr", "vom"], { family: ["stein"] }],
    ["Maria de la Cruz", ["de", "la"], { given: ["maria"], family: ["cruz"] }],
    ["Leonardo DiCaprio", [], { given: ["leonardo"], family: ["dicaprio"] }],
    ["Steffi Graf", [], { given: ["steffi"], family: ["graf"] }],
    ["Graf, Steffi", [], { given: ["steffi"], family: ["graf"] }],
    ["Graf", [], { family: ["graf"] }],
    ["Nguyen, Van", [], { given: ["van"], family: ["nguyen"] }],
    ["Der Müller", [], { given: ["der"], family: ["mueller"] }],
    ["Anna Müller-von", [], { given: ["anna"], family: ["mueller", "von"] }],
  ])("keeps particles apart: %j", (text, particles, expected) => {
    expect(parts(text)).toEqual({ ...(particles.length > 0 && { particles }), ...expected });
  });

  it.each<readonly [string, object]>([
    ["Herr Müller", { salutation: "mr", family: ["mueller"] }],
    ["Herrn Hans Müller", { salutation: "mr", given: ["hans"], family: ["mueller"] }],
    ["Frau Dr. Anna Müller", { salutation: "ms", titles: ["dr"], given: ["anna"], family: ["mueller"] }],
    ["Fr. Müller", { salutation: "ms", family: ["mueller"] }],
    ["Mrs. Smith", { salutation: "ms", family: ["smith"] }],
    ["Mr Smith", { salutation: "mr", family: ["smith"] }],
    ["Mx Smith", { salutation: "neutral", family: ["smith"] }],
    ["Müller, Herr", { salutation: "mr", family: ["mueller"] }],
    ["Müller, Herr Hans", { salutation: "mr", given: ["hans"], family: ["mueller"] }],
    ["Herr", { family: ["herr"] }],
    ["Herr, Hans", { given: ["hans"], family: ["herr"] }],
    ["Hans Herr", { given: ["hans"], family: ["herr"] }],
    ["Herr Herr", { salutation: "mr", family: ["herr"] }],
  ])("takes the salutation out: %j", (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it.each<readonly [string, object]>([
    ["Familie Müller", { family: ["mueller"] }],
    ["Fam. Müller", { family: ["mueller"] }],
    ["Eheleute Hans Müller", { given: ["hans"], family: ["mueller"] }],
    ["Herr und Frau Müller", { family: ["mueller"] }],
    ["Herrn u. Frau Müller", { family: ["mueller"] }],
    ["Hans und Anna Müller", { given: ["hans", "anna"], family: ["mueller"] }],
    ["Hans & Anna Müller", { given: ["hans", "anna"], family: ["mueller"] }],
    ["Müller, Hans + Anna", { given: ["hans", "anna"], family: ["mueller"] }],
    ["John and Jane Doe", { given: ["john", "jane"], family: ["doe"] }],
  ])("sees a household, without salutation: %j", (text, expected) => {
    expect(parts(text)).toEqual({ ...expected, isHousehold: true });
  });

  it("takes a capital U. for an initial", () => {
    expect(parts("Hans U. Müller")).toEqual({ given: ["hans", "u"], family: ["mueller"] });
  });

  it.each<readonly [string, string]>([
    ["Hans Müller jun.", "jun"],
    ["Hans Müller jr", "jun"],
    ["Hans Müller, Junior", "jun"],
    ["Hans Müller sen.", "sen"],
    ["Hans Müller Sr.", "sen"],
    ["Müller, Hans sen.", "sen"],
    ["Müller sen., Hans", "sen"],
    ["Hans Müller d. Ä.", "sen"],
    ["Hans Müller d.Ä.", "sen"],
    ["Hans Müller d. J.", "jun"],
    ["Hans Müller der Jüngere", "jun"],
    ["Hans Müller die Ältere", "sen"],
    ["Hans Müller II", "ii"],
    ["Hans Müller III.", "iii"],
    ["Hans Müller IV", "iv"],
  ])("tells generations apart: %j", (text, suffix) => {
    expect(parts(text)).toEqual({ given: ["hans"], family: ["mueller"], suffix });
  });

  it("has no suffix before a name", () => {
    expect(parts("Jun Tanaka")).toEqual({ given: ["jun"], family: ["tanaka"] });
    expect(parts("Dr. Jun Tanaka")).toEqual({ titles: ["dr"], given: ["jun"], family: ["tanaka"] });
  });

  it.each<readonly [string, readonly string[]]>([
    ["Anna Müller geb. Schmidt", ["schmidt"]],
    ["Anna Müller, geb. Schmidt", ["schmidt"]],
    ["Anna Müller (geb. Schmidt)", ["schmidt"]],
    ["Müller, Anna geborene von Schmidt-Abel", ["abel", "schmidt"]],
    ["Müller geb. Schmidt, Anna", ["schmidt"]],
    ["Anna Müller, née Schmidt", ["schmidt"]],
    ["Anna Müller (born Smith)", ["smith"]],
    ["Anna Müller geb. Schmidt am 24.3.1987", ["schmidt"]],
  ])("knows the name at birth: %j", (text, birthFamily) => {
    expect(parts(text)).toEqual({ given: ["anna"], family: ["mueller"], birthFamily });
  });

  it("takes a date behind geb. for none, and Born at the end for a name", () => {
    expect(parts("Anna Müller geb. am 24.03.1987")).toEqual({ given: ["anna"], family: ["mueller"] });
    expect(parts("Max Born")).toEqual({ given: ["max"], family: ["born"] });
    expect(parts("Anna Müller geb.")).toEqual({ given: ["anna", "mueller"], family: ["geb"] });
  });

  it.each<readonly [PersonNameFields, object]>([
    [
      { given: "Hans", family: "Müller" },
      { given: ["hans"], family: ["mueller"] },
    ],
    [
      { given: "Dr. Anna", family: "von der Heide jun." },
      { titles: ["dr"], given: ["anna"], particles: ["von", "der"], family: ["heide"], suffix: "jun" },
    ],
    [
      { given: "Anna Den", family: "Groß" },
      { given: ["anna", "den"], family: ["gross"] },
    ],
    [{ full: "D R Groß" }, { given: ["d", "r"], family: ["gross"] }],
    [
      { given: "Anna von der", family: "Heide" },
      { given: ["anna"], particles: ["von", "der"], family: ["heide"] },
    ],
    [
      { given: "Herr Hans", family: "Müller" },
      { salutation: "mr", given: ["hans"], family: ["mueller"] },
    ],
    [{ family: "Müller, Hans" }, { given: ["hans"], family: ["mueller"] }],
    [
      { given: " ", family: "Müller, Hans" },
      { given: ["hans"], family: ["mueller"] },
    ],
    [
      { given: "Karl", family: "Müller, Hans" },
      { given: ["karl"], family: ["hans", "mueller"] },
    ],
    [{ given: "Hans Müller" }, { given: ["hans", "mueller"] }],
    [{ full: "Hans Müller" }, { given: ["hans"], family: ["mueller"] }],
    [
      { given: "", family: " ", full: "Hans Müller" },
      { given: ["hans"], family: ["mueller"] },
    ],
    [{ given: "Hans", full: "Karl Maier" }, { given: ["hans"] }],
    [
      { given: "Van", family: "Nguyen" },
      { given: ["van"], family: ["nguyen"] },
    ],
    [
      { given: "Hans", family: "Heide von der" },
      { given: ["hans"], particles: ["von", "der"], family: ["heide"] },
    ],
    [
      { given: "Hans", family: "Müller Graf" },
      { given: ["hans"], family: ["graf", "mueller"] },
    ],
    [
      { given: "Hans und Anna", family: "Müller" },
      { given: ["hans", "anna"], family: ["mueller"], isHousehold: true },
    ],
    [
      { given: "Anna (geb. Abel)", family: "Müller" },
      { given: ["anna"], family: ["mueller"], birthFamily: ["abel"] },
    ],
    [{ given: undefined }, {}],
    [{}, {}],
  ])("reads fields: %j", (fields, expected) => {
    expect(parts(Object.freeze(fields))).toEqual(expected);
  });

  it.each([
    ["Hans-Peter von der Heide", "Heide, Dr. Peter Hans"],
    ["Anna Müller-Lüdenscheidt", "Lüdenscheidt Müller Anna"],
  ])("has the same key for %j and %j", (one, other) => {
    expect(normalizePersonName(one).nameKey).toBe(normalizePersonName(other).nameKey);
  });

  it("sorts the words of the key and leaves everything but the names out", () => {
    expect(normalizePersonName("Herr Dr. Zeno von Abel jun. (geb. Maier)").nameKey).toBe("abel zeno");
    expect(normalizePersonName({ given: "Müller", family: "Hans" }).nameKey).toBe("hans mueller");
    expect(normalizePersonName("").nameKey).toBe("");
  });

  it.each([null, undefined, 5, [], new Date(0)])("throws INVALID_RECORD for %j", (name) => {
    expect(() => normalizePersonName(name as unknown as string)).toThrow(
      expect.objectContaining({
        code: "INVALID_RECORD",
        path: ["name"],
        message: "expected a text or a plain object (at name)",
      }),
    );
  });

  it.each(["given", "family", "full"])("throws INVALID_TEXT where %s is no text", (field) => {
    expect(() => normalizePersonName({ [field]: null } as unknown as PersonNameFields)).toThrow(
      expect.objectContaining({ code: "INVALID_TEXT", path: ["name", field] }),
    );
  });
});

describe("normalizeGivenName", () => {
  it.each([
    ["Hans", "hans"],
    ["Hans-Peter", "hans peter"],
    ["hans peter", "hans peter"],
    ["Hans—Peter", "hans peter"],
    ["Peter Hans", "peter hans"],
    ["Dr. Hans", "hans"],
    ["Herr Hans", "hans"],
    ["Anna von der", "anna"],
    ["Anna, Maria", "anna maria"],
    ["H.", "h"],
    ["Jürgen", "juergen"],
    ["Hans und Anna", "hans anna"],
    ["Hans (Hansi)", "hans"],
    ["Van", "van"],
    ["Dr.", ""],
    ["Und", ""],
    ["Hans dr. und Anna", "hans anna"],
    ["", ""],
  ])("makes of %j %j", (text, expected) => {
    expect(normalizeGivenName(text)).toBe(expected);
  });

  it("reads words that met where a title was again", () => {
    expect(normalizeGivenName("Müller d. MA æ")).toBe("mueller");
  });

  it("throws INVALID_TEXT for what is no text", () => {
    const refusal = expect.objectContaining({ code: "INVALID_TEXT", path: ["text"] });
    expect(() => normalizeGivenName(undefined as unknown as string)).toThrow(refusal);
  });
});

describe("normalizeFamilyName", () => {
  it.each([
    ["Müller", "mueller"],
    ["MÜLLER", "mueller"],
    ["Müller-Lüdenscheidt", "luedenscheidt-mueller"],
    ["Lüdenscheidt Müller", "luedenscheidt-mueller"],
    ["luedenscheidt - mueller", "luedenscheidt-mueller"],
    ["von der Heide", "heide"],
    ["Heide von der", "heide"],
    ["Heide, von der", "heide"],
    ["Graf Moltke", "moltke"],
    ["Graf", "graf"],
    ["Müller-Graf", "graf-mueller"],
    ["Dr. Müller", "mueller"],
    ["Müller jun.", "mueller"],
    ["Müller geb. Schmidt", "mueller"],
    ["Müller, Hans", "mueller"],
    ["Mc Donald", "mcdonald"],
    ["Yılmaz", "yilmaz"],
    ["al-Masri", "al-masri"],
    ["Al Masri", "al-masri"],
    ["Müller-Dr.", "mueller"],
    ["Dr.", ""],
    ["", ""],
  ])("makes of %j %j", (text, expected) => {
    expect(normalizeFamilyName(text)).toBe(expected);
  });

  it("throws INVALID_TEXT for what is no text", () => {
    const refusal = expect.objectContaining({ code: "INVALID_TEXT", path: ["text"] });
    expect(() => normalizeFamilyName(7 as unknown as string)).toThrow(refusal);
  });
});
