import { landingRoute } from './landing.ts';
import type { PartContext } from './parts.ts';
import type { Route } from './types.ts';

/** The pages of the part `library`. */
export function* libraryRoutes<H>(context: PartContext<H>): Generator<Route<H>> {
  yield landingRoute(context, 'library');
}
