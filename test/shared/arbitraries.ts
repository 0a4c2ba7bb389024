import fc from "fast-check";

/** Any text at all, half surrogate pairs among it. */
export const anyTexts = fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)) });

/** Any finite double. */
export const doubles = fc.double({ noNaN: true, noDefaultInfinity: true });

const digit = fc.constantFrom(..."0123456789", "0", "0");
const digits = (limits: { readonly minLength?: number; readonly maxLength: number }) =>
  fc.oneof(fc.string({ unit: digit, ...limits, maxLength: 8 }), fc.string({ unit: digit, ...limits, size: "max" }));
const sign = fc.constantFrom("", "", "-", "+");

/** Decimal text without exponent: any sign, point and zeros anywhere. */
export const plainTexts = fc
  .oneof(
    fc.tuple(sign, digits({ minLength: 1, maxLength: 200 }), fc.constantFrom("", "."), fc.constant("")),
    fc.tuple(sign, digits({ maxLength: 200 }), fc.constant("."), digits({ minLength: 1, maxLength: 200 })),
  )
  .map((parts) => parts.join(""));

/** Decimal text with an exponent, inside the limits of an amount. */
export const exponentTexts = fc
  .tuple(plainTexts, fc.constantFrom("e", "E"), fc.integer({ min: -200, max: 200 }), fc.boolean())
  .map(([text, e, exponent, plus]) => `${text}${e}${plus && exponent >= 0 ? "+" : ""}${exponent}`);

/** Integers, those around the largest safe one among them. */
export const bigints = fc.oneof(
  fc.bigInt(),
  fc.bigInt({ min: -10n, max: 10n }).map((step) => BigInt(Number.MAX_SAFE_INTEGER) + step),
  fc.bigInt({ min: -10n, max: 10n }).map((step) => step - BigInt(Number.MAX_SAFE_INTEGER)),
);

/** Numbers as they stand in data: few decimals. */
export const bookedNumbers = fc
  .tuple(fc.oneof(fc.integer(), fc.maxSafeInteger()), fc.nat({ max: 7 }))
  .map(([units, decimals]) => Number(`${units}e-${decimals}`));

/** Whatever can be read as an amount, but for Decimals. */
export const amounts = fc.oneof(doubles, bookedNumbers, plainTexts, exponentTexts, bigints);

/** Whole units with the borders of the safe range among them. */
export const wholeUnits = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer(),
  fc.nat({ max: 2000 }).map((step) => Number.MAX_SAFE_INTEGER - step),
  fc.nat({ max: 2000 }).map((step) => step - Number.MAX_SAFE_INTEGER),
);

/** The scales of {@link toUnits}. */
export const scales = fc.nat({ max: 15 });
