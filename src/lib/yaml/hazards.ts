import { EVENT_ID, type Event } from 'js-yaml';
import type { Values } from '../issues/issue.ts';
import { quote } from './explain.ts';

/** Something in YAML that is refused before values are made of it. */
export interface YamlHazard {
  code: 'yaml-alias' | 'reserved-key' | 'yaml-broken';
  /** Where it stands in the text, counted from 0. */
  offset: number;
  values: Values;
}

/** Names that every JavaScript object has of itself: a field of that name could change what the software does. */
export const inheritedNames: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
]);

/**
 * The first thing in YAML that may not be there: aliases and anchors (a few lines can stand for more than the
 * memory holds), tags (they make other things than texts, lists and fields), merges, directives, a second
 * document, and names that objects have of themselves. Linear; builds nothing.
 */
export function findYamlHazard(events: readonly Event[], source: string): YamlHazard | undefined {
  /** For each open collection: whether it has keys, and whether a key comes next. */
  const open: { keys: boolean; keyNext: boolean }[] = [];
  let documents = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    if (event.type === EVENT_ID.DOCUMENT) {
      documents++;
      if (event.directives.length > 0) return broken('directive', 0);
      if (documents > 1) return broken('documents', source.search(/\n(?:---|\.\.\.)/) + 1);
      open.push({ keys: false, keyNext: false });
      continue;
    }
    const around = open.at(-1);
    const isKey = around?.keys === true && around.keyNext;
    if (around) around.keyNext = !around.keyNext;
    const found = judge(event, source, isKey);
    if (found) return found;
    if (event.type === EVENT_ID.MAPPING) open.push({ keys: true, keyNext: true });
    else if (event.type === EVENT_ID.SEQUENCE) open.push({ keys: false, keyNext: false });
  }
  return undefined;
}

type Node = Exclude<Event, { type: 1 } | { type: 6 }>;

function judge(event: Node, source: string, isKey: boolean): YamlHazard | undefined {
  if (event.type === EVENT_ID.ALIAS)
    return sign('alias', event.anchorStart - 1, textAt(source, event.anchorStart - 1));
  if (event.anchorStart >= 0)
    return sign('anchor', event.anchorStart - 1, textAt(source, event.anchorStart - 1));
  if (event.tagStart >= 0) return sign('tag', event.tagStart, textAt(source, event.tagStart));
  if (!isKey) return undefined;
  if (event.type !== EVENT_ID.SCALAR) return broken('shape', event.start);
  const key = source.slice(event.valueStart, event.valueEnd);
  if (key === '<<') return sign('merge', event.valueStart, key);
  // An escape in a name can only hide what it is.
  return inheritedNames.has(key) || key.includes('\\')
    ? {
        code: 'reserved-key',
        offset: event.valueStart,
        values: {
          key,
          reason: { phrase: 'phrases.reservedKey.inherited.problem', values: { key } },
          remedy: { phrase: 'phrases.reservedKey.inherited.remedy', values: { key } },
        },
      }
    : undefined;
}

const sign = (kind: string, offset: number, given: string): YamlHazard => ({
  code: 'yaml-alias',
  offset,
  values: {
    reason: { phrase: `phrases.yamlSign.${kind}.problem`, values: { given } },
    remedy: { phrase: `phrases.yamlSign.${kind}.remedy`, values: { fixed: quote(given) } },
  },
});

const broken = (kind: string, offset: number): YamlHazard => ({
  code: 'yaml-broken',
  offset,
  values: {
    problem: { phrase: `phrases.yaml.${kind}.problem` },
    remedy: { phrase: `phrases.yaml.${kind}.remedy` },
  },
});

const shorten = (text: string): string => {
  const line = text.trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

/** The rest of a line from a place, for a message. */
const textAt = (source: string, offset: number): string =>
  shorten(source.slice(offset, offset + 100).split('\n', 1)[0] ?? '');
