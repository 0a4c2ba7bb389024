import type { Scorecard, ScoreGrade, ScoreGradeAxis } from "../model.js";

/** Makes the grades of a scorecard ready, where it has any: from the rounded points of both sides. */
export function createGrader({ grades }: Scorecard): (fit: number, engagement: number) => ScoreGrade | undefined {
  if (grades === undefined) return () => undefined;
  const codes = marksOf(grades.fit).map((_, letter) =>
    marksOf(grades.engagement).map((_, digit) => String.fromCharCode(LETTER_A + letter) + (1 + digit)),
  );
  return (fit, engagement) => {
    const code = codes[markOf(grades.fit, fit)]?.[markOf(grades.engagement, engagement)] as string;
    return { code, fit, engagement };
  };
}

const LETTER_A = 65;

/** One more than there are borders. */
const marksOf = ({ from }: ScoreGradeAxis) => [...from, Number.NEGATIVE_INFINITY];

/** How many borders the points have missed: 0 for the best mark. */
function markOf({ from }: ScoreGradeAxis, points: number): number {
  let mark = 0;
  while (mark < from.length && points < (from[mark] as number)) mark += 1;
  return mark;
}
