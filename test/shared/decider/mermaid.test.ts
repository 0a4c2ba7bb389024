import { describe, expect, it } from "vitest";
import { renderMermaid } from "../../../src/shared/decider/index.js";
import { loan } from "./loan.js";

const linesOf = (...[decider, options]: Parameters<typeof renderMermaid>) =>
  renderMermaid(decider, options).split("\n");

describe("renderMermaid", () => {
  it("draws an arrow for each command and each status it may lead to, and no refusals", () => {
    expect(renderMermaid(loan)).toBe(`stateDiagram-v2
  state "available" as s0
  state "lent" as s1
  state "missing" as s2
  state "scrapped" as s3
  [*] --> s0
  s0 --> s1: lend
  s0 --> s2: reportLost
  s1 --> s1: extend
  s1 --> s0: takeBack
  s1 --> s3: takeBack
  s1 --> s2: reportLost
  s2 --> s0: takeBack
  s2 --> s3: takeBack
  s3 --> [*]
`);
  });

  it("begins in the initial status, wherever that stands in the table", () => {
    expect(linesOf({ ...loan, initialState: { status: "missing" } })).toContain("  [*] --> s2");
  });

  it("ends where no command leads to another status, even if one leads on in the same", () => {
    const table = { open: { close: { to: ["closed", "open"] } }, closed: { close: { to: ["closed"] } } };
    const lines = linesOf({ initialState: { status: "open" }, transitions: table });
    expect(lines.filter((line) => line.endsWith("[*]"))).toEqual(["  s1 --> [*]"]);
  });

  it("takes the given texts, and the codes where there is none", () => {
    const table = { open: { close: { to: ["closed"] } }, closed: { close: { refusal: "CLOSED" } } };
    const texts = { open: "offen", close: "schließen" };
    const lines = linesOf({ initialState: { status: "open" }, transitions: table }, { texts });
    expect(lines).toContain('  state "offen" as s0');
    expect(lines).toContain('  state "closed" as s1');
    expect(lines).toContain("  s0 --> s1: schließen");
  });

  it("escapes every text", () => {
    const table = { constructor: { 'a"b': { to: ["<b>\n😀"] } }, "<b>\n😀": { 'a"b': { refusal: "NO" } } };
    expect(linesOf({ initialState: { status: "constructor" }, transitions: table })).toEqual([
      "stateDiagram-v2",
      '  state "constructor" as s0',
      '  state "#60;b#62;#10;#128512;" as s1',
      "  [*] --> s0",
      "  s0 --> s1: a#34;b",
      "  s1 --> [*]",
      "",
    ]);
    const texts = { on: "Zu spät – 2-mal; e\u0301", press: "a:b #35;" };
    const lamp = { initialState: { status: "on" }, transitions: { on: { press: { to: ["on"] } } } };
    expect(linesOf(lamp, { texts })).toEqual([
      "stateDiagram-v2",
      '  state "Zu spät #8211; 2-mal#59; e\u0301" as s0',
      "  [*] --> s0",
      "  s0 --> s0: a#58;b #35;35#59;",
      "  s0 --> [*]",
      "",
    ]);
  });
});
