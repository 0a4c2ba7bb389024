import { createReadStream, statSync } from "node:fs";
import { createGunzip } from "node:zlib";
import type { Language } from "clientele";
import { DemoError } from "./demo-error.js";
import { createWriter } from "./texts.js";

/** A sales log that is being read. */
export interface SalesSource {
  /** What the report calls it. */
  readonly name: string;
  readonly chunks: AsyncIterable<string | Uint8Array>;
  /** Which part of it has been read so far, from 0 to 1. */
  progress(): number;
}

/**
 * Opens a CSV file, unpacking it where its name ends in `.gz`. Nothing is read yet.
 *
 * @throws {@link DemoError} where there is no such file; while reading, where it cannot be read or unpacked.
 */
export function openSalesFile(path: string, language: Language): SalesSource {
  const write = createWriter(TEXTS, language);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new DemoError(write("NO_SUCH_FILE", { path }));

  const file = createReadStream(path);
  const bytes = path.endsWith(".gz") ? file.pipe(createGunzip()) : file;
  file.on("error", (error) => bytes.destroy(error)); // pipe does not pass errors on
  async function* chunks(): AsyncIterable<Uint8Array> {
    try {
      for await (const chunk of bytes) yield chunk;
    } catch (error) {
      // Errors of the file system and of zlib carry a code; anything else is a fault of the demo.
      if (!(error instanceof Error && "code" in error)) throw error;
      throw new DemoError(write("UNREADABLE_FILE", { path, reason: error.message }));
    }
  }
  return { name: path, chunks: chunks(), progress: () => file.bytesRead / Math.max(size, 1) };
}

/** A sales log that is in memory already. */
export function openSalesText(name: string, text: string): SalesSource {
  async function* chunks() {
    yield text;
  }
  return { name, chunks: chunks(), progress: () => 1 };
}

const TEXTS = {
  de: {
    NO_SUCH_FILE: "Die Datei {path} gibt es nicht",
    UNREADABLE_FILE: "Die Datei {path} lässt sich nicht lesen: {reason}",
  },
  en: {
    NO_SUCH_FILE: "There is no file {path}",
    UNREADABLE_FILE: "The file {path} cannot be read: {reason}",
  },
} as const;
