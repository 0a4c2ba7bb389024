/** A copy of plain data that is known to be sound. */
export function cloneJson<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(cloneJson) as Value;
  const clone: Record<string, unknown> = {};
  for (const name of Object.keys(value)) clone[name] = cloneJson((value as Readonly<Record<string, unknown>>)[name]);
  return clone as Value;
}
