import { ClienteleError, type Path } from "../../shared/errors.js";
import { MAX_PAGE_SIZE } from "../model.js";

const DEFAULT_PAGE_SIZE = 100;

/** @throws `ClienteleError` with code `INVALID_VALUE` for anything but a whole number from `least` on. */
export function assertWholeNumber(value: unknown, least: number, path: Path): void {
  if (Number.isSafeInteger(value) && (value as number) >= least) return;
  throw new ClienteleError("INVALID_VALUE", `expected a whole number from ${least} on`, path);
}

/** How many a page holds. */
export function readLimit(limit: number = DEFAULT_PAGE_SIZE): number {
  if (Number.isSafeInteger(limit) && 1 <= limit && limit <= MAX_PAGE_SIZE) return limit;
  throw new ClienteleError("INVALID_VALUE", `expected a whole number from 1 to ${MAX_PAGE_SIZE}`, ["limit"]);
}
