import { describe, expect, it } from "vitest";
import {
  MODEL_STAGE_MOVES,
  type ModelMove,
  type ModelStage,
  moveModel,
  type StagedModel,
} from "../../../src/shared/model/index.js";
import { refusal } from "../refusal.js";

const since = "2026-01-01T00:00:00.000Z";
const at = "2026-03-01T09:00+01:00";
const moved = "2026-03-01T08:00:00.000Z";

const staged = (modelHash: string, stage: ModelStage, change: Partial<StagedModel> = {}): StagedModel =>
  Object.freeze({ slot: "score", modelHash, stage, since, ...change });
const move = (models: readonly StagedModel[], modelHash: string, to: ModelStage, change: Partial<ModelMove> = {}) =>
  moveModel(Object.freeze(models), { slot: "score", modelHash, to, at, ...change });

describe("moveModel", () => {
  it("adds a new model as a draft, at the end", () => {
    const models = [staged("a", "published")];
    expect(move(models, "b", "draft")).toEqual({
      ok: true,
      value: [...models, staged("b", "draft", { since: moved })],
    });
    expect(move([], "b", "draft")).toEqual({ ok: true, value: [staged("b", "draft", { since: moved })] });
  });

  it.each(
    (["draft", "shadow", "published", "retired"] as const).flatMap((from) =>
      (["draft", "shadow", "published", "retired"] as const).map((to) => [from, to] as const),
    ),
  )("moves from %s to %s, if the table says so", (from, to) => {
    const allowed = [
      "draft shadow",
      "shadow draft",
      "shadow published",
      "shadow retired",
      "published retired",
      "retired published",
    ];
    const result = move([staged("z", "draft"), staged("a", from), staged("y", "shadow")], "a", to);
    expect(result).toEqual(
      allowed.includes(`${from} ${to}`)
        ? { ok: true, value: [staged("z", "draft"), staged("a", to, { since: moved }), staged("y", "shadow")] }
        : { ok: false, refusal: { code: "NO_SUCH_MODEL_MOVE", params: { from, to } } },
    );
  });

  it.each(["shadow", "published", "retired"] as const)("refuses to bring in a new model as %s", (to) => {
    expect(move([], "a", to)).toEqual({
      ok: false,
      refusal: { code: "NO_SUCH_MODEL_MOVE", params: { from: "absent", to } },
    });
  });

  it("retires the published model of the slot when another is published, at the same instant", () => {
    const models = [staged("a", "published"), staged("b", "shadow"), staged("c", "shadow")];
    expect(move(models, "b", "published")).toEqual({
      ok: true,
      value: [
        staged("a", "retired", { since: moved }),
        staged("b", "published", { since: moved }),
        staged("c", "shadow"),
      ],
    });
  });

  it("retires nothing when a model comes into another stage", () => {
    expect(move([staged("a", "published"), staged("b", "draft")], "b", "shadow")).toEqual({
      ok: true,
      value: [staged("a", "published"), staged("b", "shadow", { since: moved })],
    });
  });

  it("leaves other slots alone, even with the same model", () => {
    const other = { slot: "churn" };
    const models = [staged("a", "published", other), staged("b", "shadow", other), staged("b", "shadow")];
    expect(move(models, "b", "published")).toEqual({
      ok: true,
      value: [models[0], models[1], staged("b", "published", { since: moved })],
    });
    expect(move(models.slice(0, 2), "b", "published")).toMatchObject({ refusal: { params: { from: "absent" } } });
  });

  it("takes a retirement back", () => {
    expect(move([staged("a", "retired"), staged("b", "published")], "a", "published")).toEqual({
      ok: true,
      value: [staged("a", "published", { since: moved }), staged("b", "retired", { since: moved })],
    });
  });

  it("refuses a move before the stage that it ends", () => {
    const early = {
      ok: false,
      refusal: { code: "MOVE_BEFORE_STAGE", params: { since: "2026-03-01T08:00:00.001Z", at: moved } },
    };
    const later = { since: "2026-03-01T08:00:00.001Z" };
    expect(move([staged("a", "shadow", later)], "a", "draft")).toEqual(early);
    expect(move([staged("a", "shadow"), staged("b", "published", later)], "a", "published")).toEqual(early);
    expect(move([staged("a", "shadow"), staged("b", "published", later)], "a", "draft").ok).toBe(true);
    expect(move([staged("a", "shadow"), staged("b", "draft", later)], "a", "published").ok).toBe(true);
  });

  it("accepts a move at the very instant", () => {
    expect(move([staged("a", "shadow", { since: moved })], "a", "draft").ok).toBe(true);
  });

  it("freezes what it changes", () => {
    const result = move([staged("a", "published"), staged("b", "shadow")], "b", "published");
    expect(result.ok && result.value.every(Object.isFrozen)).toBe(true);
    const added = move([], "a", "draft");
    expect(added.ok && added.value.every(Object.isFrozen)).toBe(true);
  });

  it.each(["2026-03-01", "2026-03-01T08:00", "soon"])("throws INVALID_VALUE for the instant %s", (text) => {
    expect(() => move([], "a", "draft", { at: text })).toThrow(
      refusal("INVALID_VALUE", ["at"], /^expected an instant /),
    );
  });
});

describe("MODEL_STAGE_MOVES", () => {
  it("publishes nothing that was no shadow before", () => {
    const before = Object.entries(MODEL_STAGE_MOVES).filter(([, to]) => to.includes("published"));
    expect(before.map(([from]) => from)).toEqual(["shadow", "retired"]);
    const beforeRetired = Object.entries(MODEL_STAGE_MOVES).filter(([, to]) => to.includes("retired"));
    expect(beforeRetired.map(([from]) => from)).toEqual(["shadow", "published"]);
    expect(Object.isFrozen(MODEL_STAGE_MOVES)).toBe(true);
  });
});
