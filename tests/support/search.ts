import { openLanguage, type SearchedLanguage } from '../../src/bench/search/relevance.ts';
import { getSite, type SiteName } from './sites.ts';

const opened = new Map<string, Promise<SearchedLanguage>>();

/** The search of one language of a built site, run in Node over the files that readers get; opened once for all tests. */
export function openBuiltSearch(name: SiteName, code: string): Promise<SearchedLanguage> {
  const key = `${name} ${code}`;
  const search = opened.get(key) ?? openLanguage(getSite(name).dir, code);
  opened.set(key, search);
  return search;
}
