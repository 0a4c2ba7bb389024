import type { VegaLiteSpec } from "clientele/charts";
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";

/**
 * Draws a chart as an `<svg>` that can stand in the middle of an HTML page.
 *
 * @param id - Unlike that of any other chart of the page: names within the drawing begin with it.
 */
export async function renderSvg(spec: VegaLiteSpec, id: string): Promise<string> {
  const { spec: compiled } = compile(spec as unknown as TopLevelSpec, { config: { aria: false } });
  const svg = await new View(parse(compiled), { renderer: "none" }).toSVG();
  // Vega counts the names of gradients and clips through all that a process ever draws.
  const names = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name);
  const rename = (name: string) => `${id}-${names.indexOf(name)}`;
  return svg
    .replace(/^<svg[^>]*? width="([\d.]+)" height="([\d.]+)"/, '<svg class="chart" width="$1" height="$2"')
    .replace(/ id="([^"]+)"/g, (_, name: string) => ` id="${rename(name)}"`)
    .replace(/url\(#([^)]+)\)/g, (_, name: string) => `url(#${rename(name)})`);
}
