import type { Palette } from '../../src/lib/art/palettes.ts';

/** Colours to draw test covers with; a portal's own stand in its theme. */
export const palettes = {
  cham: {
    ground: '#dfe4ef',
    light: '#b3bfdc',
    mid: '#7284bb',
    strong: '#35468a',
    deep: '#1a2354',
    accent: '#e9b03a',
  },
  lac: {
    ground: '#f1e0df',
    light: '#dfb2b2',
    mid: '#c0707a',
    strong: '#98284a',
    deep: '#571531',
    accent: '#e9b03a',
  },
  che: {
    ground: '#e1eadd',
    light: '#b6cfb2',
    mid: '#7aa786',
    strong: '#34755a',
    deep: '#153f31',
    accent: '#e9b03a',
  },
  lam: {
    ground: '#dce9ed',
    light: '#a8cad5',
    mid: '#5d9db2',
    strong: '#1c6782',
    deep: '#0b3a4e',
    accent: '#e9b03a',
  },
  da: {
    ground: '#e4e6ea',
    light: '#babecb',
    mid: '#80869c',
    strong: '#474e6b',
    deep: '#1f2541',
    accent: '#e9b03a',
  },
  bien: {
    ground: '#dcebe8',
    light: '#a5d0c9',
    mid: '#56a59c',
    strong: '#18716d',
    deep: '#073f41',
    accent: '#e9b03a',
  },
  nghe: {
    ground: '#f4ead2',
    light: '#e9d08f',
    mid: '#d7a63d',
    strong: '#96610f',
    deep: '#523208',
    accent: '#b3304e',
  },
} as const satisfies Record<string, Palette>;
