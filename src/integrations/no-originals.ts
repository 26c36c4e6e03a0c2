import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatOfName } from '../lib/media/format.ts';
import { getPortalDir } from '../lib/portal-dir.ts';
import { readTree } from '../lib/tree.ts';

/**
 * Takes the originals of pictures out of the output. Astro removes those of which it made sizes; one that no page
 * shows in the end, or that was asked for by its address, it would leave there with all its metadata.
 * @throws when a page needs an original.
 */
export function noOriginals(): AstroIntegration {
  return {
    name: 'no-originals',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const outDir = fileURLToPath(dir);
        const copies = findOriginals(outDir, getPortalDir());
        if (copies.length === 0) return;
        const pages = filesBelow(outDir).filter((file) => /\.(?:html|xml|css|js)$/.test(file));
        for (const copy of copies) {
          const name = path.basename(copy);
          const page = pages.find((file) => readFileSync(file).includes(name));
          if (page) throw new Error(`${path.relative(outDir, page)} shows an original: ${name}`);
          rmSync(copy);
          logger.info(`left out: ${name}`);
        }
      },
    },
  };
}

/** Files of the output that are pictures below `content/`, byte by byte. */
function findOriginals(outDir: string, portalDir: string): string[] {
  const tree = readTree(portalDir);
  const originals = tree.items.filter(
    ({ path: file, kind }) => kind === 'file' && file.startsWith('content/') && isPicture(file),
  );
  const sizes = new Set(originals.map(({ size }) => size));
  const digests = new Set(originals.map(({ path: file }) => digestOf(tree.read(file))));
  return filesBelow(outDir).filter(
    (file) => isPicture(file) && sizes.has(statSync(file).size) && digests.has(digestOf(readFileSync(file))),
  );
}

function isPicture(file: string): boolean {
  const format = formatOfName(file);
  return format !== undefined && format !== 'pdf';
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
