import type { Values } from '../../issues/issue.ts';
import { shownValue } from '../../issues/schema-problems.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, so they can hide a scheme.
const unseen = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;

/** Characters that are written by name or number in HTML, as far as a scheme can be hidden behind them. */
const entity = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(colon|tab|newline|sol|bsol));?/gi;
const named: Readonly<Record<string, string>> = { colon: ':', tab: '', newline: '', sol: '/', bsol: '\\' };

/** Undoes percent escapes; the text itself where they are broken. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address behind escapes, entities, full-width forms and characters that nobody sees. */
function bared(href: string): string {
  let seen = href;
  // Escapes may be escaped themselves; three layers are more than any browser undoes.
  for (let layer = 0; layer < 3; layer++) {
    const next = decode(seen).replace(entity, (_all, hex?: string, number?: string, name?: string) => {
      if (name) return named[name.toLowerCase()] ?? '';
      const code = hex ? Number.parseInt(hex, 16) : Number(number);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    });
    if (next === seen) break;
    seen = next;
  }
  return seen.normalize('NFKC').replace(unseen, '');
}

/**
 * The scheme of a link as a browser could ever read it, in small letters; `//` for a link to another host, `\` for
 * a path of a Windows computer.
 */
export function schemeOf(href: string): string | undefined {
  const seen = bared(href);
  if (/^[a-z]:(?:[\\/]|$)/i.test(seen)) return '\\';
  if (/^[\\/]{2}/.test(seen)) return '//';
  return /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase();
}

/** Values for the message about an address of a kind that is not allowed. */
export function schemeValues(href: string): Values {
  const scheme = schemeOf(href) ?? '';
  const kind =
    scheme === 'file' || scheme === '\\'
      ? 'local'
      : scheme === 'http' || scheme === '//' || scheme === ''
        ? 'plain'
        : scheme.includes('.')
          ? 'noScheme'
          : 'other';
  const example =
    kind === 'noScheme' ? `https://${href}` : href.replace(/^\s*(?:http:)?[\\/]{2}/i, 'https://');
  return {
    href: shownValue(href),
    remedy: { phrase: `phrases.scheme.${kind}`, values: { example: shownValue(example) } },
  };
}
