import type { Scorecard, ScoreGrade, ScoreGradeAxis } from "../model.js";

/** The grade of a lead, where its scorecard has any, from the rounded points of both sides. */
export function findGrade({ grades }: Scorecard, fit: number, engagement: number): ScoreGrade | undefined {
  if (grades === undefined) return undefined;
  const letter = String.fromCharCode(LETTER_A + markOf(grades.fit, fit));
  return { code: letter + (1 + markOf(grades.engagement, engagement)), fit, engagement };
}

const LETTER_A = 65;

/** How many borders the points have missed: 0 for the best mark. */
function markOf({ from }: ScoreGradeAxis, points: number): number {
  let mark = 0;
  while (points < (from[mark] as number)) mark += 1;
  return mark;
}
