import type { Issue, Values } from '../../issues/issue.ts';
import type { Tree, TreeItem } from '../../tree.ts';
import type { TreeCheck } from '../check.ts';
import { exampleFor, judgeName, nameLimits, shownName } from './item-names.ts';
import { leftoverOf } from './leftovers.ts';
import { publicFault } from './public-files.ts';

/** What the names and kinds of files say, and which paths need no second message. */
interface TreeJudgement {
  issues: readonly Issue[];
  /** Paths that have been told, with everything below them. */
  told: ReadonlySet<string>;
}

const judgements = new WeakMap<Tree, TreeJudgement>();

/** Links, devices, hidden and leftover files, names that cannot be used, files that may not be published. */
export const checkTree: TreeCheck = (tree) => [...judgementOf(tree).issues];

/** Paths about which something has been said already, so that one slip gives one message. */
export const toldPaths = (tree: Tree): ReadonlySet<string> => judgementOf(tree).told;

function judgementOf(tree: Tree): TreeJudgement {
  const found = judgements.get(tree);
  if (found) return found;
  const issues: Issue[] = [];
  const told = new Set<string>();
  const twins = twinsOf(tree);
  for (const item of tree.items) {
    const folder = item.path.slice(0, Math.max(0, item.path.lastIndexOf('/')));
    // Something below a folder is told with the folder; parents come before their children.
    if (told.has(folder)) {
      told.add(item.path);
      continue;
    }
    const issue = judgeItem(tree, item, twins.get(item.path));
    if (!issue) continue;
    issues.push(issue);
    told.add(item.path);
  }
  const judgement = { issues, told };
  judgements.set(tree, judgement);
  return judgement;
}

const issueAt = (item: TreeItem, code: string, values: Values): Issue => ({
  code,
  severity: 'error',
  file: item.path,
  line: 1,
  values,
});

const words = (group: string, kind: string, values: Values = {}): Values => ({
  ...values,
  reason: { phrase: `phrases.${group}.${kind}.problem`, values },
  remedy: { phrase: `phrases.${group}.${kind}.remedy`, values },
});

function judgeItem(tree: Tree, item: TreeItem, twin: string | undefined): Issue | undefined {
  const { path, kind } = item;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isFolder = kind === 'folder';
  if (!path.includes('/')) {
    if (isFolder) return undefined;
    return kind === 'link'
      ? issueAt(item, 'symlink', words('symlink', 'root', { name: path }))
      : issueAt(item, 'not-a-file', words('notAFile', 'root', { name: path }));
  }
  const shown = shownName(name);
  if (kind === 'link') return issueAt(item, 'symlink', words('symlink', 'below', { name: shown }));
  const bad = judgeName(name, isFolder);
  if (kind === 'other' && !name.includes('\ufffd'))
    return issueAt(item, 'not-a-file', words('notAFile', 'below', { name: shown }));
  const leftover = leftoverOf(name, isFolder);
  if (leftover) {
    const example = leftover.name && exampleFor(leftover.name, false);
    return issueAt(item, 'leftover-file', words('leftover', leftover.kind, { name: shown, example }));
  }
  if (name.startsWith('.') && !isWanted(path))
    return issueAt(item, 'hidden-file', words('hidden', hiddenKind(name), { name: shown }));
  if (bad) return issueAt(item, 'bad-name', { name: shown, ...bad });
  if (path.length > nameLimits.path) return issueAt(item, 'bad-name', longPath(item, shown));
  if (twin !== undefined) {
    const other = twin.slice(twin.lastIndexOf('/') + 1);
    return issueAt(item, 'name-collision', {
      name: shown,
      other,
      example: exampleFor(`${withoutEnd(name)}-2${name.slice(withoutEnd(name).length)}`, isFolder),
    });
  }
  if (path.startsWith('public/')) {
    const fault = name === '.gitkeep' ? undefined : publicFault(path, isFolder);
    return (
      fault &&
      issueAt(item, 'public-file', words('publicFile', fault, { name: path.slice('public/'.length) }))
    );
  }
  return path.startsWith('i18n/') ? judgeDictionary(tree, item, shown) : undefined;
}

