/** Makes the pictures of pages in a process of its own: `lib/image-service.ts` asks, and watches over it. */
import { type Encoding, encodePicture } from '../lib/media/encode.ts';
import { serve } from './supervised.ts';

/** What is asked of this script. */
export interface EncodeTask extends Encoding {
  /** Bytes of the original, as base64. */
  bytes: string;
}

/** The picture made, as base64, or why there is none. */
export type Encoded = { bytes: string } | { error: string };

await serve<EncodeTask, Encoded>(async ({ bytes, ...encoding }) => {
  try {
    const made = await encodePicture(Buffer.from(bytes, 'base64'), encoding);
    return { bytes: made.toString('base64') };
  } catch (error) {
    return { error: (error as Error).message };
  }
});
