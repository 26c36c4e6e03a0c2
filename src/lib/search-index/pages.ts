import type { AddressesFile, PagesFile } from '../search/files.ts';
import { isLarge } from './common.ts';
import type { IndexPage } from './inputs.ts';

/** Pages that the file of pages names; a reader's phone gets it before the first answer. */
const most = 2000;

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

/**
 * `pages.json` of a language, its pages in the order given.
 * @throws when the ids are not of one form.
 */
export function pagesFile(pages: readonly IndexPage[], idOf: (page: IndexPage) => string): PagesFile {
  const listed = pages.slice(0, most);
  const sections = distinct(listed.map(({ section }) => section)).sort();
  const topics = distinct(listed.flatMap((page) => page.topics)).sort();
  const ids = listed.map(idOf);
  const prefix = /^(?:.*_)?/.exec(ids[0] ?? '')?.[0] ?? '';
  const length = ids[0]?.length ?? 0;
  const odd = ids.find((id) => !id.startsWith(prefix) || id.length !== length);
  if (odd !== undefined) throw new Error(`Pagefind names pages in two ways: ${ids[0]}, ${odd}.`);
  return {
    count: pages.length,
    sections,
    topics,
    lasting: listed.filter((page) => page.lasting).length,
    records: listed.flatMap(({ record }, at) => (record ? [at] : [])),
    prefix,
    ids: ids.map((id) => id.slice(prefix.length)).join(''),
    titles: listed.map(({ title }) => title.replace(/\s+/g, ' ')).join('\n'),
    section: listed.map(({ section }) => sections.indexOf(section)),
    dates: listed.map(({ date }) => date),
    topic: listed.map((page) => page.topics.map((topic) => topics.indexOf(topic))),
    ...(!isLarge(pages) && { addresses: listed.map(({ path }) => path) }),
  };
}

/** `addresses.json` of a language. */
export const addressesFile = (pages: readonly IndexPage[]): AddressesFile =>
  isLarge(pages) ? pages.slice(0, most).map(({ path }) => path) : [];
