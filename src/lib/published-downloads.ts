import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { type DownloadSource, linkedDownloads } from './downloads.ts';
import type { Portal } from './portal.ts';

/** A document as readers get it. */
export interface Download extends DownloadSource {
  /** Bytes of the cleaned copy. */
  size: number;
  /** Absolute path of the cleaned copy, for as long as the process runs. */
  copy: string;
}

export interface Downloads {
  /** By the path of the original, relative to the portal folder. */
  downloads: ReadonlyMap<string, Download>;
  /** Originals that could not be cleaned: readers get no link to them. */
  failures: readonly { file: string; reason: string }[];
}

interface Store {
  dir: string;
  /** Copies by what they were made from, so that an editor at work does not wait for each of them again. */
  copies: Map<string, Promise<Pick<Download, 'copy' | 'size' | 'lang'>>>;
  pending: WeakMap<Portal, Promise<Downloads>>;
  ready: WeakMap<Portal, Downloads>;
}

// On `globalThis` like the portal itself: loaders and pages are separate module graphs of one process.
const stores = globalThis as unknown as Record<symbol, Store | undefined>;
const key = Symbol.for('external-information-portal.downloads');

function openStore(): Store {
  const found = stores[key];
  if (found) return found;
  const dir = mkdtempSync(path.join(tmpdir(), 'downloads-'));
  process.on('exit', () => rmSync(dir, { recursive: true, force: true }));
  const made: Store = { dir, copies: new Map(), pending: new WeakMap(), ready: new WeakMap() };
  stores[key] = made;
  return made;
}

/** Cleans every document that published texts link to, each once, however often it is asked. */
export function publishDownloads(portal: Portal): Promise<Downloads> {
  const { pending } = openStore();
  const found = pending.get(portal) ?? publish(portal);
  pending.set(portal, found);
  return found;
}

/** What `publishDownloads` has made of a portal; nothing before it has. */
export const downloadsOf = (portal: Portal): Downloads['downloads'] =>
  stores[key]?.ready.get(portal)?.downloads ?? new Map();

async function publish(portal: Portal): Promise<Downloads> {
  const store = openStore();
  const downloads = new Map<string, Download>();
  const failures: { file: string; reason: string }[] = [];
  // One after another: each is held in memory while it is rewritten.
  for (const source of linkedDownloads(portal)) {
    const { file } = source;
    try {
      downloads.set(file, { ...source, ...(await copyOf(store, portal.dir, source)) });
    } catch (error) {
      failures.push({ file, reason: (error as Error).message });
    }
  }
  const result = { downloads, failures };
  store.ready.set(portal, result);
  return result;
}

async function copyOf(
  { dir, copies }: Store,
  portalDir: string,
  { file, name, lang }: DownloadSource,
): Promise<Pick<Download, 'copy' | 'size' | 'lang'>> {
  const original = path.join(portalDir, file);
  const { size, mtimeMs } = await stat(original);
  const made = `${original}\0${size}\0${mtimeMs}\0${lang}`;
  const copy = path.join(dir, `${copies.size}.pdf`);
  const found = copies.get(made) ?? clean(original, { name, lang }, copy);
  copies.set(made, found);
  return found;
}

async function clean(
  original: string,
  { name, lang }: Pick<DownloadSource, 'name' | 'lang'>,
  copy: string,
): Promise<Pick<Download, 'copy' | 'size' | 'lang'>> {
  // Only when there is a document: whoever checks or renders texts has no need of the PDF library.
  const [{ inspectPdf }, { cleanPdf }] = await Promise.all([
    import('./media/pdf.ts'),
    import('./media/pdf-clean.ts'),
  ]);
  const bytes = await readFile(original);
  const facts = await inspectPdf(bytes);
  if (facts.kind !== 'pdf') throw new Error('The PDF is damaged.');
  const identity = { title: facts.title ?? name.replace(/\.pdf$/, ''), lang: facts.lang ?? lang };
  const cleaned = await cleanPdf(bytes, identity);
  await writeFile(copy, cleaned);
  return { copy, size: cleaned.length, lang: identity.lang };
}
