import { describe, expect, it } from "vitest";
import { createByteDecoder } from "../../../src/records/csv/decode-bytes.js";
import type { CsvEncoding } from "../../../src/records/csv/index.js";

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const utf16le = (text: string) => [...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]);
const utf16be = (text: string) => [...text].flatMap((char) => [char.charCodeAt(0) >> 8, char.charCodeAt(0) & 255]);

/** Decodes bytes in chunks of every size; all must agree. */
function decode(bytes: readonly number[], given?: CsvEncoding) {
  const answers = Array.from({ length: Math.max(bytes.length, 1) }, (_, index) =>
    decodeInChunks(bytes, index + 1, given),
  );
  for (const answer of answers) {
    expect({ ...answer, before: answer.before.length }).toEqual({ ...answers[0], before: answer.before.length });
  }
  return answers.at(-1) as (typeof answers)[number];
}

function decodeInChunks(bytes: readonly number[], size: number, given: CsvEncoding | undefined) {
  const before: string[] = [];
  const decoder = createByteDecoder(given, (text) => before.push(text));
  let text = "";
  const buffer = new Uint8Array(size); // filled again and again, as readers of files do
  for (let from = 0; from < bytes.length; from += size) {
    const chunk = bytes.slice(from, from + size);
    buffer.set(chunk);
    text += decoder.decode(buffer.subarray(0, chunk.length));
  }
  text += decoder.end();
  return { text, encoding: decoder.encoding, before, complaints: before.length };
}

describe("createByteDecoder", () => {
  it("reads plain ASCII and UTF-8 as UTF-8", () => {
    expect(decode(utf8("a,b"))).toMatchObject({ text: "a,b", encoding: "utf-8", complaints: 0 });
    expect(decode(utf8("Grüße, € 𝄞"))).toMatchObject({ text: "Grüße, € 𝄞", encoding: "utf-8", complaints: 0 });
  });

  it.each([
    ["utf-8", [0xef, 0xbb, 0xbf], utf8("ü,€")],
    ["utf-16le", [0xff, 0xfe], utf16le("ü,€")],
    ["utf-16be", [0xfe, 0xff], utf16be("ü,€")],
  ] as const)("decides for %s by the byte order mark, and removes it", (encoding, mark, bytes) => {
    expect(decode([...mark, ...bytes])).toMatchObject({ text: "ü,€", encoding, complaints: 0 });
    expect(decode([...mark])).toMatchObject({ text: "", encoding });
    expect(decode([...mark, ...mark, ...bytes]).text).toBe("\uFEFFü,€");
  });

  it("turns to Windows-1252 where all before the first bad byte was plain ASCII", () => {
    const bytes = [...utf8("Stra"), 0xdf, ...utf8("e "), 0x80, 0x84, 0xfc, 0x93, 0x0a];
    expect(decode(bytes)).toMatchObject({ text: "Straße €„ü“\n", encoding: "windows-1252", complaints: 0 });
  });

  it.each([[[0xe4]], [[0x61, 0xf0, 0x9f]], [[0x61, 0x62, 0xc3]], [[0xff]], [[0x80]]])(
    "turns to Windows-1252 for a character that is not finished at the end: %o",
    (bytes) => {
      expect(decode(bytes)).toMatchObject({ encoding: "windows-1252", complaints: 0 });
      expect(decode(bytes).text).toHaveLength(bytes.length);
    },
  );

  it("stays with UTF-8 where a UTF-8 character stood before, and tells once", () => {
    const bytes = [...utf8("ü1"), 0xff, ...utf8("2ü"), 0xfe, ...utf8("3€")];
    expect(decode(bytes)).toMatchObject({ text: "ü1\uFFFD2ü\uFFFD3€", encoding: "utf-8", complaints: 1 });
  });

  it("tells the text of the chunk before the bad byte", () => {
    expect(decodeInChunks([...utf8("ü\n1"), 0xff, 0x32], 99, undefined).before).toEqual(["ü\n1"]);
    expect(decodeInChunks([...utf8("ü\n12"), 0xff, 0x33], 4, undefined).before).toEqual(["2"]);
  });

  it("stays with UTF-8 behind its byte order mark", () => {
    expect(decode([0xef, 0xbb, 0xbf, 0x61, 0xfc])).toMatchObject({ text: "a\uFFFD", encoding: "utf-8", complaints: 1 });
  });

  it("replaces a character that is not finished at the end", () => {
    expect(decode([...utf8("ü"), 0xe2, 0x82])).toMatchObject({ text: "ü\uFFFD", encoding: "utf-8", complaints: 1 });
  });

  it("never changes a given encoding", () => {
    expect(decode([0x61, 0xfc], "utf-8")).toMatchObject({ text: "a\uFFFD", encoding: "utf-8", complaints: 1 });
    expect(decode(utf8("ü"), "windows-1252")).toMatchObject({ text: "Ã¼", encoding: "windows-1252", complaints: 0 });
    expect(decode(utf16le("ü"), "utf-16le")).toMatchObject({ text: "ü", encoding: "utf-16le" });
    expect(decode(utf16be("ü"), "utf-16be")).toMatchObject({ text: "ü", encoding: "utf-16be" });
  });

  it("removes the byte order mark of a given encoding, and no other", () => {
    expect(decode([0xef, 0xbb, 0xbf, 0x61], "utf-8").text).toBe("a");
    expect(decode([0xff, 0xfe, 0x61, 0], "utf-16le").text).toBe("a");
    expect(decode([0xef, 0xbb, 0xbf], "windows-1252").text).toBe("ï»¿");
  });

  it("has no encoding before the first byte", () => {
    expect(decode([])).toMatchObject({ text: "", encoding: undefined, complaints: 0 });
  });

  it("knows the length of every kind of character", () => {
    for (const char of ["\u007f", "\u0080", "\u07ff", "\u0800", "\ud7ff", "\uffff", "\u{10000}", "\u{10ffff}"]) {
      expect(decode(utf8(`ü${char}ü`))).toMatchObject({ text: `ü${char}ü`, complaints: 0 });
    }
  });
});
