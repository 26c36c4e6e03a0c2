import { element } from './svg.ts';

/** A band of a cloth that a motif is to fill, from `-reach` to `reach`. Sizes are picture units. */
export interface Band {
  /** Its upper edge and its height. */
  top: number;
  size: number;
  /** The thickness of one thread. */
  unit: number;
  reach: number;
  /** Colours of the figures, and of what is inside them. */
  figure: string;
  heart: string;
}

/** Draws one row of figures. */
export type Motif = (band: Band) => string;

/** Leaves the band as it is. */
export const plain: Motif = () => '';

/** A line whose points touch both edges of the band. */
export const zigzag: Motif = ({ top, size, unit, reach, figure }) => {
  const stroke = size > unit * 2 ? unit : unit / 2;
  const tip = mitre(stroke);
  const rise = size - tip * 2;
  return line(figure, stroke, row(reach, rise * 2, top + size - tip, roof(rise)));
};

/** Roofs with a smaller one under each. */
export const gables: Motif = ({ top, size, unit, reach, figure }) => {
  const stroke = unit * 0.7;
  const rise = size - mitre(stroke);
  const inner = Math.round(rise / 2);
  const gable = `${roof(rise)}m-${rise + inner} 0${roof(inner)}m${rise - inner} 0`;
  return line(figure, stroke, row(reach, rise * 2, top + size, gable));
};

/** Triangles side by side, each with a smaller one inside. */
export const triangles: Motif = ({ top, size, reach, figure, heart }) => {
  const inner = Math.round(size * 0.4);
  const hollow = `m${size - inner} 0${roof(inner)}zm${size + inner} 0`;
  return (
    shape(figure, row(reach, size * 2, top + size, roof(size))) +
    shape(heart, row(reach, size * 2, top + size, hollow))
  );
};

/** Lozenges side by side, each with a smaller one inside. */
export const lozenges: Motif = ({ top, size, reach, figure, heart }) => {
  const middle = top + size / 2;
  const inner = Math.round(size * 0.2);
  const side = size / 2 - inner;
  return (
    shape(figure, row(reach, size, middle, `${lozenge(size / 2)}m${size} 0`)) +
    shape(heart, row(reach, size, middle, `m${side} 0${lozenge(inner)}m${size - side} 0`))
  );
};

/** Short stitches. */
export const dashes: Motif = ({ top, size, unit, reach, figure }) => {
  const length = unit * 1.5;
  const dash = `m${length / 2} 0v-${size}h${length}v${size}zm${length * 1.5} 0`;
  return shape(figure, row(reach, length * 2, top + size, dash));
};

/** Stairs up and down, three each way. */
export const steps: Motif = ({ top, size, reach, figure }) => {
  const step = size / 3;
  const up = `v-${step}h${step}`;
  const down = `h${step}v${step}`;
  return shape(figure, row(reach, size * 2, top + size, up.repeat(3) + down.repeat(3)));
};

/** A rectangle from edge to edge. */
export function bar(reach: number, top: number, size: number): string {
  return `M${-reach} ${top}h${reach * 2}v${size}h${-reach * 2}z`;
}

const shape = (fill: string, d: string) => element('path', { fill, d });

const line = (stroke: string, width: number, d: string) =>
  element('path', { fill: 'none', stroke, 'stroke-width': width, d });

const roof = (rise: number) => `l${rise}-${rise} ${rise} ${rise}`;

const lozenge = (half: number) => `l${half}-${half} ${half} ${half}-${half} ${half}z`;

/** How far the tip of a right angle stands out from its corner, for a line this thick. */
const mitre = (stroke: number) => Math.round(stroke * Math.SQRT1_2);

/** One figure after another along y, one of them in the middle, as far as both edges. */
function row(reach: number, period: number, y: number, figure: string): string {
  const count = Math.ceil(reach / period - 0.5) * 2 + 1;
  return `M${(-count * period) / 2} ${y}${figure.repeat(count)}`;
}
