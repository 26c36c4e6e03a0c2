import { collections } from '../../../collections/index.ts';
import { parseEntryPath, parseKeptVersionPath } from '../../entry-path.ts';
import type { Issue, Values } from '../../issues/issue.ts';
import { nearest } from '../../issues/nearest.ts';
import { suggestion } from '../../issues/schema-problems.ts';
import { drawingFile } from '../../map/drawing.ts';
import type { Portal } from '../../portal.ts';
import { registryFile } from '../../registries/read.ts';
import { type RegistryName, registrySchemas } from '../../registries/schemas.ts';
import { slugify } from '../../text.ts';
import type { Check } from '../check.ts';
import { mapsFile } from '../media/maps.ts';
import { exceptionsFile } from '../secrecy/exceptions.ts';
import { toldPaths } from './tree.ts';

const topLevel = new Set([
  'site.json',
  'notice.json',
  'redirects.json',
  'theme.json',
  'README.md',
  'data/README.md',
]);
const registryFiles = new Set([
  ...(Object.keys(registrySchemas) as RegistryName[]).map(registryFile),
  mapsFile,
  drawingFile,
]);
/** Pictures and files that may stand beside a text. */
const media = /\.(?:jpe?g|png|webp|avif|gif|svg|pdf|vtt)$/i;
const languageLike = /^[a-z]{2,3}(?:[-_][a-z]+)?$/i;
const goodName = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Addresses that hosts and readers' programs take for something else. */
const reservedEverywhere = ['versions', 'index', 'feed', 'rss', 'sitemap', '404'];
/** What stands beside the pages at the root of the site. */
const reservedAtRoot = ['assets', 'covers', 'data', 'files', 'pagefind'];
const goodFileName = /^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+$/;

/** Every file below `content/` belongs to something, and every folder has a name that can be an address. */
export const checkPaths: Check = (portal, { tree }) => {
  const told = toldPaths(tree);
  const judge = createJudge(portal);
  return [...portal.files.paths.filter((file) => !told.has(file)).flatMap(judge.file), ...judge.folders()];
};

