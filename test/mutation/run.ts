/**
 * `npm run mutation -- value/abc`: changes each line of `src/value/abc` in small ways and counts how many of the changes
 * the tests in `test/value/abc` notice. A single file such as `shared/report` works as well.
 */
import { existsSync } from "node:fs";
import { Stryker } from "@stryker-mutator/core";
import { root } from "../files.js";

const room = process.argv[2] ?? "";
const isFile = existsSync(`${root}src/${room}.ts`);
if (room === "" || (!isFile && !existsSync(`${root}src/${room}`))) {
  throw new Error("expected a folder or file below src: npm run mutation -- value/abc");
}

// An index has no logic, and a text is right when its reader says so.
const mutate = isFile ? [`src/${room}.ts`] : [`src/${room}/**/*.ts`, "!src/**/index.ts", "!src/**/labels.ts"];
const name = room.replaceAll("/", "-");

// Stryker's own choice of test files would leave mutants of constants asleep (9.6.1), so vitest makes it. Tests on real data
// are too slow to be run for every mutant.
process.env["CLIENTELE_TESTS"] = isFile ? `test/${room}{,.property}.test.ts` : `test/${room}/**/!(real-data).test.ts`;

await new Stryker({
  configFile: "stryker.config.json",
  mutate,
  vitest: { related: false },
  incrementalFile: `reports/mutation/${name}.json`,
  htmlReporter: { fileName: `reports/mutation/${name}.html` },
}).runMutationTest();
