import { toEpochMillis, toIsoInstant } from "../../shared/calendar/index.js";
import { canonicalJson } from "../../shared/model/index.js";
import { createReport } from "../../shared/report.js";
import { assertFact } from "./check.js";
import type { Fact, FactDropCode, FactHistory, FactsUpToOptions } from "./model.js";

/**
 * What was the case at an instant: the facts that had happened by then, one at that very instant included, in the order of time.
 * Facts of one instant are sorted by id (by UTF-16 code units). When a fact was recorded does not decide whether it counts.
 *
 * Of facts with one id, one counts, whatever order they come in. Where they say the same, the others are `REPEATED_FACT`. Where they
 * differ, the one recorded last replaces the others (`REPLACED_FACT`, each with a warning `CONFLICTING_FACT`); of those recorded at
 * one instant it is the one with the greater canonical JSON. Only then are those after `asOf` left out (`AFTER_AS_OF`). Each fact
 * that goes in comes out or is counted in the report.
 *
 * @throws `ClienteleError` with code `INVALID_INSTANT` for an `asOf` that is none, `INVALID_OPTION` for a limit of the report, and with
 * the codes of {@link assertFact}: a fact without time is refused.
 *
 * @example
 * ```ts
 * import { type Fact, factsUpTo } from "clientele/records/fact";
 *
 * const call: Fact = { id: "f1", partyId: "4711", at: "2026-11-20T09:00:00Z", type: "call", data: {} };
 * const order: Fact = { ...call, id: "f2", at: "2026-11-19T16:30:00Z", type: "order" };
 * const visit: Fact = { ...call, id: "f3", at: "2026-12-01T10:00:00Z", type: "visit" };
 *
 * const { facts, report } = factsUpTo([call, order, visit, call], { asOf: "2026-11-21T12:00:00Z" });
 * facts.map(({ type }) => type); // => ["order", "call"]
 * report.dropped.map(({ code, count }) => [code, count]); // => [["AFTER_AS_OF", 1], ["REPEATED_FACT", 1]]
 * ```
 */
export function factsUpTo(facts: readonly Fact[], { asOf, ...reportOptions }: FactsUpToOptions): FactHistory {
  const asOfMillis = toEpochMillis(asOf, ["asOf"]);
  const report = createReport<FactDropCode>(reportOptions);
  const chosen = chooseById(facts);
  const kept: { readonly fact: Fact; readonly millis: number }[] = [];

  facts.forEach((fact, index) => {
    const { id } = fact;
    const chosenIndex = chosen.get(id) as number;
    report.take();
    if (chosenIndex !== index) {
      const isSame = canonicalJson(facts[chosenIndex]) === canonicalJson(fact);
      report.drop(isSame ? "REPEATED_FACT" : "REPLACED_FACT", id);
      if (!isSame) report.find({ code: "CONFLICTING_FACT", severity: "warning", path: ["facts", index], recordId: id });
      return;
    }
    const millis = toEpochMillis(fact.at);
    if (millis > asOfMillis) report.drop("AFTER_AS_OF", id);
    else kept.push({ fact, millis });
  });

  kept.sort((left, right) => left.millis - right.millis || (left.fact.id < right.fact.id ? -1 : 1));
  return { facts: kept.map(({ fact }) => fact), report: report.build(), asOf: toIsoInstant(asOf) };
}

/** Of each id the index of the fact that counts. */
function chooseById(facts: readonly Fact[]): ReadonlyMap<string, number> {
  const chosen = new Map<string, number>();
  facts.forEach((fact, index) => {
    assertFact(fact, ["facts", index]);
    const other = facts[chosen.get(fact.id) ?? -1];
    if (other === undefined || replaces(fact, other)) chosen.set(fact.id, index);
  });
  return chosen;
}

function replaces(fact: Fact, other: Fact): boolean {
  const later = recordedMillis(fact) - recordedMillis(other);
  return later > 0 || (later === 0 && canonicalJson(fact) > canonicalJson(other));
}

const recordedMillis = ({ at, recordedAt = at }: Fact) => toEpochMillis(recordedAt);
