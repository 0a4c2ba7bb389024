/** What a model was fitted on, for people who want to judge it. */
export interface FittedOn {
  /** How many records, customers or outcomes. */
  readonly n: number;
  /** The instant the data stood at, as ISO text in UTC. */
  readonly asOf?: string | undefined;
  /** The period of the data, half-open, as ISO text in UTC. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The data in words: a file's name, a selection. */
  readonly source?: string | undefined;
}

/**
 * The one form in which everything stored, fitted or configured is kept: JSON that says what it is and which version of
 * its own form it has.
 */
export interface ModelEnvelope<Kind extends string = string, Body = unknown> {
  readonly kind: Kind;
  /** The version of the body's form, from 1. */
  readonly schemaVersion: number;
  /** SHA-256 of kind, schema version and body in canonical JSON: two models with the same hash answer the same. */
  readonly hash: string;
  readonly fittedOn?: FittedOn | undefined;
  readonly body: Body;
}
