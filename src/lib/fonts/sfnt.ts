/** What the portal needs to know of a font. Lengths are in em, upwards positive. */
export interface FontMeasure {
  /** The line box that browsers make of the font where `line-height` is `normal`. */
  ascent: number;
  descent: number;
  lineGap: number;
  /** Horizontal advance of each character the font draws, by code point, in ascending order. */
  advances: ReadonlyMap<number, number>;
}

/** Bit 7 of `OS/2.fsSelection`: the typographic metrics count, not those of `hhea`. */
const useTypoMetrics = 1 << 7;

/**
 * Reads metrics and advances of a TrueType font (tables `head`, `hhea`, `OS/2`, `hmtx`, `cmap`), as the
 * OpenType specification 1.9 lays them out. A variable font is measured at its default instance.
 * @throws when a table is missing or no character map covers the Basic Multilingual Plane.
 */
export function measureFont(font: Uint8Array): FontMeasure {
  const table = tablesOf(font);
  const hhea = table('hhea');
  const os2 = table('OS/2');
  const em = table('head').getUint16(18);
  const [metrics, at] = os2.getUint16(62) & useTypoMetrics ? [os2, 68] : [hhea, 4];

  const hmtx = table('hmtx');
  const longMetrics = hhea.getUint16(34);
  const advance = (glyph: number) => hmtx.getUint16(Math.min(glyph, longMetrics - 1) * 4) / em;
  return {
    ascent: metrics.getInt16(at) / em,
    descent: metrics.getInt16(at + 2) / em,
    lineGap: metrics.getInt16(at + 4) / em,
    advances: new Map([...glyphsOf(table('cmap'))].map(([code, glyph]) => [code, advance(glyph)])),
  };
}

const tagAt = (view: DataView, offset: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)));

/** Looks a table up in the directory at the beginning of the file. */
function tablesOf(font: Uint8Array): (tag: string) => DataView {
  const file = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, DataView>();
  for (let index = 0; index < file.getUint16(4); index++) {
    const record = 12 + index * 16;
    const offset = font.byteOffset + file.getUint32(record + 8);
    tables.set(tagAt(file, record), new DataView(font.buffer, offset, file.getUint32(record + 12)));
  }
  return (tag) => {
    const found = tables.get(tag);
    if (!found) throw new Error(`The font has no table "${tag}".`);
    return found;
  };
}

/** Code points and glyphs of the character map of format 4, which every Unicode font carries. */
function glyphsOf(cmap: DataView): Map<number, number> {
  const subtables = Array.from({ length: cmap.getUint16(2) }, (_, index) =>
    cmap.getUint32(4 + index * 8 + 4),
  );
  const start = subtables.find((offset) => cmap.getUint16(offset) === 4);
  if (start === undefined) throw new Error('The font has no character map of format 4.');

  const glyphs = new Map<number, number>();
  const size = cmap.getUint16(start + 6);
  for (let segment = 0; segment < size; segment += 2) {
    const last = cmap.getUint16(start + 14 + segment);
    const first = cmap.getUint16(start + 16 + size + segment);
    const delta = cmap.getUint16(start + 16 + size * 2 + segment);
    const rangeAt = start + 16 + size * 3 + segment;
    const range = cmap.getUint16(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code++) {
      // A range offset counts from its own place in the file to an array of glyphs.
      const listed = range === 0 ? code : cmap.getUint16(rangeAt + range + (code - first) * 2);
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}
