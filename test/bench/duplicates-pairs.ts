/**
 * `npm run bench -- duplicates-pairs`: how many pairs are compared and weighed in a second, by eight comparisons of which given name,
 * family name, address and e-mail are fuzzy. 200,000 made-up persons, the pairs that rules lead to within a budget of 12 million.
 */
import { listCandidatePairs, proposeBlockingRules } from "../../src/duplicates/block/index.js";
import { codeTexts } from "../../src/duplicates/fields/coded-texts.js";
import { prepareFields } from "../../src/duplicates/fields/read-fields.js";
import { findDuplicates } from "../../src/duplicates/index.js";
import { comparePairs, createPairWeigher } from "../../src/duplicates/weigh/index.js";
import { runWork } from "../../src/shared/work/run.js";
import { generatePeople, PEOPLE_FIELDS } from "../duplicates/people.js";
import { measureCpu } from "./measure.js";

const { records } = generatePeople("pairs per second", 130_000);
const names = Object.keys(PEOPLE_FIELDS) as (keyof typeof PEOPLE_FIELDS)[];
const texts = names.map((name) => [name, codeTexts(records.length, (record) => records[record]?.[name])] as const);
const { comparisons, keys } = prepareFields(Object.fromEntries(texts));
const { model } = findDuplicates(records.slice(0, 5000), { preset: "person", fields: PEOPLE_FIELDS });
const weigher = createPairWeigher(comparisons, model.body);
const pairs = listCandidatePairs(proposeBlockingRules(keys, { maxPairs: 12_000_000 }));

const { seconds } = measureCpu(2, () => weigher.weigh(pairs, runWork(comparePairs(pairs, comparisons))));
const count = pairs.left.length;
console.log(
  `${records.length.toLocaleString("en")} persons, ${count.toLocaleString("en")} pairs (Node ${process.version})`,
);
console.log(`comparisons: ${comparisons.map(({ name }) => name).join(", ")}`);
console.log(`${seconds.toFixed(2)} s of CPU time, ${Math.round(count / seconds).toLocaleString("en")} pairs a second`);
