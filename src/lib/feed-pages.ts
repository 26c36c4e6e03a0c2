import type { Content, Handle } from './content.ts';
import { atomFeed } from './feeds.ts';
import { lastChange, listedIn, type TranslationSet } from './graph.ts';

import type { Section } from './site.ts';

/** Entries in one feed. */
const feedLength = 30;

/** The feed of a language, or of one section in it: the newest listed entries. */
export function localeFeed({ portal, sets }: Content, code: string, section?: Section): string {
  const { urls, site, localeOf } = portal;
  const inFeed = section
    ? ({ collection }: TranslationSet<Handle>) => collection === section.collection
    : ({ collection }: TranslationSet<Handle>) =>
        site.sections.some((other) => other.collection === collection);
  const items = listedIn(sets, code)
    .filter(inFeed)
    .slice(0, feedLength)
    .map((set) => ({
      title: set.entries.get(code)?.title ?? '',
      summary: set.entries.get(code)?.summary ?? '',
      url: urls.absolute(urls.entry({ ...set, locale: code })),
      date: set.sortDate,
      updated: lastChange(set),
    }));
  const name = `${site.name[code]} – ${site.descriptor[code]}`;
  return atomFeed({
    title: section ? `${section.name[code]} – ${site.name[code]}` : name,
    description: (section ? section.summary[code] : site.hero.text[code]) ?? '',
    lang: localeOf(code).lang,
    page: urls.absolute(section ? urls.section(section.collection, code) : urls.home(code)),
    self: urls.absolute(urls.feed(code, section?.collection)),
    copyright: site.licence[code] ?? '',
    author: site.owner[code] ?? '',
    items,
  });
}
