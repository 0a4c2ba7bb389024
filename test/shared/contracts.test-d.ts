import { expectTypeOf, test } from "vitest";
import type { Estimate } from "../../src/shared/estimate.js";
import type { Finding } from "../../src/shared/finding.js";
import type { Explained, Reason } from "../../src/shared/reasons.js";
import type { Refusal, Result } from "../../src/shared/result.js";

test("an estimate without a value says why in its status", () => {
  expectTypeOf<{ n: 3; status: "TOO_FEW"; unit: "days" }>().toExtend<Estimate<"TOO_FEW">>();
  expectTypeOf<Estimate<"TOO_FEW">["status"]>().toEqualTypeOf<"ok" | "TOO_FEW">();
  expectTypeOf<{ status: "TOO_FEW"; unit: "days" }>().not.toExtend<Estimate<"TOO_FEW">>();
});

test("reasons, refusals and findings name their facts in the same way, as data that labels can fill in", () => {
  expectTypeOf<Reason["params"]>().toEqualTypeOf<Refusal["params"]>();
  expectTypeOf<NonNullable<Finding["params"]>>().toEqualTypeOf<Reason["params"]>();
});

test("a narrow set of codes is kept, and stands in for any code", () => {
  expectTypeOf<Explained<number, "RECENT">["reasons"][number]["code"]>().toEqualTypeOf<"RECENT">();
  expectTypeOf<Result<number, "ODD">>().toExtend<Result<number>>();
  expectTypeOf<Finding<"WITHOUT_ID">>().toExtend<Finding>();
  expectTypeOf<Finding>().not.toExtend<Finding<"WITHOUT_ID">>();
});
