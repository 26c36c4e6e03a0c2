const closers = new Map([
  ['“', '”'],
  ['«', '»'],
  ['「', '」'],
  ['《', '》'],
  ['"', '"'],
  ['(', ')'],
  ['（', '）'],
]);
const openers = /[“«「《"(（]/g;
const braces = /\{\{[^{}]*\}\}/g;
/** Addresses of pages, of letters and of files. */
const address = /@|:\/\/|^www\.|\.(?:vn|com|org|net|gov|edu|int|html?|pdf|mdx)(?![\p{L}\d])/iu;

/** A text without what stands in quotation marks and brackets, without addresses and placeholders. */
export function ownWordsOf(text: string): string {
  const plain = text.includes('{{') ? text.replace(braces, ' ') : text;
  const nextClose = new Map<string, number>();
  let out = '';
  let end = 0;
  for (const { 0: sign, index } of plain.matchAll(openers)) {
    if (index < end) continue;
    const closer = closers.get(sign) as string;
    // Looked for once, however many are opened before it.
    let close = nextClose.get(closer) ?? -2;
    if (close !== -1 && close <= index) {
      close = plain.indexOf(closer, index + 1);
      nextClose.set(closer, close);
    }
    if (close < 0 || close - index > 600) continue;
    out += `${plain.slice(end, index)} `;
    end = close + 1;
  }
  out += plain.slice(end);
  return /[@.]|:\/\//.test(out)
    ? out
        .split(/\s+/)
        .filter((word) => !address.test(word))
        .join(' ')
    : out;
}
