import type { Issue, Values } from '../../issues/issue.ts';
import { findJsonFault, type JsonFault } from '../../json-faults.ts';
import { formatOfName } from '../../media/format.ts';
import { extensionOf, type Tree, type TreeItem } from '../../tree.ts';
import { depthValues } from '../../yaml/parse.ts';
import type { TreeCheck } from '../check.ts';
import { fileLimits, findExcess } from './limits.ts';
import { toldPaths } from './tree.ts';

/** Files that are read as text: entries, registries, configuration, dictionaries. */
const isRead = (path: string): boolean =>
  /^content\/(?:.*\.mdx|[^/]+\.json|data\/[^/]+\.ya?ml)$|^i18n\/.*\.json$/i.test(path);

/** Texts that are published as they are. */
const isCopied = (path: string): boolean => path.startsWith('public/') && formatOfName(path) === undefined;

/** Whether it must be JSON; a host may serve a name without an extension as whatever it looks like. */
const isJson = (path: string): boolean => /\.(?:json|webmanifest)$|\/apple-app-site-association$/i.test(path);

/** Texts that are empty, larger than the parsers bear, half merged, or JSON that cannot be read. */
export const checkTexts: TreeCheck = (tree) => {
  const told = toldPaths(tree);
  return tree.items.flatMap((item) =>
    item.kind === 'file' && (isRead(item.path) || isCopied(item.path)) && !told.has(item.path)
      ? judge(tree, item)
      : [],
  );
};

function judge(tree: Tree, { path: file, size }: TreeItem): Issue[] {
  const tell = (code: string, line: number, values: Values, column?: number): Issue[] => [
    { code, severity: 'error', file, line, ...(column === undefined ? {} : { column }), values },
  ];
  const isText = extensionOf(file) === 'mdx';
  const maximum = isText ? fileLimits.mdx : fileLimits.data;
  const kind = isText ? 'text' : 'data';
  if (size > maximum) return tell('too-large', 1, large(kind, size, maximum));
  if (isCopied(file) && !isJson(file)) return [];
  const text = tree.read(file).toString('utf8');
  if (/^\s*$/.test(text)) {
    return tell('empty-file', 1, { remedy: { phrase: `phrases.emptyFile.${kind}` } });
  }
  const conflict = findConflict(text);
  if (conflict > 0) return tell('merge-conflict', conflict, {});
  if (!isText) return isJson(file) ? judgeJson(text, tell) : [];
  const closing = text.indexOf('\n---', 3);
  if (text.startsWith('---') && closing > fileLimits.frontMatter) {
    return tell('too-large', 1, large('frontMatter', closing, fileLimits.frontMatter));
  }
  const excess = findExcess(text);
  return excess ? tell(excess.code, excess.line, excess.values) : [];
}

const large = (kind: string, size: number, maximum: number): Values => {
  const values = { size: Math.ceil(size / 1024), maximum: maximum / 1024 };
  return {
    reason: { phrase: `phrases.excess.${kind}.problem`, values },
    remedy: { phrase: `phrases.excess.${kind}.remedy`, values },
  };
};

/** The line of a mark that a merge has left, counted from 1; 0 when there is none. */
function findConflict(text: string): number {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return 0;
  const match = /^(?:<{7}|>{7})(?:[ \t][^\n]*)?\r?$/m.exec(text);
  return match ? text.slice(0, match.index).split('\n').length : 0;
}

type Tell = (code: string, line: number, values: Values, column?: number) => Issue[];

function judgeJson(text: string, tell: Tell): Issue[] {
  const fault = findJsonFault(text);
  if (!fault) return [];
  const { line, column } = placeOf(text, fault.offset);
  if (fault.kind === 'deep') return tell('too-deep', line, depthValues(20), column);
  if (fault.kind !== 'inherited') return tell('json-broken', line, jsonValues(fault), column);
  const values = { key: fault.given };
  const words = (kind: string) => ({ phrase: `phrases.reservedKey.inherited.${kind}`, values });
  return tell('reserved-key', line, { ...values, reason: words('problem'), remedy: words('remedy') }, column);
}

/** Values of `json-broken`. */
export const jsonValues = ({ kind, given }: Pick<JsonFault, 'kind' | 'given'>): Values => ({
  problem: { phrase: `phrases.json.${kind}.problem`, values: { given } },
  remedy: { phrase: `phrases.json.${kind}.remedy`, values: { given } },
});

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
