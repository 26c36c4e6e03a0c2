import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import type { Loader } from 'astro/loaders';
import { createBodyContexts } from '../markdown/bodies.ts';
import type { BodyContext } from '../markdown/context.ts';
import { renderBody } from '../markdown/render.ts';
import { type EntryFile, isWithheldGroup } from './entries.ts';
import { subjectOf } from './entry-path.ts';
import { forgetPortal, getPortal, judged } from './portal.ts';
import { getPortalDir } from './portal-dir.ts';
import { publishDownloads } from './published-downloads.ts';

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
    async load({ store, parseData, generateDigest, watcher, config, logger }) {
      const projectDir = path.resolve(config.root.pathname);
      const allModules = process.env.PORTAL_ROAD === 'module';

      const add = async (
        { address, file, frontMatter, yaml, body, version }: EntryFile,
        context: BodyContext,
      ) => {
        const id = `${address.slug}/${address.locale}`;
        const filePath = path.relative(projectDir, path.join(getPortalDir(), file)).split(path.sep).join('/');
        const data = await parseData({ id, filePath, data: frontMatter });
        const loaded: LoadedFile = { version, hasBody: body !== '' };
        const rendered = body ? renderBody(body, context) : { html: '', headings: [], needsModule: false };
        const asModule = body !== '' && (rendered.needsModule || allModules);
        store.set({
          id,
          data: { ...data, file: loaded },
          filePath,
          digest: generateDigest(`${version}${yaml}${asModule ? '' : rendered.html}`),
          ...(asModule
            ? { deferredRender: true }
            : { rendered: { html: rendered.html, metadata: { headings: rendered.headings } } }),
        });
      };

      const load = async () => {
        const portal = getPortal(getPortalDir());
        // Before any body is rendered, so that a link can tell the size of what it opens.
        const { failures } = await publishDownloads(portal);
        for (const { file, reason } of failures) {
          if (!watcher) throw new Error(`${file}: ${reason}`);
          logger.warn(`${file}: ${reason}`);
        }
        const contextOf = createBodyContexts(portal);
        const live = new Set(portal.locales.map(({ code }) => code));
        store.clear();
        for (const entry of portal.files.entries) {
          const { address } = entry;
          if (address.collection !== collection || !live.has(address.locale)) continue;
          // Not even the pictures of what readers must not see may reach the bundle.
          if (isWithheldGroup(portal.subjects.get(subjectOf(address)) ?? new Map(), portal.now)) continue;
          try {
            await add(entry, contextOf(address));
          } catch (error) {
            // A build has been checked before it comes here. An editor at work goes on without the broken entry.
            if (!watcher) throw error;
            logger.warn(`${entry.file}: ${(error as Error).message}`);
          }
        }
      };
      await load();
      const sources = ['content', 'i18n'].map((folder) => path.join(getPortalDir(), folder) + path.sep);
      watcher?.on('all', (_event, file) => {
        if (!sources.some((folder) => file.startsWith(folder))) return;
        rereadSoon()
          .then(load)
          .catch((error: unknown) => logger.warn((error as Error).message));
      });
    },
  };
}

let rereading: Promise<void> | undefined;

/**
 * Forgets the portal after a file has changed and the gate has judged it; one new reading serves the loaders of all
 * collections.
 */
function rereadSoon(): Promise<void> {
  rereading ??= wait(50)
    .then(() => judged(getPortalDir()))
    .finally(() => {
      rereading = undefined;
      forgetPortal();
    });
  return rereading;
}
