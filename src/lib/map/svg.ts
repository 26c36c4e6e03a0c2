import type { Figure, Mark } from './figure.ts';
import type { PlacedLabel } from './labels.ts';
import { layers } from './layers.ts';

/** Text as it stands in XML. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const anchorOf = ({ anchor }: PlacedLabel): string => (anchor === 'start' ? '' : ` text-anchor="${anchor}"`);

const textAt = (label: PlacedLabel | undefined, text: string, kind: string): string =>
  label
    ? `<text class="${kind}" x="${label.x}" y="${label.y}"${anchorOf(label)}>${escapeXml(text)}</text>`
    : '';

/**
 * The ground of the drawing: the shape of the province, wider and fainter shapes around it, so that its edge is no
 * line, and rivers. `id` names the shape within its page.
 */
export function ground({ outline, rivers }: Pick<Figure, 'outline' | 'rivers'>, id: string): string {
  const use = (kind: string) => `<use href="#${id}" class="${kind}"/>`;
  return [
    `<defs><path id="${id}" d="${outline}"/></defs>`,
    ...['b3', 'b2', 'b1', 'b0'].map(use),
    ...rivers.map((path) => `<path class="river" d="${path}"/>`),
  ].join('');
}

/** The names of the neighbours, as words. */
export const neighbourWords = ({ neighbours }: Figure): string =>
  neighbours
    .map(({ text, at: [x, y] }) => `<text class="nb" x="${x}" y="${y}">${escapeXml(text)}</text>`)
    .join('');

/** What is said of a place on the drawing. */
export interface MarkWords {
  name: string;
  /** Language of the name where it is not the reader's. */
  lang?: string | undefined;
  href?: string;
}

/** Marks with their words, each a link where it has an address, in the order of the list. */
export const markGroups = <H>({ marks }: Figure<H>, wordsOf: (mark: Mark<H>) => MarkWords): string =>
  marks
    .map((mark) => {
      const { place, at, text } = mark;
      const [x, y] = at;
      const { name, lang, href } = wordsOf(mark);
      const number = String(place.number);
      const inner = [
        `<circle class="hit" cx="${x}" cy="${y}" r="17"/>`,
        `<path class="mark" d="${layers[place.layer].mark}" transform="translate(${x} ${y})"/>`,
        textAt(mark.name, text, 'name'),
        textAt(mark.wide, number, 'wide'),
        textAt(mark.narrow, number, 'narrow'),
      ].join('');
      const group = `l-${place.layer}${place.sets.length > 0 ? ' has' : ''}`;
      const language = lang ? ` lang="${lang}"` : '';
      return href
        ? `<a class="${group}" href="${escapeXml(href)}" aria-label="${number}. ${escapeXml(name)}"${language}>${inner}</a>`
        : `<g class="${group}"${language}>${inner}</g>`;
    })
    .join('\n');

/** A small drawing that shows where one place lies, without words: those stand beside it. */
export function inset<H>({ small, marks }: Figure<H>, id: string): string {
  const mark = marks.find(({ place }) => place.id === id);
  if (!mark) return '';
  const [x, y] = mark.at;
  const place = layers[mark.place.layer].mark;
  return `<path class="land" d="${small}"/><circle cx="${x}" cy="${y}" r="42"/><path class="mark" d="${place}" transform="translate(${x} ${y}) scale(2.6)"/>`;
}
