/**
 * What a picture may measure. An office camera makes 24 to 48 megapixels in 15 MB, and a phone that joins a
 * panorama about 60 megapixels; both must pass. Beyond that a file is a mistake or a bomb.
 */
export const pictureLimits = {
  /** Bytes of a file. */
  bytes: 20_000_000,
  /** Bytes of a drawing (SVG). */
  drawingBytes: 512 * 1024,
  /** Pixels of one frame. */
  pixels: 80_000_000,
  /** Frames of an animation. */
  frames: 300,
  /** Pixels of all frames of an animation together. */
  framePixels: 200_000_000,
  /** Flashes within any second (WCAG 2.3.1). */
  flashes: 3,
} as const;

/** Files larger than this are never opened, whatever they are. */
export const openLimit = 64 * 1024 * 1024;

/** What a drawing may hold. */
export const drawingLimits = {
  elements: 5_000,
  depth: 50,
  /** Elements that `use` makes of them. */
  copies: 20_000,
} as const;
