import { collections } from '../../../collections/index.ts';
import { isWithheldGroup } from '../../entries.ts';
import type { Issue, Values } from '../../issues/issue.ts';
import { nearest } from '../../issues/nearest.ts';
import type { Portal } from '../../portal.ts';
import { addressFault, redirectsFile } from '../../redirects.ts';
import { createRouteTable } from '../../route-table.ts';
import { slugify } from '../../text.ts';
import type { Tree } from '../../tree.ts';
import type { Check } from '../check.ts';

/** One page per address: words of the languages, sections, and addresses that moved. */
export const checkAddresses: Check = (portal, { tree }) => {
  const { addresses, issues } = fixedAddresses(portal);
  return [...issues, ...redirectIssues(portal, tree, addresses)];
};

/** Keys of `paths.json` whose word is a whole address below the language. */
const pageWords = [
  'topics',
  'archive',
  'search',
  'index',
  'sitemap',
  'places',
  'agencies',
  'glossary',
] as const;

/** The addresses that are written in configuration, with what stands there. */
function fixedAddresses({ locales, site, urls, dictionaries }: Portal) {
  const addresses = new Map<string, string>();
  const issues: Issue[] = [];
  const claim = (pathname: string, file: string, field: string): void => {
    const other = addresses.get(pathname);
    if (other === undefined) addresses.set(pathname, `${file}, ${field}`);
    else {
      const values = { address: pathname, ...twice('words', { address: pathname, other }) };
      issues.push({ code: 'address-twice', severity: 'error', file, field, values });
    }
  };
  for (const { code } of locales) {
    const file = `i18n/${code}/paths.json`;
    const words = (dictionaries.get(code)?.paths ?? {}) as Readonly<Record<string, unknown>>;
    for (const key of [...pageWords, 'page']) {
      const word = words[key];
      // A word that is missing is told by the dictionaries.
      if (typeof word !== 'string' || word === '') continue;
      if (!/^(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*$/.test(word)) {
        const values = { name: word, reason: { phrase: 'phrases.name.word' }, example: slugify(word) || key };
        issues.push({ code: 'bad-name', severity: 'error', file, field: key, values });
      } else if (key !== 'page') claim(urls[key as (typeof pageWords)[number]](code), file, key);
    }
    site.sections.forEach(({ collection, path }, index) => {
      // Two sections of one path are told by the configuration.
      const isFirst = site.sections.findIndex((other) => other.path[code] === path[code]) === index;
      if (path[code] && isFirst)
        claim(urls.section(collection, code), 'content/site.json', `sections.${index}.path.${code}`);
    });
    addresses.set(urls.home(code), code);
  }
  addresses.set(urls.chooser(), '/');
  return { addresses, issues };
}

const twice = (kind: string, values: Values): Values => ({
  reason: { phrase: `phrases.addressTwice.${kind}.problem`, values },
  remedy: { phrase: `phrases.addressTwice.${kind}.remedy`, values },
});

/** Every address of a text, by language, those that only keep the address included. */
function entryAddresses({ subjects, locales, urls, site, now }: Portal): Map<string, string> {
  const sections = new Set(site.sections.map(({ collection }) => collection));
  const found = new Map<string, string>();
  for (const [subject, group] of subjects) {
    const [collection = '', slug = ''] = subject.split('/');
    const definition = Object.hasOwn(collections, collection) ? collections[collection] : undefined;
    if (!definition || (definition.section && !sections.has(collection)) || isWithheldGroup(group, now))
      continue;
    const first = group.values().next().value?.file ?? '';
    for (const { code: locale } of locales) {
      if (!group.has(locale) && !definition.fallback) continue;
      found.set(urls.entry({ collection, slug, locale }), group.get(locale)?.file ?? first);
    }
  }
  return found;
}

function redirectIssues(portal: Portal, tree: Tree, fixed: ReadonlyMap<string, string>): Issue[] {
  if (!tree.items.some(({ path, kind }) => path === redirectsFile && kind === 'file')) return [];
  const text = tree.read(redirectsFile).toString('utf8');
  const rows = Object.entries(JSON.parse(text) as Record<string, unknown>);
  if (rows.length === 0) return [];
  const entries = entryAddresses(portal);
  const root = portal.urls.chooser().replace(/\/$/, '');
  const someAddress = ([...entries.keys()][0] ?? portal.urls.chooser()).slice(root.length);
  let seen = 0;
  let line = 1;
  /** Rows are asked for in their order, so that a long list is read once. */
  const lineOf = (from: string): number => {
    const at = text.indexOf(JSON.stringify(from), seen);
    for (; seen < at; seen++) if (text[seen] === '\n') line++;
    return line;
  };
  let lists: ReadonlySet<string> | undefined;
  let known: readonly string[] | undefined;
  const isPage = (address: string): boolean => {
    const pathname = root + address;
    if (entries.has(pathname) || fixed.has(pathname)) return true;
    lists ??= listAddresses(portal);
    return lists === undefined || lists.has(pathname);
  };
  return rows.flatMap(([from, to]): Issue[] => {
    const tell = (code: string, values: Values): Issue[] => [
      { code, severity: 'error', file: redirectsFile, line: lineOf(from), field: from, values },
    ];
    const broken = (kind: string, values: Values): Issue[] =>
      tell('redirect-broken', {
        reason: { phrase: `phrases.redirect.${kind}.problem`, values },
        remedy: { phrase: `phrases.redirect.${kind}.remedy`, values },
      });
    for (const address of [from, to]) {
      const fault = addressFault(address);
      if (fault)
        return broken(fault, {
          address: String(address).slice(0, 80),
          example: exampleOf(address, someAddress),
        });
    }
    const target = to as string;
    // One that leads to itself or round in a circle is told where links are.
    if (from === target) return [];
    if (root && (from.startsWith(`${root}/`) || target.startsWith(`${root}/`)))
      return broken('base', { base: root });
    const there = entries.get(root + from) ?? fixed.get(root + from);
    if (there !== undefined)
      return tell('address-twice', { address: from, ...twice('moved', { address: from, other: there }) });
    if (portal.redirects.has(target))
      return portal.redirects.get(target) === from ? [] : chain(portal, from, target, broken);
    if (isPage(target)) return [];
    known ??= [...entries.keys()].map((pathname) => pathname.slice(root.length));
    const near = nearest(target, known);
    return broken(near ? 'near' : 'nowhere', { from, to: target, near: near ?? '' });
  });
}

/** An address that leads to one that has moved itself; its last target is given, where there is one. */
function chain(
  { redirects }: Portal,
  from: string,
  to: string,
  broken: (kind: string, values: Values) => Issue[],
): Issue[] {
  let last = to;
  for (let step = redirects.get(last), left = 20; step !== undefined; step = redirects.get(last)) {
    // A circle is told where links are.
    if (step === from || left-- === 0) return [];
    last = step;
  }
  return broken('chain', { from, to, last });
}

/** The addresses of lists, which only the whole table knows; undefined where it cannot be made for other faults. */
function listAddresses(portal: Portal): ReadonlySet<string> | undefined {
  try {
    return new Set(
      createRouteTable({ ...portal, redirects: new Map() }).routes.map(({ pathname }) => pathname),
    );
  } catch {
    return undefined;
  }
}

/** An address of the right form, made of the given one. */
function exampleOf(address: unknown, fallback: string): string {
  const parts = String(address)
    .replace(/^[a-z][a-z0-9+.-]*:\/*[^/]*|^[\\/]{2}[^/]*/i, '')
    .replace(/[?#].*$/, '')
    .split(/[\\/]/)
    .map((part) => slugify(part.replace(/\.(?:html?|php|aspx?)$/i, '')))
    .filter(Boolean);
  return parts.length > 0 ? `/${parts.join('/')}/` : fallback;
}
