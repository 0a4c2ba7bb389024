/** `npm run exports`: writes the `exports` of package.json from the tree. */
import { writeFileSync } from "node:fs";
import { readText, root } from "../files.js";
import { exportsOf, readEntryPoints } from "./entry-points.js";

const manifest = JSON.parse(readText("package.json"));
const exports = exportsOf(readEntryPoints());
writeFileSync(`${root}package.json`, `${JSON.stringify({ ...manifest, exports }, undefined, 2)}\n`);
