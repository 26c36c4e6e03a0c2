import type { Section } from '../site.ts';
import { landingRoute } from './landing.ts';
import type { PartContext } from './parts.ts';
import type { Route, RouteBase } from './types.ts';

/** What the press may print: pictures, the mark, the province in a few words. */
export interface MediaKitRoute extends RouteBase {
  kind: 'media-kit';
  section: Section;
}

/** The pages of the part `press`. */
export function* pressRoutes<H>(context: PartContext<H>): Generator<Route<H>> {
  yield landingRoute(context, 'press');
  const {
    options: { locales, urls },
    locale,
    section,
  } = context;
  const pathname = (code: string) => urls.mediaKit(section.collection, code);
  yield {
    kind: 'media-kit',
    section,
    locale,
    pathname: pathname(locale.code),
    indexable: true,
    languages: locales.map((other) => ({
      locale: other,
      pathname: pathname(other.code),
      state: 'same',
      alternate: true,
    })),
  };
}
