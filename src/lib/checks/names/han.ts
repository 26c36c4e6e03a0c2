import { invisible } from '../../characters.ts';
import { type Form, type Forms, isInnocent } from './forms.ts';
import type { Finder, Found } from './found.ts';
import { simplify } from './traditional.ts';

const unseen = new RegExp(`[\\s${invisible}]`, 'u');

/** Finds names in a script without spaces, however they are broken over lines, in traditional characters too. */
export function createHanFinder({ forms }: Forms): Finder {
  const byFirst = new Map<string, (Form & { characters: readonly string[] })[]>();
  for (const form of forms) {
    const characters = [...form.text].map(simplify);
    const [first = ''] = characters;
    const list = byFirst.get(first);
    if (list) list.push({ ...form, characters });
    else byFirst.set(first, [{ ...form, characters }]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.characters.length - a.characters.length);

  /** Where a form that begins at a place ends; 0 when it does not stand there. */
  const endOf = (text: string, from: number, characters: readonly string[]): number => {
    let at = from;
    for (const [index, character] of characters.entries()) {
      while (index > 0 && unseen.test(text[at] ?? '') && text[at] !== character) at += 1;
      if (character.length > 1) {
        if (!text.startsWith(character, at)) return 0;
      } else if (simplify(text[at] ?? '') !== character) return 0;
      at += character.length;
    }
    return at;
  };

  return (text) => {
    const found: Found[] = [];
    /** Where the last right form ends: a wrong one may begin within it, and go on behind it. */
    let covered = 0;
    for (let at = 0; at < text.length; at += 1) {
      for (const form of byFirst.get(simplify(text[at] ?? '')) ?? []) {
        const end = endOf(text, at, form.characters);
        if (end === 0) continue;
        if (end <= covered) break;
        const given = text.slice(at, end).replace(/\s+/g, '');
        const { id, registry, right, shield } = form;
        if (right) {
          if (!isInnocent(form, text, at))
            found.push({ index: at, given, right, id, registry, code: 'name-avoid' });
        } else if (!shield) {
          if (at >= covered && given.length > 1 && hasOther(given, form.text))
            found.push({ index: at, given, right: form.text, id, registry, code: 'name-variant' });
          covered = end;
          break;
        }
        at = end - 1;
        break;
      }
    }
    return found;
  };
}

/** Whether a form differs from the registered one in its characters, and not by invisible ones alone. */
const hasOther = (given: string, text: string): boolean => {
  const own = [...given].filter((character) => !unseen.test(character));
  const wanted = [...text].filter((character) => !unseen.test(character));
  return own.some((character, index) => character !== wanted[index]);
};
