/** Pairs of signs, wide and narrow forms together, since one may close the other. */
const pairs = [
  { open: '(（', close: ')）' },
  { open: '[［', close: ']］' },
  { open: '【', close: '】' },
  { open: '《', close: '》' },
  { open: '「', close: '」' },
  { open: '『', close: '』' },
  { open: '“', close: '”' },
] as const;

const signs = /[()（）[\]［］【】《》「」『』“”]/;
const allSigns = new RegExp(signs, 'g');
/** Placeholders of dictionaries. */
const apart = /\{\{[^{}]*\}\}/g;
/** The eyes of a face made of punctuation, and what is repeated of its mouth. */
const eyes = /(?:^|[^\p{L}\p{N}])[:;=][-'^]?[()[\]]*$/u;
/** The mark of an item: `a)`, `1)`, `iv)`, `đ)`, `一）`. */
const item =
  /(?:^|[\s,;:./–—(（-]|[\p{Script=Han}、，。；：])(?:[\p{Script=Latin}\p{M}]{1,2}|[ivxlIVXL]{1,5}|\d{1,3}(?:\.\d{1,2})*|[一二三四五六七八九十]{1,3}|[①-⑳])$/u;

/** More of them in one text help nobody. */
const most = 5;

export interface Loose {
  index: number;
  sign: string;
  /** The sign that is missing. */
  partner: string;
  opens: boolean;
}

/** The signs of a text that have no partner in it. */
export function findLoose(text: string): Loose[] {
  const loose: Loose[] = [];
  // German closes with what others open with, Swedish opens with what they close with.
  const others = text.includes('„') || (!text.includes('“') && /(?:^|\s)”\p{L}/u.test(text));
  if (signs.test(text)) {
    const plain = text.replace(apart, (run) => ' '.repeat(run.length));
    const open = new Map<string, { index: number; sign: string }[]>(pairs.map((pair) => [pair.open, []]));
    const spare = new Map<string, number[]>(pairs.map((pair) => [pair.open, []]));
    for (const { 0: sign, index } of plain.matchAll(allSigns)) {
      const before = plain.slice(Math.max(0, index - 12), index);
      const face = '()[]'.includes(sign) && eyes.test(before);
      for (const pair of pairs) {
        if (others && pair.open === '“') continue;
        const stack = open.get(pair.open) ?? [];
        if (pair.open.includes(sign)) {
          if (!face) stack.push({ index, sign });
        } else if (pair.close.includes(sign)) {
          if (face || standsAlone(before, sign)) spare.get(pair.open)?.push(index);
          else if (!stack.pop())
            loose.push({ index, sign, partner: pair.open[pair.close.indexOf(sign)] as string, opens: false });
        }
      }
    }
    for (const pair of pairs) {
      const closing = spare.get(pair.open) ?? [];
      for (const { index, sign } of open.get(pair.open)?.reverse() ?? []) {
        if ((closing.at(-1) ?? -1) > index) closing.pop();
        else loose.push({ index, sign, partner: pair.close[pair.open.indexOf(sign)] as string, opens: true });
      }
    }
  }
  return [...withoutIntervals(text, loose), ...straight(text), ...french(text)].slice(0, most);
}

/** Whether a closing sign may, but need not have a partner. */
function standsAlone(before: string, sign: string): boolean {
  if (sign === ')' || sign === '）') return item.test(before);
  // Inches and seconds, typed with a quotation mark.
  return sign === '”' && /\d\s?$/.test(before);
}

/** Intervals that are open at one end: `[0; 5)`. */
function withoutIntervals(text: string, loose: readonly Loose[]): readonly Loose[] {
  if (loose.length === 0 || !/[([][-+−]?[\d∞][\d\s,.;%–-]*[)\]]/.test(text)) return loose;
  return loose.filter(({ sign, index }) =>
    '(['.includes(sign)
      ? !/^.[-+−]?[\d∞][\d\s,.;%–-]*[)\]]/.test(text.slice(index, index + 24))
      : !(
          ')]'.includes(sign) &&
          /[([][-+−]?[\d∞][\d\s,.;%–-]*.$/.test(text.slice(Math.max(0, index - 24), index + 1))
        ),
  );
}

/** Straight quotation marks are open and close at once; an odd number of them, inches apart, is one too few. */
function straight(text: string): Loose[] {
  if (!text.includes('"')) return [];
  const places = [...text.matchAll(/(?<!\d)(?<!\\)"/g)];
  const last = places.at(-1);
  return places.length % 2 === 1 && last && places.length === (text.match(/"/g)?.length ?? 0)
    ? [{ index: last.index, sign: '"', partner: '"', opens: true }]
    : [];
}

/** «…» of French and Russian, »…« of German. */
function french(text: string): Loose[] {
  const left = text.match(/«/g)?.length ?? 0;
  const right = text.match(/»/g)?.length ?? 0;
  if (left === right) return [];
  const sign = left > right ? '«' : '»';
  return [{ index: text.lastIndexOf(sign), sign, partner: sign === '«' ? '»' : '«', opens: sign === '«' }];
}
