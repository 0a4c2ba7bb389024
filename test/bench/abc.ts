/**
 * `npm run bench -- abc`: ABC analysis of a million amounts given as decimal text, beside the same analysis written on
 * plain decimal.js.
 */
import { Decimal } from "decimal.js";
import { createRandom } from "../../src/shared/random/index.js";
import { analyzeAbc } from "../../src/value/abc/index.js";
import { measureCpu, report } from "./measure.js";

const AMOUNTS = 1_000_000;

const random = createRandom("abc");
const amounts = Array.from({ length: AMOUNTS }, () => Math.exp(random.normal() * 1.5 + 6).toFixed(2));

/** What one writes without this library: decimals, a comparing sort, a running total; ties are left to chance. */
function analyzePlainly(values: readonly string[]): string {
  const sorted = values.map((value) => new Decimal(value)).sort((left, right) => right.comparedTo(left));
  const total = sorted.reduce((sum, value) => sum.plus(value), new Decimal(0));
  const [endOfA, endOfB] = [total.times(0.8), total.times(0.95)];
  let reached = new Decimal(0);
  const rows = sorted.map((value) => {
    const abcClass = reached.lessThan(endOfA) ? "A" : reached.lessThan(endOfB) ? "B" : "C";
    reached = reached.plus(value);
    return { value: value.toFixed(), abcClass, cumulativeShare: reached.dividedBy(total).toNumber() };
  });
  return `${rows.length} rows, ${total.toFixed()}`;
}

const ours = measureCpu(5, () => {
  const { rows, total } = analyzeAbc(amounts, { valueOf: (amount) => amount });
  return `${rows.length} rows, ${total}`;
});
const plain = measureCpu(1, () => analyzePlainly(amounts));
if (ours.result !== plain.result) throw new Error(`${ours.result} is not ${plain.result}`);
report("ABC of 1,000,000 amounts", { analyzeAbc: ours.seconds, "plain decimal.js": plain.seconds });
