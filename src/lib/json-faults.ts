import { inheritedNames } from './yaml/hazards.ts';

/** What is wrong with a JSON text, at a place counted from 0. */
export interface JsonFault {
  kind:
    | 'comment'
    | 'comma'
    | 'noComma'
    | 'noColon'
    | 'quotes'
    | 'noQuotes'
    | 'lineBreak'
    | 'escape'
    | 'word'
    | 'bracket'
    | 'unclosed'
    | 'after'
    | 'twice'
    | 'inherited'
    | 'deep'
    | 'empty'
    | 'other';
  offset: number;
  /** The text at that place, or the key. */
  given: string;
}

interface Open {
  close: '}' | ']';
  offset: number;
  keys: Set<string> | undefined;
  /** What may come next. */
  next: 'key' | 'colon' | 'value' | 'comma';
  /** A comma has just been read. */
  trailing: boolean;
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /[^\s,:{}[\]"]{1,40}/y;
const space = /[ \t\r\n]*/y;

/** Levels of fields below fields in any JSON of a portal. */
const maxDepth = 20;

/**
 * The first thing wrong with a JSON text, in words for its author: `JSON.parse` knows less of the place, and
 * lets the last of two equal keys win in silence. Linear, and never deeper than its limit.
 */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: Open[] = [];
  let done = false;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const fault = (
    kind: JsonFault['kind'],
    offset = at,
    given = text.slice(offset, offset + 20),
  ): JsonFault => ({
    kind,
    offset,
    given: given.split('\n', 1)[0] ?? '',
  });
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? '';
  };
  const closed = (): void => {
    const around = open.at(-1);
    if (around) Object.assign(around, { next: 'comma', trailing: false });
    else done = true;
  };

  for (;;) {
    at += take(space).length;
    const around = open.at(-1);
    const sign = text[at];
    if (sign === undefined) {
      if (around) return fault('unclosed', around.offset, text[around.offset]);
      return done ? undefined : fault('empty');
    }
    if (sign === '/' || sign === '#') return fault('comment');
    if (done) return fault('after');
    if (sign === '}' || sign === ']') {
      if (around?.close !== sign) return fault('bracket');
      if (around.trailing) return fault('comma', text.lastIndexOf(',', at));
      if (around.next === 'colon' || (around.next === 'value' && around.keys)) return fault('noColon');
      open.pop();
      at++;
      closed();
      continue;
    }
    if (around?.next === 'comma') {
      if (sign !== ',') return fault('noComma');
      at++;
      Object.assign(around, { next: around.keys ? 'key' : 'value', trailing: true });
      continue;
    }
    if (around?.next === 'colon') {
      if (sign !== ':') return fault('noColon');
      at++;
      around.next = 'value';
      continue;
    }
    if (sign === ',') return fault('comma');
    const isKey = around?.next === 'key';
    if (sign === '"') {
      const end = endOfString(text, at);
      if (typeof end !== 'number') return fault(end.kind, end.offset);
      if (isKey) {
        const key = JSON.parse(text.slice(at, end)) as string;
        if (around.keys?.has(key)) return fault('twice', at, key);
        if (inheritedNames.has(key)) return fault('inherited', at, key);
        around.keys?.add(key);
        Object.assign(around, { next: 'colon', trailing: false });
      } else closed();
      at = end;
      continue;
    }
    if (/['“”‘’„«»＂]/.test(sign)) return fault('quotes');
    if (isKey) return fault('noQuotes', at, take(word));
    if (sign === '{' || sign === '[') {
      if (open.length === maxDepth) return fault('deep');
      if (around) around.trailing = false;
      const isObject = sign === '{';
      open.push({
        close: isObject ? '}' : ']',
        offset: at++,
        keys: isObject ? new Set() : undefined,
        next: isObject ? 'key' : 'value',
        trailing: false,
      });
      continue;
    }
    const given = take(word);
    const isValue = given === 'true' || given === 'false' || given === 'null' || take(number) === given;
    if (!isValue || given === '') return fault('word', at, given || sign);
    at += given.length;
    closed();
  }
}

/** Where a string ends, its marks included, or what is wrong in it. */
function endOfString(text: string, start: number): number | { kind: 'lineBreak' | 'escape'; offset: number } {
  for (let at = start + 1; ; at++) {
    const sign = text[at];
    if (sign === undefined || sign === '\n' || sign === '\r') return { kind: 'lineBreak', offset: start };
    if (sign === '"') return at + 1;
    if (sign === '\\') {
      const known = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
      known.lastIndex = at + 1;
      if (!known.test(text)) return { kind: 'escape', offset: at };
      at++;
    } else if (sign < ' ') return { kind: 'escape', offset: at };
  }
}
