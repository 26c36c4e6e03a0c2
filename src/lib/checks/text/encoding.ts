import { controls } from '../../characters.ts';
import type { Issue } from '../../issues/issue.ts';
import { findEncoding } from '../../text-encoding/bytes.ts';
import { findLegacy } from '../../text-encoding/legacy.ts';
import { findMojibake } from '../../text-encoding/mojibake.ts';
import type { TreeCheck } from '../check.ts';
import { fileIssue, type TextFile, textFiles } from './files.ts';

const control = new RegExp(`[${controls}]`, 'u');

/** How the bytes of text files are written: UTF-8 without a mark, without controls, with ends of lines of today. */
export const checkEncoding: TreeCheck = (tree) => textFiles(tree).flatMap(judge);

function judge({ path, bytes, text }: TextFile): Issue[] {
  const wrong = findEncoding(bytes);
  if (wrong) {
    const values = {
      encoding: { phrase: `phrases.encoding.${wrong.encoding}.problem` },
      remedy: { phrase: `phrases.encoding.${wrong.encoding}.remedy` },
    };
    return [fileIssue(path, 'not-utf8', { line: lineAt(bytes, wrong.offset) }, values)];
  }
  const issues: Issue[] = [];
  if (text.startsWith('\ufeff')) issues.push(fileIssue(path, 'byte-order-mark', { line: 1 }));
  if (control.test(text)) issues.push(...findControls(path, text));
  const lone = text.search(/\r(?!\n)/);
  if (lone >= 0) {
    const line = text.slice(0, lone).split(/\r\n?|\n/).length;
    issues.push(fileIssue(path, 'line-ends', { line }, { count: text.match(/\r(?!\n)/g)?.length ?? 1 }));
  }
  return issues;
}

const lineAt = (bytes: Uint8Array, offset: number): number => {
  let line = 1;
  for (let at = 0; at < offset; at++) if (bytes[at] === 0x0a) line++;
  return line;
};

/** Controls, one message a file; those of a text damaged by its encoding are told as that. */
function findControls(path: string, text: string): Issue[] {
  const places: { line: number; column: number; name: string }[] = [];
  text.split('\n').forEach((content, index) => {
    const column = content.search(control);
    if (column < 0 || isDamaged(content)) return;
    places.push({ line: index + 1, column: column + 1, name: nameOf(content[column] as string) });
  });
  const [first] = places;
  if (!first) return [];
  const values = { name: first.name, lines: listLines(places.map(({ line }) => line)) };
  return [fileIssue(path, 'control-character', first, values)];
}

const isDamaged = (line: string): boolean => {
  const rest = line.replace(/[\u0080-\u009f]/g, '');
  return !control.test(rest) && (findMojibake(line) !== undefined || findLegacy(rest) !== undefined);
};

/** `U+000B`. */
export const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The numbers of lines, the first of them where there are many. */
export const listLines = (lines: readonly number[]): string =>
  lines.length > 8 ? `${lines.slice(0, 8).join(', ')}…` : lines.join(', ');
