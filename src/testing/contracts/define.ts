import type { StoreCapabilities } from "../../repositories/model.js";
import type { StorePromise, StorePromiseArea } from "./model.js";

/** A promise of the area that its id begins with. */
export function definePromise(
  id: StorePromise["id"],
  sentence: string,
  check: StorePromise["check"],
  needs?: Partial<StoreCapabilities>,
): StorePromise {
  const area = id.slice(0, id.indexOf("/")) as StorePromiseArea;
  return Object.freeze({ id, area, sentence, ...(needs && { needs }), check });
}
