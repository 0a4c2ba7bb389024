import { assertOption, assertValue } from "./check.js";
import type { GeoPoint, GeoSimilarityOptions } from "./model.js";

/** The mean radius R1 of the International Union of Geodesy and Geophysics. */
const EARTH_RADIUS_KILOMETRES = 6371.0088;

/**
 * The kilometres between two places along the surface of the earth, taken as a sphere of radius 6371.0088 km. The earth is
 * flatter than that, so distances are off by up to 0.6 %. Symmetric; zero for the same place. Longitudes −180 and 180 are
 * the same, and at a pole all are: up to rounding, a millionth of a millimetre.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for a latitude that does not lie from −90 to 90 or a longitude that
 * does not lie from −180 to 180.
 *
 * @example
 * ```ts
 * import { haversineKilometres } from "clientele/duplicates/similarity";
 *
 * const berlin = { latitude: 52.517, longitude: 13.389 };
 * const munich = { latitude: 48.137, longitude: 11.575 };
 * haversineKilometres(berlin, munich).toFixed(1); // => "503.7"
 * ```
 *
 * @see R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68 (1984), p. 158; H. Moritz, "Geodetic Reference
 * System 1980", Journal of Geodesy 74 (2000), pp. 128–133, on the radius.
 */
export function haversineKilometres(a: GeoPoint, b: GeoPoint): number {
  assertPoint(a, "a");
  assertPoint(b, "b");
  const northward = Math.sin(toRadians(a.latitude - b.latitude) / 2);
  const eastward = Math.sin(toRadians(a.longitude - b.longitude) / 2);
  const narrowing = Math.cos(toRadians(a.latitude)) * Math.cos(toRadians(b.latitude));
  const haversine = northward * northward + narrowing * eastward * eastward;
  return 2 * EARTH_RADIUS_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

/**
 * How alike two places are: 1 for the same one, a half at `halfDistanceKilometres`, a quarter at twice that, and so on.
 * Symmetric.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` unless `halfDistanceKilometres` is a finite number above 0;
 * `INVALID_VALUE` for a place that {@link haversineKilometres} does not take.
 *
 * @example
 * ```ts
 * import { geoSimilarity } from "clientele/duplicates/similarity";
 *
 * const office = { latitude: 52.517, longitude: 13.389 };
 * const corner = { latitude: 52.5175, longitude: 13.389 };
 * geoSimilarity(office, corner, { halfDistanceKilometres: 0.1 }).toFixed(2); // => "0.68"
 * ```
 */
export function geoSimilarity(a: GeoPoint, b: GeoPoint, options: GeoSimilarityOptions): number {
  const { halfDistanceKilometres } = options;
  const isUsable = Number.isFinite(halfDistanceKilometres) && halfDistanceKilometres > 0;
  assertOption(isUsable, "a finite number above 0", "halfDistanceKilometres");
  return 2 ** (-haversineKilometres(a, b) / halfDistanceKilometres);
}

function assertPoint({ latitude, longitude }: GeoPoint, name: "a" | "b"): void {
  assertValue(latitude >= -90 && latitude <= 90, "degrees from -90 to 90", [name, "latitude"]);
  assertValue(longitude >= -180 && longitude <= 180, "degrees from -180 to 180", [name, "longitude"]);
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
