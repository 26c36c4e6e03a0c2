import { withoutInvisible } from './invisible.ts';
import { type Block, parseBlocks } from './prose.ts';

/** A text but for its invisible characters, and the form its letters are written in. */
export const plainly = (text: string): string => withoutInvisible(text).normalize('NFC');

/** Words alone: also without quotation marks and white space. */
export const wordsAlone = (text: string): string =>
  plainly(text).replace(/["'\s\p{Pi}\p{Pf}„‚「」『』]/gu, '');

/**
 * What a body says, but for what mending may change: two bodies that say the same have the same blocks, code,
 * addresses and words. Undefined where it cannot be parsed.
 */
export function meaningOf(body: string): string | undefined {
  try {
    return JSON.stringify(outline(parseBlocks(body)));
  } catch {
    return undefined;
  }
}

function outline(node: Block): unknown {
  if (node.type === 'text') return wordsAlone(node.value ?? '');
  const { type, children, position, ...rest } = node;
  const parts: unknown[] = [];
  for (const part of (children ?? []).map(outline)) {
    const last = parts.at(-1);
    // A written-out character may part a text in two.
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else if (!isEmpty(part)) parts.push(part);
  }
  const values = JSON.stringify(rest, (_key, value) =>
    typeof value === 'string' && type.startsWith('mdxJsx') ? plainly(value) : value,
  );
  return [type, values.normalize('NFC'), parts];
}

/** A paragraph of nothing but invisible characters, or no words between two other things. */
const isEmpty = (part: unknown): boolean =>
  part === '' || (Array.isArray(part) && part[0] === 'paragraph' && (part[2] as unknown[]).length === 0);
