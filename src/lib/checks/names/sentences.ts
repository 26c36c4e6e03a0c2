/** How far a sentence is looked at on either side of a place, in characters: longer ones are lists. */
const reach = 600;

/** The sentence round a place of a text, as offsets. */
export function sentenceAt(text: string, index: number): { from: number; to: number } {
  const start = Math.max(0, index - reach);
  const window = text.slice(start, index + reach);
  let from = start;
  for (const { index: at, 0: end } of window.matchAll(/[.!?…]+(?=\s)|[。！？；]/g)) {
    // “TP. Lai Châu”, “Dr. Nguyễn”: a short word with a capital is an abbreviation.
    if (end === '.' && /(?:^|[^\p{L}\p{M}])\p{Lu}\p{L}{0,2}$/u.test(window.slice(Math.max(0, at - 5), at)))
      continue;
    const after = start + at + end.length;
    if (start + at >= index) return { from, to: after };
    from = after;
  }
  return { from, to: start + window.length };
}
