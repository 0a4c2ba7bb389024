import { decimal, divide } from "../../shared/decimal.js";
import type { Ranking } from "./ranking.js";
import { FEWEST_SPLINE_POINTS, splineThrough } from "./spline.js";

/** A point on the ABC curve: with this part of the items (effort), that part of the total (yield) is reached. */
interface AbcCurvePoint {
  readonly effort: number;
  readonly yield: number;
}

/** A border on the ABC curve, and how many ranked items lie before it. */
export interface AbcCurveBorder extends AbcCurvePoint {
  readonly ranks: number;
}

/** The points that computed ABC analysis reads from the curve. */
export interface AbcCurvePoints {
  /** The nearest to (0, 1), everything from nothing; or the break-even point, where that comes first. */
  readonly endOfA: AbcCurveBorder;
  /** The other one of the two. */
  readonly middle: AbcCurveBorder;
  /** The nearest to (effort of `middle`, 1). */
  readonly endOfB: AbcCurveBorder;
  /** On a grid the item at the end of A is a B already, as in the package that introduced the grid. */
  readonly onGrid: boolean;
}

/**
 * Finds the borders of computed ABC analysis on a curve with a positive total. Of several nearest points the first counts
 * (squared distances within 1e-12 are equal).
 *
 * Without a grid every item is a point, and break-even is the last point whose item is worth the mean or more: there the
 * slope of the curve passes 1. With a grid, and at least three items, curve and slope are read as the R package ABCanalysis
 * 1.2.1 reads them.
 */
export function findAbcCurvePoints(ranking: Ranking, grid: number | undefined): AbcCurvePoints {
  const items = ranking.order.length;
  const yields = Float64Array.from({ length: items + 1 }, (_, ranks) => ranking.reachedShare(ranks));
  const onGrid = grid !== undefined && yields.length >= FEWEST_SPLINE_POINTS;
  const points = onGrid ? pointsOnGrid(yields, grid) : pointsAtItems(yields);

  const pareto = nearest(points, 0);
  const breakEven = onGrid ? pointOfSlopeOne(points) : pointOfMean(points, ranking);
  const [endOfA, middle] = breakEven.effort < pareto.effort ? [breakEven, pareto] : [pareto, breakEven];
  return { endOfA, middle, endOfB: nearest(points, middle.effort), onGrid };
}

function pointsAtItems(yields: Float64Array): AbcCurveBorder[] {
  const items = yields.length - 1;
  return Array.from(yields, (reached, ranks) => ({ effort: ranks / items, yield: reached, ranks }));
}

function pointsOnGrid(yields: Float64Array, grid: number): AbcCurveBorder[] {
  const items = yields.length - 1;
  const { heightAt } = splineThrough(yields);
  return Array.from({ length: grid + 1 }, (_, step) => {
    const position = (step * items) / grid;
    return { effort: step / grid, yield: Math.min(heightAt(position), 1), ranks: Math.round(position) };
  });
}

/** Squared distances that differ by less are equal: rounding must not decide on a class. */
const SAME_DISTANCE = 1e-12;

/** The point nearest to (effort, 1). The origin is none: no class ends before its first item. */
function nearest(points: readonly AbcCurveBorder[], effort: number): AbcCurveBorder {
  const distance = (point: AbcCurvePoint) => (point.effort - effort) ** 2 + (1 - point.yield) ** 2;
  return points.slice(1).reduce((best, point) => (distance(point) < distance(best) - SAME_DISTANCE ? point : best));
}

function pointOfMean(points: readonly AbcCurveBorder[], ranking: Ranking): AbcCurveBorder {
  const mean = divide(ranking.total, decimal(ranking.order.length));
  return points[ranking.ranksAtLeast(mean)] as AbcCurveBorder;
}

/** The package takes the slope of a spline through the g + 1 grid points, at 1/(g+1), 2/(g+1), …, 1, for that of the points. */
function pointOfSlopeOne(points: readonly AbcCurveBorder[]): AbcCurveBorder {
  const grid = points.length - 1;
  const { slopeAt } = splineThrough(Float64Array.from(points, (point) => point.yield));
  const offOne = (step: number) => Math.abs(slopeAt(((step + 1) * grid) / (grid + 1)) * grid - 1);
  let best = 0;
  for (let step = 1; step <= grid; step += 1) if (offOne(step) < offOne(best)) best = step;
  return points[best] as AbcCurveBorder;
}
