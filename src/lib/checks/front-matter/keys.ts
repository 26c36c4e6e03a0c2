import type { EntryFile } from '../../entries.ts';
import { subjectOf } from '../../entry-path.ts';
import type { Phrase, Values } from '../../issues/issue.ts';
import type { Portal } from '../../portal.ts';
import { withoutMarks } from '../../text.ts';

/** A name as it is compared: without marks, case and separators. */
const fold = (key: string): string =>
  withoutMarks(key)
    .toLowerCase()
    .replace(/[\s_-]+/g, '');

/**
 * Names by which other systems let a file choose its address, its layout, its language or what runs with it.
 * Here the address is the folder, and nothing in a file can move it.
 */
const outputKeys = new Set(
  [
    'slug permalink url uri path pathname route href id uid filename file dest destination output outputs out',
    'outputPath outputDir dir directory folder target aliases alias redirect redirects redirectFrom redirectTo canonical',
    'canonicalUrl layout template view component components import imports export exports script scripts module engine',
    'templateEngine templateEngineOverride eleventyComputed eleventyNavigation eleventyExcludeFromCollections cascade',
    'build type render head headers styles css html eval exec prerender collection category_path base',
  ]
    .join(' ')
    .split(' ')
    .map(fold),
);

/** Names that other systems give to fields of ours. */
const otherNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    title: 'heading headline',
    summary: 'description desc excerpt abstract subtitle lead teaser intro',
    coverAlt: 'alt imageAlt altText',
    'facts.published': 'pubDate publishDate publishedAt datePublished publicationDate created createdAt',
    'facts.updated': 'lastmod lastModified modified updatedDate updatedAt dateModified',
    'facts.date': 'eventDate',
    'facts.topics': 'tags tag categories category keywords keyword topic subjects',
    'facts.cover': 'image images thumbnail thumb featuredImage heroImage banner photo',
    'facts.agency': 'organisation organization department publisher',
    'facts.sources': 'source references',
    'facts.place': 'location',
    'facts.expires': 'expiry expiryDate expiryAt expirationDate unpublishDate',
    'facts.publish': 'embargo publishAfter releaseDate',
    'facts.unlisted': 'hidden noindex',
    'facts.clearance': 'approvedBy approval cleared',
  }).flatMap(([field, names]) => names.split(' ').map((name) => [fold(name), field])),
);

/** Names that say the language, which the name of the file says already. */
const languageKeys = new Set(['lang', 'language', 'locale', 'languagecode', 'ngonngu'].map(fold));

/** The fields that a file may have. */
export interface KnownFields {
  /** At its top. */
  top: readonly string[];
  /** In `facts`, of this file or of its source. */
  facts: readonly string[];
}

/** What is said about a field that does not exist: a code of its own, or a suggestion. */
export interface UnknownKey {
  code: 'field-unknown' | 'reserved-key';
  values: Values;
}

/** Judges the name of a field at the top of a file or in its `facts`; undefined when nothing better is known. */
export function judgeUnknownKey(
  portal: Portal,
  entry: EntryFile,
  path: readonly PropertyKey[],
  known: KnownFields,
): UnknownKey | undefined {
  const key = String(path.at(-1));
  const inFacts = path.length === 2 && path[0] === 'facts';
  if (path.length > 1 && !inFacts) return undefined;
  const field = path.map(String).join('.');
  const folded = fold(key);
  const suggest = (phrase: string, values: Values = {}): UnknownKey => ({
    code: 'field-unknown',
    values: { field, suggestion: { phrase, values } satisfies Phrase },
  });
  if (languageKeys.has(folded))
    return suggest('phrases.languageKey', { name: `${entry.address.locale}.mdx` });
  const meant = meantBy(portal, folded, known);
  if (meant) {
    const [top] = meant.split('.');
    if (top === 'facts' && !known.top.includes('facts'))
      return suggest('phrases.factOfSource', { place: meant });
    const here = inFacts ? meant === `facts.${meant.split('.').at(-1)}` : !meant.includes('.');
    return here
      ? suggest('phrases.near', { near: meant.split('.').at(-1) as string })
      : suggest('phrases.elsewhere', { place: meant });
  }
  if (!outputKeys.has(folded)) return undefined;
  const values = { key, slug: entry.address.slug, subject: subjectOf(entry.address) };
  return {
    code: 'reserved-key',
    values: {
      ...values,
      reason: { phrase: 'phrases.reservedKey.output.problem', values },
      remedy: { phrase: 'phrases.reservedKey.output.remedy', values },
    },
  };
}

/** The field that was meant: in another case, in the words of a language of the portal, or of another system. */
function meantBy(portal: Portal, folded: string, known: KnownFields): string | undefined {
  for (const field of [...known.top, ...known.facts.map((name) => `facts.${name}`)]) {
    if (fold(field.split('.').at(-1) as string) === folded) return field;
  }
  return namesOf(portal).get(folded) ?? otherNames[folded];
}

const names = new WeakMap<Portal, ReadonlyMap<string, string>>();

/** Fields by what editors of each language call them, from `i18n/locales.json`. */
function namesOf(portal: Portal): ReadonlyMap<string, string> {
  const found = names.get(portal);
  if (found) return found;
  const map = new Map(
    portal.allLocales.flatMap(({ writing }) =>
      Object.entries(writing.fields ?? {}).flatMap(([field, words]) =>
        words.map((word) => [fold(word), field] as const),
      ),
    ),
  );
  names.set(portal, map);
  return map;
}
