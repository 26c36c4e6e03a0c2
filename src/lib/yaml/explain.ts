import type { Phrase, Values } from '../issues/issue.ts';

/** What the YAML parser says, and the phrase that says it to an editor where the line itself tells nothing. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/duplicated mapping key/, 'duplicate'],
  [/tab characters/, 'tab'],
  [/quoted scalar|unknown escape|deficient indentation/, 'quotes'],
  [/flow (collection|sequence|mapping)/, 'brackets'],
  [/bad indentation/, 'indent'],
  [/key-value separator/, 'colon'],
  [/alias|anchor|\btag\b|directive/i, 'sign'],
  [/single document/, 'documents'],
];

interface Finding {
  kind: string;
  /** How the line may be written instead. */
  fixed?: string;
}

/**
 * Says what is wrong with YAML that could not be parsed: the line, counted from 1, and how it may be written. The
 * parser often notices a slip only lines later, so the lines before are looked at first.
 */
export function explainYaml(yaml: string, line: number, reason: string): { line: number; values: Values } {
  const lines = yaml.split('\n').map((text) => text.replace(/\r$/, ''));
  if (!/duplicated|maxDepth/.test(reason)) {
    for (let index = 0; index < Math.min(line, lines.length); index++) {
      const finding = judgeLine(lines, index);
      if (finding) return { line: index + 1, values: valuesOf(finding, lines[index] ?? '', reason) };
    }
  }
  const kind = reasons.find(([pattern]) => pattern.test(reason))?.[1] ?? 'shape';
  return { line, values: valuesOf({ kind }, lines[line - 1] ?? '', reason) };
}

/** What is wrong with fields that are no fields, such as `title:x`, though they are YAML. */
export function explainShape(yaml: string): { line: number; values: Values } | undefined {
  const lines = yaml.split('\n').map((text) => text.replace(/\r$/, ''));
  for (let index = 0; index < lines.length; index++) {
    const finding = judgeLine(lines, index);
    if (finding && finding.kind !== 'prose') {
      return { line: index + 1, values: valuesOf(finding, lines[index] ?? '', '') };
    }
  }
  return undefined;
}

function valuesOf({ kind, fixed }: Finding, line: string, reason: string): Values {
  const given = shorten(line);
  const words = (part: 'problem' | 'remedy'): Phrase => ({
    phrase: `phrases.yaml.${kind}.${part}`,
    values: { reason, given, fixed: fixed === undefined ? given : shorten(fixed) },
  });
  return { problem: words('problem'), remedy: words('remedy') };
}

const shorten = (text: string): string => {
  const line = text.trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
};

