import { createCover, cuts } from '../art/covers.ts';
import { landscape, scenes } from '../art/landscape.ts';
import { mark } from '../art/marks.ts';
import type { TranslationSet } from '../graph.ts';
import type { Portal } from '../portal.ts';
import { subjectCovers } from '../subject-covers.ts';
import { readTheme } from '../theme.ts';

/** A drawing of the media kit that stands alone. */
export interface Drawing {
  /** Path in the archive. */
  name: string;
  /** What it is, in the language of the kit. */
  what: string;
  svg: string;
}

/** Room above the frame of the landscape, in picture units: its summits stand out of it. */
export const summits = 90;

/** The drawn covers of the subjects that introduce the locality, with their titles in a language. */
export function coversOf(portal: Portal, sets: readonly TranslationSet[], code: string) {
  const bySubject = new Map(sets.map((set) => [set.subject, set]));
  const shown = new Set(portal.site.features);
  return subjectCovers(portal, sets).flatMap(({ collection, slug, cut, ...drawing }) => {
    const set = bySubject.get(`${collection}/${slug}`);
    if (!set || cut !== 'wide' || !shown.has(set.subject)) return [];
    return [{ set, title: set.entries.get(code)?.title ?? slug, cover: { ...drawing, cut } }];
  });
}

/** Drawings in the colours of the portal: its mark, its landscape and the covers of what introduces the locality. */
export function drawings(portal: Portal, sets: readonly TranslationSet[], code: string): Drawing[] {
  const { light } = readTheme(portal.dir);
  const t = portal.t(code);
  const { width, height } = scenes.hero;
  const levels = ([0, 1, 2, 3, 4, 5] as const).map((level) => `.h${level}{color:${light[`h${level}`]}}`);
  const style = `${levels.join('')}.thread{color:${light.accent}}`;
  const sky = `<path d="M0-${summits}h${width}V${height}H0z" fill="${light.sky}"/>`;
  const colours = `.ground{fill:${light.deep}}.f,.a{fill:none;stroke:#fff}.a{stroke:${light.accent}}`;
  const scene = `<style>${style}</style>${sky}${landscape({ variant: 'hero' })}`;
  return [
    {
      name: 'mark.svg',
      what: t('press:kit.mark'),
      svg: whole(44, 44, 0, `<style>${colours}</style>${mark}`),
    },
    {
      name: 'landscape.svg',
      what: t('press:kit.landscape'),
      svg: whole(width, height + summits, -summits, scene),
    },
    ...coversOf(portal, sets, code).map(({ set, title, cover }) => ({
      name: `covers/${set.slug}-${cuts.wide.width}.svg`,
      what: t('press:kit.cover', { title }),
      svg: createCover({ id: set.slug, ...cover }),
    })),
  ];
}

/** A drawing as a file of its own. */
const whole = (width: number, height: number, top: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 ${top} ${width} ${height}" width="${width}" height="${height}">${content}</svg>`;
