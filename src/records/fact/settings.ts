import type { FactChannel, FactDirection } from "./model.js";

export const FACT_CHANNELS = [
  "telephone",
  "fax",
  "email",
  "sms",
  "chat",
  "messenger",
  "web",
  "social",
  "letter",
  "visit",
  "on-site",
] as const satisfies readonly FactChannel[];

export const FACT_DIRECTIONS = ["inbound", "outbound", "internal"] as const satisfies readonly FactDirection[];

/** How deep `data` may be nested. */
export const MAX_DATA_DEPTH = 32;
