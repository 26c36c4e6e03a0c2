import type { Loader } from 'astro/loaders';
import process from 'node:process';
import path from 'node:path';
import { createBodyContexts } from '../markdown/bodies.ts';
import { renderBody } from '../markdown/render.ts';
import { entryPath } from './entry-path.ts';
import { forgetPortal, getPortal } from './portal.ts';
import { getPortalDir } from './portal-dir.ts';

/** What the loader adds to the front matter of an entry. */
export interface LoadedFile {
  /** Version of title, summary and body. */
  version: string;
  hasBody: boolean;
}

/**
 * Loads `content/<collection>`: bodies of the plain road are rendered here and become no module of the bundle;
 * the rest is left to `@astrojs/mdx`. `PORTAL_ROAD=module` sends every body down the module road, for
 * comparison.
 */
export function entryLoader(collection: string): Loader {
  return {
    name: 'portal-entries',
    async load({ store, parseData, generateDigest, watcher, config }) {
      const projectDir = path.resolve(config.root.pathname);
      const load = async () => {
        const portal = getPortal(getPortalDir());
        const contextOf = createBodyContexts(portal);
        const live = new Set(portal.locales.map(({ code }) => code));
        const allModules = process.env['PORTAL_ROAD'] === 'module';
        store.clear();
        for (const entry of portal.files.entries) {
          const { address, frontMatter, body, version } = entry;
          if (address.collection !== collection || !live.has(address.locale)) continue;
          const id = `${address.slug}/${address.locale}`;
          const filePath = path.relative(projectDir, path.join(portal.dir, entryPath(address))).split(path.sep).join('/');
          const data = await parseData({ id, filePath, data: frontMatter });
          const loaded: LoadedFile = { version, hasBody: body !== '' };
          const rendered = body ? renderBody(body, contextOf(address)) : { html: '', headings: [], needsModule: false };
          const asModule = body !== '' && (rendered.needsModule || allModules);
          store.set({
            id,
            data: { ...data, file: loaded },
            filePath,
            digest: generateDigest(`${version}${entry.yaml}${asModule ? '' : rendered.html}`),
            ...(asModule
              ? { deferredRender: true }
              : { rendered: { html: rendered.html, metadata: { headings: rendered.headings } } }),
          });
        }
      };
      await load();
      watcher?.on('all', (_event, file) => {
        if (!file.startsWith(getPortalDir())) return;
        forgetPortal();
        void load();
      });
    },
  };
}
