const POLLUTING = /^(?:__proto__|constructor|prototype)$/;

/** Whether a text names a field: steps with dots between them, none empty, none that leads out of plain data. */
export function isFieldPath(text: string): boolean {
  return text.split(".").every((step) => step !== "" && !POLLUTING.test(step));
}

/** What reads a field from a record; undefined where it is not there. */
export function createFieldReader(field: string): (record: unknown) => unknown {
  const steps = field.split(".");
  if (steps.length === 1) return (record) => readOwn(record, field);
  return (record) => steps.reduce<unknown>(readOwn, record);
}

function readOwn(holder: unknown, name: string): unknown {
  return typeof holder === "object" && holder !== null && !Array.isArray(holder) && Object.hasOwn(holder, name)
    ? (holder as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
