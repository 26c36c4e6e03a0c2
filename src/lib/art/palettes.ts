/** Six colours of one dye, pale to deep, and the one thread that stands out from them. */
export interface Palette {
  ground: string;
  light: string;
  mid: string;
  strong: string;
  deep: string;
  /** Turmeric, once in every picture. */
  accent: string;
}

/** A colour family: one for each section, named after a dye, a river, a stone, the sea. */
export type Tone = keyof typeof palettes;

const turmeric = '#e9b03a';

/** The tones of the portal's design. `strong` and `deep` are those of the interface. */
export const palettes = {
  /** Indigo dye. */
  cham: {
    ground: '#dfe4ef',
    light: '#b3bfdc',
    mid: '#7284bb',
    strong: '#35468a',
    deep: '#1a2354',
    accent: turmeric,
  },
  /** Lac red. */
  lac: {
    ground: '#f1e0df',
    light: '#dfb2b2',
    mid: '#c0707a',
    strong: '#98284a',
    deep: '#571531',
    accent: turmeric,
  },
  /** Tea. */
  che: {
    ground: '#e1eadd',
    light: '#b6cfb2',
    mid: '#7aa786',
    strong: '#34755a',
    deep: '#153f31',
    accent: turmeric,
  },
  /** River. */
  lam: {
    ground: '#dce9ed',
    light: '#a8cad5',
    mid: '#5d9db2',
    strong: '#1c6782',
    deep: '#0b3a4e',
    accent: turmeric,
  },
  /** Slate. */
  da: {
    ground: '#e4e6ea',
    light: '#babecb',
    mid: '#80869c',
    strong: '#474e6b',
    deep: '#1f2541',
    accent: turmeric,
  },
  /** Sea. */
  bien: {
    ground: '#dcebe8',
    light: '#a5d0c9',
    mid: '#56a59c',
    strong: '#18716d',
    deep: '#073f41',
    accent: turmeric,
  },
  /** Turmeric. Its thread is lac red: a turmeric one would be lost here. */
  nghe: {
    ground: '#f4ead2',
    light: '#e9d08f',
    mid: '#d7a63d',
    strong: '#96610f',
    deep: '#523208',
    accent: '#b3304e',
  },
} as const satisfies Record<string, Palette>;

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
