/** The sentence round a place of a text, as offsets. */
export function sentenceAt(text: string, index: number): { from: number; to: number } {
  let from = 0;
  for (const { index: at, 0: end } of text.matchAll(/[.!?…]+(?=\s)|[。！？；]/g)) {
    // “TP. Lai Châu”, “Dr. Nguyễn”: a short word with a capital is an abbreviation.
    if (end === '.' && /(?:^|[^\p{L}\p{M}])\p{Lu}\p{L}{0,2}$/u.test(text.slice(Math.max(0, at - 5), at)))
      continue;
    if (at < index) from = at + end.length;
    else return { from, to: at + end.length };
  }
  return { from, to: text.length };
}
