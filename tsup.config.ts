import { defineConfig } from "tsup";
import { readEntryPoints } from "./test/package/entry-points.js";

/** The ES modules. `npm run build` then has tsc write the declarations and gives each file its twin for `require`. */
export default defineConfig({
  entry: Object.fromEntries(readEntryPoints().map(({ module }) => [module, `src/${module}.ts`])),
  format: "esm",
  platform: "neutral",
  target: "es2022",
  splitting: true,
  dts: false,
  clean: true,
});
