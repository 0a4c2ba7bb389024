import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { VegaLiteSpec } from "../../src/charts/index.js";

/** A drawn chart, as far as tests look at it. */
export interface Drawing {
  /** The texts a reader sees, in the order of the drawing. */
  readonly texts: readonly string[];
  /** The marks of a kind as SVG writes them: `"rect"`, `"line"`, `"symbol"`, `"text"`. */
  marks(kind: string): readonly string[];
  /** The colours of all marks of a kind. */
  fills(kind: string): readonly string[];
  /** What Vega-Lite complains about. */
  readonly warnings: readonly string[];
}

/** Compiles a chart and draws it without a screen. */
export async function draw(spec: VegaLiteSpec): Promise<Drawing> {
  const warnings: string[] = [];
  const complain = (...words: readonly unknown[]) => void warnings.push(words.join(" "));
  const logger = { level: () => logger, error: quiet, warn: quiet, info: () => logger, debug: () => logger };
  function quiet(...words: readonly unknown[]) {
    complain(...words);
    return logger;
  }

  const { spec: compiled } = compile(spec as unknown as TopLevelSpec, { logger: logger as never });
  const svg = await new View(parse(compiled), { renderer: "none", logger: logger as never }).toSVG();
  const visible = svg.replace(/<text[^>]*opacity="0"[^>]*>[^<]*<\/text>/g, "");
  const groups = [...svg.matchAll(/<g class="mark-(\w+) role-mark[^>]*>(.*?)<\/g>/g)];
  const marks = (kind: string) =>
    groups
      .filter(([, name]) => name === kind)
      .flatMap(([, , content = ""]) => [...content.matchAll(/<(?:path|text)[^>]*>/g)].map(([mark]) => mark));
  return {
    texts: [...visible.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text),
    marks,
    fills: (kind) => marks(kind).map((mark) => / fill="([^"]*)"/.exec(mark)?.[1] ?? ""),
    warnings,
  };
}
