/**
 * `npm run mutation -- value/abc`: changes each line of `src/value/abc` in small ways and counts how many of the changes
 * the tests in `test/value/abc` notice. A single file such as `shared/report` works as well. `npm run mutation -- value/clv
 * 0.25` changes about a quarter of the room, always the same declarations.
 */
import { existsSync } from "node:fs";
import { Stryker } from "@stryker-mutator/core";
import { root } from "../files.js";
import { sampleDeclarations } from "./sample-declarations.js";

const [room = "", share = "1"] = process.argv.slice(2);
const isFile = existsSync(`${root}src/${room}.ts`);
if (room === "" || (!isFile && !existsSync(`${root}src/${room}`))) {
  throw new Error("expected a folder or file below src: npm run mutation -- value/abc");
}
if (!(Number(share) > 0 && Number(share) <= 1)) {
  throw new Error("expected a share above 0 and up to 1: npm run mutation -- value/clv 0.25");
}

// An index has no logic, and a text is right when its reader says so.
const whole = isFile ? [`src/${room}.ts`] : [`src/${room}/**/*.ts`, "!src/**/index.ts", "!src/**/labels.ts"];
const mutate = share === "1" ? whole : sampleDeclarations(room, Number(share));
const name = room.replaceAll("/", "-");

// Stryker's own choice of test files would leave mutants of constants asleep (9.6.1), so vitest makes it. Tests on real data
// are too slow to be run for every mutant.
process.env["CLIENTELE_TESTS"] = isFile ? `test/${room}{,.property}.test.ts` : `test/${room}/**/!(real-data).test.ts`;
// A change that a law forbids shows in its first few examples or hardly at all.
process.env["CLIENTELE_EXAMPLES_PER_LAW"] = "25";

await new Stryker({
  configFile: "stryker.config.json",
  mutate,
  vitest: { related: false },
  incremental: share === "1",
  incrementalFile: `reports/mutation/${name}.json`,
  htmlReporter: { fileName: `reports/mutation/${name}.html` },
}).runMutationTest();
