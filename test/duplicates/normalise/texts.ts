import fc from "fast-check";

const WORDS =
  "Müller Mueller MÜLLER Hans-Peter Peter Anna Graf Frhr. von zu v. der van de Mc O' Dr. med. Dr.-Ing. Dipl.-Ing. (FH) DI Ing. MA M.Sc. Prof. jun. d. Ä. II Herr Frau " +
  "Familie und u. & + geb. Born Phil GmbH G.m.b.H. mbH Handelsgesellschaft Co. KG a. G. AG A.G. e. V. i. L. iG UG (haftungsbeschränkt) Inh. Inhaber c/o z. Hd. " +
  "Niederlassung NL Filiale vorm. Fa. Gebr. S.A. Ltd. Stiftung Versicherung Hauptstr. Haupt Straße Str. Strasse Weg Platz Pl. Ring Lindeng. St. Gr. Nr. 12 12a 12-14 " +
  "12/3/4 17. Juni 1 ½ Q 7, Stiege Top 3. OG Hinterhaus Postfach Packstation 01067 1067 D-1067 1010 Dresden Wien Frankfurt a. M. (Oder) Berlin-Kreuzberg OT Stadt Bezirk " +
  "+49 0049 (0) 0351 171 1234567 -0 -56 DW Tel.: / max.müller info @ gmail.com firma.de müller.de +tag <x@y.de> 24.03.1987 1987 März 24/3/87 00 ß é İ ı ø æ Σ ς ´ ’ - – , ; . ( )";

/** Words, numbers and signs of customer records in any order, and texts of anything at all. */
export const anyText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom(...WORDS.split(" ")), fc.constantFrom(" ", " ", " ", "", ", ", "-", "\n")), {
        maxLength: 9,
      })
      .map((words) => words.flat().join("")),
  },
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.string(),
);

/** Texts of 10,000 characters that patterns which try again and again would take long for. */
export const LONG_TEXTS: readonly string[] = [
  ..."a 1 - . / ( ä \u0301 \ud800 @ & 0 + ".split(" "),
  " ",
  "ab ",
  "AG x ",
  "x GmbH ",
  "von ",
  "1/",
  "1 a, ",
  "a-",
  "a@",
  "(a",
  "Dr. ",
  "Inh. x ",
  "str ",
  "i. L. ",
  "a\u0308\u0323",
  "12 a c/o ",
  "geb. ",
  "0351 1234-56 / ",
].map((piece) => piece.repeat(Math.ceil(10_000 / Math.max(piece.length, 1))).slice(0, 10_000));
