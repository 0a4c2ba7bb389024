import type { ScoreContribution, Scorecard, ScoreGrade, ScoreGradeAxis } from "../model.js";
import { createRounding } from "./round.js";

/** Makes the grades of a scorecard ready, where it has any. */
export function createGrader({
  grades,
  rounding,
}: Scorecard): ((contributions: readonly ScoreContribution[]) => ScoreGrade) | undefined {
  if (grades === undefined) return undefined;
  const { part, whole } = createRounding(rounding);
  return (contributions) => {
    let [fit, engagement] = [0, 0];
    let group: string | undefined;
    let [isFit, isEngagement] = [false, false];
    for (const { params, contribution } of contributions) {
      if (params.group !== group) {
        group = params.group;
        isFit = grades.fit.groups.includes(group);
        isEngagement = grades.engagement.groups.includes(group);
      }
      if (isFit) fit += part(contribution);
      if (isEngagement) engagement += part(contribution);
    }
    return gradeOf(grades.fit, whole(fit), grades.engagement, whole(engagement));
  };
}

const LETTER_A = 65;

function gradeOf(fitAxis: ScoreGradeAxis, fit: number, engagementAxis: ScoreGradeAxis, engagement: number): ScoreGrade {
  const letter = String.fromCharCode(LETTER_A + markOf(fitAxis, fit));
  return { code: `${letter}${1 + markOf(engagementAxis, engagement)}`, fit, engagement };
}

/** How many borders the points have missed: 0 for the best mark. */
function markOf({ from }: ScoreGradeAxis, points: number): number {
  let mark = 0;
  while (mark < from.length && points < (from[mark] as number)) mark += 1;
  return mark;
}
