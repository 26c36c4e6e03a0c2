import { readFile } from 'node:fs/promises';
import { getContent } from './content.ts';
import { type Download, publishDownloads } from './published-downloads.ts';

/** An address for each document that a published text links to. */
export async function downloadPaths(): Promise<
  { params: { collection: string; slug: string; name: string }; props: { copy: string } }[]
> {
  const { portal } = await getContent();
  const { downloads } = await publishDownloads(portal);
  return [...downloads.values()].map(({ collection, slug, name, copy }) => ({
    params: { collection, slug, name: name.replace(/\.pdf$/, '') },
    props: { copy },
  }));
}

/** The bytes of a document, as readers may have it. */
export const downloadOf = async ({ copy }: Pick<Download, 'copy'>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(copy));
