import { describe, expect, it } from "vitest";
import { renderLabel } from "../../../src/shared/labels.js";
import { type ModelStage, moveModel } from "../../../src/shared/model/index.js";
import { MODEL_MOVE_REFUSAL_LABELS, MODEL_STAGE_LABELS } from "../../../src/shared/model/labels.js";

const languages = ["de", "en"] as const;

describe("the labels of models", () => {
  it("name every stage in both languages, each by a name of its own", () => {
    const stages: readonly ModelStage[] = ["draft", "shadow", "published", "retired"];
    for (const language of languages) {
      const texts = stages.map((stage) => renderLabel(MODEL_STAGE_LABELS, stage, language));
      expect(new Set(texts).size).toBe(4);
      expect(texts).not.toContain("");
    }
  });

  it("say why a model cannot be moved, with all that the refusal knows", () => {
    const draft = { slot: "score", modelHash: "a", stage: "draft", since: "2026-03-01T00:00:00.000Z" } as const;
    const move = { slot: "score", modelHash: "a", at: "2026-02-01T00:00Z" } as const;
    const refusals = (["published", "shadow"] as const).map((to) => {
      const result = moveModel([draft], { ...move, to });
      return result.ok ? undefined : result.refusal;
    });
    const textsIn = (language: "de" | "en") =>
      refusals.map(
        (refusal) => refusal && renderLabel(MODEL_MOVE_REFUSAL_LABELS, refusal.code, language, refusal.params),
      );
    expect(textsIn("en")).toEqual([
      "There is no way from draft to published.",
      "At 2026-02-01T00:00:00.000Z the stage that is to end had not begun yet: it began at 2026-03-01T00:00:00.000Z.",
    ]);
    expect(textsIn("de")).toEqual([
      "Von draft nach published führt kein Weg.",
      "Am 2026-02-01T00:00:00.000Z hatte der Abschnitt, der endet, noch nicht begonnen: er begann am 2026-03-01T00:00:00.000Z.",
    ]);
  });
});
