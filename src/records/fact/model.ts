import type { InstantLike } from "../../shared/calendar/index.js";
import type { Report, ReportOptions } from "../../shared/report.js";

/** What JSON can hold. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue | undefined };

/** What a fact says beyond what all facts have: amounts, subjects, answers. Names of properties hold nothing personal. */
export type FactData = Readonly<Record<string, JsonValue | undefined>>;

/**
 * The ways on which company and party meet. `visit`: the company goes to the party; `on-site`: the party comes to the company, as
 * into a shop; `chat`: on the company's own pages; `messenger` and `social`: in those of others.
 */
export type FactChannel =
  | "telephone"
  | "fax"
  | "email"
  | "sms"
  | "chat"
  | "messenger"
  | "web"
  | "social"
  | "letter"
  | "visit"
  | "on-site";

/** Who turned to whom: `inbound`, the party to the company; `outbound`, the company to the party; `internal`, among colleagues. */
export type FactDirection = "inbound" | "outbound" | "internal";

/**
 * Something that happened with a party: a call, an order, an invoice, a complaint, a visit of a web page. All facts of a party make
 * up its customer file (Kundenakte). Plain data that survives JSON.
 */
export interface Fact {
  readonly id: string;
  readonly partyId: string;
  /** When it happened: ISO text with `Z` or an offset. */
  readonly at: string;
  /** When it came to be known, in the same form. @defaultValue `at` */
  readonly recordedAt?: string | undefined;
  /** What kind of fact it is: `"call"`, `"order"`, `"complaint"`. Each room says which it reads. */
  readonly type: string;
  readonly channel?: FactChannel | undefined;
  readonly direction?: FactDirection | undefined;
  /** The id of the colleague who acted. */
  readonly author?: string | undefined;
  /** The party id of the person spoken with (Ansprechpartner), where the party is an organisation. */
  readonly contactPerson?: string | undefined;
  /** The length of the conversation. */
  readonly durationSeconds?: number | undefined;
  /** The system that the fact comes from. */
  readonly source?: string | undefined;
  readonly data: FactData;
}

/** How to run {@link factsUpTo}. */
export interface FactsUpToOptions extends ReportOptions {
  readonly asOf: InstantLike;
}

/** Why {@link factsUpTo} leaves a fact out. */
export type FactDropCode = "AFTER_AS_OF" | "REPEATED_FACT" | "REPLACED_FACT";

/** What {@link factsUpTo} remarks on: two facts with one id say different things. */
export type FactFindingCode = "CONFLICTING_FACT";

/** Facts in the order of time, each once, and what became of the others. */
export interface FactHistory {
  readonly facts: readonly Fact[];
  readonly report: Report<FactDropCode>;
  /** ISO text in UTC. */
  readonly asOf: string;
}
