import { describe, expect, it } from "vitest";
import { decodeWindows1252 } from "../../../src/records/csv/decode-windows-1252.js";

describe("decodeWindows1252", () => {
  it("knows the characters of the bytes 0x80 to 0x9F", () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index);
    expect(decodeWindows1252(bytes)).toBe("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ");
  });

  it("takes every other byte for the character of the same number", () => {
    for (const byte of [0x00, 0x0a, 0x41, 0x7f, 0xa0, 0xe4, 0xff]) {
      expect(decodeWindows1252(Uint8Array.of(byte))).toBe(String.fromCharCode(byte));
    }
  });

  it("decodes any number of bytes", () => {
    for (const length of [0, 1, 8191, 8192, 8193, 200_000]) {
      expect(decodeWindows1252(new Uint8Array(length).fill(0x80))).toBe("€".repeat(length));
    }
  });
});
