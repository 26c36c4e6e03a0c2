import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pagefindVersion, refuse, withIndex } from './pagefind-service.ts';

let code: Promise<string> | undefined;

/**
 * The program that reads an index of Pagefind, an ES module. It comes with every index and stands in no package;
 * it is taken from an index of one page once, and kept in `node_modules/.cache`.
 */
export function pagefindClient(): Promise<string> {
  code ??= readClient().catch((error: unknown) => {
    code = undefined;
    throw error;
  });
  return code;
}

/** What the program begins with; a file that does not is none. */
const beginning = `const pagefind_version="${pagefindVersion}";`;
const end = /export\{[^}]*\bcreateInstance\b[^}]*\};?\s*$/;

async function readClient(): Promise<string> {
  const file = path.resolve('node_modules', '.cache', 'search', `pagefind-${pagefindVersion}.js`);
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (isWhole(kept)) return kept;
  const made = await makeClient();
  await mkdir(path.dirname(file), { recursive: true });
  // Another build may read at this moment: it gets the whole file or none.
  const draft = `${file}-${randomUUID()}`;
  await writeFile(draft, made);
  await rename(draft, file);
  return made;
}

const isWhole = (text: string): boolean => text.startsWith(beginning) && end.test(text);

const makeClient = (): Promise<string> =>
  withIndex(async (index) => {
    refuse(await index.addCustomRecord({ url: '/', content: 'a', language: 'en' }));
    const { files, ...answer } = await index.getFiles();
    refuse(answer);
    const client = files.find((file) => file.path.endsWith('pagefind.js') && !file.path.includes('-'));
    const text = Buffer.from(client?.content ?? []).toString('utf8');
    if (!isWhole(text)) throw new Error(`Pagefind ${pagefindVersion} writes another pagefind.js.`);
    return text;
  });
