import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Pictures that tests need, made where they are needed. */

/** A picture with noise in it, as photographs have. */
export const noise = (width = 96, height = 64): Sharp =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#fff',
      noise: { type: 'gaussian', mean: 120, sigma: 30 },
    },
  });

/** What a telephone writes into a picture: where it was taken, by whom, with what. */
export const phoneExif = {
  IFD0: { Make: 'Phone', Model: 'Phone 17', Artist: 'Nguyen Van A', ImageDescription: 'exif-mark-5b1e' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '22/1 23/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '103/1 27/1 0/1',
  },
};

/** An animation of plain colours, each shown for so many milliseconds. */
export async function animation(
  colours: readonly string[],
  delays: readonly number[],
  { format = 'gif', loop = 0, size = 32 }: { format?: 'gif' | 'webp'; loop?: number; size?: number } = {},
): Promise<Buffer> {
  const frames = await Promise.all(
    colours.map((background, index) =>
      // One pixel differs, or equal frames would be joined.
      sharp({ create: { width: size, height: size, channels: 3, background } })
        .composite([
          {
            input: { create: { width: 1, height: 1, channels: 3, background: index % 2 ? '#123' : '#321' } },
            left: index % size,
            top: 0,
          },
        ])
        .png()
        .toBuffer(),
    ),
  );
  const joined = sharp(frames, { join: { animated: true } });
  const options = { delay: [...delays], loop };
  return format === 'gif'
    ? joined.gif(options).toBuffer()
    : joined.webp({ ...options, lossless: true }).toBuffer();
}

/** A PNG with a chunk put before its end. */
export function withChunk(png: Buffer, type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  const end = png.length - 12;
  return Buffer.concat([png.subarray(0, end), head, body, sum, png.subarray(end)]);
}

/** A JPEG with a segment put at its beginning. */
export function withSegment(jpeg: Buffer, marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

/** A drawing of a size, with what is given inside. */
export const svg = (inner: string, attributes = 'viewBox="0 0 80 60"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;
