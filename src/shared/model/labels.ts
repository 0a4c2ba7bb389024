import type { Labels } from "../labels.js";
import type { ModelMoveRefusalCode, ModelStage } from "./stages.js";

/** How far a model is in use. */
export const MODEL_STAGE_LABELS: Labels<ModelStage> = {
  de: { draft: "Entwurf", shadow: "läuft zur Probe mit", published: "im Einsatz", retired: "außer Dienst" },
  en: { draft: "draft", shadow: "running in the shadow", published: "published", retired: "retired" },
};

/** Why a model cannot be moved to a stage. */
export const MODEL_MOVE_REFUSAL_LABELS: Labels<ModelMoveRefusalCode> = {
  de: {
    NO_SUCH_MODEL_MOVE: "Von {from} nach {to} führt kein Weg.",
    MOVE_BEFORE_STAGE: "Am {at} hatte der Abschnitt, der endet, noch nicht begonnen: er begann am {since}.",
  },
  en: {
    NO_SUCH_MODEL_MOVE: "There is no way from {from} to {to}.",
    MOVE_BEFORE_STAGE: "At {at} the stage that is to end had not begun yet: it began at {since}.",
  },
};
