import { expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type { Party } from "../../../src/records/party/index.js";
import type { partySchema } from "../../../src/records/party/schema.js";

test("the schema and the interface say the same", () => {
  type Output = z.output<typeof partySchema>;
  expectTypeOf<Extract<Output, { kind: "person" }>>().toEqualTypeOf<Extract<Party, { kind: "person" }>>();
  expectTypeOf<Extract<Output, { kind: "organisation" }>>().toEqualTypeOf<Extract<Party, { kind: "organisation" }>>();
  expectTypeOf<Output["kind"]>().toEqualTypeOf<Party["kind"]>();
});
