import { expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type { RfmModel, RfmSegmentTable } from "../../../src/value/rfm/index.js";
import type { rfmModelSchema, rfmSegmentTableSchema } from "../../../src/value/rfm/schema.js";

test("the schemas and the interfaces say the same", () => {
  expectTypeOf<z.output<typeof rfmModelSchema>>().toEqualTypeOf<RfmModel>();
  expectTypeOf<z.output<typeof rfmSegmentTableSchema>>().toEqualTypeOf<RfmSegmentTable>();
});
