/**
 * The Vietnamese lunar calendar a second time, by other formulas and another way of thinking, to hold the portal's
 * against: the moon's own longitude (Meeus, *Astronomical Algorithms*, chapter 47), the sun's by the older theory of
 * his *Astronomical Formulae for Calculators* (epoch 1900, with perturbations), and instants found by halving
 * intervals instead of by series. Leap months are found from the twelve major terms, not from the sun's place at
 * midnight. Times are Julian Days of universal time.
 */

const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180);
const cos = (degrees: number) => Math.cos((degrees * Math.PI) / 180);

/** Dynamical time less universal time, in days: about a minute in the years in question. */
const clock = (jd: number) => (57 + 0.45 * ((jd - 2447892.5) / 365.25)) / 86_400;

/** Chapter 47, table 47.A: multiples of D, M, M′, F and the coefficient of the sine, in millionths of a degree. */
const moonTerms =
  `0 0 1 0 6288774|2 0 -1 0 1274027|2 0 0 0 658314|0 0 2 0 213618|0 1 0 0 -185116|0 0 0 2 -114332
2 0 -2 0 58793|2 -1 -1 0 57066|2 0 1 0 53322|2 -1 0 0 45758|0 1 -1 0 -40923|1 0 0 0 -34720|0 1 1 0 -30383
2 0 0 -2 15327|0 0 1 2 -12528|0 0 1 -2 10980|4 0 -1 0 10675|0 0 3 0 10034|4 0 -2 0 8548|2 1 -1 0 -7888
2 1 0 0 -6766|1 0 -1 0 -5163|1 1 0 0 4987|2 -1 1 0 4036|2 0 2 0 3994|4 0 0 0 3861|2 0 -3 0 3665|0 1 -2 0 -2689
2 0 -1 2 -2602|2 -1 -2 0 2390|1 0 1 0 -2348|2 -2 0 0 2236|0 1 2 0 -2120|0 2 0 0 -2069|2 -2 -1 0 2048
2 0 1 -2 -1773|2 0 0 2 -1595|4 -1 -1 0 1215|0 0 2 2 -1110|3 0 -1 0 -892|2 1 1 0 -810|4 -1 -2 0 759
0 2 -1 0 -713|2 2 -1 0 -700|2 1 -2 0 691|2 -1 0 -2 596|4 0 1 0 549|0 0 4 0 537|4 -1 0 0 520|1 0 -2 0 -487
2 1 0 -2 -399|0 0 2 -2 -381|1 1 1 0 351|3 0 -2 0 -340|4 0 -3 0 330|2 -1 2 0 327|0 2 1 0 -323|1 1 -1 0 299
2 0 3 0 294`
    .split(/[|\n]/)
    .map((row) => row.split(' ').map(Number) as [number, number, number, number, number]);

/** Geocentric longitude of the moon, degrees, of the mean equinox of the date. */
function moon(jd: number): number {
  const t = (jd + clock(jd) - 2451545) / 36_525;
  const mean = 218.3164477 + 481267.88123421 * t - 0.0015786 * t * t;
  const d = 297.8501921 + 445267.1114034 * t - 0.0018819 * t * t;
  const m = 357.5291092 + 35999.0502909 * t - 0.0001536 * t * t;
  const m1 = 134.9633964 + 477198.8675055 * t + 0.0087414 * t * t;
  const f = 93.272095 + 483202.0175233 * t - 0.0036539 * t * t;
  const e = 1 - 0.002516 * t;
  const sum = moonTerms.reduce(
    (total, [a, b, c, g, size]) => total + size * e ** Math.abs(b) * sin(a * d + b * m + c * m1 + g * f),
    3958 * sin(119.75 + 131.849 * t) + 1962 * sin(mean - f) + 318 * sin(53.09 + 479264.29 * t),
  );
  return mean + sum / 1e6;
}

