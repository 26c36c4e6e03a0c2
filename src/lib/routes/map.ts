import { createAtlas } from '../map/atlas.ts';
import { landingRoute } from './landing.ts';
import type { PartContext } from './parts.ts';
import type { Route } from './types.ts';

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
}
