/** The part of `subset-font` that the portal uses; the package has no types of its own. */
declare module 'subset-font' {
  interface SubsetOptions {
    targetFormat: 'woff2' | 'truetype';
    /** A number pins an axis of a variable font, a range narrows it. */
    variationAxes?: Readonly<Record<string, number | { min: number; max: number }>> | undefined;
    /** OpenType features that stay; all when absent. */
    keepFeatures?: readonly string[];
    noHinting?: boolean;
    /** With this the text must be undefined. */
    keepAllGlyphs?: boolean;
  }

  /** The font reduced to the characters of the text. Rejects when the font cannot be read. */
  export default function subsetFont(
    font: Uint8Array,
    text: string | undefined,
    options: SubsetOptions,
  ): Promise<Buffer>;
}
