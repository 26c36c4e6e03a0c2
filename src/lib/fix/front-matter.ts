import { isMap, isScalar, LineCounter, parseDocument, Scalar, visit } from 'yaml';
import { parseYaml } from '../front-matter.ts';
import { type Glyph, glyphsIn, object, type Run } from './glyphs.ts';
import type { Range } from './trailing-space.ts';

/** Fields that are prose. */
const proseFields = new Set(['title', 'summary', 'coverAlt']);

/** The fields of a front matter that are prose, where each stands on one line. */
export function readFields(yaml: string): Run[] {
  const { contents, errors } = parseDocument(yaml, { uniqueKeys: false });
  if (errors.length > 0 || !isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !isScalar(value) || !proseFields.has(String(key.value)) || !value.range) return [];
    const [start, end] = value.range;
    if (yaml.slice(start, end).includes('\n')) return [];
    return [{ glyphs: glyphsOf(yaml, value, start, end), ours: true }];
  });
}

function glyphsOf(yaml: string, { type }: Scalar, start: number, end: number): Glyph[] {
  if (type === Scalar.QUOTE_DOUBLE) return glyphsIn(yaml, start + 1, end - 1, decodeEscape);
  if (type === Scalar.QUOTE_SINGLE) {
    return glyphsIn(yaml, start + 1, end - 1, (text, at) =>
      text.startsWith("''", at) ? { char: "'", length: 2 } : undefined,
    );
  }
  return type === Scalar.PLAIN ? glyphsIn(yaml, start, end) : [];
}

const decodeEscape = (text: string, at: number): { char: string; length: number } | undefined =>
  text[at] === '\\' ? { char: text[at + 1] === '"' ? '"' : object, length: 2 } : undefined;

/** Parts of a YAML text in which white space at the end of a line may count. */
export function keptSpace(yaml: string): Range[] {
  const kept: Range[] = [];
  visit(parseDocument(yaml, { lineCounter: new LineCounter(), uniqueKeys: false }), {
    Scalar: (_key, { range }) => {
      if (range && yaml.slice(range[0], range[1]).includes('\n')) {
        kept.push({ start: range[0], end: range[1] });
      }
    },
  });
  return kept;
}

/**
 * The data of a YAML text in a form that can be compared; undefined where it is broken, or where it repeats parts
 * by name and might grow without end.
 */
export function yamlData(yaml: string): string | undefined {
  try {
    if (/(?:^|[\s[{,:-])\*[^\s*]/m.test(yaml) && hasAlias(yaml)) return undefined;
    return JSON.stringify(parseYaml(yaml)) ?? '';
  } catch {
    return undefined;
  }
}

function hasAlias(yaml: string): boolean {
  let found = false;
  visit(parseDocument(yaml, { uniqueKeys: false }), {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}
