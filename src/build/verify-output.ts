import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { compareOutput, expectedOutput, type OutputFault } from '../lib/output.ts';
import { readPortal } from '../lib/portal.ts';
import { createRouteTable } from '../lib/route-table.ts';
import { bundleNames } from '../lib/search-index/bundle-names.ts';
import { readTree } from '../lib/tree.ts';

/** Bytes at the end of a page that tell whether it was written to its end. */
const tail = 32;

/** What a built folder lacks, and what stands in it that no row of the route table has made. */
export function verifyOutput(portalDir: string, dir: string): OutputFault[] {
  const sizes = new Map(
    readdirSync(dir, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((item) => !item.isDirectory())
      .map((item) => {
        const file = path.join(item.parentPath, item.name);
        return [path.relative(dir, file).split(path.sep).join('/'), statSync(file).size] as const;
      }),
  );
  const expected = expectedOutput(createRouteTable(readPortal(portalDir)), readTree(portalDir));
  return compareOutput(expected, {
    sizes,
    endOf: (file) => endOf(path.join(dir, file)),
    searchable: searchableIn(dir, [...expected.searchable.keys()]),
  });
}

function endOf(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const length = Math.min(size, tail);
    const bytes = Buffer.alloc(length);
    readSync(descriptor, bytes, 0, length, size - length);
    return bytes.toString('latin1');
  } finally {
    closeSync(descriptor);
  }
}

/** Pages in the search index of each language; none where there is no index. */
function searchableIn(dir: string, codes: readonly string[]): Map<string, number> {
  return new Map(
    codes.map((code) => {
      try {
        const file = path.join(dir, 'pagefind', code, bundleNames.entry);
        const { languages } = JSON.parse(readFileSync(file, 'utf8')) as {
          languages: Record<string, { page_count: number }>;
        };
        return [code, Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0)];
      } catch {
        return [code, 0];
      }
    }),
  );
}
