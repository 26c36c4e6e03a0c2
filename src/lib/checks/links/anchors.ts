import type { Root } from 'hast';
import { createBodyContexts } from '../../../markdown/bodies.ts';
import { parseBody } from '../../../markdown/boundary.ts';
import { transformBody } from '../../../markdown/transform.ts';
import type { EntryFile } from '../../entries.ts';
import type { Portal } from '../../portal.ts';

/** The anchors of a text as its page has them; undefined when it cannot be rendered. */
export function createAnchors(portal: Portal): (entry: EntryFile) => ReadonlySet<string> | undefined {
  const known = new Map<EntryFile, ReadonlySet<string> | undefined>();
  let contextOf: ReturnType<typeof createBodyContexts> | undefined;
  return (entry) => {
    if (known.has(entry)) return known.get(entry);
    const { root, violations } = parseBody(entry.body);
    let anchors: ReadonlySet<string> | undefined;
    if (root && violations.length === 0) {
      contextOf ??= createBodyContexts(portal);
      try {
        const { headings } = transformBody(root as unknown as Root, contextOf(entry.address));
        anchors = new Set(headings.map(({ slug }) => slug));
      } catch {
        // Something else in that text is wrong, and told there.
      }
    }
    known.set(entry, anchors);
    return anchors;
  };
}
