import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { program, signature } from '../search/program.ts';
import { fingerprintOf, keepBundle, restoreBundle } from './bundle-cache.ts';
import { bundleNames } from './bundle-names.ts';
import { chunkSize, pagefindVersion, refuse, settings, withIndex } from './pagefind-service.ts';
import type { PreparedPage } from './prepare.ts';

export interface IndexOptions {
  /** Code of the language. */
  code: string;
  /** In order: the same pages give the same bytes. */
  pages: readonly PreparedPage[];
  /** Folder that the bundle is written to. */
  bundle: string;
  /** Folder of bundles that were made before; all are made anew without. */
  cacheDir?: string | undefined;
  /** Told of each page that was read. */
  progress?: (count: number) => void;
}

/**
 * Writes Pagefind's bundle of the pages of one language. Addresses in the index are relative to the folder of the
 * site, so that the same index serves under any base path.
 * @returns whether the bundle of an earlier build was taken, made of the very same input.
 * @throws when Pagefind reports an error, or has left out a page.
 */
export async function indexLanguage({
  code,
  pages,
  bundle,
  cacheDir,
  progress,
}: IndexOptions): Promise<{ kept: boolean }> {
  const fingerprint = fingerprintOf(
    (function* () {
      yield JSON.stringify([pagefindVersion, chunkSize, settings]);
      for (const page of pages) yield* [page.path, page.html];
    })(),
  );
  const cache = cacheDir ? { dir: cacheDir, code, fingerprint } : undefined;
  await rm(bundle, { recursive: true, force: true });
  const kept = cache !== undefined && (await restoreBundle(cache, bundle));
  if (!kept) {
    await rm(bundle, { recursive: true, force: true });
    await makeBundle(pages, bundle, progress);
    if (cache) await keepBundle(cache, bundle);
  }
  await renameFiles(bundle, pages.length);
  return { kept };
}

async function makeBundle(
  pages: readonly PreparedPage[],
  bundle: string,
  progress?: (count: number) => void,
): Promise<void> {
  await mkdir(bundle, { recursive: true });
  await withIndex(async (index) => {
    for (const [count, { path: url, html }] of pages.entries()) {
      progress?.(count);
      refuse(await index.addHTMLFile({ url, content: html }));
    }
    refuse(await index.writeFiles({ outputPath: bundle }));
  });
  for (const name of await readdir(bundle)) {
    if (unused.test(name)) await rm(path.join(bundle, name));
  }
}

/** Programs that Pagefind writes beside each index, which the portal bundles itself or does not use (540 kB). */
const unused = /^pagefind.*\.(?:js|css)$/;

interface Entry {
  languages: Record<string, { hash: string; wasm: string | null; page_count: number }>;
}

/** @throws when the bytes are no program of Pagefind. */
function unpackProgram(packed: Uint8Array): Uint8Array {
  const bytes = gunzipSync(packed);
  const start = signature.length;
  if (
    bytes.toString('latin1', 0, start) !== signature ||
    bytes.toString('latin1', start, start + 4) !== '\0asm'
  )
    throw new Error('Pagefind writes another program.');
  return bytes.subarray(start);
}

/** Gives the files of a bundle names that are the same in all. */
async function renameFiles(bundle: string, count: number): Promise<void> {
  const file = path.join(bundle, bundleNames.entry);
  const entry = JSON.parse(await readFile(file, 'utf8')) as Entry;
  const [language, ...others] = Object.values(entry.languages);
  if (!language || others.length > 0 || language.page_count !== count)
    throw new Error(
      `Pagefind: ${count} pages of one language have become ${JSON.stringify(entry.languages)}.`,
    );
  await rename(path.join(bundle, `pagefind.${language.hash}.pf_meta`), path.join(bundle, bundleNames.meta));
  const packed = await readFile(path.join(bundle, `wasm.${language.wasm ?? 'unknown'}.pagefind`));
  await writeFile(path.join(bundle, bundleNames.program), unpackProgram(packed));
  for (const name of await readdir(bundle)) {
    if (/^wasm\..*\.pagefind$/.test(name)) await rm(path.join(bundle, name));
  }
  language.hash = 'meta';
  language.wasm = program;
  await writeFile(file, JSON.stringify(entry));
}
