import type { Locale } from '../../locales.ts';
import type { Portal } from '../../portal.ts';
import { sentenceAt } from './sentences.ts';

/** Where a name stands in the registries. */
export interface Recorded {
  id: string;
  registry: 'names' | 'places' | 'agencies';
}

/** What the registries say of one way of writing a name in one language. */
export interface Form extends Recorded {
  text: string;
  /** What to write instead; undefined where the form is right. */
  right: string | undefined;
  /** Words that make the form innocent when they stand in its sentence. */
  beside: readonly string[];
  /** Stands here only to be let pass. */
  shield: boolean;
}

/** The capitalised words of a name, whose marks and capitals a text may have lost. */
export interface Core extends Recorded {
  text: string;
  /** As the language writes it. */
  right: string;
  /** No other name has these letters. */
  distinct: boolean;
  unless: readonly string[];
}

/** Ways of writing names in one language, right and wrong. */
export interface Forms {
  locale: Locale;
  forms: readonly Form[];
  cores: readonly Core[];
  /** Words that stand beside names and say what is named: commune, district. In small letters. */
  units: ReadonlySet<string>;
}

const run = /\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*)+/gu;
const brackets = /\s*[（(][^（()）]*[)）]$/;

/** A name without what says that it is of the past. */
export function bareName(name: string, { writing }: Locale): string {
  const [first = ''] = name.split(' ');
  const bare = name.replace(brackets, '');
  return writing.formerly?.includes(first.replace(/^\P{L}+/u, '')) ? bare.slice(first.length).trim() : bare;
}

const runsOf = (texts: readonly string[]): string[] => texts.flatMap((text) => text.match(run) ?? []);

const gathered = new WeakMap<Portal, Map<string, Forms>>();

/** The forms of one language, gathered once. */
export function formsOf(portal: Portal, code: string): Forms {
  const byCode = gathered.get(portal) ?? new Map<string, Forms>();
  gathered.set(portal, byCode);
  const forms = byCode.get(code) ?? gather(portal, code);
  byCode.set(code, forms);
  return forms;
}

function gather({ registries, site, localeOf, allLocales }: Portal, code: string): Forms {
  const locale = localeOf(code);
  const forms = new Map<string, Form>();
  const add = (text: string, form: Omit<Form, 'text'>): void => {
    const key = text.normalize('NFC');
    if (!forms.has(key)) forms.set(key, { text: key, ...form });
  };
  const good = { right: undefined, beside: [], shield: false };
  for (const registry of ['names', 'places', 'agencies'] as const) {
    for (const [id, record] of registries[registry]) {
      const also = 'also' in record ? (record.also?.[code] ?? []) : [];
      for (const text of [record.name[code], ...also]) {
        if (!text) continue;
        add(text, { id, registry, ...good });
        add(bareName(text, locale), { id, registry, ...good });
      }
    }
  }
  for (const [id, { name, avoid, unless }] of registries.names) {
    const right = name[code] ?? name[site.defaultLocale] ?? id;
    const wrong = avoid?.[code] ?? [];
    const innocent = unless?.[code] ?? [];
    for (const text of wrong) {
      const beside = innocent.filter((words) => !wrong.some((form) => words.includes(form)));
      add(text, { id, registry: 'names', right, beside, shield: false });
    }
    for (const text of innocent) {
      if (wrong.some((form) => text.includes(form)))
        add(text, { id, registry: 'names', ...good, shield: true });
    }
  }

  const cores = new Map<string, Core>();
  const native = localeOf(site.defaultLocale);
  for (const registry of ['names', 'places'] as const) {
    for (const [id, record] of registries[registry]) {
      const name = 'also' in record ? record : { ...record, also: undefined };
      const own = [name.name[native.code], ...(name.also?.[native.code] ?? [])].flatMap((text) => text ?? []);
      const here = runsOf([name.name[code], ...(name.also?.[code] ?? [])].flatMap((text) => text ?? []));
      for (const text of runsOf(own)) {
        if (cores.has(text)) continue;
        const right = here.includes(text) || locale.script !== 'latin' ? text : (name.name[code] ?? text);
        const unless = allLocales.flatMap(
          (other) => ('unless' in record && record.unless?.[other.code]) || [],
        );
        cores.set(text, {
          text,
          id,
          registry,
          right,
          distinct: ('distinct' in record && record.distinct === true) || text === site.name[native.code],
          unless,
        });
      }
    }
  }
  return { locale, forms: [...forms.values()], cores: [...cores.values()], units: unitsOf(forms, locale) };
}

/** Words that stand before or after the capitalised words of a name. */
function unitsOf(forms: ReadonlyMap<string, Form>, { writing }: Locale): Set<string> {
  const units = new Set<string>();
  for (const { text } of forms.values()) {
    for (const { index, 0: name } of text.matchAll(run)) {
      const before = text.slice(0, index).trim().split(' ').slice(-2);
      const after = /^ ([\p{L}\p{M}]+)/u.exec(text.slice(index + name.length))?.[1];
      for (const word of [...before, after]) if (word) units.add(word.toLowerCase());
    }
  }
  for (const word of writing.commonWords ?? []) units.delete(word);
  return units;
}

/** Whether words stand in the sentence round a place. */
export function isBeside(words: string, text: string, index: number): boolean {
  const { from, to } = sentenceAt(text, index);
  return text.slice(from, to).includes(words);
}

/** Whether the sentence shows that a wrong form means something else. */
export const isInnocent = ({ beside }: Form, text: string, index: number): boolean =>
  beside.some((words) => isBeside(words, text, index));
