import { createByteDecoder } from "./decode-bytes.js";
import type { CsvEncoding } from "./model.js";

/** Turns the chunks of a file into text in which every line ends in `"\n"`. */
export interface TextReader {
  readonly encoding: CsvEncoding | undefined;
  read(chunk: string | Uint8Array): string;
  end(): string;
}

/** Starts reading text. `onBadBytes` hears once of bytes that are no text, with the line breaks of the chunk before them. */
export function createTextReader(
  encoding: CsvEncoding | undefined,
  onBadBytes: (breaksBefore: number) => void,
): TextReader {
  let isFirst = true;
  let openBreak = ""; // a "\r" at the end of a chunk, which a "\n" may follow
  const decoder = createByteDecoder(encoding, (before) => onBadBytes(countBreaks(unifyBreaks(openBreak + before))));

  function toText(chunk: string | Uint8Array): string {
    if (typeof chunk !== "string") return decoder.decode(chunk);
    if (!isFirst || chunk === "") return chunk;
    isFirst = false;
    return chunk.startsWith("\uFEFF") ? chunk.slice(1) : chunk;
  }

  function withoutOpenBreak(text: string): string {
    const all = openBreak + text;
    openBreak = all.endsWith("\r") ? "\r" : "";
    return unifyBreaks(openBreak === "" ? all : all.slice(0, -1));
  }

  return {
    get encoding() {
      return decoder.encoding;
    },
    read: (chunk) => withoutOpenBreak(toText(chunk)),
    end: () => unifyBreaks(openBreak + decoder.end()),
  };
}

/** How many line breaks a text holds. */
export function countBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

function unifyBreaks(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
