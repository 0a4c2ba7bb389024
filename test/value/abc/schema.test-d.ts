import { expectTypeOf, test } from "vitest";
import type * as z from "zod";
import { type AbcPolicy, analyzeAbc, analyzeXyz, type XyzPolicy } from "../../../src/value/abc/index.js";
import type { abcPolicySchema, xyzPolicySchema } from "../../../src/value/abc/schema.js";

test("the schemas and the interfaces say the same", () => {
  expectTypeOf<z.output<typeof abcPolicySchema>>().toExtend<AbcPolicy>();
  expectTypeOf<AbcPolicy>().toExtend<z.output<typeof abcPolicySchema>>();
  expectTypeOf<z.output<typeof xyzPolicySchema>>().toEqualTypeOf<XyzPolicy>();
});

test("the classes of a result are those of the policy", () => {
  const usual = analyzeAbc([1], { valueOf: (value) => value });
  expectTypeOf(usual.rows[0]?.abcClass).toEqualTypeOf<"A" | "B" | "C" | "N" | "E" | undefined>();

  const policy = { by: "amount", classes: [{ name: "gold", from: 100 }, { name: "rest" }] } as const;
  const own = analyzeAbc([1], { valueOf: (value) => value, policy });
  expectTypeOf(own.rows[0]?.abcClass).toEqualTypeOf<"gold" | "rest" | "N" | "E" | undefined>();

  const xyz = analyzeXyz([[1, 2]], {
    valuesOf: (values) => values,
    policy: { classes: [{ name: "X", upTo: 0.5 }, { name: "Z" }] },
  });
  expectTypeOf(xyz.rows[0]?.xyzClass).toEqualTypeOf<"X" | "Z" | "N" | "E" | undefined>();
});
