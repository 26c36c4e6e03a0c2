import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { mdxToHast } from 'satteri';
import { features } from './boundary.ts';
import type { BodyContext } from './context.ts';
import { type Heading, transformBody } from './transform.ts';

export { features } from './boundary.ts';

export interface RenderedBody {
  /** Empty when the body has pictures, which Astro sizes. */
  html: string;
  headings: Heading[];
  needsModule: boolean;
}

/**
 * The plain road: a body to HTML without a bundled module.
 * @throws when the body cannot be parsed or is not data.
 */
export function renderBody(body: string, context: BodyContext): RenderedBody {
  const parsed = mdxToHast(body, { features }) as unknown as Root;
  const { root, headings, images } = transformBody(parsed, context);
  const needsModule = images.length > 0;
  return { html: needsModule ? '' : toHtml(root), headings, needsModule };
}
