import { createGlossary } from '../glossary/groups.ts';
import type { Locale } from '../locales.ts';
import type { GlossaryRoute, RouteOptions } from './types.ts';

/** The glossary of a language: one page, or one that leads to a page of each part. */
export function* glossaryRoutes<H>(
  { locales, urls, registries }: RouteOptions<H>,
  locale: Locale,
): Generator<GlossaryRoute> {
  const { groups, isSplit } = createGlossary(registries.names);
  for (const group of isSplit ? ['', ...groups.keys()] : ['']) {
    yield {
      kind: 'glossary',
      group,
      locale,
      pathname: urls.glossary(locale.code, group),
      indexable: registries.names.size > 0,
      languages: locales.map((other) => ({
        locale: other,
        pathname: urls.glossary(other.code, group),
        state: 'same',
        alternate: true,
      })),
    };
  }
}
