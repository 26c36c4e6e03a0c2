import {
  controls,
  directionMarks,
  invisible,
  neededInvisible,
  privateUse,
  replacements,
} from '../../characters.ts';
import type { Issue, Values } from '../../issues/issue.ts';
import { findLegacy } from '../../text-encoding/legacy.ts';
import type { TreeCheck } from '../check.ts';
import { listLines, nameOf } from './encoding.ts';
import { hasEscapes, readLines } from './escapes.ts';
import { fileIssue, type TextFile, textFiles } from './files.ts';

interface Kind {
  code:
    | 'invisible-character'
    | 'direction-mark'
    | 'private-use'
    | 'replacement-character'
    | 'control-character';
  pattern: RegExp;
  /** Runs of a line that hold such characters rightly. */
  rightly?: RegExp;
}

const rightToLeft =
  /(?<=[\p{Script=Arabic}\p{Script=Hebrew}][^\p{L}]{0,3})[\u061c\u200e\u200f]|[\u061c\u200e\u200f](?=[^\p{L}]{0,3}[\p{Script=Arabic}\p{Script=Hebrew}])/gu;

const kinds: readonly Kind[] = [
  { code: 'replacement-character', pattern: new RegExp(`[${replacements}]`, 'u') },
  { code: 'private-use', pattern: new RegExp(`[${privateUse}]`, 'u') },
  { code: 'direction-mark', pattern: new RegExp(`[${directionMarks}]`, 'u'), rightly: rightToLeft },
  { code: 'invisible-character', pattern: new RegExp(`[${invisible}]`, 'u'), rightly: neededInvisible },
];
/** Controls written by their numbers; as bytes they are found before. */
const hidden: Kind = { code: 'control-character', pattern: new RegExp(`[${controls}]`, 'u') };

const anyOf = new RegExp(`[${replacements}${privateUse}${directionMarks}${invisible}]`, 'u');

/** No characters that readers cannot see, cannot read or are misled by, whether typed or written by their numbers. */
export const checkCharacters: TreeCheck = (tree) =>
  textFiles(tree).flatMap((file) => {
    if (file.level === 'bytes') return [];
    const escaped = hasEscapes(file.text);
    if (!escaped && !anyOf.test(file.text)) return [];
    const lines = readLines(file);
    // A mark at the beginning of a file is told as what it is.
    if (lines[0]?.startsWith('\ufeff')) lines[0] = ` ${lines[0].slice(1)}`;
    return (escaped ? [...kinds, hidden] : kinds).flatMap((kind) => judge(file, lines, kind));
  });

/** One message a file and kind, at the first such character. */
function judge(
  { path, text }: TextFile,
  lines: readonly string[],
  { code, pattern, rightly }: Kind,
): Issue[] {
  const raw = code === 'control-character' ? text.split('\n') : [];
  const places: { line: number; column: number; values: Values }[] = [];
  lines.forEach((line, index) => {
    if (!pattern.test(line) || (raw[index] !== undefined && pattern.test(raw[index]))) return;
    // Kept in length, so that places stay what they are.
    const judged = rightly ? line.replace(rightly, (run) => ' '.repeat(run.length)) : line;
    const at = judged.search(pattern);
    if (at < 0) return;
    // The letter ư of TCVN3 is a soft hyphen here; the text is told as what it is.
    if (judged[at] === '\u00ad' && findLegacy(line)) return;
    const name = nameOf(String.fromCodePoint(judged.codePointAt(at) ?? 0));
    places.push({ line: index + 1, column: at + 1, values: { name, near: near(line, at) } });
  });
  const [first] = places;
  if (!first) return [];
  const all = listLines(places.map(({ line }) => line));
  return [fileIssue(path, code, first, { ...first.values, lines: all })];
}

const unshown = new RegExp(`[${controls}${replacements}${privateUse}${directionMarks}${invisible}]`, 'gu');

/** The words round a place, without anything that cannot be shown. */
function near(line: string, at: number): string {
  const before = line.slice(Math.max(0, at - 24), at).replace(/^\S*\s(?=.)/, '');
  const after = line.length > at + 24 ? line.slice(at, at + 24).replace(/\s\S*$/, '') : line.slice(at);
  return (before + after)
    .replace(unshown, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'#>*-]+|[\s"']+$/g, '');
}
