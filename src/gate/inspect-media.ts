import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Media, MediaFacts } from '../lib/media/facts.ts';
import { formatOfName } from '../lib/media/format.ts';
import { openLimit } from '../lib/media/limits.ts';
import { readTree, type TreeItem } from '../lib/tree.ts';
import type { MediaTask } from './media-worker.ts';
import type { Limits } from './supervise.ts';
import { openWorkshop } from './workshop.ts';

/** Raised when the same bytes are to be judged anew. */
const inspectorVersion = 1;

const projectDir = path.resolve(import.meta.dirname, '../..');
const cacheDir = path.join(projectDir, 'node_modules', '.cache', 'media');

/** A picture of 80 megapixels fits; a bomb does not take the machine with it. */
const limits: Limits = {
  perFile: 9,
  silence: 30,
  heap: 512,
  memory: Math.min(1536, Math.floor((totalmem() / 2 ** 20) * 0.5)),
};

/** Pictures and PDFs, by their names; links are never followed. */
const isMedia = ({ path: file, kind }: TreeItem): boolean =>
  kind === 'file' && /^(?:content|public)\//.test(file) && formatOfName(file) !== undefined;

/**
 * What the pictures and PDFs of a portal folder are, found out in a process of its own. What was found out is kept
 * by the digest of the bytes, so that an unchanged file is decoded once.
 */
export async function inspectMedia(portalDir: string): Promise<Media> {
  const tree = readTree(portalDir);
  const media = new Map<string, MediaFacts>();
  const workshop = openWorkshop<MediaTask, MediaFacts>(
    path.join(import.meta.dirname, 'media-worker.ts'),
    limits,
  );
  try {
    for (const item of tree.items.filter(isMedia)) {
      if (item.size > openLimit) {
        media.set(item.path, { kind: 'unreadable', format: '', reason: 'bytes' });
        continue;
      }
      const kept = keptFacts(tree.read(item.path));
      const facts = kept.read() ?? (await inspect(path.join(portalDir, item.path)));
      media.set(item.path, facts);
    }
    return media;
  } finally {
    workshop.close();
  }

  async function inspect(file: string): Promise<MediaFacts> {
    const done = await workshop.work({ file });
    if ('halt' in done) return { kind: 'unreadable', format: '', reason: done.halt };
    // What took too long on a busy machine may pass on another day.
    const { result } = done;
    if (!(result.kind === 'unreadable' && result.reason === 'time'))
      keptFacts(readFileSync(file)).write(result);
    return done.result;
  }
}

/** Versions of the programs that judge; the facts of others are not ours. */
const versions = [inspectorVersion, ...['sharp', '@cantoo/pdf-lib'].map(versionOf)].join(' ');

function versionOf(name: string): string {
  const manifest = readFileSync(path.join(projectDir, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { dependencies: Record<string, string> }).dependencies[name] ?? '';
}

/** Facts that an earlier run found out about the same bytes. */
function keptFacts(bytes: Buffer) {
  const digest = createHash('sha256').update(versions).update('\0').update(bytes).digest('hex');
  const file = path.join(cacheDir, `${digest}.json`);
  return {
    read: (): MediaFacts | undefined => {
      try {
        return JSON.parse(readFileSync(file, 'utf8')) as MediaFacts;
      } catch {
        return undefined;
      }
    },
    write: (facts: MediaFacts): void => {
      mkdirSync(cacheDir, { recursive: true });
      // Whole or not at all, whoever else is at work.
      writeFileSync(`${file}.${process.pid}`, JSON.stringify(facts));
      renameSync(`${file}.${process.pid}`, file);
    },
  };
}
