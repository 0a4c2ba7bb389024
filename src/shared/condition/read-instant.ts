const FIRST_MILLIS = -62_135_596_800_000; // 0001-01-01T00:00:00.000Z
const LAST_MILLIS = 253_402_300_799_999; // 9999-12-31T23:59:59.999Z

/**
 * An instant as epoch milliseconds, or NaN for what is none. It reads what `toEpochMillis` of the calendar reads, without
 * bringing the calendar along.
 */
export function readInstant(value: unknown): number {
  const millis =
    typeof value === "string" ? readText(value) : typeof value !== "number" && isDate(value) ? value.getTime() : value;
  const isInstant = Number.isInteger(millis) && FIRST_MILLIS <= (millis as number) && (millis as number) <= LAST_MILLIS;
  return isInstant ? (millis as number) + 0 : Number.NaN; // + 0 turns minus zero into zero
}

/** Also true of a `Date` from another realm, such as a frame or the sandbox of a test runner. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

const [PLUS, MINUS, DOT, COLON, T, Z] = [43, 45, 46, 58, 84, 90];

/** Letter by letter, since a regular expression takes three times as long. What is no digit becomes NaN, and so does all that it is part of. */
function readText(text: string): number {
  const day = readDay(text);
  let millis = 0;
  let place = 16;
  if (text.charCodeAt(16) === COLON) {
    millis = below(60, two(text, 17)) * 1000;
    place = 19;
    if (text.charCodeAt(19) === DOT) {
      millis += digit(text, 20) * 100;
      place = 21;
      for (let unit = 10; place < 29 && digit(text, place) >= 0; unit = Math.floor(unit / 10)) {
        millis += digit(text, place) * unit;
        place += 1;
      }
    }
  }
  const zone = text.charCodeAt(place);
  const isUtc = zone === Z;
  if (text.charCodeAt(10) !== T || text.length !== place + (isUtc ? 1 : 6)) return Number.NaN;
  const ahead = isUtc ? 0 : zone === PLUS ? -1 : zone === MINUS ? 1 : Number.NaN;
  const minutes = readMinutes(text, 11) + (isUtc ? 0 : ahead * readMinutes(text, place + 1));
  return day * 86_400_000 + minutes * 60_000 + millis;
}

function readMinutes(text: string, place: number): number {
  if (text.charCodeAt(place + 2) !== COLON) return Number.NaN;
  return below(24, two(text, place)) * 60 + below(60, two(text, place + 3));
}

function readDay(text: string): number {
  const [year, month, day] = [two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8)];
  const isDay =
    year > 0 && month > 0 && month < 13 && day > 0 && text.charCodeAt(4) === MINUS && text.charCodeAt(7) === MINUS;
  const epochDay = toEpochDay(year, month, day);
  return isDay && (day < 29 || epochDay < toEpochDay(year, month + 1, 1)) ? epochDay : Number.NaN;
}

/** A year begins with March, so that the day it may have more is its last; the 13th month is January of the next. */
function toEpochDay(yearOfMonth: number, month: number, day: number): number {
  const year = yearOfMonth - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day;
  return 365 * year + leapDays + dayOfYear - DAYS_BEFORE_EPOCH;
}

/** From the last day of February of the year 0 to 1970. */
const DAYS_BEFORE_EPOCH = 719_469;

const below = (end: number, value: number) => (value < end ? value : Number.NaN);

const two = (text: string, place: number) => digit(text, place) * 10 + digit(text, place + 1);

function digit(text: string, place: number): number {
  const value = text.charCodeAt(place) - 48;
  return value >= 0 && value < 10 ? value : Number.NaN;
}
