import { expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type {
  FittedOn,
  ModelEnvelope,
  ModelKind,
  ModelRegistry,
  ReadModel,
  readModel,
  StagedModel,
} from "../../../src/shared/model/index.js";
import type { fittedOnSchema, modelEnvelopeSchema, stagedModelSchema } from "../../../src/shared/model/schema.js";

test("the schemas and the interfaces say the same", () => {
  expectTypeOf<z.output<typeof fittedOnSchema>>().toEqualTypeOf<FittedOn>();
  expectTypeOf<z.output<typeof modelEnvelopeSchema>>().toEqualTypeOf<ModelEnvelope>();
  expectTypeOf<z.output<typeof stagedModelSchema>>().toEqualTypeOf<StagedModel>();
});

test("a registry says what its models are", () => {
  type Greeting = ModelEnvelope<"greeting", { readonly text: string }>;
  type Farewell = ModelEnvelope<"farewell", null>;
  expectTypeOf<ModelKind<Greeting>>().toExtend<ModelKind<Greeting | Farewell>>();
  expectTypeOf<ReturnType<typeof readModel<Greeting | Farewell>>>().toEqualTypeOf<ReadModel<Greeting | Farewell>>();
  expectTypeOf<ModelRegistry<Greeting>["kinds"]>().toEqualTypeOf<ReadonlyMap<string, ModelKind<Greeting>>>();
});
