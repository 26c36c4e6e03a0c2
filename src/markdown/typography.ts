import type { Locale } from '../lib/locales.ts';
import type { Registries } from '../lib/registries/schemas.ts';
import { escapePattern } from '../lib/text.ts';
import type { Urls } from '../lib/urls.ts';
import { h, type Node, textOf } from './hast.ts';

/** A rule that finds runs in plain text and turns each into nodes. */
interface RunRule {
  pattern: RegExp;
  render: (run: string) => Node[];
}

/** Typographic treatment of text in one language (design spec §4.3 and §4.4). */
export interface Typography {
  /** Text of a paragraph as nodes: unbroken document numbers, language of foreign runs, bold beside Han. */
  inline: (text: string) => Node[];
  /** As `inline`, and the first mention of each former unit linked to what it is today. */
  prose: (text: string, seen: Set<string>) => Node[];
  /** Text of a heading: proper names unbroken, and for Han script, break opportunities between words. */
  heading: (text: string) => Node[];
  /** Proper names made unbreakable with no-break spaces. */
  glue: (text: string) => string;
}

// Number, optional year, then the letters of kind and issuer: 93/KH-UBND, 72/2015/NĐ-CP, 59-NQ/TW, 06/2003/QH11.
const documentNumber =
  /(?<![\p{Script=Latin}\d/])\d{1,5}(?:\/\d{4})?(?:\/[A-ZĐ][A-ZĐa-z]*\d*(?:-[A-ZĐ][A-ZĐa-z]*\d*)*|-[A-ZĐ]{2,}\/[A-ZĐ]{2,})(?![\p{Script=Latin}\d])/gu;
const strayBold = /\*\*(?=\S)([^*\n]+?)\*\*/g;
// A line break in the file is a space to browsers; beside Han there is none, whatever stands on the other side.
const hanLineBreak = /(?<=[\p{Script=Han}，。；：！？、”’）》])\s*\n\s*|\s*\n\s*(?=[\p{Script=Han}“‘（《])/gu;

/** Longest first, so that a long name wins over a short one inside it. */
const alternation = (forms: Iterable<string>): string =>
  [...new Set(forms)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escapePattern)
    .join('|');

/** Cuts text at the runs of a rule; what lies between stays a string. */
function cut(parts: readonly (Node | string)[], { pattern, render }: RunRule): (Node | string)[] {
  return parts.flatMap((part) => {
    if (typeof part !== 'string') return [part];
    const pieces: (Node | string)[] = [];
    let end = 0;
    for (const match of part.matchAll(pattern)) {
      if (match.index > end) pieces.push(part.slice(end, match.index));
      pieces.push(...render(match[0]));
      end = match.index + match[0].length;
    }
    if (end === 0) return [part];
    if (end < part.length) pieces.push(part.slice(end));
    return pieces;
  });
}

const asNodes = (parts: readonly (Node | string)[]): Node[] =>
  parts.map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part));

/** Marks after which no line may break. */
const openers = /[“‘《（]$/;

/** Words of a text in a script without spaces; no break falls inside a name of the registry. */
function words(text: string, segmenter: Intl.Segmenter, names: RegExp | undefined): string[] {
  const spans = names
    ? [...text.matchAll(names)].map(({ index, 0: name }) => [index, index + name.length] as const)
    : [];
  const pieces: string[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const within = spans.some(([start, end]) => start < index && index < end);
    if (within) pieces.push(`${pieces.pop() ?? ''}${segment}`);
    else pieces.push(segment);
  }
  return pieces;
}

interface FormerUnit {
  id: string;
  href: string;
}

/** Former units of a language by the strings that mention them. */
function formerUnits(registries: Registries, urls: Urls, code: string): Map<string, FormerUnit> {
  const units = new Map<string, FormerUnit>();
  const add = (registry: 'places' | 'agencies', page: string) => {
    for (const [id, { mentions, successors, validTo }] of registries[registry]) {
      if (!validTo || !successors?.length) continue;
      for (const mention of mentions?.[code] ?? []) units.set(mention, { id, href: `${page}#${id}` });
    }
  };
  add('places', urls.places(code));
  add('agencies', urls.agencies(code));
  return units;
}

