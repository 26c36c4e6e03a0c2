import { sharp } from './decoders.ts';
import { readDrawing } from './drawing.ts';
import { formatOf } from './format.ts';
import { pictureLimits } from './limits.ts';

/** How a picture is to be made for a page. */
export interface Encoding {
  format: string;
  width?: number;
  height?: number;
  fit?: string;
  position?: string;
  background?: string;
  quality?: number;
}

/** What Astro calls the ways a picture fills its place, as sharp calls them. */
const fits = {
  fill: 'fill',
  contain: 'inside',
  cover: 'cover',
  none: 'outside',
  'scale-down': 'inside',
  outside: 'outside',
  inside: 'inside',
} as const;

const encoders = ['webp', 'png', 'avif', 'jpeg'] as const;

/**
 * Makes a picture anew for a page: sized, upright, without any metadata. A drawing is written from what the allow-list
 * knows of it. The bytes of an original are never given back.
 * @throws when the picture cannot be decoded, is beyond the limits, or is a drawing that is not safe.
 */
export async function encodePicture(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  const { width, height, fit, position, background, quality } = encoding;
  if (formatOf(bytes) === 'svg') {
    const { svg, faults } = readDrawing(bytes);
    if (!svg) throw new Error(`The drawing is not safe: ${faults[0]?.reason} ${faults[0]?.name}`);
    return Buffer.from(svg);
  }
  const format = encoders.find((name) => name === encoding.format.replace(/^jpg$/, 'jpeg'));
  if (!format) throw new Error(`Pictures are not made as ${encoding.format}.`);
  const picture = sharp(bytes, {
    failOn: 'error',
    animated: true,
    limitInputPixels: pictureLimits.framePixels,
  }).rotate();
  if (width || height) {
    picture.resize({
      ...(width && { width: Math.round(width) }),
      ...(height && { height: Math.round(height) }),
      ...(width && height && fit && Object.hasOwn(fits, fit) && { fit: fits[fit as keyof typeof fits] }),
      ...(width && height && position && { position }),
      withoutEnlargement: true,
    });
  }
  if (background) picture.flatten({ background });
  // An animated GIF runs for ever, as browsers show it.
  const loop = format === 'webp' && formatOf(bytes) === 'gif' ? { loop: 0 } : {};
  return picture.toFormat(format, { ...(quality && { quality }), ...loop }).toBuffer();
}
