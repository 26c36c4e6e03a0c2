/**
 * The moon and the sun as far as a lunar calendar needs them, after Jean Meeus, *Astronomical Algorithms*, 2nd ed.:
 * new moons by chapter 49 (within seconds between 1900 and 2150), the longitude of the sun by chapter 25 (0.01°).
 * Instants are Julian Days of universal time.
 */

const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);

/** Seconds by which the clock of the formulas is ahead of universal time (Espenak and Meeus, 2006). */
function deltaT(year: number): number {
  if (year < 1961) {
    const t = year - 1950;
    return 29.07 + 0.407 * t - t ** 2 / 233 + t ** 3 / 2547;
  }
  if (year < 1986) {
    const t = year - 1975;
    return 45.45 + 1.067 * t - t ** 2 / 260 - t ** 3 / 718;
  }
  const t = year - 2000;
  if (year < 2005) {
    return (
      63.86 +
      0.3345 * t -
      0.060374 * t ** 2 +
      0.0017275 * t ** 3 +
      0.000651814 * t ** 4 +
      0.00002373599 * t ** 5
    );
  }
  if (year < 2050) return 62.92 + 0.32217 * t + 0.005589 * t ** 2;
  return -20 + 32 * ((year - 1820) / 100) ** 2 - 0.5628 * (2150 - year);
}

/** Terms of a new moon: days, power of the orbit's eccentricity, multiples of M (sun), M′ (moon), F (its latitude). */
const terms: readonly (readonly [number, number, number, number, number])[] = [
  [-0.4072, 0, 0, 1, 0],
  [0.17241, 1, 1, 0, 0],
  [0.01608, 0, 0, 2, 0],
  [0.01039, 0, 0, 0, 2],
  [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0],
  [-0.00111, 0, 0, 1, -2],
  [-0.00057, 0, 0, 1, 2],
  [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0],
  [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2],
  [-0.00024, 1, -1, 2, 0],
  [-0.00007, 0, 2, 1, 0],
  [0.00004, 0, 0, 2, -2],
  [0.00004, 0, 3, 0, 0],
  [0.00003, 0, 1, 1, -2],
  [0.00003, 0, 0, 2, 2],
  [-0.00003, 0, 1, 1, 2],
  [0.00003, 0, -1, 1, 2],
  [-0.00002, 0, -1, 1, -2],
  [-0.00002, 0, 1, 3, 0],
  [0.00002, 0, 0, 4, 0],
];

/** What the planets do: days, degrees at the epoch, degrees a month. */
const planets: readonly (readonly [number, number, number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
];

/** Days of a mean month. */
export const meanMonth = 29.530588861;
/** The mean new moon counted as number 0: 6 January 2000. */
export const firstNewMoon = 2451550.09766;

/** The instant of the new moon of a number, counted from `firstNewMoon`. */
export function newMoon(k: number): number {
  const t = k / 1236.85;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t ** 2;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t ** 2 + 0.00001238 * t ** 3;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t ** 2 - 0.00000227 * t ** 3;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t ** 2;
  const eccentricity = 1 - 0.002516 * t - 0.0000074 * t ** 2;
  let day = firstNewMoon + meanMonth * k + 0.00015437 * t ** 2 - 0.00000015 * t ** 3 - 0.00017 * sin(node);
  for (const [days, power, m, m1, f] of terms) {
    day += days * eccentricity ** power * sin(m * sun + m1 * moon + f * latitude);
  }
  for (const [days, at, perMonth] of planets) day += days * sin(at + perMonth * k);
  return day - deltaT(2000 + k / 12.3685) / 86_400;
}

/** Apparent longitude of the sun at an instant, in degrees from 0 to 360. */
export function sunLongitude(instant: number): number {
  const t = (instant + deltaT(2000 + (instant - 2451545) / 365.25) / 86_400 - 2451545) / 36_525;
  const mean = 280.46646 + 36000.76983 * t + 0.0003032 * t ** 2;
  const anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t ** 2;
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t ** 2) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.000289 * sin(3 * anomaly);
  const degrees = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  return ((degrees % 360) + 360) % 360;
}
