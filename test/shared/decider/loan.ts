import { createDecider, type DeciderParts } from "../../../src/shared/decider/index.js";
import { accepted, refused } from "../../../src/shared/result.js";

export type LoanCommand =
  | { readonly type: "lend"; readonly data: { readonly to: string; readonly days: number } }
  | { readonly type: "extend"; readonly data: { readonly days: number } }
  | { readonly type: "takeBack"; readonly data: { readonly broken: boolean } }
  | { readonly type: "reportLost" };

export type LoanEvent =
  | { readonly type: "lent"; readonly data: { readonly to: string; readonly days: number } }
  | { readonly type: "extended"; readonly data: { readonly days: number } }
  | { readonly type: "takenBack" }
  | { readonly type: "wornOut" }
  | { readonly type: "lost" };

export type LoanRefusal = "NOT_LENT" | "ALREADY_LENT" | "EXTENDED_TWICE" | "ALREADY_LOST" | "IS_WORN_OUT";

export interface Loan {
  readonly status: "available" | "lent" | "missing" | "scrapped";
  readonly loans: number;
  readonly extensions: number;
  readonly dueAt?: string | undefined;
}

const DAY_MILLIS = 86_400_000;
const daysAfter = (at: string, days: number) => new Date(Date.parse(at) + days * DAY_MILLIS).toISOString();

/** The loan of a device to try out, which is scrapped when it comes back broken or for the third time. */
export const loanParts: DeciderParts<LoanCommand, Loan, LoanEvent, LoanRefusal> = {
  initialState: Object.freeze({ status: "available", loans: 0, extensions: 0 }),
  transitions: {
    available: {
      lend: { to: ["lent"] },
      extend: { refusal: "NOT_LENT" },
      takeBack: { refusal: "NOT_LENT" },
      reportLost: { to: ["missing"] },
    },
    lent: {
      lend: { refusal: "ALREADY_LENT" },
      extend: { to: ["lent"], refusals: ["EXTENDED_TWICE"] },
      takeBack: { to: ["available", "scrapped"] },
      reportLost: { to: ["missing"] },
    },
    missing: {
      lend: { refusal: "ALREADY_LOST" },
      extend: { refusal: "ALREADY_LOST" },
      takeBack: { to: ["available", "scrapped"] },
      reportLost: { refusal: "ALREADY_LOST" },
    },
    scrapped: {
      lend: { refusal: "IS_WORN_OUT" },
      extend: { refusal: "IS_WORN_OUT" },
      takeBack: { refusal: "IS_WORN_OUT" },
      reportLost: { refusal: "IS_WORN_OUT" },
    },
  },
  eventUpcasters: {
    lent: [
      (data) => {
        const { person, weeks } = data as { readonly person: string; readonly weeks: number };
        return { to: person, weeks };
      },
      (data) => {
        const { to, weeks } = data as { readonly to: string; readonly weeks: number };
        return { to, days: 7 * weeks };
      },
    ],
    extended: [],
    takenBack: [],
    wornOut: [],
    lost: [],
  },
  decide(command, state) {
    switch (command.type) {
      case "lend":
        return accepted([{ type: "lent", data: command.data }]);
      case "extend":
        if (command.data.days === 0) return accepted([]);
        if (state.extensions === 2) return refused("EXTENDED_TWICE", { extensions: 2 });
        return accepted([{ type: "extended", data: command.data }]);
      case "takeBack":
        return accepted(
          command.data.broken || state.loans === 3
            ? [{ type: "takenBack" }, { type: "wornOut" }]
            : [{ type: "takenBack" }],
        );
      case "reportLost":
        return accepted([{ type: "lost" }]);
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case "lent":
        return { status: "lent", loans: state.loans + 1, extensions: 0, dueAt: daysAfter(event.at, event.data.days) };
      case "extended":
        return {
          ...state,
          extensions: state.extensions + 1,
          dueAt: daysAfter(state.dueAt ?? event.at, event.data.days),
        };
      case "takenBack":
        return { ...state, status: "available", dueAt: undefined };
      case "wornOut":
        return { ...state, status: "scrapped" };
      case "lost":
        return { ...state, status: "missing", dueAt: undefined };
    }
  },
};

export const loan = createDecider(loanParts);
