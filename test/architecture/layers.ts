import { posix } from "node:path";
import { type Import, importsOf } from "./imports.js";
import type { Rule, SourceFile } from "./source-file.js";

/** From the ground up. An import goes down, or stays in its own folder of `src`; every folder not named here is a room. */
const BELOW_ROOMS = ["shared", "records"];
const ABOVE_ROOMS = [["index.ts"], ["charts", "repositories", "sql"], ["adapters", "testing"]];
const ROOM = BELOW_ROOMS.length;

const topOf = (file: string) => file.split("/", 1).join();

const heightOf = (file: string) => {
  const top = topOf(file);
  if (BELOW_ROOMS.includes(top)) return BELOW_ROOMS.indexOf(top);
  const above = ABOVE_ROOMS.findIndex((layer) => layer.includes(top));
  return above === -1 ? ROOM : ROOM + 1 + above;
};

const isRoom = (file: string) => heightOf(file) === ROOM;

/** The imports of one file of `src` by another. */
const innerImports = (files: readonly SourceFile[]) =>
  files.flatMap(importsOf).filter((entry): entry is Import & { readonly to: string } => entry.to !== undefined);

/** index ─► rooms ─► records ─► shared; repositories, charts and sql may import all of those, adapters and testing these too. */
export const importsGoDown: Rule = (files) =>
  innerImports(files)
    .filter(({ from, to }) => topOf(to) !== topOf(from) && (to.startsWith("..") || heightOf(to) >= heightOf(from)))
    .map(({ place, from, to }) =>
      isRoom(from) && isRoom(to)
        ? `${place} imports ${to}: a room never imports another room`
        : `${place} imports ${to}, which does not lie below it`,
    );

/** Within a room: a folder with an `index.ts` is a sub-room, which knows its own files and the `model.ts` files above it. */
export const subRoomsKeepApart: Rule = (files) => {
  const folders = new Set(
    files.filter(({ file }) => file.endsWith("/index.ts")).map(({ file }) => posix.dirname(file)),
  );
  const homeOf = (file: string) => {
    let folder = posix.dirname(file);
    while (folder.includes("/") && !folders.has(folder)) folder = posix.dirname(folder);
    return folder;
  };
  const isWithin = (inner: string, outer: string) => `${inner}/`.startsWith(`${outer}/`);

  return innerImports(files)
    .filter(({ from, to }) => isRoom(from) && topOf(from) === topOf(to) && !isWithin(homeOf(to), homeOf(from)))
    .filter(({ from, to }) => posix.basename(to) !== "model.ts" || !isWithin(homeOf(from), homeOf(to)))
    .map(({ place, to }) => `${place} imports ${to}: a sub-room imports of its room the model only, never a sibling`);
};

/** Files directly in `src`: the flat index, and nothing else. */
export const onlyTheIndexLiesOutside: Rule = (files) =>
  files
    .filter(({ file }) => !file.includes("/") && file !== "index.ts")
    .map(({ file }) => `${file} lies outside every room`);

const VAGUE = /^(utils?|helpers?|common|types|misc)$/;

/** Files and folders are kebab-case and named after the one thing inside. */
export const namesSaySomething: Rule = (files) =>
  files
    .filter(({ file }) =>
      file
        .replace(/\.ts$/, "")
        .split("/")
        .some((part) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part) || VAGUE.test(part)),
    )
    .map(({ file }) => `${file} is not kebab-case, or says nothing`);

/** Guards and texts are paid for by those who ask for them: no other file loads a room's `schema.ts` or `labels.ts`. */
export const schemasAndLabelsStayOutside: Rule = (files) => {
  const isLabels = (file: string) => posix.basename(file) === "labels.ts" && file !== "shared/labels.ts";
  const isSchema = (file: string) => posix.basename(file) === "schema.ts";
  return innerImports(files)
    .filter(({ from, to }) => (isLabels(to) && !isLabels(from)) || (isSchema(to) && !isSchema(from)))
    .map(({ place, to }) => `${place} imports ${to}`);
};

/** What others embed stays small: lead scoring loads neither decimals nor calendar, directly or by way of other files. */
export const scoringStaysSmall: Rule = (files) => {
  const loaded = innerImports(files).filter(({ typeOnly }) => !typeOnly);
  const reached = new Set(files.map(({ file }) => file).filter((file) => file.startsWith("leads/scoring/")));
  for (const file of reached) {
    for (const { from, to } of loaded) if (from === file) reached.add(to);
  }
  return [...reached]
    .filter((file) => /^shared\/(decimal\.ts|calendar(\/|\.ts))/.test(file))
    .map((file) => `leads/scoring loads ${file}`);
};

/** No file imports itself by way of others, not even for a type. */
export const importsHaveNoCycles: Rule = (files) => {
  const targets = new Map<string, string[]>();
  for (const { from, to } of innerImports(files)) targets.set(from, [...(targets.get(from) ?? []), to]);

  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (path.includes(file) || finished.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    finished.add(file);
  };
  for (const { file } of files) visit(file, []);
  return cycles;
};
