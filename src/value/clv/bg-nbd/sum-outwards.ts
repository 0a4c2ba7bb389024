/** What is left out of a sum, as a share of it. */
const NEGLIGIBLE = 1e-18;

/**
 * The sum of terms at all whole numbers, none of them negative: those from `first` to `last`, then outwards, where they only get smaller, as
 * long as they count.
 */
export function sumOutwards(termAt: (place: number) => number, first: number, last: number): number {
  let sum = 0;
  for (let place = first; place <= last; place++) sum += termAt(place);
  for (let place = last + 1, term = sum; term > NEGLIGIBLE * sum; place++) {
    term = termAt(place);
    sum += term;
  }
  for (let place = first - 1, term = sum; term > NEGLIGIBLE * sum; place--) {
    term = termAt(place);
    sum += term;
  }
  return sum;
}
