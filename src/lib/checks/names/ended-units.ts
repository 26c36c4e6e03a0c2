import type { Locale } from '../../locales.ts';
import type { Portal } from '../../portal.ts';
import { escapePattern } from '../../text.ts';
import { bareName, formsOf } from './forms.ts';
import { fitsAt, indexPatterns } from './patterns.ts';
import { wordsOf } from './words.ts';

/** A unit or body that exists no more. */
export interface EndedUnit {
  id: string;
  /** How to name it today. */
  name: string;
  validTo: string;
  /** Words beside which its name means another one. */
  unless: readonly string[];
  isAgency: boolean;
  /** What followed it, in the language of the text. */
  successors: readonly string[];
}

/** A form of its name in a text. */
interface Mention {
  from: number;
  to: number;
  unit: EndedUnit;
}

/** What has ended, as one language calls it. */
export interface EndedUnits {
  locale: Locale;
  /** How the locality is called, to tell its bodies from those of others. */
  locality: string;
  /** Words before names of places: tỉnh, thành phố. */
  units: ReadonlySet<string>;
  find: (text: string) => Mention[];
}

/** The units and bodies of the registries that have ended. */
export function endedUnitsOf(portal: Portal, locale: Locale): EndedUnits {
  const { registries, site, now } = portal;
  const { code } = locale;
  const mentions: { text: string; unit: EndedUnit }[] = [];
  for (const registry of ['places', 'agencies'] as const) {
    const records = registries[registry];
    for (const [id, record] of records) {
      const { name, validTo, successors = [] } = record;
      if (!validTo || validTo >= now.slice(0, validTo.length)) continue;
      const own = name[code];
      const unit: EndedUnit = {
        id,
        name: own ? formerName(own, locale, code === site.defaultLocale) : (name[site.defaultLocale] ?? id),
        validTo,
        isAgency: registry === 'agencies',
        unless: ('unless' in record && record.unless?.[code]) || [],
        successors: successors.flatMap((next) => {
          const following = records.get(next)?.name;
          return following?.[code] ?? following?.[site.defaultLocale] ?? [];
        }),
      };
      const texts = [...(record.mentions?.[code] ?? []), ...(own ? [bareName(own, locale)] : [])];
      for (const text of new Set(texts)) mentions.push({ text: text.normalize('NFC'), unit });
    }
  }
  return {
    locale,
    locality: site.name[code] ?? '',
    units: formsOf(portal, code).units,
    find: locale.script === 'latin' ? findByWords(mentions) : findByCharacters(mentions),
  };
}

/** A name with the mark of the past that its language uses. */
function formerName(name: string, locale: Locale, native: boolean): string {
  const [mark] = locale.writing.formerly ?? [];
  const bare = bareName(name, locale);
  if (!mark) return name;
  if (locale.script === 'han') return `${mark}${bare}`;
  if (bare !== name) return name;
  return native ? `${name} (${mark})` : `${mark} ${name}`;
}

type Named = readonly { text: string; unit: EndedUnit }[];

/** Looks for words, whatever space is between them; small letters may stand as capitals, not the other way round. */
function findByWords(mentions: Named): EndedUnits['find'] {
  const index = indexPatterns(mentions, 'spelling');
  return (text) => {
    const words = wordsOf(text);
    const found: Mention[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const pattern = index
        .get(words[at]?.spelling ?? '')
        ?.find(
          (candidate) =>
            fitsAt(candidate, { text, words, at }, 'spelling', false) &&
            candidate.words.every(({ capital }, i) => !capital || words[at + i]?.capital),
        );
      if (!pattern) continue;
      const last = at + pattern.words.length - 1;
      found.push({ from: words[at]?.from ?? 0, to: words[last]?.to ?? 0, unit: pattern.of.unit });
      at = last;
    }
    return found;
  };
}

function findByCharacters(mentions: Named): EndedUnits['find'] {
  const byText = new Map(mentions.map(({ text, unit }) => [text, unit]));
  if (byText.size === 0) return () => [];
  const pattern = new RegExp(
    [...byText.keys()]
      .sort((a, b) => b.length - a.length)
      .map(escapePattern)
      .join('|'),
    'g',
  );
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: given }) => {
      const unit = byText.get(given);
      return unit ? [{ from: index, to: index + given.length, unit }] : [];
    });
}