const fieldPattern = /^([ \t]*(?:- +)*)([^\s:#"'“”‘’[\]{},&*!|>%@`][^:]{0,60}?) *:(?: +(.*))?$/;

/** Spaces that YAML does not know, copied from web pages and chats, where a line begins or its value does. */
const oddSpace = /^[ \t]*(?:- +)*(?:[^\s:"']{1,60}:)?[\u00a0\u2000-\u200a\u202f\u205f\u3000]/;

function judgeLine(lines: readonly string[], index: number): Finding | undefined {
  const line = (lines[index] ?? '').trimEnd();
  const text = line.trim();
  if (text !== '' && oddSpace.test(line)) {
    return { kind: 'space', fixed: line.replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ') };
  }
  if (text === '' || text.startsWith('#') || text.startsWith('- ') || text === '-') {
    if (/^ *\t/.test(line) && text !== '') return { kind: 'tab', fixed: line.replaceAll('\t', '  ') };
    if (!/^- +\S+ *:/.test(text)) return undefined;
  }
  if (/^ *\t/.test(line)) return { kind: 'tab', fixed: line.trim() };
  const field = fieldPattern.exec(line);
  if (field) {
    const [, indent = '', key = '', value = ''] = field;
    // Nobody names a field with three words; a sentence with a colon has many.
    if (key.split(/\s+/).length > 3 && lines[index - 1]?.trim() === '') return { kind: 'prose' };
    const finding = judgeValue(value.trim(), lines, index);
    if (finding?.fixed !== undefined)
      return { ...finding, fixed: `${indent.trim()}${indent.trim() ? ' ' : ''}${key}: ${finding.fixed}` };
    return finding;
  }
  return judgeShape(lines, index, line);
}

/** What is wrong with a value, as far as its own line shows it. */
function judgeValue(value: string, lines: readonly string[], index: number): Finding | undefined {
  if (value === '' || value.startsWith('#')) return undefined;
  const first = value[0] as string;
  if (first === '"' || first === "'") return judgeQuoted(value, first, lines, index);
  if (first === '[' || first === '{') {
    return opens(value) > 0 && !continues(lines, index) ? { kind: 'brackets' } : undefined;
  }
  if (/^[|>]/.test(value)) {
    return /^[|>][-+0-9]{0,2}(?:\s+#.*)?$/.test(value) ? undefined : { kind: 'sign', fixed: quote(value) };
  }
  if (/^(?:[*&!%@`]|[-?:] )/.test(value)) return { kind: 'sign', fixed: quote(value) };
  const plain = value.replace(/ #.*$/, '');
  // Marks that a word processor made of the straight ones.
  if (/: |:$/.test(plain)) return { kind: 'colon', fixed: quote(plain.replace(/^[“„‟](.*)[”“]$/u, '$1')) };
  return undefined;
}

function judgeQuoted(
  value: string,
  mark: string,
  lines: readonly string[],
  index: number,
): Finding | undefined {
  const end = closingQuote(value, mark);
  if (end < 0) {
    // A text in quotation marks may run on, if it is indented.
    if (continues(lines, index)) return undefined;
    return { kind: 'unclosed', fixed: quote(value.slice(1)) };
  }
  const rest = value.slice(end + 1).trim();
  if (rest === '') {
    const unknown = mark === '"' ? /\\[^0abtnvfre "/\\N_LPxuU]/.exec(value) : null;
    return unknown ? { kind: 'backslash', fixed: value.replaceAll('\\', '\\\\') } : undefined;
  }
  if (/^\s#/.test(value.slice(end + 1))) return undefined;
  if (/^[,;.]$/.test(rest)) return { kind: 'comma', fixed: value.slice(0, end + 1) };
  return { kind: 'innerQuotes', fixed: quote(stripQuotes(value, mark)) };
}

/** The text between the outer quotation marks, as far as there are some. */
const stripQuotes = (value: string, mark: string): string =>
  value.slice(1, value.endsWith(mark) ? -1 : undefined);

/** A value between straight quotation marks, with those inside it turned into typographic ones. */
export function quote(text: string): string {
  let opening = true;
  const inner = text.trim().replace(/"|(?<!\p{L})'|'(?!\p{L})/gu, () => {
    opening = !opening;
    return opening ? '”' : '“';
  });
  return `"${inner.replaceAll('\\', '\\\\')}"`;
}

/** Index of the mark that closes a quoted value; -1 when none does. */
function closingQuote(value: string, mark: string): number {
  for (let at = 1; at < value.length; at++) {
    if (mark === '"' && value[at] === '\\') at++;
    else if (value[at] === mark) {
      if (mark === "'" && value[at + 1] === mark) at++;
      else return at;
    }
  }
  return -1;
}

/** Brackets opened and not closed on a line. */
const opens = (value: string): number =>
  [...value].reduce((open, sign) => open + Number('[{'.includes(sign)) - Number(']}'.includes(sign)), 0);

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Whether the next line stands deeper and so may belong to the value. */
const continues = (lines: readonly string[], index: number): boolean => {
  const next = lines[index + 1];
  return next !== undefined && next.trim() !== '' && indentOf(next) > indentOf(lines[index] ?? '');
};

/** What is wrong with a line that is no field. */
function judgeShape(lines: readonly string[], index: number, line: string): Finding | undefined {
  const text = line.trim();
  if (/^%[A-Z]/.test(line)) return { kind: 'directive' };
  const wide = /^((?:- )?[\p{L}][\p{L}\d ]{0,40}?)\s*[：﹕︰]\s*(.*)$/u.exec(text);
  if (wide) return { kind: 'wideColon', fixed: `${wide[1]}: ${wide[2]}` };
  const equals = /^((?:- )?[a-z][\w-]{0,40})\s*=\s*(.*)$/i.exec(text);
  if (equals) return { kind: 'equals', fixed: `${equals[1]}: ${equals[2]}` };
  const tight = /^((?:- )?[a-z][\w-]{0,40}):([^\s/].*)$/i.exec(text);
  if (tight && indentOf(line) === 0) return { kind: 'noSpace', fixed: `${tight[1]}: ${tight[2]}` };
  // Prose after an empty line: the fields were never closed.
  const before = lines[index - 1];
  return before !== undefined && before.trim() === '' && indentOf(line) === 0 && /\s/.test(text)
    ? { kind: 'prose' }
    : undefined;
}