function createJudge(portal: Portal) {
  const codes = portal.allLocales.map(({ code }) => code);
  const published = new Set([
    ...portal.site.sections.map(({ collection }) => collection),
    ...Object.keys(collections).filter((name) => !collections[name]?.section),
  ]);
  const withText = new Set<string>();
  const localesIn = new Map<string, Set<string>>();
  for (const file of portal.files.paths) {
    const address = parseEntryPath(file);
    if (!address) continue;
    const folder = file.slice(0, file.lastIndexOf('/'));
    withText.add(folder);
    localesIn.set(folder, (localesIn.get(folder) ?? new Set()).add(address.locale));
  }
  /** One of the files of each folder, for the message about its name. */
  const folders = new Map<string, string>();

  const unmatched = (file: string, reason: string, values: Values = {}): Issue[] => [
    {
      code: 'unmatched-file',
      severity: 'error',
      file,
      line: 1,
      values: {
        file,
        reason: { phrase: `phrases.unmatched.${reason}.problem`, values: { file, ...values } },
        remedy: { phrase: `phrases.unmatched.${reason}.remedy`, values: { file, ...values } },
      },
    },
  ];

  const unknownLocale = (file: string, folder: string, given: string): Issue[] => {
    const free = codes.filter((code) => !localesIn.get(folder)?.has(code));
    const own = codes.find((code) => code === given.toLowerCase());
    const meant =
      own ?? free.find((code) => languageOf(portal.localeOf(code).lang) === languageOfCountry(given));
    const code = meant ?? nearest(given, free) ?? free[0] ?? codes[0] ?? '';
    const values = { given, known: codes.join(', '), example: `${code}.mdx` };
    return [{ code: 'unknown-locale', severity: 'error', file, line: 1, values }];
  };

  const badName = (file: string, name: string, reason: string, example: string): Issue => ({
    code: 'bad-name',
    severity: 'error',
    file,
    line: 1,
    values: { name, example, reason: { phrase: `phrases.name.${reason}` } },
  });

  const file = (path: string): Issue[] => {
    if (path.endsWith('/.gitkeep')) return [];
    const [collection = '', slug = '', ...rest] = path.slice('content/'.length).split('/');
    if (topLevel.has(path.slice('content/'.length)) || registryFiles.has(path) || path === exceptionsFile)
      return [];
    if (slug === '') return unmatched(path, 'topLevel', { known: [...topLevel].join(', ') });
    if (collection === 'data') {
      const known = [...registryFiles].map((name) => name.slice('content/data/'.length));
      return unmatched(path, 'data', { suggestion: suggestion(slug, known) });
    }
    if (!published.has(collection)) {
      const off = Object.hasOwn(collections, collection);
      return unmatched(path, off ? 'sectionOff' : 'section', {
        name: collection,
        suggestion: suggestion(collection, [...published]),
      });
    }
    const [name = '', ...deeper] = rest;
    if (name === '')
      return unmatched(path, 'noFolder', { example: `content/${collection}/${exampleOf(slug)}/` });
    const folder = `content/${collection}/${slug}`;
    folders.set(folder, folders.get(folder) ?? path);
    if (name === 'versions' && deeper.length === 1) return [];
    if (deeper.length > 0) return unmatched(path, 'tooDeep', { folder });
    return leaf(path, folder, name);
  };

  const leaf = (path: string, folder: string, name: string): Issue[] => {
    const dot = name.lastIndexOf('.');
    const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot + 1)] : [name, ''];
    if (extension === 'mdx') {
      if (codes.includes(stem)) return [];
      return languageLike.test(stem) || parseEntryPath(path)
        ? unknownLocale(path, folder, stem)
        : unmatched(path, 'extraText', { name, known: codes.map((code) => `${code}.mdx`).join(', ') });
    }
    if (/^(?:mdx?|markdown)$/i.test(extension)) {
      const code = nearest(stem, codes) ?? codes[0] ?? '';
      return unmatched(path, 'extension', { extension, example: `${code}.mdx` });
    }
    if (!media.test(name)) return unmatched(path, 'type', { name });
    if (!withText.has(folder)) return unmatched(path, 'alone', { folder });
    return goodFileName.test(name)
      ? []
      : [badName(path, name, 'file', `${slugify(stem) || 'anh-1'}.${extension.toLowerCase()}`)];
  };

  /** Words that stand where the address of a subject would stand. */
  const reserved = (collection: string): Set<string> => {
    const all = portal.allLocales.flatMap(({ code }) => {
      const words = portal.dictionaries.get(code)?.paths as Readonly<Record<string, string>> | undefined;
      if (!words) return [];
      const { section, words: own = [] } = collections[collection] ?? {};
      return section ? [words.topics, words.page, ...own.map((key) => words[key])] : Object.values(words);
    });
    const segments = collections[collection]?.section
      ? []
      : portal.site.sections.flatMap(({ path }) => Object.values(path));
    const roots = collections[collection]?.section ? [] : [...reservedAtRoot, ...codes];
    return new Set(
      [...all, ...segments, ...reservedEverywhere, ...roots].filter((word) => word !== undefined),
    );
  };

  const folderIssues = (): Issue[] => {
    const taken = new Map([...published].map((collection) => [collection, reserved(collection)]));
    return [...folders].flatMap(([folder, path]) => {
      const [, collection = '', slug = ''] = folder.split('/');
      if (!goodName.test(slug)) {
        return [badName(path, slug, /^[a-z0-9-]+$/.test(slug) ? 'hyphens' : 'letters', exampleOf(slug))];
      }
      if (/^[\d-]+$/.test(slug)) return [badName(path, slug, 'digits', `su-kien-${slug}`)];
      if (taken.get(collection)?.has(slug)) return [badName(path, slug, 'reserved', `${slug}-2`)];
      return [];
    });
  };

  return { file, folders: folderIssues };
}

const languageOf = (tag: string): string => new Intl.Locale(tag).language;

/** The language of a country whose code was written for it: `vi` for `vn`, `zh` for `cn`. */
function languageOfCountry(code: string): string | undefined {
  try {
    return new Intl.Locale(`und-${code}`).maximize().language;
  } catch {
    return undefined;
  }
}

const exampleOf = (name: string): string =>
  slugify(name.replace(/\.mdx?$/i, '').replaceAll('.', '-')) || 'ten-bai';

/** The name of a kept earlier version is the version of its text. */
export const checkKeptVersions: Check = ({ files }) => {
  const issues: Issue[] = [];
  for (const [key, { file, version }] of files.keptVersions) {
    const given = key.split('@')[1] ?? '';
    if (given !== version)
      issues.push(kept(file, `${given}.mdx`, 'differs', { version, example: `${version}.mdx` }));
  }
  for (const file of files.paths) {
    const [, , , folder, name = '', ...deeper] = file.split('/');
    if (folder !== 'versions' || deeper.length > 0 || parseKeptVersionPath(file)) continue;
    issues.push(kept(file, name, 'form', {}));
  }
  return issues;
};

const kept = (file: string, name: string, reason: string, values: Values): Issue => ({
  code: 'kept-version',
  severity: 'error',
  file,
  line: 1,
  values: {
    name,
    reason: { phrase: `phrases.kept.${reason}.problem`, values },
    remedy: { phrase: `phrases.kept.${reason}.remedy`, values },
  },
});
