import type { Edit } from './edits.ts';

/** Words whose letters and marks are separate characters, written in composed Unicode (NFC). */
export function composeWords(text: string): Edit[] {
  if (text === text.normalize('NFC')) return [];
  const edits: Edit[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const composed = word.normalize('NFC');
    // A few characters would become, or take away, a sign of Markdown: `<` with a stroke over it is another one.
    if (composed === word || signsOf(composed) !== signsOf(word)) continue;
    edits.push({ start: index, end: index + word.length, text: composed });
  }
  return edits;
}

const signsOf = (word: string): string => word.replace(/[^!-/:-@[-`{-~]/g, '');
