/** What a separate process found out about a picture or PDF. The gate's own process never decodes one. */
export type MediaFacts = PictureFacts | PdfFacts | UnreadableMedia;

interface Inspected {
  /** Bytes of the file. */
  size: number;
  /** Texts in the metadata, each with the name of its field: searched for marks of secrecy, never repeated. */
  texts: readonly MetadataText[];
}

export interface MetadataText {
  field: string;
  text: string;
}

export interface PictureFacts extends Inspected {
  kind: 'picture';
  /** What the bytes are, whatever the name says: `jpeg`, `png`, `webp`, `avif`, `gif`, `svg` … */
  format: string;
  width: number;
  height: number;
  /** Frames of an animation; 1 for a still picture. */
  frames: number;
  /** The largest number of flashes within any second (WCAG 2.3.1). */
  flashes: number;
  /** Whether it says where it was taken. */
  located: boolean;
  /** Kinds of metadata in the file: `EXIF`, `XMP`, `IPTC`, `text`. Colour profiles are none. */
  metadata: readonly string[];
  /** What stands after the end of the picture, where something does: `zip`, `html`, `other` … */
  appended?: string;
  /** What keeps a drawing (SVG) from being safe. */
  faults?: readonly DrawingFault[];
}

/** A thing in a drawing that may not be there; its reason is a key of `phrases.drawing`. */
export interface DrawingFault {
  reason: string;
  /** The element, attribute or value at hand, shortened. */
  name: string;
  line: number;
}

export interface PdfFacts extends Inspected {
  kind: 'pdf';
  pages: number;
  encrypted: boolean;
  /** Scripts, launch actions and the like. */
  active: readonly string[];
  attachments: number;
  title?: string;
  lang?: string;
  tagged: boolean;
}

export interface UnreadableMedia {
  kind: 'unreadable';
  /** What the bytes are taken for; empty when they are nothing known. */
  format: string;
  reason: 'unknown' | 'damaged' | 'bytes' | 'pixels' | 'frames' | 'time' | 'memory' | 'crash';
  /** Width and height, where the file told them before it was left. */
  pixels?: readonly [number, number];
  /** Frames of the animation, where there are too many. */
  frames?: number;
}

export type Media = ReadonlyMap<string, MediaFacts>;
