import type { TranslationSet } from '../graph.ts';
import type { Locale } from '../locales.ts';
import type { Portal } from '../portal.ts';
import { type Atlas, createAtlas, createUnits, type Units } from './atlas.ts';
import { createFigure, type Figure } from './figure.ts';

/** The map of a portal: made once for a set of entries, whatever asks for it. */
export interface PortalMap<H = unknown> {
  atlas: Atlas<H>;
  unitsOf: (id: string) => Units;
  /** The drawing in a language; none for a portal without one. */
  figure: (code: string) => Figure<H> | undefined;
}

const made = new WeakMap<readonly TranslationSet[], PortalMap>();

/** The map made of the entries of a portal. */
export function mapOf<H>(portal: Portal, sets: readonly TranslationSet<H>[]): PortalMap<H> {
  const found = made.get(sets) ?? createMap(portal, sets);
  made.set(sets, found);
  return found as PortalMap<H>;
}

function createMap<H>({ registries, site, localeOf, drawing }: Portal, sets: readonly TranslationSet<H>[]) {
  const source = site.defaultLocale;
  const atlas = createAtlas(registries.places, sets, { source, language: localeOf(source).intl });
  const figures = new Map<string, Figure<H>>();
  return {
    atlas,
    unitsOf: createUnits(registries.places),
    figure: (code: Locale['code']) => {
      if (!drawing) return undefined;
      const text = (localized: Readonly<Record<string, string>>) =>
        localized[code] ?? localized[source] ?? '';
      const found = figures.get(code) ?? createFigure(drawing, atlas, text(site.name), text);
      figures.set(code, found);
      return found;
    },
  };
}
