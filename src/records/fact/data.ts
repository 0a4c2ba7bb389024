import { ClienteleError, type Path } from "../../shared/errors.js";
import { canonicalJson } from "../../shared/model/index.js";
import { isPlainObject, isReservedKey } from "../plain-object.js";
import { complainAt, type Walk } from "../shape.js";
import { MAX_DATA_DEPTH } from "./settings.js";

/** What can be wrong with the data of a fact. */
export type FactDataCode = "INVALID_DATA" | "RESERVED_KEY";

/** Complains about the first thing in `data` that JSON cannot hold, and about each reserved key, however deep. */
export function checkData(data: unknown, walk: Walk<FactDataCode>): void {
  if (!isPlainObject(data)) return walk.complain("INVALID_DATA");
  const obstacle = findObstacle(data);
  if (obstacle === undefined) visit(data, [], walk);
  else walk.complain("INVALID_DATA", obstacle);
}

/** Where `data` holds what JSON cannot hold. */
function findObstacle(data: object): Path | undefined {
  try {
    canonicalJson(data);
    return undefined;
  } catch (error) {
    return error instanceof ClienteleError ? error.path : [];
  }
}

function visit(value: unknown, path: Path, walk: Walk<FactDataCode>): void {
  if (typeof value !== "object" || value === null) return;
  if (path.length > MAX_DATA_DEPTH) return walk.complain("INVALID_DATA", path);
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      visit(item, [...path, index], walk);
    });
    return;
  }
  for (const [name, item] of Object.entries(value)) {
    if (isReservedKey(name) && path.length === 0) complainAt(name, "RESERVED_KEY", walk);
    else if (isReservedKey(name)) walk.complain("RESERVED_KEY", [...path, name]);
    else visit(item, [...path, name], walk);
  }
}
