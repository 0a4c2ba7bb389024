import { readInstant } from "../condition/read-instant.js";
import { ClienteleError } from "../errors.js";
import { accepted, type Result, refused } from "../result.js";

/**
 * How far a model is in use: `draft`, being made; `shadow`, it answers beside the published one and nobody acts on it;
 * `published`, its answers count; `retired`, they no longer do.
 */
export type ModelStage = "draft" | "shadow" | "published" | "retired";

/** A model in the place where it is, or may come to be, in use. */
export interface StagedModel {
  /** What it is used for: `"lead-score/DE"`. Of a slot's models at most one is published. */
  readonly slot: string;
  readonly modelHash: string;
  readonly stage: ModelStage;
  /** When it came into this stage, as ISO text in UTC. */
  readonly since: string;
}

/** Which model is to come into which stage, and when. */
export interface ModelMove {
  readonly slot: string;
  readonly modelHash: string;
  readonly to: ModelStage;
  /** ISO text with `Z` or an offset. */
  readonly at: string;
}

/** Why a model cannot be moved: there is no such move, or the move would lie before the stage it ends. */
export type ModelMoveRefusalCode = "NO_SUCH_MODEL_MOVE" | "MOVE_BEFORE_STAGE";

/** Where each stage may lead. A model that a slot does not hold yet is `absent`. Only what was a shadow is ever published. */
export const MODEL_STAGE_MOVES: Readonly<Record<ModelStage | "absent", readonly ModelStage[]>> = Object.freeze({
  absent: ["draft"],
  draft: ["shadow"],
  shadow: ["draft", "published", "retired"],
  published: ["retired"],
  retired: ["published"],
});

/**
 * All staged models after one move. Publishing a model retires the one that was published in its slot, at the same instant: a
 * slot is never without, and never has two. Publishing a retired model takes that back.
 *
 * A new model stands at the end; the others keep their place. The list that is given is not changed.
 *
 * It is refused with `NO_SUCH_MODEL_MOVE` (`from` and `to`) where {@link MODEL_STAGE_MOVES} has no such move, and with
 * `MOVE_BEFORE_STAGE` (`since` and `at`) where it is earlier than the stage it ends, the retired model's included. A move at
 * the same instant is fine.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` where `at` is no instant.
 *
 * @example
 * ```ts
 * import { moveModel, type StagedModel } from "clientele/model";
 *
 * const models: readonly StagedModel[] = [
 *   { slot: "score", modelHash: "a1", stage: "published", since: "2026-01-01T00:00:00.000Z" },
 *   { slot: "score", modelHash: "b2", stage: "shadow", since: "2026-02-01T00:00:00.000Z" },
 * ];
 * const moved = moveModel(models, { slot: "score", modelHash: "b2", to: "published", at: "2026-03-01T08:00Z" });
 *
 * moved.ok && moved.value.map(({ modelHash, stage }) => [modelHash, stage]);
 * // => [["a1", "retired"], ["b2", "published"]]
 * moveModel(models, { slot: "score", modelHash: "c3", to: "shadow", at: "2026-03-01T08:00Z" });
 * // => { ok: false, refusal: { code: "NO_SUCH_MODEL_MOVE", params: { from: "absent", to: "shadow" } } }
 * ```
 */
export function moveModel(
  models: readonly StagedModel[],
  move: ModelMove,
): Result<readonly StagedModel[], ModelMoveRefusalCode> {
  const { slot, modelHash, to } = move;
  const millis = readInstant(move.at);
  if (Number.isNaN(millis)) throw new ClienteleError("INVALID_VALUE", "expected an instant", ["at"]);
  const at = new Date(millis).toISOString();

  const isMoved = (model: StagedModel) => model.slot === slot && model.modelHash === modelHash;
  const isReplaced = (model: StagedModel) => to === "published" && model.slot === slot && model.stage === "published";
  const from = models.find(isMoved)?.stage ?? "absent";
  if (!MODEL_STAGE_MOVES[from].includes(to)) return refused("NO_SUCH_MODEL_MOVE", { from, to });
  const later = models.find((model) => (isMoved(model) || isReplaced(model)) && readInstant(model.since) > millis);
  if (later !== undefined) return refused("MOVE_BEFORE_STAGE", { since: later.since, at });

  const moved: StagedModel = Object.freeze({ slot, modelHash, stage: to, since: at });
  if (from === "absent") return accepted([...models, moved]);
  return accepted(
    models.map((model) => {
      if (isMoved(model)) return moved;
      return isReplaced(model) ? Object.freeze({ ...model, stage: "retired", since: at }) : model;
    }),
  );
}
