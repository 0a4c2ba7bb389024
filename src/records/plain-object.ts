/** Whether a value is an object as JSON has them, from whatever realm. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** What an object itself holds under a name: nothing is read from a prototype. */
export function readOwn(record: unknown, name: string): unknown {
  return isPlainObject(record) && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Whether a name leads out of plain data, or would do so where somebody copies it carelessly. */
export function isReservedKey(name: string): boolean {
  return name === "__proto__" || name === "constructor" || name === "prototype";
}
