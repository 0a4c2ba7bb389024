/**
 * `npm run bench -- [flag ...] NAME [argument ...]`: bundles `test/bench/NAME.ts` and runs it, as users run the package: not through a
 * loader that wraps every function. Flags are Node's; with `--single-threaded` it collects garbage and compiles on the one thread too, so that
 * a second of CPU time is a second of waiting.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build, type Options } from "tsup";
import { listFiles, root } from "../files.js";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** Where a file says where it is, it means its source. */
const ownUrls: Plugin = {
  name: "own-urls",
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
      loader: "ts",
    }));
  },
};

const words = process.argv.slice(2);
const flags = words.slice(
  0,
  Math.max(
    0,
    words.findIndex((word) => !word.startsWith("--")),
  ),
);
const [name = "", ...args] = words.slice(flags.length);
const known = listFiles("test/bench", ".ts").map((file) => file.replace(".ts", ""));
if (!known.includes(name)) throw new Error(`expected the name of a benchmark: ${known.join(", ")}`);
const outDir = `${root}test/.generated/bench`;
await build({
  config: false,
  entry: { [name]: `${root}test/bench/${name}.ts` },
  outDir,
  format: "esm",
  target: "es2022",
  splitting: false,
  silent: true,
  external: [/^[a-z@]/],
  esbuildPlugins: [ownUrls],
});
const { status } = spawnSync(process.execPath, [...flags, `${outDir}/${name}.js`, ...args], { stdio: "inherit" });
process.exitCode = status ?? 1;
