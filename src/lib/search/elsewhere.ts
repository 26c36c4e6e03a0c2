import type { Answer } from './types.ts';

/** Kind of letters in which a language is written, as `i18n/locales.json` names it. */
export type Script = 'latin' | 'han' | 'other';

const letters: Readonly<Record<Exclude<Script, 'other'>, RegExp>> = {
  latin: /\p{Script=Latin}/u,
  han: /\p{Script=Han}/u,
};

/** Whether a text has letters, and none of the script. */
export function isForeign(text: string, script: Script): boolean {
  if (!/\p{L}/u.test(text)) return false;
  if (script !== 'other') return !letters[script].test(text);
  return Object.values(letters).some((own) => own.test(text));
}

/**
 * Whether the reader may rather want another language: nothing here has all that was asked, or it was asked in
 * another language's letters or names.
 */
export const wantsElsewhere = ({ hits, typed, change }: Answer, script: Script): boolean =>
  !hits.some(({ partial }) => !partial) || change === 'name' || isForeign(typed, script);