/** Runs of other languages that the eye and a voice can tell by their letters. */
function foreignRuns(locale: Locale, locales: readonly Locale[]): RunRule[] {
  return locales
    .filter((other) => other.letters && other.script !== locale.script)
    .map((other) => {
      const letters = new RegExp(`[${other.letters}]`, 'u');
      return {
        pattern:
          other.script === 'han'
            ? new RegExp(`[${other.letters}]+`, 'gu')
            : /\p{Script=Latin}+(?:[ -]\p{Script=Latin}+)*/gu,
        render: (run) =>
          letters.test(run) ? [h('span', { lang: other.lang }, [run])] : [{ type: 'text', value: run }],
      };
    });
}

export interface TypographyOptions {
  locale: Locale;
  locales: readonly Locale[];
  sourceLocale: Locale;
  registries: Registries;
  urls: Urls;
}

/** Creates the typography of one language. */
export function createTypography({
  locale,
  locales,
  sourceLocale,
  registries,
  urls,
}: TypographyOptions): Typography {
  const numbers: RunRule = {
    pattern: documentNumber,
    render: (run) => [
      h(
        'span',
        { className: ['nb'], ...(locale.lang === sourceLocale.lang ? {} : { lang: sourceLocale.lang }) },
        [run],
      ),
    ],
  };
  const rules = [numbers, ...foreignRuns(locale, locales)];
  const clean = (text: string) => (locale.script === 'han' ? text.replace(hanLineBreak, '') : text);
  const apply = (text: string, extra: readonly RunRule[]) => {
    const within = (run: string) => asNodes([...extra, ...rules].reduce<(Node | string)[]>(cut, [run]));
    // First, so that a run inside the bold does not part its asterisks.
    const bold: RunRule = {
      pattern: strayBold,
      render: (run) => [h('strong', {}, within(run.slice(2, -2)))],
    };
    return cut([clean(text)], bold).flatMap((part) => (typeof part === 'string' ? within(part) : [part]));
  };

  const units = formerUnits(registries, urls, locale.code);
  const unitPattern =
    units.size > 0
      ? new RegExp(
          locale.script === 'han'
            ? alternation(units.keys())
            : `(?<![\\p{L}])(?:${alternation(units.keys())})(?![\\p{L}])`,
          'gu',
        )
      : undefined;

  const han = locale.script === 'han';
  const properName = han ? /^\p{Script=Han}{2,8}$/u : /^\S+(?: \S+){1,2}$/;
  const names = [...registries.names.values()]
    .flatMap(({ name, also }) => [name[locale.code], ...(also?.[locale.code] ?? [])])
    .filter((name): name is string => properName.test(name ?? ''));
  const namePattern =
    names.length > 0
      ? new RegExp(han ? alternation(names) : `(?<![\\p{L}])(?:${alternation(names)})(?![\\p{L}])`, 'gu')
      : undefined;
  const glue = (text: string) =>
    namePattern && !han ? text.replace(namePattern, (name) => name.replaceAll(' ', '\u00A0')) : text;

  const segmenter = han ? new Intl.Segmenter(locale.intl, { granularity: 'word' }) : undefined;

  return {
    glue,
    inline: (text) => apply(text, []),
    prose: (text, seen) =>
      apply(
        text,
        unitPattern
          ? [
              {
                pattern: unitPattern,
                render: (run) => {
                  const unit = units.get(run) as FormerUnit;
                  if (seen.has(unit.id)) return [{ type: 'text', value: run }];
                  seen.add(unit.id);
                  return [h('a', { href: unit.href, className: ['former'] }, apply(run, []))];
                },
              },
            ]
          : [],
      ),
    heading: (text) => {
      if (!segmenter) return apply(glue(text), []);
      return apply(text, []).flatMap((node, index, nodes) => {
        if (node.type !== 'text') return [node];
        const pieces = words(node.value, segmenter, namePattern);
        const open = (position: number) =>
          position === 0
            ? index === 0 || openers.test(textOf(nodes[index - 1] as Node))
            : openers.test(pieces[position - 1] as string);
        return pieces.flatMap((piece, position): Node[] =>
          /^[\p{L}\p{N}“‘《（]/u.test(piece) && !open(position)
            ? [h('wbr'), { type: 'text', value: piece }]
            : [{ type: 'text', value: piece }],
        );
      });
    },
  };
}
