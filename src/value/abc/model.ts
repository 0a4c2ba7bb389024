import type { DecimalLike } from "../../shared/decimal.js";
import type { Reason } from "../../shared/reasons.js";

/** What to do where a border runs through an item, or through a group of items of equal value. */
export type CrossingRule = "better" | "worse";

/** What a negative value does: `"net"`, it lowers the total; `"zero"`, it counts as nothing; `"refuse"`, it is an error. */
export type NegativeRule = "net" | "zero" | "refuse";

/** The rules that all kinds of {@link AbcPolicy} have. Each has a default. */
export interface AbcRules {
  /** @defaultValue `"better"`: the item that crosses a border stays in the better class. */
  readonly crossing?: CrossingRule | undefined;
  /** @defaultValue `"net"`: the total is what the books say. The cumulative share then exceeds 1 before it falls back. */
  readonly negatives?: NegativeRule | undefined;
  /** Whether items worth exactly nothing get a class of their own, N. @defaultValue `false`: they are in the last class. */
  readonly separateNoRevenue?: boolean | undefined;
}

/** Classes by share of the total value, the best class first. Each class but the last says where it ends. */
export interface AbcPolicyByShare<Name extends string = string> extends AbcRules {
  readonly by: "share";
  /** `upTo` is the cumulative share at which a class ends, above 0 and below 1, ascending. The last class has none. */
  readonly classes: readonly { readonly name: Name; readonly upTo?: number | undefined }[];
}

/** Classes by share of the number of items: the best ten percent, the next twenty, the rest. */
export interface AbcPolicyByCount<Name extends string = string> extends AbcRules {
  readonly by: "count";
  /** `upTo` as in {@link AbcPolicyByShare}, of the number of ranked items. */
  readonly classes: readonly { readonly name: Name; readonly upTo?: number | undefined }[];
}

/** Classes by absolute value: from 10,000 on A, from 1,000 on B, the rest C. */
export interface AbcPolicyByAmount<Name extends string = string> extends AbcRules {
  readonly by: "amount";
  /** `from` is the least value of a class (border included), descending. The last class has none. */
  readonly classes: readonly { readonly name: Name; readonly from?: string | number | undefined }[];
}

/**
 * Borders computed from the shape of the ABC curve: A ends where it comes nearest to "everything from nothing", C begins
 * where more effort stops paying. Always three classes.
 *
 * @see A. Ultsch and J. Lötsch, "Computed ABC Analysis for Rational Selection of Most Informative Variables in
 * Multivariate Data", PLoS ONE 10(6) (2015), e0129767.
 */
export interface AbcPolicyComputed extends AbcRules {
  readonly by: "computed";
  /** Reads the curve only at multiples of 1/grid, as the R package ABCanalysis does with 1000. By default at every item. */
  readonly grid?: number | undefined;
}

/** Where the classes of an ABC analysis end. Plain data: store it, diff it, send it. */
export type AbcPolicy<Name extends string = string> =
  | AbcPolicyByShare<Name>
  | AbcPolicyByCount<Name>
  | AbcPolicyByAmount<Name>
  | AbcPolicyComputed;

/** The classes of the usual ABC analysis. */
export type AbcClass = "A" | "B" | "C";

/** The classes beside the ranking: N, no revenue; E, new. */
export type ApartClass = "N" | "E";

/** The usual split: A makes up 80 % of the value, A and B together 95 %. */
export const DEFAULT_ABC_POLICY: AbcPolicyByShare<AbcClass> = Object.freeze({
  by: "share",
  classes: Object.freeze([{ name: "A", upTo: 0.8 }, { name: "B", upTo: 0.95 }, { name: "C" }] as const),
});

/** How to run {@link analyzeAbc}. */
export interface AbcOptions<Item, Policy extends AbcPolicy = AbcPolicyByShare<AbcClass>> {
  /** Reads what an item is worth. */
  readonly valueOf: (item: Item) => DecimalLike;
  /** Items too new to be judged: they get class E and stay out of the ranking and of the total. */
  readonly isNew?: ((item: Item) => boolean) | undefined;
  /** @defaultValue {@link DEFAULT_ABC_POLICY} */
  readonly policy?: Policy | undefined;
}

