import type { BlockingKey, RecordPairs } from "../model.js";

/** Blocks that have more records than are compared with each other. */
export interface OversizedBlocks {
  readonly blocks: number;
  readonly records: number;
  /** The pairs within them. */
  readonly pairs: number;
}

/** What a key would cost, before it is used. */
export interface KeyCount {
  /** How many pairs its blocks hold, those that are too large left out. */
  readonly pairs: number;
  /** The blocks that are too large. */
  readonly oversized: OversizedBlocks;
}

/** How large a block may be. */
export interface BlockSizeOptions {
  /**
   * Larger blocks are left out and counted: a key that so many records share says little.
   *
   * @defaultValue `1000`
   */
  readonly maxBlockSize?: number | undefined;
}

/** How {@link proposeBlockingRules} chooses. */
export interface ProposeRulesOptions extends BlockSizeOptions {
  /** How many pairs all rules together may lead to. A pair counts for each rule that leads to it. */
  readonly maxPairs: number;
  /** Of more rules those with the most pairs are taken. @defaultValue `100` */
  readonly maxRules?: number | undefined;
}

/** A rule: pairs that agree in its key are compared. */
export interface BlockingRule extends KeyCount {
  readonly key: BlockingKey;
}

/** What a rule led to. */
export interface RuleUse extends KeyCount {
  /** The name of the rule's key. */
  readonly name: string;
  /** The pairs that no rule before it had. */
  readonly added: number;
}

/** Which pairs are wanted. */
export interface SourceOptions {
  /** Which list each record is from, by number, where only pairs across lists are wanted. @defaultValue all pairs */
  readonly sources?: Int32Array | undefined;
}

/** How {@link listCandidatePairs} makes pairs of rules. */
export interface CandidatePairsOptions extends BlockSizeOptions, SourceOptions {}

/** Pairs to be compared, and which rule led to how many of them. */
export interface CandidatePairs extends RecordPairs {
  /** In the order of the rules. */
  readonly rules: readonly RuleUse[];
}

/** How {@link listNeighbourPairs} makes pairs. */
export interface NeighbourPairsOptions extends BlockSizeOptions, SourceOptions {
  /**
   * How many different keys next to each other are compared with one another: 2 for a key and the next one.
   *
   * @defaultValue `5`
   */
  readonly windowSize?: number | undefined;
}

/** Pairs of neighbours, and the keys that too many records share. */
export interface NeighbourPairs extends RecordPairs {
  readonly oversized: OversizedBlocks;
}

/** How {@link createMinHashKeys} makes keys of texts. */
export interface MinHashOptions {
  /** The field that the texts are from. */
  readonly field: string;
  /** How many keys to make. @defaultValue `16` */
  readonly bands?: number | undefined;
  /** In how many hashes the texts of one key agree. @defaultValue `4` */
  readonly rows?: number | undefined;
  /** How many characters (UTF-16 code units) are taken together. @defaultValue `5` */
  readonly shingleLength?: number | undefined;
  /** Decides which hashes are taken. @defaultValue `"clientele"` */
  readonly seed?: string | undefined;
}

/** How many duplicates the rules found, and how many they probably missed. */
export interface BlockingRecall {
  /** The expected number of duplicates among the pairs. */
  readonly found: number;
  /** A lower bound of those that no rule led to. */
  readonly missed: number;
  /** The share of `found` in both together; 1 where nothing was found. */
  readonly recall: number;
}

/** What a record says in a field: a text, several of them, or nothing. */
export type BlockingFieldValue = string | readonly string[] | undefined;

/** By field what each record says, one record after the other. */
export type BlockingFields = Readonly<Record<string, readonly BlockingFieldValue[]>>;

/** What records have to agree in for {@link createBlockingKey}; `field` and `fields` name what is looked at. */
export type BlockingExpression =
  | { readonly type: "value"; readonly field: string }
  /** The first `length` characters. */
  | { readonly type: "beginning"; readonly field: string; readonly length: number }
  | { readonly type: "eitherOrder"; readonly fields: readonly [string, string] }
  | { readonly type: "anyOf"; readonly field: string }
  | NgramExpression;

/** One stretch of characters at least, wherever it stands. */
export interface NgramExpression {
  readonly type: "ngrams";
  readonly field: string;
  /** How many characters a stretch has. @defaultValue `3` */
  readonly n?: number | undefined;
  /** How many different stretches of a value count, from its beginning. @defaultValue `32` */
  readonly most?: number | undefined;
}

/** The size up to which blocks are used, if nothing else is said. */
export const DEFAULT_MAX_BLOCK_SIZE = 1000;
