import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Root } from 'hast';
import { defineHastPlugin, type HastNode } from 'satteri';
import { parseEntryPath } from '../lib/entry-path.ts';
import type { Portal } from '../lib/portal.ts';
import { createBodyContexts } from './bodies.ts';
import { transformBody } from './transform.ts';

/** The module road: the same transformation, as a plugin of the MDX compiler. */
export function createBodyPlugin(getPortal: () => Portal) {
  return defineHastPlugin({
    name: 'portal-body',
    after(root, ctx) {
      const portal = getPortal();
      const file = ctx.fileURL
        ? path.relative(portal.dir, fileURLToPath(ctx.fileURL)).split(path.sep).join('/')
        : '';
      const address = parseEntryPath(file);
      if (!address) throw new Error(`${file} is no entry of the portal, so it cannot be rendered.`);
      const transformed = transformBody(root as unknown as Root, createBodyContexts(portal)(address));
      const astro = ctx.data.astro as { localImagePaths: Set<string> } | undefined;
      for (const image of transformed.images) astro?.localImagePaths.add(decodeURI(image));
      ctx.replaceNode(root as HastNode, transformed.root as unknown as HastNode);
    },
  });
}
