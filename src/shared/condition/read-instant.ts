const INSTANT =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

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
  const millis = typeof value === "string" ? readText(value) : isDate(value) ? value.getTime() : value;
  const isInstant = Number.isInteger(millis) && FIRST_MILLIS <= (millis as number) && (millis as number) <= LAST_MILLIS;
  return isInstant ? (millis as number) + 0 : Number.NaN; // + 0 turns minus zero into zero
}

/** Also true of a `Date` from another realm, such as a frame or the sandbox of a test runner. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

function readText(text: string): number {
  const match = INSTANT.exec(text);
  if (match === null) return Number.NaN;
  const [, year, month, day, hours, minutes, seconds = 0, fraction = "", sign, offsetHours = 0, offsetMinutes = 0] =
    match;
  const midnight = Date.UTC(Number(year) + CYCLE_YEARS, Number(month) - 1, Number(day)) - CYCLE_MILLIS;
  // A day that its month does not have becomes one of the next month.
  if (Number(year) === 0 || (Number(day) > 28 && new Date(midnight).getUTCDate() !== Number(day))) return Number.NaN;
  const offset = toMinutes(offsetHours, offsetMinutes);
  const clock = toMinutes(hours, minutes) + (sign === "-" ? offset : -offset);
  return midnight + clock * 60_000 + Number(seconds) * 1000 + Number(fraction.slice(0, 3).padEnd(3, "0"));
}

const toMinutes = (hours: unknown, minutes: unknown) => Number(hours) * 60 + Number(minutes);
