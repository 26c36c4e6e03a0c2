import { bareName } from '../checks/names/forms.ts';
import type { Locale } from '../locales.ts';
import type { Portal } from '../portal.ts';
import { withoutMarks } from '../text.ts';
import { bareNames } from './bare-names.ts';
import type { HanScripts } from './han-scripts.ts';

/** A name of the registries, as the search of one language knows it. */
export interface IndexName {
  /** How this language writes it. */
  form: string;
  /** Other ways to write it, in any language, by which a reader may ask for it. */
  forms: readonly string[];
  /** Ways in which texts of this language write it. */
  own: readonly string[];
  /** Its records, as `<registry>:<id>`. */
  records: readonly string[];
}

const registries = ['names', 'places', 'agencies'] as const;

type Localized<T> = Readonly<Record<string, T>>;

/** What the records of all registries may say of a name. */
interface NameRecord {
  kind?: string | undefined;
  name: Localized<string>;
  also?: Localized<readonly string[]> | undefined;
  short?: Localized<string> | undefined;
  mentions?: Localized<readonly string[]> | undefined;
  successors?: readonly string[] | undefined;
}

/** What makes two ways of writing the same to the index. */
const keyOf = (text: string): string =>
  withoutMarks(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Ways of writing, without those that the index takes for one before them. */
function distinct(forms: readonly string[], taken: readonly string[] = []): string[] {
  const keys = new Set(['', ...taken.map(keyOf)]);
  return forms.filter((form) => {
    const key = keyOf(form);
    if (keys.has(key)) return false;
    keys.add(key);
    return true;
  });
}

/**
 * The names of all registries for the search of one language. Records that the language writes alike are one name.
 * @param han absent where no language of the portal is Chinese
 */
export function namesOf(portal: Portal, code: string, han?: HanScripts): IndexName[] {
  const tails = placeTails(portal);
  const native = portal.localeOf(portal.site.defaultLocale);
  const byForm = new Map<string, IndexName>();
  const add = ({ form, forms, own, records }: IndexName): void => {
    const key = keyOf(form);
    const same = byForm.get(key);
    byForm.set(key, {
      form: same?.form ?? form,
      forms: distinct([...(same?.forms ?? []), ...forms], [same?.form ?? form]),
      own: [...new Set([...(same?.own ?? []), ...own])],
      records: [...(same?.records ?? []), ...records],
    });
  };
  for (const registry of registries) {
    const records: ReadonlyMap<string, NameRecord> = portal.registries[registry];
    const former = formerOf(records);
    for (const [id, record] of records) {
      const written = portal.locales.map((locale) => ({ locale, forms: writtenIn(record, locale) }));
      const own = written.find(({ locale }) => locale.code === code)?.forms ?? [];
      const form = own[0] ?? written.find(({ forms }) => forms.length > 0)?.forms[0];
      if (!form) continue;
      const isPlace = registry === 'places' || kindOf(record).startsWith('place');
      const forms = written.flatMap(({ locale, forms }) => [
        ...forms,
        ...forms.flatMap((text) => han?.otherForms(text, locale.lang) ?? []),
        ...(locale === native && !isPlace
          ? forms.flatMap((text) => initialsOf(text, { locale, tails, isBody: registry === 'agencies' }))
          : []),
      ]);
      const old = (former.get(id) ?? []).flatMap((record) =>
        portal.locales.flatMap((locale) => writtenIn(record, locale)),
      );
      add({ form, forms: [...forms, ...old], own, records: [`${registry}:${id}`] });
    }
  }
  for (const bare of bareNames(namedThings(portal))) {
    const form = bare[code];
    if (form === undefined) continue;
    const forms = portal.locales.flatMap((locale) => {
      const text = bare[locale.code];
      return text === undefined ? [] : [text, ...(han?.otherForms(text, locale.lang) ?? [])];
    });
    add({ form, forms, own: [form], records: [] });
  }
  return [...byForm.values()];
}

/** The names of places and things in each language; those of bodies say what they are in other ways. */
const namedThings = ({ registries, locales }: Portal): Record<string, string>[] =>
  [...registries.names.values(), ...registries.places.values()].map((record) =>
    Object.fromEntries(
      locales.flatMap((locale) =>
        writtenIn(record, locale)
          .slice(0, 1)
          .map((text) => [locale.code, text]),
      ),
    ),
  );

/** How a language writes a name, the usual way first. */
function writtenIn({ name, also, short, mentions }: NameRecord, locale: Locale): string[] {
  const { code } = locale;
  const forms = [name[code], short?.[code], ...(also?.[code] ?? []), ...(mentions?.[code] ?? [])];
  return [...new Set(forms.flatMap((form) => (form ? [bareName(form, locale).normalize('NFC')] : [])))];
}

const kindOf = ({ kind = '' }: NameRecord): string => kind;

/** The records that became a record, by the id of what they became. */
function formerOf(records: ReadonlyMap<string, NameRecord>): Map<string, NameRecord[]> {
  const former = new Map<string, NameRecord[]>();
  for (const record of records.values()) {
    for (const id of record.successors ?? []) {
      const list = former.get(id);
      if (list) list.push(record);
      else former.set(id, [record]);
    }
  }
  return former;
}

/** Names of places with which names of bodies end, the longest first. */
function placeTails({ registries, locales }: Portal): string[] {
  const places = [
    ...registries.places.values(),
    ...[...registries.names.values()].filter(({ kind }) => kind.startsWith('place')),
  ];
  return [...new Set(places.flatMap((record) => locales.flatMap((locale) => writtenIn(record, locale))))]
    .map((name) => ` ${name}`)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** Fewest letters of an abbreviation: two stand for too much. */
const fewest = 3;

interface Abbreviation {
  locale: Locale;
  /** Names of places with which the name may end. */
  tails: readonly string[];
  /** The name is of a body, whose capitals are no names of places or people. */
  isBody: boolean;
}

/**
 * A name by its initials, as offices write it, without the place it ends with: “Ủy ban nhân dân tỉnh …” is UBND. A
 * body of four words and more is also known by its first word and the initials of the others: “Sở VHTTDL”.
 */
function initialsOf(form: string, { locale: { writing }, tails, isBody }: Abbreviation): string[] {
  const tail = tails.find((name) => form.endsWith(name));
  const words = (tail ? form.slice(0, -tail.length) : form)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word && !writing.commonWords?.includes(word.toLowerCase()));
  const [first = '', ...others] = words;
  if (words.length < fewest || !words.every((word) => /^\p{Script=Latin}/u.test(word))) return [];
  if (!isBody && others.some((word) => /\p{Lu}/u.test(word))) return [];
  const rest = others.map((word) => word.charAt(0).toUpperCase()).join('');
  return [
    first.charAt(0).toUpperCase() + rest,
    ...(isBody && rest.length >= fewest ? [`${first} ${rest}`] : []),
  ];
}
