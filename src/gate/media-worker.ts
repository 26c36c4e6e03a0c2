/** Looks into pictures and PDFs in a process of its own: `inspect-media.ts` asks, and watches over it. */
import { readFileSync } from 'node:fs';
import type { MediaFacts } from '../lib/media/facts.ts';
import { formatOf } from '../lib/media/format.ts';
import { inspectPdf } from '../lib/media/pdf.ts';
import { inspectPicture } from '../lib/media/picture.ts';
import { serve } from './supervised.ts';

/** What is asked of this script. */
export interface MediaTask {
  /** Absolute path. */
  file: string;
}

await serve<MediaTask, MediaFacts>(async ({ file }) => {
  const bytes = readFileSync(file);
  return formatOf(bytes) === 'pdf' ? inspectPdf(bytes) : inspectPicture(bytes);
});
