import { describe, expect, it } from "vitest";
import { createKeyValueStores } from "../../../examples/adapter/key-value-stores.js";
import { checkPromise, STORE_PROMISES } from "../../../src/testing/contracts/index.js";
import { readText } from "../../files.js";

const FILE = "examples/adapter/key-value-stores.ts";
const page = readText("docs/writing-an-adapter.md");

/** Like the `localStorage` of a browser. */
async function create() {
  const items = new Map<string, string>();
  return createKeyValueStores({
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
  });
}

describe("the adapter of the guide", () => {
  it.each(STORE_PROMISES)("keeps $id", async (promise) => {
    const answer = await checkPromise(promise, create);
    const isAsked = promise.needs?.unitOfWork !== "atomic";
    expect(answer).toEqual(isAsked ? { status: "kept" } : { status: "skipped", reason: "unitOfWork is none" });
  });

  it("is shown as it is", () => {
    const blocks = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code);
    expect(blocks).toContain(readText(FILE));
  });
});

describe("the guide", () => {
  it("has the promises as they are", () => {
    const rows = STORE_PROMISES.map(({ id, sentence, needs = {} }) => {
      const [need = ""] = Object.entries(needs).map(([name, value]) => `\`${name}: ${value}\``);
      return `| \`${id}\` | ${sentence} | ${need} |`;
    });
    const table = page.slice(page.indexOf("| promise |")).trimEnd().split("\n");
    expect(table).toEqual(["| promise | what is promised | needs |", "|---|---|---|", ...rows]);
  });
});
