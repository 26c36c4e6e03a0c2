import type { NamesFile } from '../search/files.ts';
import type { IndexPage } from './inputs.ts';
import { createNameFinder } from './name-finder.ts';
import type { IndexName } from './registry-names.ts';

/** Mentions from which on a page is about a name. */
const often = 3;

/** Pages that a name leads to. */
const most = 8;

/** How a page speaks of a name. */
export interface Mention {
  where: 'title' | 'summary' | 'text';
  /** Share of the title or summary that the name is, 0 to 1. */
  share: number;
  /** Times that it stands in title, summary and text. */
  count: number;
  /** Whether its record is named by its id. */
  marked: boolean;
}

export type Mentions = ReadonlyMap<IndexName, Mention>;

const components: Readonly<Record<string, string>> = { Name: 'names', Contact: 'agencies' };
const component = /<(Name|Contact)\b[^>]*?\b(?:id|agency)="([^"]*)"/g;

/** Makes what finds the names of a language in its pages. */
export function createMentions(names: readonly IndexName[]): (page: IndexPage) => Mentions {
  const find = createNameFinder(names.flatMap((name) => name.own.map((form) => [form, name] as const)));
  const byRecord = new Map(names.flatMap((name) => name.records.map((record) => [record, name] as const)));
  return ({ title, summary, body }) => {
    const mentions = new Map<IndexName, Mention>();
    const tell = (name: IndexName, mention: Mention): void => {
      const known = mentions.get(name);
      if (!known) mentions.set(name, mention);
      else {
        known.count += mention.count;
        known.marked ||= mention.marked;
      }
    };
    for (const [where, text] of [
      ['title', title],
      ['summary', summary],
      ['text', body],
    ] as const) {
      for (const [name, count] of find(text)) {
        const share = where === 'text' ? 0 : Math.min(1, name.form.length / text.length);
        tell(name, { where, share, count, marked: false });
      }
    }
    for (const [, kind = '', id] of body.matchAll(component)) {
      const name = byRecord.get(`${components[kind]}:${id}`);
      if (name) tell(name, { where: 'text', share: 0, count: 1, marked: true });
    }
    return mentions;
  };
}

/** Whether a page is about a name, and not one that mentions it. */
const isAbout = ({ where, count, marked }: Mention): boolean => where !== 'text' || count >= often || marked;

/** Other ways to write the names that a page is about, which its text does not have. */
export function aliasesOf(mentions: Mentions, { title, summary, body }: IndexPage): string[] {
  const text = `${title}\n${summary}\n${body}`;
  const aliases = [...mentions].flatMap(([{ forms }, mention]) => (isAbout(mention) ? forms : []));
  return [...new Set(aliases)].filter((alias) => !text.includes(alias));
}

const ranks = { title: 0, summary: 1, text: 2 } as const;

/**
 * `names.json`: the names, each with the pages about it.
 * @param mentionsOf of each page, by its name in results, in the order in which pages are listed
 */
export function namesFile(names: readonly IndexName[], mentionsOf: ReadonlyMap<string, Mentions>): NamesFile {
  const pages = new Map<IndexName, { id: string; mention: Mention }[]>();
  for (const [id, mentions] of mentionsOf) {
    for (const [name, mention] of mentions) {
      const list = pages.get(name);
      if (list) list.push({ id, mention });
      else pages.set(name, [{ id, mention }]);
    }
  }
  return names.map((name) => ({
    form: name.form,
    forms: name.forms,
    // The sort is stable: of equals, the page that is listed first.
    pages: (pages.get(name) ?? [])
      .sort(
        ({ mention: a }, { mention: b }) =>
          ranks[a.where] - ranks[b.where] || b.share - a.share || b.count - a.count,
      )
      .slice(0, most)
      .map(({ id }) => id),
  }));
}
