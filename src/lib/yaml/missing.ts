import type { Values } from '../issues/issue.ts';
import { explainShape } from './explain.ts';

interface Missing {
  code: 'front-matter-missing' | 'front-matter-language' | 'yaml-broken';
  /** Counted from 1. */
  line: number;
  values: Values;
}

const fence = '---';
/** Lines that were meant as the three dashes: more or fewer of them, or what a word processor makes of them. */
const fenceLike = /^(?:[-‐‑–—―−_=*~](?: ?[-‐‑–—―−_=*~])+|[—―]|\.{3}|…)$/;
/** A line that begins like a field. */
const fieldLike = /^(?:\p{L}[\p{L}\d_ -]{0,30})\s*[:：=]/u;
/** Lines by which other systems begin other kinds of front matter. */
const languages: readonly (readonly [RegExp, string])[] = [
  [
    /^---\s*(toml|json5?|jsonc|ya?ml|js|javascript|ts|typescript|coffee(?:script)?|cson|xml|ini|lua|hjson)\b/i,
    '',
  ],
  [/^\+{3}/, 'TOML (+++)'],
  [/^;{3}/, 'JSON (;;;)'],
  [/^\{\s*(?:$|")/, 'JSON ({ })'],
  [/^(?:export\s+const|export\s+default|module\.exports|const\s+\w+\s*=)/, 'JavaScript'],
];

/** Says why a text has no front matter, as its first lines show. */
export function explainMissing(text: string): Missing {
  const lines = text.split('\n', 2000).map((line) => line.replace(/\r$/, ''));
  const first = lines.findIndex((line) => line.trim() !== '');
  const head = (lines[first] ?? '').trim();
  for (const [pattern, name] of languages) {
    const match = pattern.exec(head);
    if (match) {
      const values = { given: head.slice(0, 40), language: name || (match[1] as string) };
      return { code: 'front-matter-language', line: first + 1, values };
    }
  }
  if (head === fence) return explainFence(lines, first);
  if (fenceLike.test(head) && lines.slice(first + 1, first + 4).some((line) => fieldLike.test(line.trim()))) {
    return missing('dashes', first, { given: head });
  }
  const later = lines.findIndex(
    (line, index) => line.trim() === fence && fieldLike.test(lines[index + 1] ?? ''),
  );
  if (later > 0) return missing('textBefore', first, { given: head.slice(0, 60), number: later + 1 });
  if (
    fieldLike.test(head) &&
    /^(?:title|summary|facts|follows)\s*[:：]/im.test(lines.slice(0, 10).join('\n'))
  ) {
    return missing('noOpening', first);
  }
  return missing('none', Math.max(0, first));
}

/** The three dashes are there, and still do not hold. */
function explainFence(lines: readonly string[], first: number): Missing {
  if (first > 0) return missing('blankBefore', first, { number: first });
  if (lines[0] !== fence && /^\s/.test(lines[0] ?? '')) return missing('indented', 0);
  for (let index = first + 1; index < lines.length; index++) {
    const line = (lines[index] ?? '').trim();
    if (line === fence || fenceLike.test(line)) return missing('closing', index, { given: line });
  }
  return missing('notClosed', first);
}

const missing = (kind: string, index: number, values: Values = {}): Missing => ({
  code: 'front-matter-missing',
  line: index + 1,
  values: {
    problem: { phrase: `phrases.frontMatter.${kind}.problem`, values },
    remedy: { phrase: `phrases.frontMatter.${kind}.remedy`, values },
  },
});

/** Says why YAML between its dashes holds no fields: nothing is there, or a list, or one text. */
export function explainEmpty(yaml: string, parsed: unknown): Missing {
  if (parsed === undefined || parsed === null) return missing('empty', 0);
  const shape = explainShape(yaml);
  if (shape) return { code: 'yaml-broken', line: shape.line + 1, values: shape.values };
  if (Array.isArray(parsed)) return missing('list', 1);
  return missing(typeof parsed === 'object' ? 'empty' : 'text', 1);
}
