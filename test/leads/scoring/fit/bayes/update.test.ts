import { describe, expect, it } from "vitest";
import { type LeadFrequencyChange, updateLeadFrequencies } from "../../../../../src/leads/scoring/fit/index.js";
import { createModel } from "../../../../../src/shared/model/index.js";
import { refusal } from "../../../../shared/refusal.js";
import { build, type Lead } from "./leads.js";

const lead = Object.freeze({ team: 1, stage: "met", source: "fair", tags: ["a", "b"] });
const at = (won: boolean | undefined, parts: Lead = {}) => ({ lead: { ...lead, ...parts }, won });
const model = build([{ ...lead, won: true }, lead], { fittedOn: { asOf: "2026-01-01" } });
const update = (...changes: readonly LeadFrequencyChange[]) => updateLeadFrequencies(model, Object.freeze(changes));

describe("updateLeadFrequencies", () => {
  it.each<[string, LeadFrequencyChange, Lead]>([
    ["a lead that is won", { before: at(undefined), after: at(true) }, { ...lead, won: true }],
    ["a lead that is lost", { before: at(undefined), after: at(false) }, { ...lead, won: false }],
    ["a new lead that is lost at once", { after: at(false) }, { ...lead, won: false }],
    ["a change of an open lead", { before: at(undefined), after: at(undefined, { team: 2 }) }, { ...lead, team: 2 }],
  ])("follows %s", (_name, change, now) => {
    const rebuilt = build([{ ...lead, won: true }, now], { fittedOn: { asOf: "2026-01-01" } });
    expect(update(change)).toEqual(rebuilt);
  });

  it.each<[string, LeadFrequencyChange, readonly Lead[]]>([
    ["restored", { before: at(true), after: at(undefined) }, []],
    ["deleted", { before: at(true) }, []],
    ["lost after all", { before: at(true), after: at(false) }, [{ ...lead, won: false }]],
    ["given to another team", { before: at(true), after: at(true, { team: 2 }) }, [{ ...lead, team: 2, won: true }]],
    [
      "given another tag",
      { before: at(true), after: at(true, { tags: ["c"] }) },
      [{ ...lead, tags: ["c"], won: true }],
    ],
  ])("follows a won lead that is %s", (_name, change, now) => {
    expect(update(change).hash).toBe(build(now).hash);
  });

  it("follows a lost lead from stage to stage, and leaves a won one where it is", () => {
    const moved = { before: at(false), after: at(false, { stage: "new" }) };
    expect(update({ after: at(false) }, moved).hash).toBe(
      build([
        { ...lead, won: true },
        { ...lead, stage: "new", won: false },
      ]).hash,
    );
    expect(update({ before: at(true), after: at(true, { stage: "new" }) }).hash).toBe(model.hash);
  });

  it("changes nothing where there are no changes, and leaves the model it was given", () => {
    const text = JSON.stringify(model);
    expect(update()).toEqual(model);
    update({ after: at(false) });
    expect(JSON.stringify(model)).toBe(text);
  });

  it("keeps count of the outcomes, where the model does", () => {
    expect(update({ after: at(false) }, { after: at(true) }).fittedOn).toEqual({ n: 3, asOf: "2026-01-01" });
    expect(update({ before: at(true) }).fittedOn?.n).toBe(0);
    const { fittedOn: _none, ...parts } = model;
    expect(updateLeadFrequencies(createModel(parts), [{ after: at(true) }]).fittedOn).toBeUndefined();
  });

  it("refuses to take away a lead that cannot have been counted", () => {
    const refuse = (before: LeadFrequencyChange["before"]) =>
      expect(() => update({ after: at(true) }, { before })).toThrow(refusal("LEAD_NOT_COUNTED", [1, "before", "lead"]));
    refuse(at(false));
    refuse(at(true, { team: 2 }));
    refuse(at(true, { source: "advert" }));
    refuse(at(true, { tags: ["c"] }));
    expect(() => update({ before: at(true) }, { before: at(true) })).toThrow(
      refusal("LEAD_NOT_COUNTED", [1, "before", "lead"]),
    );
    expect(() => update({ after: at(false) }, { before: at(false, { stage: "offered" }) })).toThrow(
      refusal("LEAD_NOT_COUNTED", [1, "before", "lead"]),
    );
  });

  it("refuses to take away more leads than were counted, also where they say nothing", () => {
    const silent = { lead: {}, won: false };
    const nobody = build([], { fields: { source: { kind: "category" } } });
    const once = updateLeadFrequencies(nobody, [{ after: silent }]);
    expect(updateLeadFrequencies(once, [{ before: silent }]).fittedOn).toEqual({ n: 0 });
    expect(() => updateLeadFrequencies(once, [{ before: silent }, { before: silent, after: silent }])).toThrow(
      refusal("LEAD_NOT_COUNTED", [1, "before", "lead"]),
    );
  });

  it("refuses leads, outcomes and models that are none", () => {
    const refuse = (change: object, path: readonly (string | number)[]) =>
      expect(() => update(change)).toThrow(refusal("INVALID_VALUE", path));
    refuse({ after: at(true, { source: {} }) }, [0, "after", "lead", "source"]);
    refuse({ after: at(true, { stage: "elsewhere" }) }, [0, "after", "lead", "stage"]);
    refuse({ before: { lead: null, won: true } }, [0, "before", "lead"]);
    refuse({ before: { lead, won: "yes" } }, [0, "before", "won"]);
    const changed = { ...model, body: { ...model.body, missingTexts: [] } };
    expect(() => updateLeadFrequencies(changed, [])).toThrow(refusal("MODEL_HASH_MISMATCH", ["hash"], /changed/));
  });
});
