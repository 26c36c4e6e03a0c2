/** A place in picture units, y pointing down. */
export type Point = readonly [x: number, y: number];

/** Attributes of an element; numbers are rounded to a tenth, undefined ones left out. */
export type Attributes = Record<string, string | number | undefined>;

/** One element as text. Names and values are ours, never a reader's, so nothing is escaped. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${typeof value === 'number' ? decimal(value) : value}"`;
  }
  return children.length > 0 ? `${tag}>${children.join('')}</${name}>` : `${tag}/>`;
}

/** The background of a picture. */
export function ground(width: number, height: number, fill: string): string {
  return element('rect', { width, height, fill });
}

/** A number with at most `digits` decimals, one by default. */
export function decimal(value: number, digits = 1): number {
  // Adding zero turns -0 into 0.
  return Math.round(value * 10 ** digits) / 10 ** digits + 0;
}

/** Path data of straight lines through the points. */
export function polyline(points: readonly Point[]): string {
  const pen = createPen();
  pen.lines(points);
  return pen.path();
}

/** Path data of a smooth line from the first point to the last, drawn towards those between. */
export function curve(points: readonly Point[]): string {
  const pen = createPen();
  pen.spline(points);
  return pen.path();
}

/** Path data of a smooth closed line drawn towards the points. */
export function loop(points: readonly Point[]): string {
  const [first, second] = points;
  if (!first || !second) return '';
  const start = middle(first, second);
  const pen = createPen();
  pen.spline([start, ...points.slice(1), first, start]);
  return `${pen.path()}z`;
}

/**
 * Creates a pen that draws one continuous path. It writes relative commands in whole units: a third of
 * the bytes of absolute ones.
 */
export function createPen() {
  let path = '';
  let command = '';
  let [x, y] = [0, 0];

  const write = (letter: string, ...points: Point[]) => {
    let numbers = '';
    for (const [toX, toY] of points) numbers += spaced(Math.round(toX) - x) + spaced(Math.round(toY) - y);
    // A command that repeats may be left out.
    path += letter === command ? numbers : letter + numbers.trimStart();
    command = letter;
    const [endX, endY] = points.at(-1) ?? [x, y];
    [x, y] = [Math.round(endX), Math.round(endY)];
  };

  const go = (point: Point) => {
    if (path === '') write('M', point);
    else if (Math.round(point[0]) !== x || Math.round(point[1]) !== y) write('l', point);
  };

  /** Straight lines through the points. */
  const lines = (points: readonly Point[]) => points.forEach(go);

  /**
   * A smooth line from the first point to the last (a quadratic B-spline), one point to a piece: `t`
   * mirrors the last control point, and a B-spline's pieces meet halfway between two controls. What
   * rounding does to one control is made good at the next, or it would add up along the line.
   */
  const spline = (points: readonly Point[]) => {
    const [start, first, ...rest] = points;
    const end = rest.pop();
    if (!start || !first || !end) return lines(points);
    go(start);
    let control: Point = [Math.round(first[0]), Math.round(first[1])];
    write('q', control, middle(control, rest[0] ?? end));
    rest.forEach((_, index) => {
      control = [2 * x - control[0], 2 * y - control[1]];
      write('t', index < rest.length - 1 ? middle(control, rest[index + 1] ?? end) : end);
    });
  };

  return { lines, spline, path: () => path };
}

const spaced = (value: number) => (value < 0 ? `${value}` : ` ${value}`);

const middle = ([ax, ay]: Point, [bx, by]: Point): Point => [(ax + bx) / 2, (ay + by) / 2];
