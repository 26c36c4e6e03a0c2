import process from 'node:process';
import { collections } from '../collections/index.ts';
import {
  type EntryFile,
  type EntryFiles,
  groupBySubject,
  type ReadOptions,
  readEntryFiles,
} from './entries.ts';
import type { Issue } from './issues/issue.ts';
import { isLive, type Locale, readLocales } from './locales.ts';
import { type Drawing, readDrawing } from './map/drawing.ts';
import { type Notice, readNotices } from './notices.ts';
import { type Moment, momentIn } from './publication.ts';
import { readRedirects } from './redirects.ts';
import { readRegistries } from './registries/read.ts';
import type { Registries, RegistryName } from './registries/schemas.ts';
import { readSite, type Site } from './site.ts';
import {
  createTranslations,
  type Dictionary,
  type EditorWords,
  readDictionary,
  readEditorWords,
  type Translate,
} from './translate.ts';
import { createUrls, type PathWords, type Urls } from './urls.ts';

/** Everything that is read from a portal folder, parsed once. */
export interface Portal {
  dir: string;
  /** The moment for which it was read, in its own time zone: decides what is under embargo. */
  now: Moment;
  site: Site;
  /** Published languages, in the order readers see them. */
  locales: readonly Locale[];
  /** All languages, drafts included. */
  allLocales: readonly Locale[];
  localeOf: (code: string) => Locale;
  t: (code: string) => Translate;
  /** Words of each language, by namespace. */
  dictionaries: ReadonlyMap<string, Dictionary>;
  /** Words of reports, in the languages that have them. */
  editorWords: ReadonlyMap<string, EditorWords>;
  urls: Urls;
  registries: Registries;
  /** The drawing of the province, for portals that have one. */
  drawing: Drawing | undefined;
  /** What every page says at its top, past and coming notices included. */
  notices: readonly Notice[];
  /** Addresses that moved, without the base. */
  redirects: ReadonlyMap<string, string>;
  /** The registries as written, for the line of a problem. */
  registryTexts: ReadonlyMap<RegistryName, string>;
  files: EntryFiles;
  subjects: ReadonlyMap<string, ReadonlyMap<string, EntryFile>>;
  /** Files that were not opened, because the gate had refused them. */
  refused: ReadonlySet<string>;
  /** Problems met while reading registries. */
  issues: readonly Issue[];
}

/**
 * Reads a portal folder, afresh.
 * @throws when the configuration is not what `checkConfiguration` lets pass.
 */
export function readPortal(dir: string, options: ReadOptions = {}): Portal {
  const allLocales = readLocales(dir);
  const locales = allLocales.filter(isLive);
  const site = readSite(dir, allLocales);
  const byCode = new Map(allLocales.map((locale) => [locale.code, locale]));
  const dictionaries = new Map(allLocales.map(({ code }) => [code, readDictionary(dir, code)]));
  const editorWords = new Map(
    allLocales.flatMap(({ code }) => {
      const words = readEditorWords(dir, code);
      return words ? [[code, words] as const] : [];
    }),
  );
  const { registries, texts: registryTexts, issues } = readRegistries(dir, options.refused);
  const files = readEntryFiles(dir, options);
  const words = Object.fromEntries(
    [...dictionaries].map(([code, dictionary]) => [code, dictionary.paths as unknown as PathWords]),
  );
  for (const { collection } of site.sections) {
    if (!collections[collection]) {
      throw new Error(`content/site.json: the section "${collection}" is no collection of this software.`);
    }
  }
  return {
    dir,
    now: momentIn(site.timeZone, process.env.SITE_NOW),
    site,
    locales,
    allLocales,
    localeOf: (code) => {
      const found = byCode.get(code);
      if (!found) throw new Error(`i18n/locales.json has no language "${code}".`);
      return found;
    },
    t: createTranslations(allLocales, (code) => dictionaries.get(code) ?? {}),
    urls: createUrls({
      origin: site.origin,
      base: site.base,
      sections: Object.fromEntries(site.sections.map(({ collection, path }) => [collection, path])),
      words,
    }),
    dictionaries,
    editorWords,
    registries,
    drawing: readDrawing(dir, options.refused),
    notices: readNotices(dir),
    redirects: readRedirects(dir),
    registryTexts,
    files,
    subjects: groupBySubject(files.entries),
    refused: options.refused ?? new Set(),
    issues,
  };
}

/** What all parts of one process know of portals. */
interface Shared {
  portals: Map<string, Portal>;
  /** Files that the gate has refused, by portal folder: a development server goes on without opening them. */
  refused: Map<string, ReadonlySet<string>>;
  /** Ends when the gate has judged what a folder holds now. */
  judging: Map<string, Promise<void>>;
}

// Astro evaluates the configuration, the content loaders and the pages in separate module graphs of one process.
// Portals are kept on `globalThis` so that their files are parsed once, not three times.
const store = globalThis as unknown as Record<symbol, Shared | undefined>;
const key = Symbol.for('external-information-portal');

function shared(): Shared {
  store[key] ??= { portals: new Map(), refused: new Map(), judging: new Map() };
  return store[key];
}

/** The portal of a folder, read at the first call. */
export function getPortal(dir: string): Portal {
  const { portals, refused } = shared();
  const found = portals.get(dir) ?? readPortal(dir, { refused: refused.get(dir) ?? new Set() });
  portals.set(dir, found);
  return found;
}

/** Forgets what was read, when a file has changed under a running development server. */
export const forgetPortal = (): void => shared().portals.clear();

/** Keeps a portal folder from being read again before the gate has judged it; the judgement gives the files refused. */
export function awaitJudgement(dir: string, judgement: Promise<ReadonlySet<string>>): void {
  const { refused, judging, portals } = shared();
  judging.set(
    dir,
    judgement.then((files) => {
      refused.set(dir, files);
      portals.delete(dir);
    }),
  );
}

/** Waits until the gate has judged a portal folder as it is now. */
export const judged = async (dir: string): Promise<void> => shared().judging.get(dir);
