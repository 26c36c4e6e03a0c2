/** Six colours of one dye, pale to deep, and the one thread that stands out from them. */
export interface Palette {
  ground: string;
  light: string;
  mid: string;
  strong: string;
  deep: string;
  /** Once in every picture. */
  accent: string;
}

/** A colour of the palette's scale: 0 is the ground, 1 the deepest. */
export function shade({ ground, light, mid, strong, deep }: Palette, depth: number): string {
  const stops = [ground, light, mid, strong, deep];
  const place = Math.min(Math.max(depth, 0), 1) * (stops.length - 1);
  const index = Math.floor(place);
  const from = stops[index] ?? deep;
  return blend(from, stops[index + 1] ?? from, place - index);
}

/** The colour between two `#rrggbb` colours, `share` of the way to the second. */
function blend(from: string, to: string, share: number): string {
  const channel = (colour: string, start: number) => Number.parseInt(colour.slice(start, start + 2), 16);
  const mixed = [1, 3, 5].map((start) =>
    Math.round(channel(from, start) * (1 - share) + channel(to, start) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
}
