import { Stryker } from "@stryker-mutator/core";
await new Stryker({ configFile: "stryker.config.json", mutate: ["pareto","lorenz","abc-xyz","rfm-grid","rfm-segments","thin-out","create-spec"].map(f=>`src/charts/${f}.ts`),
 testFiles: ["pareto","lorenz","abc-xyz","rfm-grid","rfm-segments"].map(f=>`test/charts/${f}.test.ts`), incremental:false, reporters:["clear-text"], tempDirName: ".stryker-tmp/charts-run" }).runMutationTest();
