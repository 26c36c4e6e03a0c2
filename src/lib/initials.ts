import type { Locale } from './locales.ts';
import { withoutMarks } from './text.ts';

export interface InitialGroup<T> {
  initial: string;
  /** Anchor. */
  id: string;
  items: T[];
}

// The first character, in the order of pinyin, of each Latin letter that begins a syllable.
const pinyinInitials: readonly [initial: string, first: string][] = [
  ['A', '阿'],
  ['B', '八'],
  ['C', '嚓'],
  ['D', '咑'],
  ['E', '妸'],
  ['F', '发'],
  ['G', '旮'],
  ['H', '铪'],
  ['J', '丌'],
  ['K', '咔'],
  ['L', '垃'],
  ['M', '呣'],
  ['N', '拏'],
  ['O', '噢'],
  ['P', '妑'],
  ['Q', '七'],
  ['R', '呥'],
  ['S', '仨'],
  ['T', '他'],
  ['W', '屲'],
  ['X', '夕'],
  ['Y', '丫'],
  ['Z', '帀'],
];

/** The letter a title stands under: its Latin letter, or for Han, the first letter of its pinyin. */
export function initialOf(title: string, { intl }: Pick<Locale, 'intl'>): string {
  const [first = ''] = title.replace(/^[^\p{L}\p{N}]+/u, '');
  if (/\p{Script=Han}/u.test(first)) {
    const collator = new Intl.Collator(intl);
    return pinyinInitials.findLast(([, start]) => collator.compare(start, first) <= 0)?.[0] ?? 'A';
  }
  if (/\p{N}/u.test(first)) return '0–9';
  // Đ is a letter of its own in Vietnamese; other marked letters stand with their base letter.
  return first.toUpperCase() === 'Đ' ? 'Đ' : withoutMarks(first).toUpperCase();
}

/** Groups items that are already in order by the initial of their title. */
export function groupByInitial<T>(
  items: readonly T[],
  titleOf: (item: T) => string,
  locale: Pick<Locale, 'intl'>,
): InitialGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const initial = initialOf(titleOf(item), locale);
    const group = groups.get(initial);
    if (group) group.push(item);
    else groups.set(initial, [item]);
  }
  return [...groups].map(([initial, members], index) => ({ initial, id: `i-${index + 1}`, items: members }));
}
