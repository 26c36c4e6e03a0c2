import { EVENT_ID, type Event, parseEvents, SCALAR_STYLE } from 'js-yaml';
import type { EntryFile } from '../../entries.ts';
import type { Issue, Values } from '../../issues/issue.ts';
import { type Check, judgeEntries } from '../check.ts';

/** A value that is not what its author sees in the file. */
interface Misread {
  code: 'value-cut' | 'value-quotes';
  /** Such as `facts.clearance.by`. */
  field: string;
  /** Counted from 1 within the front matter. */
  line: number;
  values: Values;
}

/** Fields that hold words, whatever they are. */
const wordFields = /(?:^|\.)(?:title|summary|coverAlt|publisher|credit|licence|by|translator|reviewer)$/;
const openers = '“”„‟‘’‚‛«‹「『＂＇″';
const wholeQuotation = new RegExp(`^[${openers}][^"]*[”“"’‘'»›」』＂＇″]$`, 'u');
/** What makes it worth a look: a sign of a comment after or instead of a value, or a mark that begins a value. */
const suspicious = new RegExp(`[ \\t]#|:[ \\t]+[${openers}]`, 'u');

const known = new WeakMap<EntryFile, readonly Misread[]>();

/** Values that a sign cuts short in silence, and quotation marks that are not those of YAML. */
export const checkValues: Check = (portal, context) =>
  judgeEntries(portal, context, (entry) =>
    misreadsOf(entry).map(
      ({ code, field, line, values }): Issue => ({
        code,
        severity: 'error',
        file: entry.file,
        line: line + 1,
        field,
        values: { field, ...values },
      }),
    ),
  );

/** Whether something has been said already about the value of a field. */
export const isMisread = (entry: EntryFile, field: string): boolean =>
  misreadsOf(entry).some((misread) => misread.field === field);

function misreadsOf(entry: EntryFile): readonly Misread[] {
  const found = known.get(entry) ?? (suspicious.test(entry.yaml) ? findMisreads(entry.yaml) : []);
  known.set(entry, found);
  return found;
}

interface Open {
  /** Of a mapping: whether a key comes next. Of a sequence: the index of the next item. */
  next: 'key' | 'value' | number;
  path: string;
  key: string;
  /** Where the key ends in the text. */
  end: number;
}

function findMisreads(yaml: string): Misread[] {
  const open: Open[] = [];
  const found: Misread[] = [];
  for (const event of parseEvents(yaml, {})) {
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    if (event.type === EVENT_ID.DOCUMENT) {
      open.push({ next: 'value', path: '', key: '', end: 0 });
      continue;
    }
    const around = open.at(-1);
    if (!around) continue;
    if (around.next === 'key' && event.type === EVENT_ID.SCALAR) {
      around.key = yaml.slice(event.valueStart, event.valueEnd);
      around.end = event.valueEnd;
      around.next = 'value';
      continue;
    }
    const name = typeof around.next === 'number' ? String(around.next) : around.key;
    const field = [around.path, name].filter(Boolean).join('.');
    if (typeof around.next === 'number') around.next++;
    else around.next = 'key';
    if (event.type === EVENT_ID.MAPPING) open.push({ next: 'key', path: field, key: '', end: 0 });
    else if (event.type === EVENT_ID.SEQUENCE) open.push({ next: 0, path: field, key: '', end: 0 });
    else if (event.type === EVENT_ID.SCALAR) {
      const misread = judge(yaml, event, field, around.end);
      if (misread) found.push(misread);
    }
  }
  return found;
}

/** Judges a value; one that is not there begins where its key ends. */
function judge(
  yaml: string,
  event: Extract<Event, { type: 4 }>,
  field: string,
  keyEnd: number,
): Misread | undefined {
  if (event.style !== SCALAR_STYLE.PLAIN) return undefined;
  const isEmpty = event.valueStart < 0 || event.valueStart === event.valueEnd;
  const [start, stop] = isEmpty ? [keyEnd, keyEnd] : [event.valueStart, event.valueEnd];
  const value = yaml.slice(start, stop).trim();
  const end = yaml.indexOf('\n', stop);
  const rest = yaml
    .slice(stop, end < 0 ? undefined : end)
    .replace(isEmpty ? /^["']?\s*:/ : '', '')
    .trimEnd();
  const line = yaml.slice(0, start).split('\n').length;
  const key = field.split('.').at(-1) as string;
  const tell = (code: Misread['code'], fixed: string, values: Values = {}): Misread => ({
    code,
    field,
    line,
    values: { ...values, fixed: `${/^\d+$/.test(key) ? '-' : `${key}:`} "${shorten(fixed)}"` },
  });
  const comment = /^\s*(#.*)$/.exec(rest)?.[1];
  if (comment !== undefined && (value === '' || /^\s/.test(rest)) && isWords(value, field, comment)) {
    const whole = [value, comment].filter(Boolean).join(' ');
    const values = { field, value: shorten(value), comment: shorten(comment) };
    const reason = { phrase: `phrases.cut.${value === '' ? 'all' : 'rest'}`, values };
    return tell('value-cut', whole.replaceAll('"', '”'), { reason });
  }
  if (!wholeQuotation.test(value)) return undefined;
  const inner = value.slice(1, -1);
  return tell('value-quotes', inner.replaceAll('"', '”'), {
    value: shorten(value),
    quoted: `${key}: "${shorten(value.replaceAll('"', '”'))}"`,
  });
}

/** Whether what stands before a comment is words, of which the comment may be the rest. */
function isWords(value: string, field: string, comment: string): boolean {
  // Instead of a value: only what cannot be a remark, such as `#LaiChau`.
  if (value === '') return wordFields.test(field) && !/^#(?:\s|$)/.test(comment);
  return wordFields.test(field) || /\s|\P{ASCII}/u.test(value);
}

const shorten = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);
