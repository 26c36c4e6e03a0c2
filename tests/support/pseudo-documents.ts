import { appendFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makePdf } from './pdfs.ts';
import { pseudo } from './pseudo.ts';

/** What its author and the author's programs have written into a document: it stands in no output. */
export const traces = {
  Author: 'Người soạn 5c1e',
  Company: 'Cơ quan 5c1e',
  Producer: 'Program 5c1e',
};

/** Documents of the pseudo portal, by name: linked to, linked to by a withheld text alone, and by none. */
export const documents = {
  linked: 'ke-hoach-5c1e.pdf',
  withheld: 'du-thao-5c1e.pdf',
  unused: 'bo-quen-5c1e.pdf',
};

/** The title of the linked document, and a line of its first page. */
export const linkedDocument = { title: 'Kế hoạch 5c1e', lang: 'vi', text: 'First page 5c1e' };

/** Puts documents beside a text of the portal and beside the one in a folder that is withheld. */
export async function addDocuments(shownText: string, withheldFolder: string): Promise<void> {
  const [source = ''] = (await readdir(withheldFolder)).filter((file) => file.endsWith('.mdx'));
  const withheldText = path.join(withheldFolder, source);
  const xmp = `<rdf:RDF><rdf:Description xmp:CreatorTool="${traces.Producer}"/></rdf:RDF>`;
  const bytes = await makePdf({ ...linkedDocument, info: traces, xmp, packed: true });
  const put = (text: string, name: string) => writeFile(path.join(path.dirname(text), name), bytes);
  await put(shownText, documents.linked);
  await put(shownText, documents.unused);
  await put(withheldText, documents.withheld);
  await appendFile(shownText, `\n[${pseudo('The plan in full')}](${documents.linked})\n`);
  await appendFile(withheldText, `\n[${linkedDocument.title}](${documents.withheld})\n`);
}
