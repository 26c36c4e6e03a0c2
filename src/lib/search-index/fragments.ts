import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fromIndex } from '../search/marks.ts';
import { signature } from '../search/program.ts';

/** A page as the index holds it, in letters as they are read. */
export interface Fragment {
  /** Name of the page in results. */
  id: string;
  /** Address, relative to the folder of the site. */
  path: string;
  content: string;
  meta: Readonly<Record<string, string>>;
}

const ending = '.pf_fragment';

/** @throws when a file is no fragment of Pagefind. */
export function parseFragment(name: string, bytes: Uint8Array): Fragment {
  const text = gunzipSync(bytes).toString('utf8');
  if (!text.startsWith(signature)) throw new Error(`${name} is no fragment of Pagefind.`);
  const { url, content, meta } = JSON.parse(text.slice(signature.length)) as {
    url: string;
    content: string;
    meta: Record<string, string>;
  };
  return {
    id: name.slice(0, -ending.length),
    path: url.replace(/^\//, ''),
    content: fromIndex(content),
    meta: Object.fromEntries(Object.entries(meta).map(([key, value]) => [key, fromIndex(value)])),
  };
}

/** The pages of an index, by their address. */
export async function readFragments(bundle: string): Promise<Map<string, Fragment>> {
  const folder = path.join(bundle, 'fragment');
  const fragments = new Map<string, Fragment>();
  for (const name of (await readdir(folder)).sort()) {
    const fragment = parseFragment(name, await readFile(path.join(folder, name)));
    fragments.set(fragment.path, fragment);
  }
  return fragments;
}
