import { Feed } from 'feed';
import { escapeXml } from './text.ts';

export interface FeedOptions {
  title: string;
  description: string;
  /** BCP 47. */
  lang: string;
  /** Absolute address of the page the feed stands for. */
  page: string;
  /** Absolute address of the feed. */
  self: string;
  copyright: string;
  author: string;
  items: readonly FeedItem[];
}

export interface FeedItem {
  title: string;
  summary: string;
  /** Absolute address. */
  url: string;
  /** Day of the event or of publication, `YYYY-MM-DD` or less precise. */
  date: string;
  /** Day of the last change on the portal. */
  updated: string;
}

/** Noon of a civil day at UTC, so that no time zone moves it to another day; the first of a month or year known only so far. */
const noon = (date: string): Date => new Date(`${date}${'-01-01'.slice(date.length - 4)}T12:00:00Z`);

/** An Atom 1.0 feed (RFC 4287). Its dates come from the entries, so that two builds give the same bytes. */
export function atomFeed({
  items,
  title,
  description,
  lang,
  page,
  self,
  copyright,
  author,
}: FeedOptions): string {
  const latest =
    items
      .map(({ updated }) => updated)
      .sort()
      .at(-1) ?? '1970-01-01';
  const feed = new Feed({
    title,
    description,
    id: self,
    link: page,
    language: lang,
    copyright,
    author: { name: author },
    feedLinks: { atom: self },
    updated: noon(latest),
    generator: 'Astro',
  });
  for (const { title: itemTitle, summary, url, date, updated } of items) {
    feed.addItem({
      // Written as type="html", so readers parse them.
      title: escapeXml(itemTitle),
      description: escapeXml(summary),
      id: url,
      link: url,
      published: noon(date),
      date: noon(updated),
    });
  }
  // The library takes the language but writes it into RSS only.
  return feed.atom1().replace('<feed ', `<feed xml:lang="${escapeXml(lang)}" `);
}
