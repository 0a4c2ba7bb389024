/**
 * `npm run laws`: tries every law on new examples, 1,000 where its test does not say how many. `npm run laws -- 200 42` tries 200, those
 * of the seed 42. A law that fails names what failed: that becomes an example of its own test.
 */
import { startVitest } from "vitest/node";
import { listFiles, readText } from "../files.js";

const [examples = "1000", seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
if (!(Number.isSafeInteger(Number(examples)) && Number(examples) > 0 && Number.isSafeInteger(Number(seed)))) {
  throw new Error("expected how many examples, and a seed: npm run laws -- 1000 42");
}
process.env["CLIENTELE_EXAMPLES_PER_LAW"] = examples;
process.env["CLIENTELE_LAW_SEED"] = seed;

const files = listFiles("test", ".test.ts").filter((file) => /\bfc\.(assert|check)\b/.test(readText(`test/${file}`)));
console.log(`${files.length} files, ${examples} examples of each law, seed ${seed}`);
const vitest = await startVitest(
  "test",
  files.map((file) => `test/${file}`),
  { run: true, watch: false, testTimeout: 900_000 },
);
await vitest.close();
