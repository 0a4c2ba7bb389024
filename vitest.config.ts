import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { readEntryPoints } from "./test/package/entry-points.js";

/** The source files behind the names that users import: tests and examples write `clientele/…` as users do. */
const sources = new Map(
  readEntryPoints().map(({ specifier, module }) => [
    specifier,
    fileURLToPath(new URL(`./src/${module}.ts`, import.meta.url)),
  ]),
);

export default defineConfig({
  plugins: [{ name: "clientele-from-source", enforce: "pre", resolveId: (id) => sources.get(id) }],
  test: {
    // A mutation test needs the tests of one room only.
    include: [process.env["CLIENTELE_TESTS"] ?? "test/**/*.test.ts"],
    setupFiles: ["test/laws/setup.ts"],
    exclude: ["test/.generated/**"],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
});
