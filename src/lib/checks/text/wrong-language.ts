import type { Values } from '../../issues/issue.ts';
import type { Portal } from '../../portal.ts';
import { registryFile } from '../../registries/read.ts';
import { findLegacy } from '../../text-encoding/legacy.ts';
import { findMojibake } from '../../text-encoding/mojibake.ts';
import type { Tree } from '../../tree.ts';
import { type Check, judgeEntries } from '../check.ts';
import { simplify } from '../names/traditional.ts';
import { createOwnWords } from '../registries/untranslated.ts';
import { createJudge, type Foreign } from './language.ts';
import { type TextUnit, unitsOf } from './units.ts';
import { wordsOfPortal } from './words.ts';

/** Every text is in the language of its file; quotations, titles of works and names are in their own. */
export const checkLanguage: Check = (portal, context) => {
  const judges = new Map(
    portal.allLocales.map((locale) => [locale.code, createJudge(locale, portal.allLocales)]),
  );
  const asInDefault = createCopies(portal, context.tree);
  return [
    ...judgeEntries(portal, context, (entry) => {
      const { locale } = entry.address;
      const judge = judges.get(locale);
      if (!judge) return [];
      return unitsOf(entry).flatMap((unit) => {
        const found = judge(withoutTitles(unit), unit.kind);
        return found && !isDamaged(unit.text)
          ? [unit.issueAt(found.index, 'wrong-language', valuesOf(portal, locale, found, unit.text))]
          : [];
      });
    }),
    ...wordsOfPortal(portal, context.tree).flatMap(({ text, locale, file, field, issue }) => {
      const found = judges.get(locale)?.(text, 'block') ?? asInDefault(text, locale, file, field);
      return found && !isDamaged(text)
        ? [issue('wrong-language', valuesOf(portal, locale, found, text))]
        : [];
    }),
  ];
};

/** Creates what finds texts of settings and records that are still in the default language, as in the field beside. */
function createCopies(portal: Portal, tree: Tree) {
  const { defaultLocale } = portal.site;
  const isOfDefault = createOwnWords(portal, defaultLocale);
  const texts = new Map<string, string>();
  for (const { text, locale, file, field } of wordsOfPortal(portal, tree))
    if (locale === defaultLocale) texts.set(`${file} ${field}`, text);
  return (text: string, locale: string, file: string, field: string): Foreign | undefined => {
    // Dictionaries are told as such; names may be the same in many languages.
    if (locale === defaultLocale || file.startsWith('i18n/') || file === registryFile('names'))
      return undefined;
    const beside = field.replace(new RegExp(`\\.${locale}(?=\\.|$)`), `.${defaultLocale}`);
    return texts.get(`${file} ${beside}`) === text && isOfDefault(text)
      ? { reason: 'language', locale: defaultLocale, index: 0 }
      : undefined;
  };
}

/** Told already, as what it is. */
const isDamaged = (text: string): boolean => Boolean(findMojibake(text) ?? findLegacy(text));

/** The text with blanks for what is a title of a work. */
function withoutTitles({ text, titled }: TextUnit): string {
  let rest = '';
  let done = 0;
  for (const [start, end] of titled.toSorted(([a], [b]) => a - b)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    rest += text.slice(done, from) + ' '.repeat(end - from);
    done = end;
  }
  return rest + text.slice(done);
}

function valuesOf(
  { localeOf }: Portal,
  code: string,
  { reason, locale, index, letters = [] }: Foreign,
  text: string,
): Values {
  const language = localeOf(code).name;
  const other = locale ? localeOf(locale).name : '';
  const own = reason === 'unmarked' || reason === 'orthography';
  const kind = own ? reason : locale ? 'known' : 'unknown';
  const start = text.slice(index, index + 60).replace(/\s+/g, ' ');
  const values = {
    language,
    other,
    letters: letters.slice(0, 6).join(' '),
    example: [...start.slice(0, 20)].map(simplify).join(''),
  };
  return {
    language,
    start: text.length > index + 60 ? `${start.replace(/\s\S*$/, '')}…` : start,
    problem: { phrase: `phrases.language.${kind}.problem`, values },
    remedy: { phrase: `phrases.language.${kind}.remedy`, values },
  };
}
