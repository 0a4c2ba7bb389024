import { describe, expect, it } from "vitest";
import { normalizeCompany } from "../../../src/duplicates/normalise/index.js";

describe("normalizeCompany", () => {
  it.each<readonly [string, string, string]>([
    // Germany
    ["Müller GmbH", "mueller", "GmbH"],
    ["MÜLLER GMBH", "mueller", "GmbH"],
    ["Müller G.m.b.H.", "mueller", "GmbH"],
    ["Müller G. m. b. H.", "mueller", "GmbH"],
    ["Müller-GmbH", "mueller", "GmbH"],
    ["Müller GmbH.", "mueller", "GmbH"],
    ["Müller Gesellschaft mit beschränkter Haftung", "mueller", "GmbH"],
    ["Müller Gesellschaft mit beschr. Haftung", "mueller", "GmbH"],
    ["Müller Gesellschaft mbH", "mueller", "GmbH"],
    ["Müller Handelsgesellschaft mbH", "mueller handels", "GmbH"],
    ["Müller Handelsgesellschaft mit beschränkter Haftung", "mueller handels", "GmbH"],
    ["Müller Handels-GmbH", "mueller handels", "GmbH"],
    ["Gesellschaft für Bau mbH", "gesellschaft fuer bau", "GmbH"],
    ["Gesellschaft mbH", "gesellschaft", "GmbH"],
    ["Lebenshilfe gGmbH", "lebenshilfe", "gGmbH"],
    ["Lebenshilfe gemeinnützige GmbH", "lebenshilfe", "gGmbH"],
    ["Lebenshilfe gem. GmbH", "lebenshilfe", "gGmbH"],
    ["Müller UG", "mueller", "UG"],
    ["Müller UG (haftungsbeschränkt)", "mueller", "UG"],
    ["Müller UG haftungsbeschr.", "mueller", "UG"],
    ["Müller Unternehmergesellschaft (haftungsbeschränkt)", "mueller", "UG"],
    ["Hilfe gUG (haftungsbeschränkt)", "hilfe", "gUG"],
    ["Siemens AG", "siemens", "AG"],
    ["Siemens A.G.", "siemens", "AG"],
    ["Siemens Aktiengesellschaft", "siemens", "AG"],
    ["Siemens Aktien-Gesellschaft", "siemens", "AG"],
    ["Müller KG", "mueller", "KG"],
    ["Müller K. G.", "mueller", "KG"],
    ["Müller Kommanditgesellschaft", "mueller", "KG"],
    ["Merck KGaA", "merck", "KGaA"],
    ["Merck K.G.a.A.", "merck", "KGaA"],
    ["Merck Kommanditgesellschaft auf Aktien", "merck", "KGaA"],
    ["Müller oHG", "mueller", "OHG"],
    ["Müller Offene Handelsgesellschaft", "mueller", "OHG"],
    ["Müller GbR", "mueller", "GbR"],
    ["Müller Gesellschaft bürgerlichen Rechts", "mueller", "GbR"],
    ["Müller BGB-Gesellschaft", "mueller", "GbR"],
    ["Müller eGbR", "mueller", "eGbR"],
    ["Müller eingetragene GbR", "mueller", "eGbR"],
    ["Hans Müller e.K.", "hans mueller", "e.K."],
    ["Hans Müller e. Kfm.", "hans mueller", "e.K."],
    ["Anna Müller e.Kfr.", "anna mueller", "e.K."],
    ["Anna Müller eingetragene Kauffrau", "anna mueller", "e.K."],
    ["Peter A. e.K.", "peter a", "e.K."],
    ["Turnverein 1860 e. V.", "turnverein 1860", "e.V."],
    ["Turnverein eV", "turnverein", "e.V."],
    ["Turnverein eingetragener Verein", "turnverein", "e.V."],
    ["Volksbank eG", "volksbank", "eG"],
    ["Volksbank eingetragene Genossenschaft", "volksbank", "eG"],
    ["Dr. Müller Partnerschaftsgesellschaft", "dr mueller", "PartG"],
    ["Dr. Müller PartG mbB", "dr mueller", "PartG mbB"],
    ["Dr. Müller PartGmbB", "dr mueller", "PartG mbB"],
    ["Dr. Müller & Partner mbB", "dr mueller partner", "PartG mbB"],
    ["Dr. Müller Partnerschaftsgesellschaft mit beschränkter Berufshaftung", "dr mueller", "PartG mbB"],
    ["Stadtwerke AöR", "stadtwerke", "AöR"],
    ["Stadtwerke Anstalt des öffentlichen Rechts", "stadtwerke", "AöR"],
    ["Kirche KdöR", "kirche", "KdöR"],
    ["Debeka Krankenversicherungsverein a. G.", "debeka krankenversicherungsverein", "VVaG"],
    ["HUK-Coburg Versicherung a.G.", "huk coburg versicherung", "VVaG"],
    ["Muster Versicherungsverein auf Gegenseitigkeit", "muster versicherungsverein", "VVaG"],
    ["Allianz Versicherungs-AG", "allianz versicherungs", "AG"],
    ["Zeiss Stiftung", "zeiss", "Stiftung"],
    ["E.ON SE", "e on", "SE"],
    // and Co.
    ["Müller GmbH & Co. KG", "mueller", "GmbH & Co. KG"],
    ["Müller GmbH&Co.KG", "mueller", "GmbH & Co. KG"],
    ["Müller GmbH und Co KG", "mueller", "GmbH & Co. KG"],
    ["Müller GmbH u. Co. KG", "mueller", "GmbH & Co. KG"],
    ["Müller GmbH + Co KG", "mueller", "GmbH & Co. KG"],
    ["Müller GmbH & CoKG", "mueller", "GmbH & Co. KG"],
    ["Müller GmbH & Cie. KG", "mueller", "GmbH & Co. KG"],
    ["Müller Ges.m.b.H. & Co. Kommanditgesellschaft", "mueller", "GmbH & Co. KG"],
    ["Müller Handelsgesellschaft mbH & Co. KG", "mueller handels", "GmbH & Co. KG"],
    ["Müller GmbH & Co.", "mueller", "GmbH & Co. KG"],
    ["Müller GmbH & Co. Betriebs-KG", "mueller betriebs", "GmbH & Co. KG"],
    ["Müller GmbH & Co. Bau Betriebs KG", "mueller bau betriebs", "GmbH & Co. KG"],
    ["Müller GmbH & Co. KGaA", "mueller", "GmbH & Co. KGaA"],
    ["Müller GmbH & Co. oHG", "mueller", "GmbH & Co. OHG"],
    ["Müller UG (haftungsbeschränkt) & Co. KG", "mueller", "UG & Co. KG"],
    ["Bertelsmann SE & Co. KGaA", "bertelsmann", "SE & Co. KGaA"],
    ["Müller Limited & Co. KG", "mueller", "Ltd. & Co. KG"],
    ["Müller & Co. KG", "mueller co", "KG"],
    ["Müller & Cie. KG", "mueller co", "KG"],
    // Austria and Switzerland
    ["Huber Ges.m.b.H.", "huber", "GmbH"],
    ["Huber GesmbH", "huber", "GmbH"],
    ["Huber Handelsges.m.b.H.", "huber handels", "GmbH"],
    ["Huber OG", "huber", "OG"],
    ["Huber OEG", "huber", "OEG"],
    ["Huber KEG", "huber", "KEG"],
    ["Eva Huber e.U.", "eva huber", "e.U."],
    ["Huber GesbR", "huber", "GbR"],
    ["Huber FlexKapG", "huber", "FlexCo"],
    ["Lagerhaus reg.Gen.m.b.H.", "lagerhaus", "eG"],
    ["Lagerhaus eGen", "lagerhaus", "eG"],
    ["Nestlé S.A.", "nestle", "SA"],
    ["Reto Sàrl", "reto", "SARL"],
    ["Reto S. à r. l.", "reto", "SARL"],
    ["Ticino Sagl", "ticino", "Sagl"],
    ["Migros Genossenschaft", "migros", "Genossenschaft"],
    // elsewhere
    ["Foo Ltd", "foo", "Ltd."],
    ["Foo Limited", "foo", "Ltd."],
    ["Foo Co., Ltd.", "foo", "Ltd."],
    ["Foo Pty. Ltd.", "foo", "Pty Ltd"],
    ["Foo Private Limited", "foo", "Pvt Ltd"],
    ["Foo PLC", "foo", "PLC"],
    ["Foo P.L.C.", "foo", "PLC"],
    ["Foo Public Limited Company", "foo", "PLC"],
    ["Foo, Inc.", "foo", "Inc."],
    ["Foo Incorporated", "foo", "Inc."],
    ["Foo Corporation", "foo", "Corp."],
    ["Foo L.L.C.", "foo", "LLC"],
    ["Foo S.p.A.", "foo", "SpA"],
    ["Foo s.r.l.", "foo", "SRL"],
    ["Foo B.V.", "foo", "B.V."],
    ["Foo N.V.", "foo", "N.V."],
    ["Foo A/S", "foo", "AS"],
    ["Foo ApS", "foo", "ApS"],
    ["Foo Oy", "foo", "Oy"],
    ["Foo Sp. z o.o.", "foo", "Sp. z o.o."],
    ["Foo spol. s r.o.", "foo", "s.r.o."],
    ["Foo Kft.", "foo", "Kft."],
    ["Foo d.o.o.", "foo", "d.o.o."],
    ["Foo S.A. de C.V.", "foo", "SA de CV"],
    ["Foo SAS", "foo", "SAS"],
    // in the middle
    ["Müller GmbH Bauunternehmen", "mueller bauunternehmen", "GmbH"],
    ["Müller GmbH & Co. KG Spedition", "mueller spedition", "GmbH & Co. KG"],
    ["Müller AG Bau", "mueller bau", "AG"],
  ])("takes the legal form out: %j", (text, core, legalForm) => {
    expect(normalizeCompany(text)).toEqual({ core, legalForm });
  });

  it.each<readonly [string, string]>([
    ["Müller", "mueller"],
    ["AG", "ag"],
    ["Tiffany & Co.", "tiffany co"],
    ["AG Metall Stuttgart", "ag metall stuttgart"],
    ["IG Metall", "ig metall"],
    ["Aktiengesellschaft für Wasser", "aktiengesellschaft fuer wasser"],
    ["Foo SE Bar", "foo se bar"],
    ["Müller & Söhne", "mueller soehne"],
    ["Müller und Söhne", "mueller soehne"],
    ["Müller u. Söhne", "mueller soehne"],
    ["Müller + Söhne", "mueller soehne"],
    ["Müller and Sons", "mueller sons"],
    ["Und Söhne und", "und soehne und"],
    ["C. U. B. Handel", "cub handel"],
    ["K+S", "ks"],
    ["C & A", "ca"],
    ["C&A", "ca"],
    ["H. & M. Hennes", "hm hennes"],
    ["1 & 1", "1 1"],
    ["Gebr. Müller", "gebrueder mueller"],
    ["Gebrüder Müller", "gebrueder mueller"],
    ["Fa. Müller", "mueller"],
    ["Firma Hans Müller", "hans mueller"],
    ["Fa. Firma", "firma"],
    ["Firma", "firma"],
    ["Andi´s Imbiß", "andis imbiss"],
    ["Praxis Dr. Müller", "praxis dr mueller"],
    ["Inh. Hans Müller", "inh hans mueller"],
    ["Müller (Deutschland)", "mueller deutschland"],
    ["", ""],
    ["!!!", ""],
  ])("has a core and nothing else: %j", (text, core) => {
    expect(normalizeCompany(text)).toEqual({ core });
  });

  it("tells a GmbH from its GmbH & Co. KG and from the company that runs it", () => {
    const [gmbh, kg, verwaltung] = ["Müller GmbH", "Müller GmbH & Co. KG", "Müller Verwaltungs-GmbH"].map(
      normalizeCompany,
    );
    expect(gmbh?.core).toBe(kg?.core);
    expect(gmbh?.legalForm).not.toBe(kg?.legalForm);
    expect(verwaltung).toEqual({ core: "mueller verwaltungs", legalForm: "GmbH" });
  });

  it.each<readonly [string, string]>([
    ["Müller GmbH i. G.", "founding"],
    ["Müller GmbH i.G.", "founding"],
    ["Müller GmbH iG", "founding"],
    ["Müller GmbH (i. Gr.)", "founding"],
    ["Müller GmbH in Gründung", "founding"],
    ["Müller GmbH i. L.", "liquidation"],
    ["Müller GmbH iL", "liquidation"],
    ["Müller GmbH i. Liq.", "liquidation"],
    ["Müller GmbH in Liquidation", "liquidation"],
    ["Müller GmbH in Abwicklung", "liquidation"],
    ["Müller GmbH i. Ins.", "insolvency"],
    ["Müller GmbH in Insolvenz", "insolvency"],
  ])("knows the stage: %j", (text, stage) => {
    expect(normalizeCompany(text)).toEqual({ core: "mueller", legalForm: "GmbH", stage });
  });

  it("knows a stage without a form, one before a branch, and none in a single word without a form", () => {
    expect(normalizeCompany("Müller Bau i. L.")).toEqual({ core: "mueller bau", stage: "liquidation" });
    expect(normalizeCompany("Müller GmbH i.L., Köln")).toEqual({
      core: "mueller",
      legalForm: "GmbH",
      stage: "liquidation",
      branch: "koeln",
    });
    expect(normalizeCompany("Müller GmbH i.L. Bau")).toEqual({
      core: "mueller bau",
      legalForm: "GmbH",
      stage: "liquidation",
    });
    expect(normalizeCompany("Müller IG")).toEqual({ core: "mueller ig" });
    expect(normalizeCompany("i. L.")).toEqual({ core: "il" });
  });

  it.each<readonly [string, object]>([
    ["Gasthof Krone, Inh. Hans Maier", { core: "gasthof krone", owner: "hans maier" }],
    ["Gasthof Krone Inhaber: Hans Maier", { core: "gasthof krone", owner: "hans maier" }],
    ["Gasthof Krone (Inhaberin Anna Maier)", { core: "gasthof krone", owner: "anna maier" }],
    ["Gasthof Krone, Inh. Hans Maier e.K.", { core: "gasthof krone", owner: "hans maier", legalForm: "e.K." }],
    [
      "Gasthof Krone, Inh. Hans Maier e.K. i. L.",
      { core: "gasthof krone", owner: "hans maier", legalForm: "e.K.", stage: "liquidation" },
    ],
    ["Krone GmbH, Inh. Maier KG", { core: "krone", owner: "maier", legalForm: "GmbH" }],
    ["Müller GmbH c/o Schmidt AG", { core: "mueller", careOf: "schmidt", legalForm: "GmbH" }],
    ["Müller GmbH C / O Schmidt", { core: "mueller", careOf: "schmidt", legalForm: "GmbH" }],
    ["Müller GmbH z. Hd. Frau Schmidt", { core: "mueller", careOf: "frau schmidt", legalForm: "GmbH" }],
    ["Müller GmbH zu Händen Schmidt", { core: "mueller", careOf: "schmidt", legalForm: "GmbH" }],
    ["Müller GmbH Attn. Schmidt", { core: "mueller", careOf: "schmidt", legalForm: "GmbH" }],
    ["Müller GmbH vorm. Schmidt KG", { core: "mueller", formerName: "schmidt", legalForm: "GmbH" }],
    ["Müller (ehem. Schmidt)", { core: "mueller", formerName: "schmidt" }],
    ["Siemens AG Niederlassung Köln", { core: "siemens", branch: "koeln", legalForm: "AG" }],
    ["Siemens AG, Zweigniederlassung Köln", { core: "siemens", branch: "koeln", legalForm: "AG" }],
    ["Siemens AG - Filiale 123", { core: "siemens", branch: "123", legalForm: "AG" }],
    ["Siemens AG NL Köln", { core: "siemens", branch: "koeln", legalForm: "AG" }],
    ["Siemens AG Zweig-Ndl. Köln", { core: "siemens", branch: "koeln", legalForm: "AG" }],
    ["Deutsche Bank AG Filiale", { core: "deutsche bank", branch: "filiale", legalForm: "AG" }],
    ["Siemens AG, Köln", { core: "siemens", branch: "koeln", legalForm: "AG" }],
    ["Siemens AG (Köln)", { core: "siemens", branch: "koeln", legalForm: "AG" }],
    ["Siemens AG – Köln", { core: "siemens", branch: "koeln", legalForm: "AG" }],
    ["Foo SA, Lausanne", { core: "foo", branch: "lausanne", legalForm: "SA" }],
    ["Siemens AG, Köln, Inh. Maier", { core: "siemens", branch: "koeln", owner: "maier", legalForm: "AG" }],
    ["Siemens AG, Köln, Filiale Deutz", { core: "siemens", branch: "deutz", legalForm: "AG" }],
    ["Krone Inh. Maier Filiale Köln", { core: "krone", owner: "maier", branch: "koeln" }],
    ["Siemens AG NL", { core: "siemens nl", legalForm: "AG" }],
    ["Krone, Köln", { core: "krone koeln" }],
    ["Müller Filiale Köln GmbH", { core: "mueller", branch: "koeln", legalForm: "GmbH" }],
  ])("takes owner, branch and the like out: %j", (text, expected) => {
    expect(normalizeCompany(text)).toEqual(expected);
  });

  it("takes a marker that comes about where a form was", () => {
    expect(normalizeCompany("Müller z. UG Hd. Maier")).toEqual({ core: "mueller", careOf: "maier", legalForm: "UG" });
  });

  it("leaves a text of more than 64 words as it is", () => {
    const words = (count: number) => `${"x ".repeat(count - 1)}GmbH`;
    expect(normalizeCompany(words(64)).legalForm).toBe("GmbH");
    expect(normalizeCompany(words(65))).toEqual({ core: words(65).toLowerCase() });
  });

  it("throws INVALID_TEXT for what is no text", () => {
    expect(() => normalizeCompany(null as unknown as string)).toThrow(
      expect.objectContaining({ code: "INVALID_TEXT", path: ["text"] }),
    );
  });
});
