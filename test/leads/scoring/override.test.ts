import { describe, expect, it } from "vitest";
import { scoreLead } from "../../../src/leads/scoring/index.js";
import {
  createScorecard,
  type LeadScoreOverride,
  overrideLeadScore,
} from "../../../src/leads/scoring/scorecard/index.js";
import { refusal } from "../../shared/refusal.js";
import { AS_OF, cardOf, daysBefore } from "./cards.js";

const model = createScorecard({
  groups: [],
  bands: [
    { name: "cold", from: 0 },
    { name: "hot", from: 60 },
  ],
});
const score = Object.freeze(scoreLead({}, [], model, { asOf: AS_OF }));
const standing = (override: Partial<LeadScoreOverride<"cold" | "hot">>) =>
  overrideLeadScore(score, { band: "hot", by: "c7", at: daysBefore(1), ...override }, model);
const ms = 1 / 86_400_000;

describe("overrideLeadScore", () => {
  it("leaves the score as it is, beside the override", () => {
    const override = { band: "hot", by: "c7", at: daysBefore(1), note: "met at the fair" } as const;
    const answer = overrideLeadScore(score, override, model);
    expect(answer).toEqual({ band: "hot", score, override });
    expect(answer.score).toBe(score);
    expect(standing({ band: "disqualified" }).band).toBe("disqualified");
  });

  it("is the score's own band without an override", () => {
    expect(overrideLeadScore(score, undefined, model)).toEqual({ band: "cold", score });
  });

  it("holds from its instant on, included, until its end, not included", () => {
    const bands = [{ at: AS_OF }, { at: daysBefore(-ms) }, { until: AS_OF }, { until: daysBefore(-ms) }].map(
      (times) => standing(times).band,
    );
    expect(bands).toEqual(["hot", "cold", "cold", "hot"]);
    expect(standing({ until: AS_OF })).toEqual({ band: "cold", score });
  });

  it("refuses other bands, other scorecards and what is no instant", () => {
    expect(() => standing({ band: "warm" as "hot" })).toThrow(refusal("UNKNOWN_BAND", ["override", "band"]));
    expect(() => standing({ at: "yesterday" })).toThrow(refusal("INVALID_VALUE", ["override", "at"]));
    expect(() => standing({ until: "2026" })).toThrow(refusal("INVALID_VALUE", ["override", "until"]));
    const other = cardOf([]) as never;
    expect(() => overrideLeadScore(score, undefined, other)).toThrow(refusal("WRONG_MODEL", ["model"]));
  });
});
