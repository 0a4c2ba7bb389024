import fc from "fast-check";

/** Any text: readable ones, code units at random with halves of surrogate pairs among them, and ones of few characters. */
export const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes)),
  fc.string({ unit: fc.constantFrom("a", "b", "ä", " ", "-") }),
  fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 25, maxLength: 80 }),
);

/** A text and one that was made of it by cutting out, putting in and turning round; so they are alike. */
const alikeTexts = fc
  .tuple(anyText, fc.nat(), fc.nat(3), fc.string({ maxLength: 3 }))
  .map(([text, place, cut, put]): readonly [string, string] => {
    const start = place % (text.length + 1);
    return [text, text.slice(0, start) + put + text.slice(start + cut)];
  });

/** Two texts, alike or not. */
export const twoTexts = fc.oneof(fc.tuple(anyText, anyText), alikeTexts);

/** A whole date that exists, of the years 1900 to 2029. */
export const wholeDate = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2029, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

/** Texts that are read as dates, and some that are not. */
export const dateText = fc.oneof(
  wholeDate,
  wholeDate.map((date) => date.slice(0, 7)),
  wholeDate.map((date) => date.slice(0, 4)),
  fc.constantFrom("1985-13-03", "1985-02-31", "1985-03-12", "1985-12-03", "", "12.03.1985"),
);

/** A place on the globe, poles and the date line included. */
export const place = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
