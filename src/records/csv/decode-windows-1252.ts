/** The characters of the bytes 0x80 to 0x9F. The five bytes without one stay control characters, as in browsers. */
const HIGH_CONTROLS =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/** The character of each byte. */
const CODES = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 && byte <= 0x9f ? HIGH_CONTROLS.charCodeAt(byte - 0x80) : byte,
);

/** As many arguments as every engine takes in one call. */
const SLICE = 8192;

/**
 * Decodes Windows-1252.
 *
 * Not by `TextDecoder`: many releases of Node (from 20.18.3, 22.13 and 23.4 on) take this encoding for Latin-1, and turn
 * `€` and the German quotes into control characters.
 *
 * @see https://encoding.spec.whatwg.org/index-windows-1252.txt
 * @see https://github.com/nodejs/node/issues/60888
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const codes = new Uint16Array(bytes.length);
  for (let index = 0; index < bytes.length; index += 1) codes[index] = CODES[bytes[index] as number] as number;
  let text = "";
  for (let from = 0; from < codes.length; from += SLICE) {
    text += Reflect.apply(String.fromCharCode, undefined, codes.subarray(from, from + SLICE));
  }
  return text;
}
