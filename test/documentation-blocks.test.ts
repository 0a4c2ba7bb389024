import { describe, it } from "vitest";
import { blocks, writeModules } from "./documentation/documentation.js";
import { placeIn } from "./documentation/modules.js";

const modules = [...writeModules("documentation-blocks", blocks)].filter(([, { block }]) => block.info !== "ts no-run");

describe("each code block of the documentation", () => {
  it.each(modules.map(([path, { block }]) => [placeIn(block), path]))(
    "runs and tells the truth at %s",
    (_, path) => import(/* @vite-ignore */ path as string),
  );
});
