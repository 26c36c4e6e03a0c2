/** What a separate process found out about a picture or PDF. The gate's own process never decodes one. */
export type MediaFacts = PictureFacts | PdfFacts | UnreadableMedia;

interface Inspected {
  /** Bytes of the file. */
  size: number;
  /** Texts in the metadata, each with the name of its field: searched for marks of secrecy, never repeated. */
  texts: readonly { field: string; text: string }[];
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
  reason: 'unknown' | 'damaged' | 'pixels' | 'frames' | 'time' | 'memory' | 'crash';
}

export type Media = ReadonlyMap<string, MediaFacts>;
