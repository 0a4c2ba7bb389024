import { describe, expect, it } from "vitest";
import { readArguments } from "../../examples/demo/arguments.js";

const file = ["--sales", "sales.csv", "--currency", "EUR", "--zone", "Europe/Berlin"] as const;

describe("readArguments", () => {
  it("makes up a base in euros and Berlin where nothing is asked for", () => {
    expect(readArguments([])).toEqual({
      sales: undefined,
      currency: "EUR",
      zone: "Europe/Berlin",
      map: {},
      asOf: undefined,
      duplicates: "keep",
      skipsBadLines: false,
      language: "de",
      out: "demo-out/report.html",
      help: false,
    });
  });

  it("takes every option", () => {
    const all = [
      "--as-of",
      "2026-01-31",
      "--duplicates",
      "drop",
      "--skip-bad-lines",
      "--language=en",
      "--out",
      "x.html",
    ];
    expect(readArguments([...file, ...all])).toEqual({
      sales: "sales.csv",
      currency: "EUR",
      zone: "Europe/Berlin",
      map: {},
      asOf: "2026-01-31",
      duplicates: "drop",
      skipsBadLines: true,
      language: "en",
      out: "x.html",
      help: false,
    });
  });

  it("reads columns with commas between them or one by one, blanks and equals signs in headers included", () => {
    const { map } = readArguments([...file, "--map", "customer=Kd Nr, date = am", "--map", "amount=a=b"]);
    expect(map).toEqual({ customer: "Kd Nr", date: "am", amount: "a=b" });
  });

  it("helps without asking for a currency", () => {
    expect(readArguments(["--sales", "sales.csv", "--help"]).help).toBe(true);
    expect(readArguments(["-h"]).help).toBe(true);
  });

  it.each([
    [["--sales", "x.csv", "--zone", "UTC"], "Die Währung fehlt: zum Beispiel --currency EUR"],
    [["--sales", "x.csv", "--currency", "EUR"], "Die Zeitzone fehlt: zum Beispiel --zone Europe/Berlin"],
    [["--currency", "Euro"], "Euro ist kein Währungscode nach ISO 4217: zum Beispiel EUR"],
    [["--zone", "Europe/Entenhausen"], "Europe/Entenhausen ist keine Zeitzone: zum Beispiel Europe/Berlin"],
    [["--as-of", "31.01.2026"], "--as-of 31.01.2026 ist kein Datum: zum Beispiel 2026-01-01"],
    [["--duplicates", "maybe"], "--duplicates kennt nur keep, drop und ignore"],
    [["--language", "fr"], "--language kennt nur de und en"],
    [["--language", "en", "--duplicates", "x"], "--duplicates knows keep, drop and ignore only"],
    [["--language=en", "--zone", "x"], "x is no time zone: Europe/Berlin, for instance"],
    [["--map", "colour=Farbe"], expect.stringMatching(/^--map colour=Farbe ist nicht von der Form/)],
    [["--map", "customer"], expect.stringMatching(/^--map customer ist nicht von der Form/)],
    [["--map", "customer="], expect.stringMatching(/^--map customer= ist nicht von der Form/)],
    [["--sale", "x.csv"], "Unbekannte Angabe: Unknown option '--sale'"],
    [["sales.csv"], "Unbekannte Angabe: Unexpected argument 'sales.csv'"],
  ])("refuses %j", (argv, message) => {
    const usage = /language[ =]en/.test(argv.join(" ")) ? "en" : "de";
    expect(() => readArguments(argv)).toThrow(expect.objectContaining({ name: "DemoError", message, usage }));
  });
});
