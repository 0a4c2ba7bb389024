import fc from "fast-check";

// Runs that go through the tests many times try each law on fewer examples, where its test does not say how many.
fc.configureGlobal({ numRuns: Number(process.env["CLIENTELE_EXAMPLES_PER_LAW"]) });
