import { decimal } from "../../shared/decimal.js";
import type { CsvNumberFormat } from "./model.js";

/** How to read a number. */
export interface NumberTextOptions {
  readonly format: CsvNumberFormat;
  /** What may stand before or behind the number: `["€", "EUR"]`. */
  readonly units?: readonly string[] | undefined;
}

/**
 * Reads a number as people and programs write it, and answers it as canonical decimal text: no blanks, no separators,
 * a point, no zeros that say nothing, no minus zero. Exact: nothing passes through a floating-point number. Undefined
 * where the text is no number.
 *
 * - The decimal sign is the format's, with decimals behind it: `12,-` is no number. Thousands may be set apart in threes
 *   by the other sign, an apostrophe or a blank (also a thin or a hard one), one and the same throughout: `1.234.567,8`
 *   and `1'234`, but not `1.23` with a comma as decimal sign, and not `0.123` either.
 * - A sign stands before or behind (`-5`, `5-`, also the true minus `−`); in parentheses a number is negative.
 * - A unit is accepted where it is named in `units`, once, before or behind. No currency sign is ignored unasked: it may
 *   be the wrong one.
 * - An exponent of up to two digits is carried out: `1.5E+3` is 1500.
 * - More than 100 characters are no number.
 *
 * @example
 * ```ts
 * import { readNumberText } from "clientele";
 *
 * readNumberText("1.234,50 €", { format: "comma", units: ["€"] }); // => "1234.5"
 * readNumberText("(1,234.50)", { format: "point" }); // => "-1234.5"
 * readNumberText("1.234", { format: "point" }); // => "1.234"
 * readNumberText("1.234", { format: "comma" }); // => "1234"
 * readNumberText("12 USD", { format: "point", units: ["EUR"] }); // => undefined
 * ```
 */
export function readNumberText(text: string, options: NumberTextOptions): string | undefined {
  return createNumberReader(options)(text);
}

/** {@link readNumberText} for many numbers. */
export function createNumberReader({ format, units = [] }: NumberTextOptions): (text: string) => string | undefined {
  const pattern = PATTERNS[format];
  const pointAllowed = format === "point";

  return (text) => {
    if (isCanonical(text, pointAllowed)) return text;
    if (text.length > MAX_LENGTH) return undefined;
    const { digits, isNegative } = strip(text.trim(), units);
    const match = pattern.exec(digits);
    if (match === null) return undefined;
    const [, integer = "", , fraction = "", exponent] = match;
    if (integer === "" && fraction === "") return undefined;
    const amount = canonical(integer.replace(/\D/g, ""), fraction, exponent);
    return isNegative && amount !== "0" ? `-${amount}` : amount;
  };
}

const MAX_LENGTH = 100;
const ZERO = 48;
const NINE = 57;
const POINT = 46;
const MINUS = 45;

/** Whether the text is its own answer. Most cells are, and this is much faster than a pattern. */
function isCanonical(text: string, pointAllowed: boolean): boolean {
  const end = text.length;
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  if (end === start || end > MAX_LENGTH) return false;
  let point = -1;
  for (let index = start; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= ZERO && code <= NINE) continue;
    if (code !== POINT || point !== -1 || !pointAllowed) return false;
    point = index;
  }
  const hasFraction = point !== -1;
  if (hasFraction && (point === start || text.charCodeAt(end - 1) === ZERO || point === end - 1)) return false;
  const beginsWithZero = text.charCodeAt(start) === ZERO;
  if (!beginsWithZero) return true;
  return hasFraction ? point === start + 1 : end === 1;
}

/** Thousands in groups, or digits without any; then decimals; then an exponent. */
const numberPattern = (decimalSign: string, groupSign: string) =>
  new RegExp(
    `^([1-9]\\d{0,2}(?:([${groupSign}'’ \\u00a0\\u2009\\u202f])\\d{3})(?:\\2\\d{3})*|\\d+)?(?:[${decimalSign}](\\d+))?(?:e([+-]?\\d{1,2}))?$`,
    "i",
  );

const PATTERNS = { point: numberPattern(".", ","), comma: numberPattern(",", ".") } as const;

const SIGNS = "-+−";

/** Takes parentheses or a sign off, and a unit; the sign may stand outside the unit or inside, as in `€ -5`. */
function strip(text: string, units: readonly string[]): { readonly digits: string; readonly isNegative: boolean } {
  if (text.startsWith("(") && text.endsWith(")")) {
    return { digits: stripUnit(text.slice(1, -1).trim(), units), isNegative: true };
  }
  const outer = takeSign(text);
  const bare = stripUnit(outer.rest, units);
  const inner = outer.sign === undefined ? takeSign(bare) : { ...outer, rest: bare };
  return { digits: inner.rest, isNegative: inner.sign !== undefined && inner.sign !== "+" };
}

function takeSign(text: string): { readonly sign: string | undefined; readonly rest: string } {
  const [first, last] = [text.charAt(0), text.charAt(text.length - 1)];
  if (SIGNS.includes(first)) return { sign: first, rest: text.slice(1).trim() };
  if (SIGNS.includes(last)) return { sign: last, rest: text.slice(0, -1).trim() };
  return { sign: undefined, rest: text };
}

function stripUnit(text: string, units: readonly string[]): string {
  for (const unit of units) {
    if (text.startsWith(unit)) return text.slice(unit.length).trim();
    if (text.endsWith(unit)) return text.slice(0, -unit.length).trim();
  }
  return text;
}

function canonical(integer: string, fraction: string, exponent: string | undefined): string {
  if (exponent !== undefined) return decimal(`${integer}.${fraction}e${exponent}`).toFixed();
  const whole = integer.replace(/^0+(?=\d)/, "") || "0";
  const decimals = fraction.replace(/0+$/, "");
  return decimals === "" ? whole : `${whole}.${decimals}`;
}
