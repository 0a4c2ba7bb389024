import { importsOf, packageOf } from "./imports.js";
import type { Rule, SourceFile } from "./source-file.js";

/** Where a package may be imported. A package not named here belongs to one adapter. */
const PLACES: Readonly<Record<string, RegExp>> = {
  "decimal.js": /^shared\/decimal\.ts$/,
  "date-fns": /^shared\/calendar\//,
  "@date-fns/utc": /^shared\/calendar\//,
  "string-similarity": /^duplicates\/similarity\/dice\.ts$/,
  "fast-check": /^testing\/arbitraries\//,
  zod: /(^|\/)schema\.ts$/,
};

const packageImports = (files: readonly SourceFile[]) =>
  files
    .flatMap(importsOf)
    .filter(({ to, specifier }) => to === undefined && !specifier.startsWith("node:"))
    .map((entry) => ({ ...entry, package: packageOf(entry.specifier) }));

/** Each dependency has one importing place. */
export const dependenciesHaveOnePlace: Rule = (files) =>
  packageImports(files)
    .filter((entry) => !(PLACES[entry.package] ?? /^adapters\//).test(entry.from))
    .map(({ place, specifier }) => `${place} imports ${specifier}`);

/** Date functions come from one file, and a driver from one adapter. */
export const importingPlacesAreSingle: Rule = (files) => {
  const places = new Map<string, Set<string>>();
  for (const { package: name, from } of packageImports(files)) {
    const isDate = name === "date-fns" || name === "@date-fns/utc";
    const what = isDate ? "date-fns" : name;
    const place = isDate ? from : from.split("/").slice(0, 2).join("/");
    if (isDate || !Object.hasOwn(PLACES, name)) places.set(what, (places.get(what) ?? new Set()).add(place));
  }
  return [...places]
    .filter(([, where]) => where.size > 1)
    .map(([what, where]) => `${what} is imported in ${[...where].join(" and ")}`);
};

/** `import { z } from "zod"` would bundle three times as much. */
export const zodIsImportedAsNamespace: Rule = (files) =>
  packageImports(files)
    .filter((entry) => entry.package === "zod" && entry.namespace !== "z")
    .map(({ place }) => `${place} does not \`import * as z\``);
