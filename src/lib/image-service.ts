import { availableParallelism } from 'node:os';
import type { LocalImageService } from 'astro';
import { baseService } from 'astro/assets';
import type { Encoded, EncodeTask } from '../gate/encode-worker.ts';
import type { Limits } from '../gate/supervise.ts';
import { openWorkshop, type Workshop } from '../gate/workshop.ts';

/** What `astro.config.mjs` tells the service; its own path is lost when it is bundled. */
interface Settings {
  /** Absolute path of `src/gate/encode-worker.ts`. */
  worker: string;
}

/** A picture of 80 megapixels made small; what needs more is no picture the gate has passed. */
const limits: Limits = { perFile: 30, silence: 30, heap: 512, memory: 1536 };

let workshops: Workshop<EncodeTask, Encoded>[] = [];
let turn = 0;

function workshopOf(worker: string): Workshop<EncodeTask, Encoded> {
  if (workshops.length === 0) {
    const count = Math.min(4, availableParallelism());
    workshops = Array.from({ length: count }, () => openWorkshop<EncodeTask, Encoded>(worker, limits));
  }
  turn = (turn + 1) % workshops.length;
  return workshops[turn] as Workshop<EncodeTask, Encoded>;
}

const isDrawing = (src: unknown): boolean =>
  Boolean(src) &&
  (typeof src === 'object' || typeof src === 'function') &&
  (src as { format?: string }).format === 'svg';

/**
 * Astro's picture service, but for who does the work: every picture, drawings included, is decoded and made anew in a
 * process of its own, within limits of time and memory. Astro's own service publishes the original when it fails to
 * decode one; here that stops the build.
 */
const service: LocalImageService<Settings> = {
  ...baseService,
  // A drawing has one size for all.
  getSrcSet: (options, ...rest) =>
    isDrawing(options.src) || options.format === 'svg'
      ? []
      : (baseService.getSrcSet?.(options, ...rest) ?? []),

  async transform(
    bytes,
    { src, width, height, format = 'webp', fit, position, background, quality },
    config,
  ) {
    const done = await workshopOf(config.service.config.worker).work({
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
      format,
      ...(width && { width: Number(width) }),
      ...(height && { height: Number(height) }),
      ...(fit && { fit }),
      ...(position && { position }),
      ...(background && { background }),
      ...(Number(quality) && { quality: Number(quality) }),
    });
    const failure = 'halt' in done ? done.halt : 'error' in done.result ? done.result.error : undefined;
    if (failure !== undefined) throw new Error(`The picture ${src} cannot be made (${failure}).`);
    const made = (done as { result: { bytes: string } }).result;
    return { data: Buffer.from(made.bytes, 'base64'), format };
  },
};

export default service;
