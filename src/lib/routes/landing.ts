import { lastChange } from '../graph.ts';
import type { PartContext } from './parts.ts';
import type { LandingRoute } from './types.ts';

/** The row at the head of a section; it exists in every language, since its section does. */
export function landingRoute<H>(
  { options: { locales, urls }, locale, section, sets }: PartContext<H>,
  kind: LandingRoute['kind'],
): LandingRoute<H> {
  return {
    kind,
    section,
    sets,
    locale,
    pathname: urls.section(section.collection, locale.code),
    indexable: true,
    lastModified: sets.map(lastChange).sort().at(-1),
    languages: locales.map((other) => ({
      locale: other,
      pathname: urls.section(section.collection, other.code),
      state: 'same',
      alternate: true,
    })),
  };
}
