import path from 'node:path';
import type { Locale } from '../../lib/locales.ts';
import type { RouteTable } from '../../lib/route-table.ts';
import { type CorpusPage, readCorpus, sourcesOf } from './corpus.ts';
import { type Damageable, type DamagedQuery, damagedQueries } from './damage.ts';
import { judged, type Question, toolsFor } from './judged.ts';
import { type NamedThing, namer } from './names.ts';
import type { Asked } from './score.ts';
import { type OwnSearcher, openOwn } from './searchers.ts';

/** The search of one language of a built site, and what it searches. */
export interface SearchedLanguage extends OwnSearcher {
  code: string;
  language: Damageable & { lang: string };
  corpus: readonly CorpusPage[];
}

/** Opens the search of a language of a built site, run in Node over the files that readers get. */
export async function openLanguage(dir: string, code: string): Promise<SearchedLanguage> {
  const searcher = await openOwn(path.join(dir, 'pagefind', code));
  const { searchLanguage: language, pages } = searcher;
  return {
    ...searcher,
    code,
    language: { lang: language.lang, script: language.script, typing: language.rules.typing ?? [] },
    corpus: readCorpus(
      dir,
      pages.map(({ path: address = '', title }) => ({ path: address, title })),
    ),
  };
}

/**
 * Questions of the judged set in one language, with the addresses of the pages that answer them.
 * @throws when a subject has no page in the language.
 */
export function judgedQuestions(
  { portal, routes }: RouteTable,
  { code }: Pick<Locale, 'code'>,
): (Question & Asked)[] {
  const root = portal.urls.chooser();
  const addresses = new Map(
    routes.flatMap((route) => {
      if (route.locale.code !== code || (route.kind !== 'entry' && route.kind !== 'document')) return [];
      const name = route.kind === 'entry' ? route.set.subject : `documents/${route.id}`;
      return [[name, route.pathname.slice(root.length)] as const];
    }),
  );
  return judged
    .filter(({ locale }) => locale === code)
    .map((question) => ({
      ...question,
      right: question.expect.map((subject) => {
        const address = addresses.get(subject);
        if (!address) throw new Error(`"${question.query}": ${subject} has no page in ${code}.`);
        return address;
      }),
    }));
}

/** Queries made by damaging titles and texts of the pages of a language, or titles alone. */
export const damagedOf = (
  { corpus, language, code }: SearchedLanguage,
  options: { each: number; seed: string; titles?: boolean },
): DamagedQuery[] =>
  damagedQueries(
    sourcesOf(corpus, language, options.seed).filter(({ from }) => !options.titles || from === 'title'),
    language,
    toolsFor(code, corpus),
    options,
  );

/** A damaged query with the pages that answer it; a part of a title or text may stand on several. */
export const asked = (
  { corpus }: Pick<SearchedLanguage, 'corpus'>,
  { damage, query, path: address, from }: DamagedQuery,
): Asked => ({
  query,
  right:
    damage === 'substring'
      ? corpus
          .filter((page) => (from === 'title' ? page.title : page.text).includes(query))
          .map((page) => page.path)
      : [address],
});

/** How a name was answered: a page that names it among the first five, the count of another language, or neither. */
export type NameAnswer = 'found' | 'offered' | 'missed';

/** Types a name; nothing where no page of any language has it. */
export async function askName(
  own: SearchedLanguage,
  all: readonly SearchedLanguage[],
  thing: NamedThing,
): Promise<NameAnswer | undefined> {
  const names = namer(thing);
  const pagesOf = ({ corpus }: SearchedLanguage) =>
    corpus.filter(({ title, text }) => names(title) || names(text)).map((page) => page.path);
  const about = pagesOf(own);
  const others = all.filter((other) => other !== own);
  if (about.length === 0 && others.every((other) => pagesOf(other).length === 0)) return undefined;
  const found = await own.search(thing.form, 5);
  if (found.some((address) => about.includes(address))) return 'found';
  for (const { engine } of others) {
    const { hits } = await engine.search(thing.form);
    if (hits.some(({ partial }) => !partial)) return 'offered';
  }
  return 'missed';
}
