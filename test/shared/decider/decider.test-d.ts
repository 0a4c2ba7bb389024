import type fc from "fast-check";
import { expectTypeOf, test } from "vitest";
import type {
  CommandEnvelope,
  Decider,
  DeciderParts,
  EventEnvelope,
  replay,
  Timed,
  TransitionTable,
} from "../../../src/shared/decider/index.js";
import type { commandRuns } from "../../../src/testing/arbitraries/commands.js";
import type { Loan, LoanCommand, LoanEvent, LoanRefusal, loan } from "./loan.js";

test("a table has every status and every command, and no others", () => {
  type Table = TransitionTable<"off" | "on", "press", "STUCK">;
  expectTypeOf<{ off: { press: { to: ["on"] } }; on: { press: { refusal: "STUCK" } } }>().toExtend<Table>();
  expectTypeOf<{ off: { press: { to: ["on"] } } }>().not.toExtend<Table>();
  expectTypeOf<{ off: { press: { to: ["on"] } }; on: Record<never, never> }>().not.toExtend<Table>();
  expectTypeOf<{ off: { press: { to: ["dim"] } }; on: { press: { to: ["off"] } } }>().not.toExtend<Table>();
  expectTypeOf<{ off: { press: { refusal: "NO" } }; on: { press: { to: ["off"] } } }>().not.toExtend<Table>();
});

test("every type of event has its upcasters", () => {
  type Parts = DeciderParts<LoanCommand, Loan, LoanEvent, LoanRefusal>;
  expectTypeOf<keyof Parts["eventUpcasters"]>().toEqualTypeOf<LoanEvent["type"]>();
});

test("an envelope is what it holds, so that the type tells the data", () => {
  type Lend = Extract<CommandEnvelope<LoanCommand>, { type: "lend" }>;
  expectTypeOf<Lend["data"]["days"]>().toEqualTypeOf<number>();
  expectTypeOf<EventEnvelope<LoanEvent>>().toExtend<Timed<LoanEvent>>();
  expectTypeOf<EventEnvelope<LoanEvent>>().toExtend<EventEnvelope>();
});

test("a process of its own stands in for any process", () => {
  expectTypeOf<typeof loan>().toEqualTypeOf<Decider<LoanCommand, Loan, LoanEvent, LoanRefusal>>();
  expectTypeOf<typeof loan>().toExtend<Decider>();
  expectTypeOf({} as ReturnType<typeof replay<LoanCommand, Loan, LoanEvent, LoanRefusal>>).toEqualTypeOf<Loan>();
});

test("a run is made of the commands of the process", () => {
  type Run = ReturnType<typeof commandRuns<LoanCommand, Loan, LoanEvent, LoanRefusal>>;
  expectTypeOf<Run>().toEqualTypeOf<fc.Arbitrary<readonly Timed<LoanCommand>[]>>();
});
