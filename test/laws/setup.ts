import fc from "fast-check";

// The same examples in every run, so that a change is judged by what it changed: decision 17.
const seed = Number(process.env["CLIENTELE_LAW_SEED"] ?? 1);
const numRuns = process.env["CLIENTELE_EXAMPLES_PER_LAW"];
fc.configureGlobal({ seed, ...(numRuns === undefined ? {} : { numRuns: Number(numRuns) }) });
