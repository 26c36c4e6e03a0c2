import type { Values } from '../../issues/issue.ts';

/** Bytes of a file that is parsed: a text of some forty thousand words, a registry of ten thousand records. */
export const fileLimits = { mdx: 256 * 1024, data: 2 * 1024 * 1024, frontMatter: 64 * 1024 } as const;

/**
 * What a body may hold, so that nothing takes the parser (satteri 0.x) more than two seconds or 500 MB. Measured
 * at these numbers: 0.3 s and 200 MB at most.
 */
const limits = {
  /** Cells that the parser makes of a table: columns of the head times rows. */
  cells: 50_000,
  columns: 100,
  /** Marks of quotations and lists at the beginning of one line. */
  markers: 20,
  /** Character references such as `&amp;`; those of one paragraph cost the square of their number. */
  references: 5000,
  footnotes: 2000,
  /** Signs `<`, and links of one paragraph, cost the square of their number as well. */
  tags: 4000,
  links: 4000,
  underscores: 20_000,
  braces: 2000,
  /** Characters from a brace to the one that closes it, or of an `import`. */
  code: 5000,
} as const;

/** Below this length only tables can be more than the parser bears. */
const small = 8192;

/** Why a body is not handed to the parser. */
export interface Excess {
  code: 'too-large' | 'too-deep';
  /** Line of the text, counted from 1. */
  line: number;
  values: Values;
}

/** The first thing in a text that would exhaust the parser; undefined when nothing would. Linear. */
export function findExcess(text: string): Excess | undefined {
  const table = text.includes('|') ? findTable(text) : undefined;
  if (table || text.length < small) return table;
  return findMarkers(text) ?? findCode(text) ?? findCrowd(text);
}

const excess = (code: Excess['code'], kind: string, line: number, values: Values): Excess => ({
  code,
  line,
  values: {
    reason: { phrase: `phrases.excess.${kind}.problem`, values },
    remedy: { phrase: `phrases.excess.${kind}.remedy`, values },
  },
});

const lineAt = (text: string, offset: number): number => {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
};

/** A table too wide or too long, known by the row of dashes below its head. */
function findTable(text: string): Excess | undefined {
  const lines = text.split('\n');
  let columns = 0;
  let rows = 0;
  let start = 0;
  let cells = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as string;
    if (/^[\s>]*$/.test(line)) columns = 0;
    else if (columns > 0) {
      rows++;
      cells += columns;
    }
    if (line.includes('|') && line.includes('-') && /^[\s>|:*+\-\d.)]+$/.test(line)) {
      columns = line
        .trim()
        .replace(/^[\s>]*\||\|$/g, '')
        .split('|').length;
      rows = 0;
      start = index;
    }
    if (columns > limits.columns || cells > limits.cells) {
      const values = { columns, rows, maximum: limits.columns, cells: limits.cells };
      return excess('too-large', columns > limits.columns ? 'columns' : 'cells', start + 1, values);
    }
  }
  return undefined;
}

const markerRun = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm;

/** Quotations and lists one within another at the beginning of a line. */
function findMarkers(text: string): Excess | undefined {
  for (const match of text.matchAll(markerRun)) {
    if (match[0].length <= limits.markers) continue;
    const depth = match[0].match(/>|[-+*]|\d+/g)?.length ?? 0;
    if (depth > limits.markers) {
      return excess('too-deep', 'markers', lineAt(text, match.index), { depth, maximum: limits.markers });
    }
  }
  return undefined;
}

/** What would be handed to a parser of programs, and is longer than any slip. */
function findCode(text: string): Excess | undefined {
  for (const match of text.matchAll(/^(?:import|export)\b/gm)) {
    const end = text.slice(match.index, match.index + limits.code + 1).search(/\n\s*\n/);
    if (end < 0 && text.length - match.index > limits.code) return code(text, match.index);
  }
  if (!text.includes('{')) return undefined;
  let depth = 0;
  let start = 0;
  let nested = 0;
  const signs = /`[^`\n]*`|\\.|[{}()[\]]/g;
  for (const { 0: sign, index } of text.matchAll(signs)) {
    if (sign === '{') {
      if (depth++ === 0) {
        start = index;
        nested = 0;
      }
    } else if (sign === '}' && depth > 0) {
      if (--depth === 0 && index - start > limits.code) return code(text, start);
    }
    if (depth > 0) nested = Math.max(0, nested + ('{(['.includes(sign) ? 1 : '})]'.includes(sign) ? -1 : 0));
    if (nested > limits.braces) return code(text, start);
  }
  return undefined;
}

const code = (text: string, offset: number): Excess =>
  excess('too-deep', 'code', lineAt(text, offset), {
    given: text.slice(offset, offset + 20).replace(/\s+/g, ' '),
    maximum: limits.code,
  });

const crowds = [
  ['braces', /\{/g, limits.braces],
  ['references', /&[#\w]{1,32};/g, limits.references],
  ['footnotes', /\[\^/g, limits.footnotes],
  ['tags', /</g, limits.tags],
  ['links', /\]\(/g, limits.links],
  ['underscores', /_/g, limits.underscores],
] as const;

/** More of one sign than any text needs. */
function findCrowd(text: string): Excess | undefined {
  for (const [kind, pattern, maximum] of crowds) {
    let count = 0;
    for (const match of text.matchAll(pattern)) {
      if (++count > maximum) return excess('too-large', kind, lineAt(text, match.index), { maximum });
    }
  }
  return undefined;
}