/** The names of the classes a policy can give. */
export type ClassNameOf<Policy extends AbcPolicy> = Policy extends {
  readonly classes: readonly { readonly name: infer Name }[];
}
  ? Name | ApartClass
  : AbcClass | ApartClass;

/** One item, ranked and classed. */
export interface AbcRow<Item, Name extends string = string> {
  readonly item: Item;
  /** The exact value, as plain decimal text. */
  readonly value: string;
  readonly abcClass: Name;
  /** The position among the ranked items, from 1; items of equal value keep the order of the input. Absent in N and E. */
  readonly rank?: number | undefined;
  /** The part of the total that this item and all items ranked before it make up. Absent in N and E, and where the total is not positive. */
  readonly cumulativeShare?: number | undefined;
}

/** Why a class ends where it does. */
export type AbcReasonCode =
  | "ENDS_AT_SHARE"
  | "ENDS_AT_COUNT"
  | "STARTS_AT_AMOUNT"
  | "ENDS_AT_CURVE_POINT"
  | "TAKES_THE_REST"
  | "NO_REVENUE"
  | "NEW_ITEM"
  | "TOTAL_NOT_POSITIVE";

/** What one class holds, and the rule behind it. */
export interface AbcClassSummary<Name extends string = string> {
  readonly name: Name;
  readonly count: number;
  /** The exact value of the class after the rule for negatives, as plain decimal text. */
  readonly value: string;
  /** The part of all items, E and N included. Absent where there are no items. */
  readonly shareOfCount?: number | undefined;
  /** The part of the total. Absent in E, and where the total is not positive. */
  readonly shareOfValue?: number | undefined;
  readonly reason: Reason<AbcReasonCode>;
}

/** An ABC analysis: every item with its class, and what each class holds. */
export interface AbcAnalysis<Item, Name extends string = string> {
  /** The ranked items, the largest value first; then N, then E, each in the order of the input. */
  readonly rows: readonly AbcRow<Item, Name>[];
  /** The best class first; then N and E, where the policy and the options provide for them. */
  readonly classes: readonly AbcClassSummary<Name>[];
  /** The total of the ranked items and N, after the rule for negatives, as plain decimal text. */
  readonly total: string;
  /** The policy as it was applied, defaults included. */
  readonly policy: AbcPolicy;
}

/**
 * Where the classes of an XYZ analysis end, the most regular class first. There is no default: authors differ
 * (10/25 %, 25/50 %, 50/100 %), and what counts as regular depends on the trade and on the length of a period.
 */
export interface XyzPolicy<Name extends string = string> {
  /** `upTo` is the largest coefficient of variation of a class (border included), above 0, ascending. The last has none. */
  readonly classes: readonly { readonly name: Name; readonly upTo?: number | undefined }[];
}

/** How to run {@link analyzeXyz}. */
export interface XyzOptions<Item, Name extends string> {
  /** An item's amounts, one for each period and zero where there was nothing; two periods or more. */
  readonly valuesOf: (item: Item) => readonly DecimalLike[];
  readonly policy: XyzPolicy<Name>;
  /** Items too new to be judged: they get class E. */
  readonly isNew?: ((item: Item) => boolean) | undefined;
}

/** One item and how regularly it earns. */
export interface XyzRow<Item, Name extends string = string> {
  readonly item: Item;
  readonly xyzClass: Name;
  /** Standard deviation over mean (of all periods, dividing by n). Absent where the amounts do not add up to more than zero. */
  readonly coefficientOfVariation?: number | undefined;
}

/** Why an item is in its XYZ class. */
export type XyzReasonCode = "VARIES_UP_TO" | "VARIES_MORE" | "XYZ_NO_REVENUE" | "XYZ_NEW_ITEM";

/** What one class holds, and the rule behind it. */
export interface XyzClassSummary<Name extends string = string> {
  readonly name: Name;
  readonly count: number;
  readonly reason: Reason<XyzReasonCode>;
}

/** An XYZ analysis: every item with its class. */
export interface XyzAnalysis<Item, Name extends string = string> {
  /** In the order of the input. */
  readonly rows: readonly XyzRow<Item, Name>[];
  /** The most regular class first; then N; then E where the options provide for it. */
  readonly classes: readonly XyzClassSummary<Name>[];
  readonly policy: XyzPolicy;
}
