import { lastChange, type TranslationSet } from '../graph.ts';
import { createAtlas } from '../map/atlas.ts';
import type { Section } from '../site.ts';
import { landingRoute } from './landing.ts';
import type { PartContext } from './parts.ts';
import type { Route, RouteBase } from './types.ts';

/** The entries of a section with their practical facts, on one page. */
export interface GuideRoute<H = unknown> extends RouteBase {
  kind: 'map-guide';
  section: Section;
  sets: readonly TranslationSet<H>[];
}

/** The pages of the part `map`. */
export function* mapRoutes<H>(context: PartContext<H>): Generator<Route<H>> {
  const { options, locale, section } = context;
  const { registries, sets, site, locales } = options;
  const { code } = locale;
  const text = (localized: Readonly<Record<string, string>>) =>
    localized[code] ?? localized[site.defaultLocale] ?? '';
  // Communes have no pages of their own: who looks for one finds the map.
  const { places } = createAtlas(registries.places, sets, {
    source: site.defaultLocale,
    language: locale.intl,
  });
  yield {
    ...landingRoute(context, 'map'),
    record: {
      title: text(section.name),
      summary: text(section.summary),
      body: places.map(({ record }) => text(record.name)).join('. '),
      date: '',
      topics: [],
      agency: '',
      languages: locales.map((other) => other.code),
    },
  };
  if (context.sets.length > 0) yield guideRoute(context);
}

/** In languages without any such entry the switcher leads to the map. */
function guideRoute<H>({ options, locale, section, sets, setsIn }: PartContext<H>): GuideRoute<H> {
  const { urls, locales } = options;
  const { collection } = section;
  return {
    kind: 'map-guide',
    section,
    sets,
    locale,
    pathname: urls.guide(collection, locale.code),
    indexable: true,
    lastModified: sets.map(lastChange).sort().at(-1),
    languages: locales.map((other) => {
      const exists = setsIn(other.code).length > 0;
      return {
        locale: other,
        pathname: exists ? urls.guide(collection, other.code) : urls.section(collection, other.code),
        state: exists ? 'same' : 'missing',
        alternate: exists,
      };
    }),
  };
}