/** A name without its extension. */
const withoutEnd = (name: string): string => name.replace(/(?<=.)\.[^.]+$/, '');

const isWanted = (path: string): boolean =>
  path.endsWith('/.gitkeep') || /^public\/\.well-known(?:\/|$)/.test(path);

const hiddenKind = (name: string): string =>
  /^\.(?:env|htpasswd|netrc|npmrc|pgpass|ssh|aws|git-credentials)/i.test(name)
    ? 'secret'
    : /^\.(?:git|svn|hg|idea|vscode)$/i.test(name)
      ? 'tool'
      : /^\.(?:ds_store|localized|spotlight-v100|trashes|fseventsd|appledouble|_.*)/i.test(name)
        ? 'system'
        : 'other';

const longPath = ({ path }: TreeItem, name: string): Values => ({
  name,
  reason: { phrase: 'phrases.name.path', values: { length: path.length, maximum: nameLimits.path } },
  example: exampleFor(name, false),
});

/** Files and folders of `i18n/` that no language asks for. */
function judgeDictionary(tree: Tree, item: TreeItem, name: string): Issue | undefined {
  const [, code = '', inner = '', deeper] = item.path.split('/');
  const isFolder = item.kind === 'folder';
  if (inner === '') {
    if (isFolder ? languagesOf(tree)?.has(code) !== false : /^(?:locales\.json|README\.md)$/.test(code))
      return undefined;
    const known = [...(languagesOf(tree) ?? [])].join(', ');
    return unmatched(item, isFolder ? 'dictionaryFolder' : 'dictionaryTop', { name, known });
  }
  if (name === '.gitkeep') return undefined;
  if (isFolder)
    return inner === 'editor' && deeper === undefined
      ? undefined
      : unmatched(item, 'dictionaryDeep', { name });
  return /\.json$/.test(item.path) ? undefined : unmatched(item, 'dictionaryType', { name });
}

const unmatched = (item: TreeItem, reason: string, values: Values): Issue =>
  issueAt(item, 'unmatched-file', words('unmatched', reason, { file: item.path, ...values }));

const languages = new WeakMap<Tree, ReadonlySet<string> | undefined>();

/** The codes in `i18n/locales.json`; undefined where it cannot be read, which is told elsewhere. */
function languagesOf(tree: Tree): ReadonlySet<string> | undefined {
  if (languages.has(tree)) return languages.get(tree);
  let codes: ReadonlySet<string> | undefined;
  if (tree.items.some(({ path, kind }) => path === 'i18n/locales.json' && kind === 'file')) {
    try {
      const list: unknown = JSON.parse(tree.read('i18n/locales.json').toString('utf8'));
      if (Array.isArray(list))
        codes = new Set(list.map((locale) => String((locale as { code?: unknown } | null)?.code)));
    } catch {
      // A list that cannot be read is told by the configuration.
    }
  }
  languages.set(tree, codes);
  return codes;
}

/**
 * Paths that only some machines can tell apart: by case, by the Unicode form of a letter, by its width. Each is
 * given the path that may keep its name.
 */
function twinsOf(tree: Tree): ReadonlyMap<string, string> {
  const groups = new Map<string, string[]>();
  for (const { path } of tree.items) {
    const key = path.normalize('NFKC').toLowerCase();
    const group = groups.get(key);
    if (group) group.push(path);
    else groups.set(key, [path]);
  }
  const twins = new Map<string, string>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const keeper = group.find((path) => /^[\w./-]+$/.test(path) && path === path.toLowerCase()) ?? group[0];
    for (const path of group) if (path !== keeper && keeper !== undefined) twins.set(path, keeper);
  }
  return twins;
}
