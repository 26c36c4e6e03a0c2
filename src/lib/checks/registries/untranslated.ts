import type { Locale } from '../../locales.ts';
import type { Portal } from '../../portal.ts';

/**
 * Creates what tells whether a text is words of a language and no name: a word in small letters with letters that are
 * the language's own, or, in scripts without small letters, its script.
 */
export function createOwnWords({ localeOf }: Portal, code: string): (text: string) => boolean {
  const { letters, script }: Locale = localeOf(code);
  if (!letters) return () => false;
  const own = new RegExp(`[${letters}]`, 'u');
  const small = /(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu;
  return script === 'latin'
    ? (text) => (text.match(small) ?? []).some((word) => own.test(word))
    : (text) => own.test(text);
}
