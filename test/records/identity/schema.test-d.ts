import { expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type { IdentityRecord } from "../../../src/records/identity/index.js";
import type { identityRecordsSchema } from "../../../src/records/identity/schema.js";

test("the schema and the interface say the same", () => {
  expectTypeOf<z.output<typeof identityRecordsSchema>>().toEqualTypeOf<readonly IdentityRecord[]>();
});
