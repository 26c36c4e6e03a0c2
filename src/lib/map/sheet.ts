import type { TranslationSet } from '../graph.ts';
import type { Locale } from '../locales.ts';
import type { Portal } from '../portal.ts';
import { capital, type Figure } from './figure.ts';
import { breadthOf } from './labels.ts';
import { type Layer, layers } from './layers.ts';
import { mapOf } from './maps.ts';
import { escapeXml } from './svg.ts';

/** Colours of the printed sheet: dark enough in grey, and no others. */
const ink = {
  paper: '#ffffff',
  ground: '#eef2ea',
  shape: '#2f6d53',
  mark: '#153f31',
  text: '#141a2e',
  soft: '#5a6178',
};

const columns = 3;
const lineHeight = 19;

/** Breaks a text into lines of a breadth, between words; a text of Chinese between its characters. */
export function wrap(text: string, size: number, breadth: number): string[] {
  const lines = [''];
  for (const piece of text.match(/\p{Script=Han}[，。、；：）”]*|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? []) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && breadthOf(line + piece.trimEnd(), size) > breadth) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => line.trim());
}

const text = (x: number, y: number, words: string, attributes = ''): string =>
  `<text x="${x}" y="${y}"${attributes}>${escapeXml(words)}</text>`;

/**
 * The drawing with its list as one file, for print and reuse: it stands alone, needs no style sheet or font of the
 * portal, and says in itself that it is no survey.
 */
export function mapSheet<H>(
  portal: Portal,
  sets: readonly TranslationSet<H>[],
  locale: Locale,
  figure: Figure<H>,
): string {
  const { site, drawing } = portal;
  const t = portal.t(locale.code);
  const inLanguage = (localized: Readonly<Record<string, string>>) =>
    localized[locale.code] ?? localized[site.defaultLocale] ?? '';
  const { atlas } = mapOf(portal, sets);
  const { width, height } = figure;
  const title = t('map:figure', { name: inLanguage(site.name) });
  const mark = (layer: Layer, x: number, y: number, scale = 1) =>
    `<path d="${layers[layer].mark}" transform="translate(${x} ${y})${scale === 1 ? '' : ` scale(${scale})`}" fill="${ink.mark}" stroke="${ink.paper}" stroke-width="2" paint-order="stroke"/>`;
  const halo = ` stroke="${ink.ground}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`;

  const top = 64;
  const band = (widthOf: number, opacity: number) =>
    `<use href="#shape" fill="${ink.shape}" stroke="${ink.shape}" stroke-width="${widthOf}" stroke-linejoin="round" opacity="${opacity}"/>`;
  const drawn = [
    `<rect width="${width}" height="${height}" fill="${ink.ground}"/>`,
    `<defs><path id="shape" d="${figure.outline}"/></defs>`,
    band(104, 0.07) + band(60, 0.07) + band(26, 0.07) + band(0, 0.16),
    ...figure.rivers.map(
      (d) => `<path d="${d}" fill="none" stroke="${ink.paper}" stroke-width="4" stroke-linecap="round"/>`,
    ),
    ...figure.neighbours.map(({ text: words, at: [x, y] }) =>
      text(x, y, words, ` font-size="15" text-anchor="middle" fill="${ink.soft}"${halo}`),
    ),
    ...figure.marks.map(({ place, at: [x, y] }) => mark(place.layer, x, y)),
    ...figure.marks.flatMap(({ place, text: name, name: named, wide }) => {
      const label = named ?? wide;
      const words = named ? name : String(place.number);
      return label
        ? text(label.x, label.y, words, ` font-size="17" text-anchor="${label.anchor}"${halo}`)
        : [];
    }),
  ].join('\n');

  // The list: what is numbered on the drawing, column after column.
  const lines = [...atlas.layers].flatMap(([layer, places]) => [
    { layer, words: t(`map:layers.${layer}`), head: true },
    ...places.map(({ record, number }) => ({
      layer,
      words: `${number}. ${capital(inLanguage(record.name))}`,
      head: false,
    })),
  ]);
  const perColumn = Math.ceil(lines.length / columns);
  const listTop = top + height + 44;
  const list = lines
    .map(({ layer, words, head }, index) => {
      const x = Math.floor(index / perColumn) * (width / columns);
      const y = listTop + (index % perColumn) * lineHeight;
      return head
        ? mark(layer, x + 9, y - 5, 0.7) + text(x + 24, y, words, ' font-size="14" font-weight="bold"')
        : text(x + 24, y, words, ' font-size="14"');
    })
    .join('\n');

  const notes = [t('map:disclaimer'), ...(drawing ? [inLanguage(drawing.credit)] : [])].flatMap(
    (note, index) => wrap(note, 14, width).map((words) => ({ words, bold: index === 0 })),
  );
  const address = portal.urls.absolute(portal.urls.home(locale.code));
  const notesTop = listTop + perColumn * lineHeight + 16;
  const foot = [...notes, { words: `${inLanguage(site.owner)} · ${address}`, bold: false }]
    .map(({ words, bold }, index) =>
      text(
        0,
        notesTop + index * 20,
        words,
        ` font-size="14"${bold ? ' font-weight="bold"' : ` fill="${ink.soft}"`}`,
      ),
    )
    .join('\n');
  const bottom = notesTop + (notes.length + 1) * 20;
  const frame = `-30 0 ${width + 60} ${bottom + 20}`;
  const font =
    locale.script === 'han'
      ? 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC'
      : 'Be Vietnam Pro, Segoe UI, Noto Sans';
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${locale.lang}" lang="${locale.lang}" viewBox="${frame}" width="${width + 60}" height="${bottom + 20}" role="img" aria-labelledby="title notice" font-family="${font}, sans-serif" fill="${ink.text}">
<title id="title">${escapeXml(title)}</title>
<desc id="notice">${escapeXml(t('map:disclaimer'))}</desc>
<rect x="-30" width="${width + 60}" height="${bottom + 20}" fill="${ink.paper}"/>
${text(0, 44, drawing ? inLanguage(site.name) : '', ' font-size="30" font-weight="bold"')}
<g transform="translate(0 ${top})">
${drawn}
</g>
${list}
${foot}
</svg>
`;
}
