import { logRisingFactorial } from "../../../shared/numeric/rising.js";

/** What x purchases at gamma distributed rates contribute to ln L: ln of Γ(r + x)/Γ(r)·α^(−x). */
export function logPurchases(r: number, alpha: number, x: number): number {
  return x === 0 ? 0 : logRisingFactorial(r, x) - x * Math.log(alpha);
}
