import { ClienteleError, type Path } from "../../shared/errors.js";
import { canonicalJson } from "../../shared/model/index.js";
import { isPlainObject, isReservedKey } from "../plain-object.js";
import { complainAt, type Rule, type Walk } from "../shape.js";
import { MAX_DATA_DEPTH } from "./settings.js";

/** The data of a fact: what JSON can hold, without reserved keys, however deep. The path stops at names that come from the data. */
export const factData: Rule<"INVALID_DATA" | "RESERVED_KEY"> = (data, walk) => {
  const obstacle = isPlainObject(data) ? findObstacle(data) : [];
  if (obstacle === undefined) visit(data, [], walk);
  else walk.complain("INVALID_DATA", obstacle);
};

/** Where `data` holds what JSON cannot hold. */
function findObstacle(data: object): Path | undefined {
  try {
    canonicalJson(data);
    return undefined;
  } catch (error) {
    return error instanceof ClienteleError ? error.path : [];
  }
}

function visit(value: unknown, path: Path, walk: Walk<"INVALID_DATA" | "RESERVED_KEY">): void {
  if (typeof value !== "object" || value === null) return;
  if (path.length > MAX_DATA_DEPTH) {
    walk.complain("INVALID_DATA", path);
    return;
  }
  for (const [name, item] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(name) : name;
    if (!isReservedKey(name)) visit(item, [...path, step], walk);
    else if (path.length === 0) complainAt(name, "RESERVED_KEY", walk);
    else walk.complain("RESERVED_KEY", [...path, name]);
  }
}
