import type { PageRow, PagesFile } from '../search/files.ts';
import type { SearchLanguage } from '../search/types.ts';
import type { IndexPage } from './inputs.ts';

/** Pages that the file of pages names; a reader's phone gets it before the first answer. */
const most = 2000;

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

/** `pages.json` of a language, its pages in the order given. */
export function pagesFile(
  language: SearchLanguage,
  pages: readonly IndexPage[],
  idOf: (page: IndexPage) => string,
): PagesFile {
  const listed = pages.slice(0, most);
  const sections = distinct(listed.map(({ section }) => section)).sort();
  const topics = distinct(listed.flatMap((page) => page.topics)).sort();
  return {
    language,
    count: pages.length,
    sections,
    topics,
    pages: listed.map(
      (page): PageRow => [
        idOf(page),
        page.path,
        page.title,
        sections.indexOf(page.section),
        page.date,
        page.topics.map((topic) => topics.indexOf(topic)),
      ],
    ),
  };
}
