import { describe, expect, it } from "vitest";
import * as dependencies from "./architecture/dependencies.js";
import * as exported from "./architecture/exports.js";
import * as layers from "./architecture/layers.js";
import * as purity from "./architecture/purity.js";
import { type Rule, readSourceFiles, type SourceFile } from "./architecture/source-file.js";

/** A made-up `src`: the text of each file, by its name. */
type Files = Readonly<Record<string, string>>;

interface Case {
  readonly name: string;
  readonly rule: Rule;
  /** Each breaks the rule in exactly one place. */
  readonly bad: readonly Files[];
  readonly good?: readonly Files[];
}

const importing = (specifier: string) => `import { x } from "${specifier}";`;
const calling = (expression: string): Files => ({ "value/a.ts": `export const f = (date: Date) => ${expression};` });

const cases: readonly Case[] = [
  {
    name: "imports go from index over rooms and records down to shared",
    rule: layers.importsGoDown,
    bad: [
      { "shared/a.ts": importing("../records/b.js") },
      { "records/a.ts": importing("../value/b.js") },
      { "value/a.ts": importing("../leads/model.js") },
      { "value/a.ts": `export type { X } from "../leads/b.js";` },
      { "value/a.ts": `export type X = import("../leads/b.js").X;` },
      { "value/a.ts": `export const load = () => import("../leads/b.js");` },
      { "value/a.ts": importing("../index.js") },
      { "value/a.ts": importing("../charts/b.js") },
      { "index.ts": importing("./repositories/b.js") },
      { "index.ts": importing("./testing/index.js") },
      { "repositories/a.ts": importing("../adapters/b.js") },
      { "adapters/a.ts": importing("../testing/b.js") },
      { "testing/a.ts": importing("../../test/b.js") },
    ],
    good: [
      { "value/abc/a.ts": importing("../../shared/b.js"), "index.ts": importing("./value/abc/index.js") },
      { "adapters/a.ts": importing("../repositories/b.js"), "sql/a.ts": importing("../value/rfm/b.js") },
    ],
  },
  {
    name: "a sub-room imports of its room the model only, never a sibling",
    rule: layers.subRoomsKeepApart,
    bad: [
      { "value/abc/a.ts": importing("../rfm/model.js"), "value/abc/index.ts": "", "value/rfm/index.ts": "" },
      { "value/abc/a.ts": importing("../check.js"), "value/abc/index.ts": "" },
      {
        "leads/scoring/fit/a.ts": importing("../apply.js"),
        "leads/scoring/index.ts": "",
        "leads/scoring/fit/index.ts": "",
      },
    ],
    good: [
      { "value/abc/a.ts": importing("../model.js"), "value/abc/index.ts": "" },
      {
        "leads/scoring/fit/a.ts": importing("../model.js"),
        "leads/scoring/index.ts": "",
        "leads/scoring/fit/index.ts": "",
      },
      { "duplicates/compare.ts": importing("./similarity/dice.js"), "duplicates/index.ts": "" },
      { "duplicates/block/a.ts": importing("../similarity/dice.js"), "duplicates/index.ts": "" },
    ],
  },
  {
    name: "only the flat index lies outside the rooms",
    rule: layers.onlyTheIndexLiesOutside,
    bad: [{ "constants.ts": "" }],
  },
  {
    name: "files and folders are kebab-case and say what is inside",
    rule: layers.namesSaySomething,
    bad: [{ "value/analyzeAbc.ts": "" }, { "value/utils/sum.ts": "" }],
    good: [{ "value/cross-selling/pick-2-of-3.ts": "" }],
  },
  {
    name: "schemas and labels are loaded by nobody who did not ask for them",
    rule: layers.schemasAndLabelsStayOutside,
    bad: [
      { "value/abc/index.ts": importing("./schema.js") },
      { "index.ts": importing("./value/abc/labels.js") },
      { "value/abc/labels.ts": importing("./schema.js") },
    ],
    good: [{ "value/abc/labels.ts": importing("../labels.js"), "value/a.ts": importing("../shared/labels.js") }],
  },
  {
    name: "lead scoring loads neither decimals nor calendar",
    rule: layers.scoringStaysSmall,
    bad: [
      { "leads/scoring/a.ts": importing("../../shared/decimal.js") },
      { "leads/scoring/a.ts": importing("../../shared/b.js"), "shared/b.ts": importing("./calendar/index.js") },
    ],
    good: [{ "leads/scoring/a.ts": `import type { Day } from "../../shared/calendar/index.js";` }],
  },
  {
    name: "no file imports itself by way of others",
    rule: layers.importsHaveNoCycles,
    bad: [
      { "value/a.ts": importing("./b.js"), "value/b.ts": importing("./c.js"), "value/c.ts": importing("./a.js") },
      { "value/a.ts": `import type { A } from "./a.js";` },
    ],
    good: [{ "value/a.ts": importing("./b.js") + importing("./c.js"), "value/b.ts": importing("./c.js") }],
  },
  {
    name: "each dependency has one importing place",
    rule: dependencies.dependenciesHaveOnePlace,
    bad: [
      { "value/a.ts": importing("decimal.js") },
      { "value/a.ts": importing("date-fns/addDays") },
      { "value/a.ts": importing("string-similarity") },
      { "value/model.ts": `import * as z from "zod";` },
      { "testing/a.ts": importing("fast-check") },
      { "repositories/a.ts": importing("pg") },
    ],
    good: [{ "value/schema.ts": importing("zod"), "adapters/postgres/a.ts": importing("pg") }],
  },
  {
    name: "date functions come from one file, and a driver from one adapter",
    rule: dependencies.importingPlacesAreSingle,
    bad: [
      { "shared/calendar/a.ts": importing("date-fns/addDays"), "shared/calendar/b.ts": importing("@date-fns/utc") },
      { "adapters/postgres/a.ts": importing("pg"), "adapters/other/a.ts": importing("pg") },
    ],
    good: [{ "adapters/postgres/a.ts": importing("pg"), "adapters/postgres/b.ts": importing("pg") }],
  },
  {
    name: "zod is imported as a namespace",
    rule: dependencies.zodIsImportedAsNamespace,
    bad: [{ "value/schema.ts": `import { z } from "zod";` }],
    good: [{ "value/schema.ts": `import * as z from "zod";` }],
  },
  {
    name: "below the adapters nothing is imported from Node",
    rule: purity.coreKnowsNoNode,
    bad: [{ "value/a.ts": importing("node:fs") }, { "testing/a.ts": importing("fs/promises") }],
    good: [{ "adapters/sqlite/a.ts": importing("node:sqlite") }],
  },
  {
    name: "below the adapters nobody asks the clock, chance or the machine",
    rule: purity.coreAsksNobody,
    bad: [
      calling("Date.now()"),
      calling("new Date()"),
      calling("Date()"),
      calling("new Date(2024, 0, 1)"),
      calling("Math.random()"),
      calling("process.env"),
      calling("globalThis"),
      calling("setTimeout(f, 1)"),
      calling("date.getHours()"),
      calling("date.getTimezoneOffset()"),
      calling("date.toLocaleString()"),
      calling(`date.toLocaleDateString("de")`),
      calling(`"a".localeCompare("b")`),
      calling("new Intl.NumberFormat()"),
      calling(`new Intl.DateTimeFormat("de", { month: "long" })`),
    ],
    good: [
      calling("new Date(0).getUTCHours()"),
      calling("(12).toLocaleString('de') + 'a'.localeCompare('b', 'de')"),
      calling(`new Intl.DateTimeFormat("de", { timeZone: "UTC" })`),
      calling("((process: { step: string }) => process.step)({ step: date.toISOString() })"),
      { "adapters/sqlite/a.ts": "export const now = () => Date.now();" },
    ],
  },
  {
    name: "an index.ts holds named re-exports only",
    rule: exported.indexesOnlyReExport,
    bad: [
      { "value/index.ts": "export const x = 1;" },
      { "value/index.ts": `import { x } from "./a.js";` },
      { "value/index.ts": `export * from "./a.js";` },
      { "index.ts": `export * from "./value/a.js";` },
      { "index.ts": `export * as value from "./value/index.js";` },
    ],
    good: [{ "index.ts": `export * from "./value/index.js";\nexport { x } from "./shared/x.js";` }],
  },
  {
    name: "an exported name is unique in the whole package",
    rule: exported.namesAreUnique,
    bad: [
      {
        "value/abc/index.ts": `export { type Options } from "./model.js";`,
        "value/abc/model.ts": "export interface Options {}",
        "value/rfm/index.ts": `export { type Settings as Options } from "./model.js";`,
        "value/rfm/model.ts": "export interface Settings {}",
      },
    ],
    good: [
      {
        "index.ts": `export * from "./value/abc/index.js";`,
        "value/abc/index.ts": `export { type Options } from "./model.js";`,
        "value/abc/model.ts": "export interface Options {}",
        "value/abc/apply.ts": "interface Settings {}",
        "value/rfm/apply.ts": "export interface Settings {}",
      },
    ],
  },
  {
    name: "the flat index holds the whole pure core",
    rule: exported.flatIndexIsWhole,
    bad: [
      {
        "index.ts": `export { a } from "./value/index.js";`,
        "value/index.ts": `export { a, b } from "./a.js";`,
        "value/a.ts": "export const a = 1;\nexport const b = 2;",
      },
    ],
    good: [
      { "index.ts": "", "testing/index.ts": `export { a } from "./a.js";`, "testing/a.ts": "export const a = 1;" },
    ],
  },
];

const sources = readSourceFiles();

const filesOf = (files: Files): readonly SourceFile[] => Object.entries(files).map(([file, text]) => ({ file, text }));

describe("the architecture", () => {
  it("is read from the tree", () => {
    expect(sources.map(({ file }) => file)).toEqual(expect.arrayContaining(["index.ts", "shared/errors.ts"]));
  });

  describe.each(cases)("$name", ({ rule, bad, good = [] }) => {
    it("holds", () => {
      expect(rule(sources)).toEqual([]);
    });

    it.each(bad)("is broken by %o", (files) => {
      expect(rule(filesOf(files))).toHaveLength(1);
    });

    it.runIf(good.length > 0).each(good)("is kept by %o", (files) => {
      expect(rule(filesOf(files))).toEqual([]);
    });
  });
});
