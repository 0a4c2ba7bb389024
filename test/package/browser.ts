import { execFile } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { promisify } from "node:util";
import { root } from "../files.js";
import { run } from "./consumers.js";

/** Set it to another browser of the Chromium family where `chromium` is not on the path. */
const CHROMIUM = process.env["CHROMIUM"] ?? "chromium";

const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--virtual-time-budget=20000",
  "--dump-dom",
];

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
};

/**
 * Opens the page of `examples/browser` beside the installed package, as its readers would, and holds what it shows against what Node
 * answers. Without a browser it is skipped, and says so.
 */
export async function scoreInBrowser(folder: string): Promise<readonly string[]> {
  if ((await run(CHROMIUM, ["--version"], root)).length > 0) {
    console.log("skipped: the page in a browser, for want of chromium (set CHROMIUM to one)");
    return [];
  }
  cpSync(`${root}examples/browser`, folder, { recursive: true });
  const [inBrowser, inNode] = [await openPage(folder), await scoreInNode(folder)];
  if (inNode.length < 3) return [`Node gives too few reasons: ${inNode.join(", ")}`];
  return inBrowser.join("\n") === inNode.join("\n") ? [] : ["the browser shows", ...inBrowser, "and Node", ...inNode];
}

/** Score, band and reasons as the page shows them. */
async function openPage(folder: string): Promise<readonly string[]> {
  const server = createServer(({ url = "/" }, response) => {
    const path = new URL(url, "http://localhost").pathname;
    try {
      const bytes = readFileSync(folder + (path === "/" ? "/index.html" : path));
      response.writeHead(200, { "content-type": MEDIA_TYPES[extname(path) || ".html"] ?? "text/plain" }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const { stdout } = await promisify(execFile)(CHROMIUM, [...ARGUMENTS, `http://127.0.0.1:${port}/`]).finally(() =>
    server.close(),
  );
  return [...stdout.matchAll(/<(?:output|li)[^>]*>([^<]*)<\/(?:output|li)>/g)].map(([, text = ""]) => text);
}

/** The same lead, as the form of the page stands when it is opened. */
async function scoreInNode(folder: string): Promise<readonly string[]> {
  const text = `
    import { readFileSync } from "node:fs";
    import { renderLabel } from "clientele";
    import { scoreLead } from "clientele/leads/scoring";
    import { LEAD_SCORE_LABELS } from "clientele/leads/scoring/labels";

    const model = JSON.parse(readFileSync("scorecard.json", "utf8"));
    const visits = [0, 1, 2].map((hour) => ({ id: "visit-" + hour, type: "visit", at: "2026-01-30T0" + hour + ":00:00Z" }));
    const lead = { employees: 120, country: "DE", competitor: false };
    const { clamped, band, reasons } = scoreLead(lead, visits, model, { asOf: "2026-03-01T00:00:00Z" });
    const sentences = reasons.map(({ code, params }) => renderLabel(LEAD_SCORE_LABELS, code, "en", params));
    console.log([clamped, band, ...sentences].join("\\n"));`;
  writeFileSync(`${folder}/score.mjs`, text);
  const { stdout } = await promisify(execFile)(process.execPath, ["score.mjs"], { cwd: folder });
  return stdout.trim().split("\n");
}
