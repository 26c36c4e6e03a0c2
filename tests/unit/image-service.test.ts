import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import service from '../../src/lib/image-service.ts';
import { animation, noise, phoneExif, svg } from '../support/pictures.ts';

const worker = path.resolve(import.meta.dirname, '../../src/gate/encode-worker.ts');
const config = { service: { entrypoint: '', config: { worker } } } as Parameters<typeof service.transform>[2];
const logger = {} as Parameters<typeof service.transform>[3];

const make = (bytes: Uint8Array, options: Record<string, unknown> = {}) =>
  service.transform(bytes, { src: '/_astro/cho.1234.jpg', format: 'webp', ...options }, config, logger);

describe('a reader', () => {
  test('gets a photograph sized, upright and without what the telephone wrote into it', async () => {
    const photo = await noise(300, 200)
      .withExif({ ...phoneExif, IFD0: { ...phoneExif.IFD0, Orientation: '6' } })
      .jpeg()
      .toBuffer();
    const { data, format } = await make(photo, { width: 100, height: 150 });
    const { width, height, exif, xmp } = await sharp(data).metadata();
    expect({ format, width, height, exif, xmp }).toEqual({
      format: 'webp',
      width: 100,
      height: 150,
      exif: undefined,
      xmp: undefined,
    });
  });

  test('gets an animation with all its frames', async () => {
    const { data } = await make(await animation(['#fff', '#aaa', '#555'], [600, 600, 600]), { width: 16 });
    expect(await sharp(data).metadata()).toMatchObject({ pages: 3, loop: 0, width: 16 });
  });

  test('gets a drawing made anew', async () => {
    const { data } = await make(Buffer.from(svg('<!-- nháp --><path d="M0 0"/>')), { format: 'svg' });
    expect(Buffer.from(data).toString()).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 60"><path d="M0 0"/></svg>',
    );
  });
});

describe('a build that meets a picture it cannot make', () => {
  test.each([
    ['rubbish', Buffer.from('no picture')],
    ['a drawing with a script', Buffer.from(svg('<script/>'))],
  ])('stops at %s, names it, and never publishes the original', async (_what, bytes) => {
    await expect(make(bytes)).rejects.toThrow('cho.1234.jpg');
    await expect(make(bytes, { format: 'svg' })).rejects.toThrow('cho.1234.jpg');
  });

  test('stops at half a photograph, which others would publish as it is', async () => {
    const photo = await noise(300, 200).jpeg().toBuffer();
    await expect(make(photo.subarray(0, photo.length / 2))).rejects.toThrow('cho.1234.jpg');
    await expect(make(await noise().tiff().toBuffer())).rejects.toThrow('cho.1234.jpg');
  });
});
