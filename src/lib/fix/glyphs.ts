/** A character that readers see, and where it is written. */
export interface Glyph {
  /** One code point; `object` for what is no character. */
  char: string;
  start: number;
  end: number;
}

/** Stands for a thing among the text that is no text: a component, a picture, code, a written-out character. */
export const object = '\uFFFC';

/** Text that is read in one breath: a paragraph, a heading, a cell, a field. */
export interface Run {
  glyphs: readonly Glyph[];
  /** Written by us, and not words of someone else or the value of an attribute. */
  ours: boolean;
}

/** Where a text is decoded from: what stands for one character at a place. */
type Decode = (text: string, at: number) => { char: string; length: number } | undefined;

/** Characters between two places, each decoded where it is written in another way. */
export function glyphsIn(
  text: string,
  start: number,
  end: number,
  decode: Decode = () => undefined,
): Glyph[] {
  const glyphs: Glyph[] = [];
  for (let at = start; at < end; ) {
    const char = String.fromCodePoint(text.codePointAt(at) as number);
    const found = decode(text, at) ?? { char, length: char.length };
    if (found.char) glyphs.push({ char: found.char, start: at, end: at + found.length });
    at += Math.max(found.length, 1);
  }
  return glyphs;
}

/** Whether a character stands in the file as itself, so that it may be taken away. */
export const isPlain = ({ char, start, end }: Glyph): boolean => end - start === char.length;
