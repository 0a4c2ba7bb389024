/**
 * The last step of `npm run build`: gives each file of `dist` its twin for `require`. Node and TypeScript read the
 * format of a file off its ending, so `x.js` and `x.d.ts` get a `x.cjs` and a `x.d.cts` that import such twins only.
 *
 * The twins are made of the finished ES modules, file by file, so both halves are cut into the same chunks.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { build, type Plugin } from "esbuild";
import ts from "typescript";
import { listFiles, root } from "../files.js";

const dist = `${root}dist/`;

const importTwins: Plugin = {
  name: "import-twins",
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === "entry-point" ? undefined : { path: twinOf(path), external: true },
    );
  },
};

await build({
  entryPoints: listFiles("dist", ".js").map((file) => dist + file),
  outdir: dist,
  outbase: dist,
  outExtension: { ".js": ".cjs" },
  format: "cjs",
  platform: "neutral",
  target: "es2022",
  bundle: true,
  plugins: [importTwins],
});

for (const file of listFiles("dist", ".d.ts")) {
  const text = readFileSync(dist + file, "utf8");
  writeFileSync(dist + file.replace(/\.ts$/, ".cts"), withTwins(text));
}

/** The declaration with its relative imports turned to the twins. */
function withTwins(declaration: string): string {
  return ts.preProcessFile(declaration).importedFiles.reduceRight((text, { fileName, pos }) => {
    const start = pos + 1; // behind the opening quote
    return text.slice(0, start) + twinOf(fileName) + text.slice(start + fileName.length);
  }, declaration);
}

function twinOf(specifier: string): string {
  return specifier.startsWith(".") ? specifier.replace(/\.js$/, ".cjs") : specifier;
}
