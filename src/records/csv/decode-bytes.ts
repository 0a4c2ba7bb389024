import { decodeWindows1252 } from "./decode-windows-1252.js";
import type { CsvEncoding } from "./model.js";

/** Turns the bytes of a file into text, chunk by chunk. */
export interface ByteDecoder {
  /** What the bytes are read as so far; undefined before the first ones. */
  readonly encoding: CsvEncoding | undefined;
  decode(bytes: Uint8Array): string;
  /** The text of the bytes held back until now. */
  end(): string;
}

/**
 * Starts decoding. A byte order mark decides, and is removed. Without one the bytes are UTF-8 up to the first that
 * cannot be: if all before it were plain ASCII, the file is Windows-1252 from there on; otherwise it stays UTF-8 and
 * what cannot be read becomes U+FFFD. `onBadBytes` hears of that once, with the text of the chunk before the bad byte.
 * A given encoding is never changed. How the file is cut into chunks makes no difference.
 */
export function createByteDecoder(
  given: CsvEncoding | undefined,
  onBadBytes: (textBefore: string) => void,
): ByteDecoder {
  let encoding: CsvEncoding | undefined;
  let certain = given !== undefined;
  let tolerant = false;
  let heldBack: Uint8Array = new Uint8Array();
  let utf16: InstanceType<typeof TextDecoder> | undefined;

  function decode(bytes: Uint8Array, isLast: boolean): string {
    const all = join(heldBack, bytes);
    if (encoding === undefined) {
      heldBack = all.slice();
      if (all.length === 0 || (all.length < LONGEST_MARK && !isLast)) return "";
    }
    const start = encoding === undefined ? begin(all) : 0;
    const end = encoding === "utf-8" && !isLast ? all.length - openEnd(all) : all.length;
    heldBack = all.slice(end); // a copy: callers may fill the same buffer again
    return decodeWhole(all.subarray(start, end), isLast);
  }

  function begin(bytes: Uint8Array): number {
    const mark = MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
    encoding = given ?? mark?.encoding ?? "utf-8";
    if (mark?.encoding !== encoding) return 0;
    certain = true;
    return mark.bytes.length;
  }

  function decodeWhole(bytes: Uint8Array, isLast: boolean): string {
    if (encoding === "windows-1252") return decodeWindows1252(bytes);
    if (encoding !== "utf-8") {
      utf16 ??= new TextDecoder(encoding, { ignoreBOM: true });
      return utf16.decode(bytes, { stream: !isLast });
    }
    if (tolerant) return REPLACING.decode(bytes);
    try {
      const text = STRICT.decode(bytes);
      certain ||= text.length !== bytes.length;
      return text;
    } catch {
      return decodeBroken(bytes);
    }
  }

  function decodeBroken(bytes: Uint8Array): string {
    const before = readablePart(bytes);
    if (!certain && !NOT_ASCII.test(before)) {
      encoding = "windows-1252";
      return before + decodeWindows1252(bytes.subarray(before.length));
    }
    tolerant = true;
    onBadBytes(before);
    return REPLACING.decode(bytes);
  }

  return {
    get encoding() {
      return encoding;
    },
    decode: (bytes) => decode(bytes, false),
    end: () => decode(new Uint8Array(), true),
  };
}

const MARKS = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
] as const;
const LONGEST_MARK = 3;

/** Kept out of streaming mode, in which Node decodes far slower: the chunks are cut between characters here. */
const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const REPLACING = new TextDecoder("utf-8", { ignoreBOM: true });

// biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII includes the control characters
const NOT_ASCII = /[^\x00-\x7f]/;

function join(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length === 0) return right;
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}

/** How many bytes at the end begin a UTF-8 character without finishing it. */
function openEnd(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

/** The text before the first character that is no UTF-8. */
function readablePart(bytes: Uint8Array): string {
  let text = "";
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const decoded = decodeBeginning(bytes.subarray(0, middle));
    if (decoded === undefined) bad = middle;
    else {
      good = middle;
      text = decoded;
    }
  }
  return text;
}

function decodeBeginning(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
