const INSTANT =
  /^(\d{4})-(0[1-9]|1[0-2])-(\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

// `Date.UTC` takes the years 0 to 99 for those of the 20th century. The calendar repeats itself after 400 years.
const CYCLE_YEARS = 400;
const CYCLE_MILLIS = 146_097 * 86_400_000;

const FIRST_MILLIS = -62_135_596_800_000; // 0001-01-01T00:00:00.000Z
const LAST_MILLIS = 253_402_300_799_999; // 9999-12-31T23:59:59.999Z

/**
 * An instant as epoch milliseconds, or NaN for what is none. It reads what `toEpochMillis` of the calendar reads, without
 * bringing the calendar along.
 */
export function readInstant(value: unknown): number {
  const millis = typeof value === "string" ? readText(value) : value instanceof Date ? value.getTime() : value;
  return Number.isInteger(millis) && (millis as number) >= FIRST_MILLIS && (millis as number) <= LAST_MILLIS
    ? (millis as number)
    : Number.NaN;
}

function readText(text: string): number {
  const match = INSTANT.exec(text);
  if (match === null) return Number.NaN;
  const [year, month, day, hours, minutes, seconds = 0] = match.slice(1, 7).map((digits) => Number(digits ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const fraction = Number((match[7] ?? "").slice(0, 3).padEnd(3, "0"));
  const local = Date.UTC(year + CYCLE_YEARS, month - 1, day, hours, minutes, seconds, fraction);
  // A day that its month does not have becomes one of the next month.
  if (year === 0 || new Date(local).getUTCDate() !== day) return Number.NaN;
  const offset = (Number(match[9] ?? 0) * 60 + Number(match[10] ?? 0)) * 60_000;
  return local - CYCLE_MILLIS - (match[8] === "-" ? -offset : offset);
}
