/**
 * `npm run check:package`: packs the package, installs the tarball into empty projects and looks at it as its users will.
 * With `--write-sizes` the ceilings in `size-limits.json` are written anew instead of being held.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSourceFiles } from "../architecture/source-file.js";
import { readText, root } from "../files.js";
import { scoreInBrowser } from "./browser.js";
import { type Bundle, bundle, ceilingsOf, sizeProblems, strangersIn } from "./bundles.js";
import { compileEverything, installConsumer, loadEverything, requireEverything, run } from "./consumers.js";
import { readEntryPoints } from "./entry-points.js";
import { readManifest } from "./manifest.js";

const LIMITS = "test/package/size-limits.json";

const entryPoints = readEntryPoints();
const manifest = readManifest();
const withoutGuards = entryPoints.filter(({ module }) => !module.endsWith("/schema"));
const sources = readSourceFiles();
const folder = mkdtempSync(join(tmpdir(), "clientele-"));
const [modern, classic] = [join(folder, "esm"), join(folder, "cjs")];
const tarball = join(folder, `${manifest.name}-${manifest.version}.tgz`);
const tool = (name: string, ...args: readonly string[]) => run(join(root, "node_modules/.bin", name), args, root);

let bundles: Promise<readonly Bundle[]> | undefined;
function bundleAll(): Promise<readonly Bundle[]> {
  bundles ??= Promise.all(entryPoints.map((entryPoint) => bundle(entryPoint, modern, manifest)));
  return bundles;
}

const checks: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  "is built and packed": () => run("npm", ["pack", "--pack-destination", folder], root),
  "satisfies publint": () => tool("publint", "run", tarball, "--strict"),
  "has the right types for every resolution": () => tool("attw", tarball, "--profile", "node16"),
  "has no unused file, export or dependency": () => tool("knip"),
  "can be installed into an ESM project": () => installConsumer(modern, "module", tarball, manifest),
  "can be installed into a CommonJS project": () => installConsumer(classic, "commonjs", tarball, manifest),
  "loads by import and require as one, from ESM": () => loadEverything(modern, entryPoints),
  "loads by import and require as one, from CommonJS": () => loadEverything(classic, entryPoints),
  "loads where ES modules cannot be required": () => requireEverything(classic, entryPoints),
  // Zod's declarations want the URL of a browser or of Node; all others want the language only.
  "compiles in an ESM project": () => compileEverything(modern, entryPoints, ["es2022", "dom"]),
  "compiles in a CommonJS project": () => compileEverything(classic, entryPoints, ["es2022", "dom"]),
  "compiles without the types of any runtime": () => compileEverything(modern, withoutGuards, ["es2022"]),
  "scores leads in a browser as in Node": () => scoreInBrowser(modern),
  "loads with one entry point nothing of another": async () =>
    (await bundleAll()).flatMap((found) => strangersIn(found, entryPoints, sources)),
  "keeps its size": async () => {
    const measured = await bundleAll();
    if (process.argv.includes("--write-sizes")) {
      writeFileSync(root + LIMITS, `${JSON.stringify(ceilingsOf(measured), undefined, 2)}\n`);
    }
    return sizeProblems(measured, JSON.parse(readText(LIMITS)));
  },
};

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  const problems = await check().catch((error: unknown) => [String(error)]);
  if (problems.length > 0) failed += 1;
  console.log([`${problems.length === 0 ? "ok    " : "FAILED"} ${name}`, ...problems].join("\n"));
}
rmSync(folder, { recursive: true });
console.log(`${Object.keys(checks).length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
