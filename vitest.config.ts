import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const src = fileURLToPath(new URL("./src", import.meta.url));

/** The places a subpath of the package can stand for, as in `paths` of tsconfig.json. */
const candidates = (subpath: string) => [
  `${src}/${subpath}/index.ts`,
  `${src}/${subpath}.ts`,
  `${src}/shared/${subpath}/index.ts`,
  `${src}/shared/${subpath}.ts`,
];

export default defineConfig({
  plugins: [
    {
      name: "clientele-from-source",
      enforce: "pre",
      resolveId(id) {
        if (id === "clientele") return `${src}/index.ts`;
        if (!id.startsWith("clientele/")) return undefined;
        return candidates(id.slice("clientele/".length)).find((file) => existsSync(file));
      },
    },
  ],
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/.generated/**"],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
});
