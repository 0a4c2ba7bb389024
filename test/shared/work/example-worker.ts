import { parentPort } from "node:worker_threads";
import { ClienteleError } from "../../../src/shared/errors.js";
import { createWorkPort, serveWork, type Work } from "../../../src/shared/work/index.js";

function* sum(numbers: readonly number[]): Work<number> {
  let total = 0;
  for (const [index, number] of numbers.entries()) {
    total += number;
    yield { done: index + 1, total: numbers.length, stage: "ADDING" };
  }
  return total;
}

function* refuse(path: readonly string[]): Work<never> {
  yield { done: 0 };
  throw new ClienteleError("INVALID_VALUE", "expected something else", path);
}

function* forever(): Work<never> {
  for (let done = 0; ; done += 1) yield { done };
}

function* crash(): Work<never> {
  yield { done: 0 };
  process.exit(7);
}

/** Fills a shared buffer, which needs no copy on its way back. */
function* fill(buffer: SharedArrayBuffer): Work<number> {
  const values = new Float64Array(buffer);
  for (let index = 0; index < values.length; index += 1) values[index] = index;
  yield { done: values.length };
  return values.length;
}

if (parentPort !== null) serveWork({ sum, refuse, forever, crash, fill }, createWorkPort(parentPort));
