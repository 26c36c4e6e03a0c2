import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SearchLanguage } from '../../../src/lib/search/types.ts';
import type { LanguageInput } from '../../../src/lib/search-index/build.ts';
import type { IndexPage } from '../../../src/lib/search-index/inputs.ts';
import type { IndexName } from '../../../src/lib/search-index/registry-names.ts';

export const languages = {
  vi: { code: 'vi', lang: 'vi', script: 'latin', rules: {} },
  zh: { code: 'zh', lang: 'zh-Hans', script: 'han', rules: {} },
  en: { code: 'en', lang: 'en', script: 'latin', rules: {} },
} as const satisfies Record<string, SearchLanguage>;

/** A page of the route table, with only what a test is about. */
export const page = (path: string, title: string, more: Partial<IndexPage> = {}): IndexPage => ({
  path,
  title,
  summary: '',
  body: '',
  section: 'news',
  date: '2026-01-02',
  dateText: '02/01/2026',
  lasting: false,
  record: false,
  topics: [],
  agency: 'so-ngoai-vu',
  languages: ['vi'],
  ...more,
});

/** A name of the registries. */
export const name = (form: string, forms: readonly string[], more: Partial<IndexName> = {}): IndexName => ({
  form,
  forms,
  own: [form],
  records: [],
  ...more,
});

/** A built page as readers get it: its text, and what stands around it. */
export const html = (lang: string, body: string): string =>
  `<!doctype html><html${lang && ` lang="${lang}"`}><head><title>x</title></head><body><header>Đầu trang</header>` +
  `<article data-pagefind-body>${body}</article><footer>Chân trang</footer></body></html>`;

/** Writes built pages below a folder, and gives what the index step is told of them. */
export function writeSite(
  outDir: string,
  code: keyof typeof languages,
  pages: readonly { page: IndexPage; body?: string; lang?: string }[],
  names: readonly IndexName[] = [],
): LanguageInput {
  const language = languages[code];
  for (const { page, body = `<h1>${page.title}</h1><p>${page.body}</p>`, lang = language.lang } of pages) {
    const folder = path.join(outDir, page.path);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'index.html'), html(lang, body));
  }
  return { language, pages: pages.map(({ page }) => page), names };
}

/** Name and content of every file below a folder. */
export const filesBelow = (folder: string): [name: string, content: string][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name))
    .sort()
    .map((file) => [path.relative(folder, file), readFileSync(file).toString('base64')]);
