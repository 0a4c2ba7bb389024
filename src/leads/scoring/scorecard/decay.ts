import { DAY_MILLIS } from "../../../shared/condition/read-value.js";
import type { ScoreDecay } from "../model.js";

/** How much of a point is left at an age in milliseconds, from 0 on: from 1 down to 0. */
export type Fade = (ageMillis: number) => number;

/** Makes a decay ready for many facts. */
export function createFade(decay: ScoreDecay | undefined): Fade {
  if (decay === undefined) return () => 1;
  if (decay.kind === "half-life") {
    const perMillis = -Math.LN2 / (decay.halfLifeDays * DAY_MILLIS);
    return (ageMillis) => Math.exp(ageMillis * perMillis);
  }
  const stepMillis = toMillis(decay.stepDays);
  return (ageMillis) => Math.max(0, 1 - (Math.floor(ageMillis / stepMillis) * decay.stepPercent) / 100);
}

/** Days of 24 hours as whole milliseconds. */
export const toMillis = (days: number): number => Math.round(days * DAY_MILLIS);
