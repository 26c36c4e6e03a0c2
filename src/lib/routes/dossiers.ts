import { landingRoute } from './landing.ts';
import type { PartContext } from './parts.ts';
import type { Route } from './types.ts';

/** The pages of the part `dossiers`. */
export function* dossiersRoutes<H>(context: PartContext<H>): Generator<Route<H>> {
  yield landingRoute(context, 'dossiers');
}