/** Longitude of the sun as seen, degrees, of the mean equinox of the date (without nutation, as the moon’s). */
function sun(jd: number): number {
  const t = (jd + clock(jd) - 2415020) / 36_525;
  const anomaly = 358.47583 + 35999.04975 * t - 0.00015 * t * t;
  return (
    279.69668 +
    36000.76892 * t +
    0.0003025 * t * t +
    (1.91946 - 0.004789 * t) * sin(anomaly) +
    (0.020094 - 0.0001 * t) * sin(2 * anomaly) +
    0.000293 * sin(3 * anomaly) +
    0.00134 * cos(153.23 + 22518.7541 * t) +
    0.00154 * cos(216.57 + 45037.5082 * t) +
    0.002 * cos(312.69 + 32964.3577 * t) +
    0.00179 * sin(350.74 + 445267.1142 * t) +
    0.00178 * sin(231.19 + 20.2 * t) -
    0.00569
  );
}

/** Nutation in longitude, its chief term. */
const nutation = (jd: number) => -0.00478 * sin(125.04 - (1934.136 * (jd - 2451545)) / 36_525);

/** An angle between −180 and 180. */
const turn = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;

/** When an angle that grows passes zero between two instants. */
function passes(angle: (jd: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    if (turn(angle(middle)) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const dayAt = (jd: number, zone: number) => Math.floor(jd + 0.5 + zone / 24);
const dateOf = (day: number) => new Date((day - 2440588) * 86_400_000).toISOString().slice(0, 10);

/** Days of every new moon from the November of one year to the January after the next, by the calendar of a zone. */
function newMoons(year: number, zone: number): number[] {
  const days: number[] = [];
  const elongation = (jd: number) => moon(jd) - sun(jd);
  const [from, to] = [Date.UTC(year - 1, 10, 1), Date.UTC(year + 1, 0, 31)].map(
    (ms) => ms / 86_400_000 + 2440587.5,
  );
  for (let jd = from as number; jd < (to as number); jd++) {
    const [before, after] = [turn(elongation(jd)), turn(elongation(jd + 1))];
    if (before < 0 && after >= 0) days.push(dayAt(passes(elongation, jd, jd + 1), zone));
  }
  return days;
}

/** Days on which the sun enters a twelfth of its way, from November to the January after the next. */
function majorTerms(year: number, zone: number): number[] {
  const start = Date.UTC(year - 1, 10, 10) / 86_400_000 + 2440587.5;
  return Array.from({ length: 15 }, (_, index) => {
    const goal = 240 + 30 * index;
    const about = start + 12 + index * 30.44;
    return dayAt(
      passes((jd) => sun(jd) + nutation(jd) - goal, about - 8, about + 8),
      zone,
    );
  });
}

export interface PlainYear {
  /** First day of the lunar year. */
  newYear: string;
  /** Its months, `6` or `6+` for a leap month after the sixth, with their first days. */
  months: readonly (readonly [string, string])[];
}

/** Months from the one of the solstice of the year before to the one of the solstice of the year. */
function solsticeYear(year: number, zone: number): [string, string][] {
  const moons = newMoons(year, zone);
  const terms = majorTerms(year, zone);
  const [before, after] = [terms[1] as number, terms[13] as number];
  const first = moons.findLastIndex((day) => day <= before);
  const last = moons.findLastIndex((day) => day <= after);
  const hasTerm = (index: number) =>
    terms.some((day) => day >= (moons[index] as number) && day < (moons[index + 1] as number));
  const indexes = Array.from({ length: last - first }, (_, step) => first + step);
  const leap = indexes.length === 13 ? indexes.find((index) => !hasTerm(index)) : undefined;
  let number = 10;
  return indexes.map((index) => {
    if (index !== leap) number = (number % 12) + 1;
    return [index === leap ? `${number}+` : String(number), dateOf(moons[index] as number)];
  });
}

/** A lunar year by the calendar of a zone, in hours ahead of universal time. */
export function plainYear(year: number, zone = 7): PlainYear {
  const [own, next] = [solsticeYear(year, zone), solsticeYear(year + 1, zone)];
  const months = [
    ...own.slice(own.findIndex(([name]) => name === '1')),
    ...next.slice(
      0,
      next.findIndex(([name]) => name === '1'),
    ),
  ];
  return { newYear: months[0]?.[1] ?? '', months };
}
