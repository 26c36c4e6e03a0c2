import type { Handle } from '../content.ts';
import type { TranslationSet } from '../graph.ts';
import type { Page } from '../page.ts';
import type { Party } from '../registries/schemas.ts';
import { type PartnersBook, partnersBook } from './book.ts';
import { partnerName, partyName } from './parties.ts';

/** What the views of this part ask, of the page they are on. */
export interface PartnersPage {
  book: PartnersBook<Handle>;
  /** The name of a partner in the reader's language, and its page. */
  partner: (slug: string) => { name: string; href: string | undefined };
  party: (party: Party) => { name: string; href: string | undefined };
  /** A text of the portal in the reader's language, else in its own, which is then told. */
  text: (set: TranslationSet<Handle>) => {
    title: string;
    href: string;
    code: string;
    lang: string | undefined;
  };
  /** A day, or the days from one to another. */
  days: (from: string, until?: string) => string;
}

/** Creates what the views of this part ask. */
export function createPartnersPage({ content, portal, locale, t, date }: Page): PartnersPage {
  const { urls, registries } = portal;
  const { code } = locale;
  const book = partnersBook(content.sets, registries);
  const naming = { registries, profiles: book.profiles, code };
  const hrefOf = (set: TranslationSet<Handle> | undefined) =>
    set && !set.facts.unlisted ? urls.entry({ ...set, locale: code }) : undefined;
  const partner = (slug: string) => ({
    name: partnerName(slug, naming),
    href: hrefOf(book.profiles.get(slug)),
  });
  return {
    book,
    partner,
    party: (party) =>
      'partner' in party ? partner(party.partner) : { name: partyName(party, naming), href: undefined },
    text: (set) => {
      const entry = set.entries.get(code) ?? set.source;
      const own = entry.address.locale;
      return {
        title: entry.title,
        href: urls.entry({ ...set, locale: own }),
        code: own,
        lang: own === code ? undefined : portal.localeOf(own).lang,
      };
    },
    days: (from, until) =>
      until ? t('partners:days', { from: date(from), until: date(until) }) : date(from),
  };
}
