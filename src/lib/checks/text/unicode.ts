import type { Issue } from '../../issues/issue.ts';
import type { TreeCheck } from '../check.ts';
import { fileIssue, type TextFile, textFiles } from './files.ts';

/** Texts in composed Unicode (NFC), so that `ế` is one character for search, sorting and comparison. */
export const checkUnicode: TreeCheck = (tree) => textFiles(tree).flatMap(judge);

/** Signs of units that have a letter for their composed form, and spaces that have another. */
const signs = /[\u2000\u2001\u2126\u212a\u212b]/g;

const isComposed = (text: string): boolean =>
  text === text.normalize('NFC') || text.replace(signs, 'x') === text.replace(signs, 'x').normalize('NFC');

/** One message a file, at the first line that is not composed. */
function judge({ path, text }: TextFile): Issue[] {
  if (isComposed(text)) return [];
  const apart = text.split('\n').flatMap((line, index) => (isComposed(line) ? [] : [{ line, index }]));
  const [first] = apart;
  const word = first?.line.split(/\s+/).find((part) => !isComposed(part)) ?? '';
  return [
    fileIssue(
      path,
      'not-nfc',
      { line: (first?.index ?? 0) + 1 },
      {
        word: word.normalize('NFC').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''),
        count: apart.length,
      },
    ),
  ];
}
