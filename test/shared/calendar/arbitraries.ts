import fc from "fast-check";

/** Any zone the runtime knows. */
export const zones = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));

const FIRST_MILLIS = Date.parse("0001-01-01T00:00:00.000Z");
const LAST_MILLIS = Date.parse("9999-12-31T23:59:59.999Z");

/** Any instant of the years 0001 to 9999. */
export const instants = fc.integer({ min: FIRST_MILLIS, max: LAST_MILLIS });

/** Any date of the years 0001 to 9999, as epoch day. */
export const epochDays = fc.integer({ min: FIRST_MILLIS / 86_400_000, max: Math.floor(LAST_MILLIS / 86_400_000) });

/** Instants of the two centuries in which zones have changed their clocks. */
export const modernInstants = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) });

/** Days of the same centuries. */
export const modernDays = modernInstants.map((millis) => Math.floor(millis / 86_400_000));

/** A zone, and an instant at, just before or within a day of one of its changes of offset; any instant, if it has none. */
export const momentsAroundChanges = fc
  .tuple(zones, modernInstants, fc.oneof(fc.constantFrom(-1, 0, 1), fc.integer({ min: -9e7, max: 9e7 })))
  .map(([zone, millis, distance]) => ({ zone, millis: findNextChange(zone, millis) + distance }));

/** The offset of a zone as `Intl` words it, "GMT-03:30": slow, and not how the library goes about it. */
export function readWordedOffset(zone: string, millis: number): number {
  const parts = wordingOf(zone).formatToParts(millis);
  const text = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /^GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?$/.exec(text) ?? [];
  const offset = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === "-" ? -offset : offset;
}

function findNextChange(zone: string, from: number): number {
  const before = readWordedOffset(zone, from);
  const step = 3 * 86_400_000;
  let changed = from;
  for (let steps = 0; steps < 150 && readWordedOffset(zone, changed) === before; steps += 1) changed += step;
  if (readWordedOffset(zone, changed) === before) return from;
  let same = changed - step;
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (readWordedOffset(zone, middle) === before) same = middle;
    else changed = middle;
  }
  return changed;
}

const wordings = new Map<string, Intl.DateTimeFormat>();

function wordingOf(zone: string): Intl.DateTimeFormat {
  const known = wordings.get(zone) ?? new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  wordings.set(zone, known);
  return known;
}
