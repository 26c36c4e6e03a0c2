import { controls, replacements } from '../../characters.ts';
import type { Issue } from '../../issues/issue.ts';
import { findLegacy, mayBeLegacy } from '../../text-encoding/legacy.ts';
import { findMojibake, mayBeMojibake, mendWestern } from '../../text-encoding/mojibake.ts';
import type { Tree } from '../../tree.ts';
import type { TreeCheck } from '../check.ts';
import { listLines } from './encoding.ts';
import { hasEscapes, readLines } from './escapes.ts';
import { fileIssue, type TextFile, textFiles } from './files.ts';
import { findLookAlikes, latinWords, mayLookAlike } from './look-alikes.ts';
import { findStandIns, mayStandIn } from './stand-ins.ts';
import { findStyled, mayBeStyled } from './styled.ts';

/** Messages of one kind about one file; more of them help nobody. */
const most = 10;

/**
 * Letters that are what they look like: of one script within a word, plain, and not the remains of a text in another
 * encoding.
 */
export const checkLetters: TreeCheck = (tree) => {
  const registered = knownWords(tree);
  return textFiles(tree).flatMap((file) => {
    if (file.level !== 'style') return [];
    const { text } = file;
    const escaped = hasEscapes(text);
    const damage = escaped || mayBeMojibake(text) || mayBeLegacy(text);
    const forged = escaped || mayLookAlike(text) || mayStandIn(text);
    const decorated = escaped || mayBeStyled(text);
    if (!damage && !forged && !decorated) return [];
    const lines = readLines(file);
    const damaged = damage ? findDamage(file, lines) : [];
    if (damaged.length > 0) return damaged;
    return [
      ...(forged ? lookAlikes(file, lines, registered) : []),
      ...(decorated ? styled(file, lines) : []),
    ];
  });
};

/** A text in a wrong encoding: one message a file and kind. */
function findDamage({ path, text }: TextFile, lines: readonly string[]): Issue[] {
  if (text.includes('\0')) return [];
  const mojibake: { line: number; column: number; given: string; meant: string; reason: string }[] = [];
  const legacy: { line: number; column: number; given: string; meant: string; name: string }[] = [];
  lines.forEach((line, index) => {
    const damage = findMojibake(line);
    if (damage) {
      const { given, meant } = wordAt(line, damage.index, damage.given, damage.meant);
      mojibake.push({ line: index + 1, column: damage.index + 1, given, meant, reason: damage.mistakenFor });
      return;
    }
    const old = findLegacy(line);
    if (old) legacy.push({ ...old, line: index + 1, column: old.index + 1 });
  });
  const issues: Issue[] = [];
  const [broken] = mojibake;
  if (broken) {
    const { given, meant, reason } = broken;
    const remedy = {
      phrase: `phrases.mojibake.${meant && reason !== 'lost' ? 'known' : 'unknown'}`,
      values: { given, meant },
    };
    const problem = { phrase: `phrases.mojibake.${reason}`, values: { given } };
    const all = listLines(mojibake.map(({ line }) => line));
    issues.push(fileIssue(path, 'mojibake', broken, { problem, remedy, lines: all }));
  }
  const [old] = legacy;
  if (old) {
    const { given, meant, name } = old;
    const all = listLines(legacy.map(({ line }) => line));
    issues.push(fileIssue(path, 'legacy-encoding', old, { given, meant, encoding: name, lines: all }));
  }
  return issues;
}

const unshown = new RegExp(`[${controls}${replacements}]`, 'gu');
const shown = (text: string): string => text.replace(unshown, '');

/** The whole word of a place, and what it was. */
function wordAt(line: string, index: number, given: string, meant: string): { given: string; meant: string } {
  const before = /[^\s"“”(]*$/u.exec(line.slice(Math.max(0, index - 24), index))?.[0] ?? '';
  const after = /^[^\s"”)]*/u.exec(line.slice(index + given.length, index + given.length + 24))?.[0] ?? '';
  const whole = before + given + after;
  if (/\p{Script=Han}/u.test(given)) return { given, meant };
  let known = mendWestern(whole) || (whole === given ? meant : '');
  // What was misread twice is mended twice.
  for (let times = 0; times < 2 && findMojibake(known); times += 1) known = mendWestern(known);
  return { given: shown(whole), meant: findMojibake(known) ? '' : known };
}

function lookAlikes(
  { path, text }: TextFile,
  lines: readonly string[],
  registered: () => ReadonlySet<string>,
): Issue[] {
  let own: ReadonlySet<string> | undefined;
  const isKnown = (latin: string): boolean => {
    own ??= latinWords(text);
    const small = latin.toLowerCase();
    return own.has(small) || registered().has(small);
  };
  return lines
    .flatMap((line, index) =>
      [...findLookAlikes(line, isKnown), ...findStandIns(line)].map(({ index: at, given, meant, letters }) =>
        fileIssue(path, 'mixed-script', { line: index + 1, column: at + 1 }, { given, meant, letters }),
      ),
    )
    .slice(0, most);
}

const styled = ({ path }: TextFile, lines: readonly string[]): Issue[] =>
  lines
    .flatMap((line, index) => {
      // Addresses are judged as addresses.
      const hit = findStyled(
        line.replace(/\bhttps?:\/\/[^\s"')>\]]+/giu, (address) => ' '.repeat(address.length)),
      );
      return hit
        ? [
            fileIssue(
              path,
              'styled-letters',
              { line: index + 1, column: hit.index + 1 },
              { given: hit.given, meant: hit.meant },
            ),
          ]
        : [];
    })
    .slice(0, most);

/** Latin words of the registries, read when first asked for. */
function knownWords(tree: Tree): () => ReadonlySet<string> {
  let words: ReadonlySet<string> | undefined;
  return () => {
    words ??= latinWords(
      textFiles(tree)
        .filter(({ path }) => path.startsWith('content/data/'))
        .map(({ text }) => text)
        .join('\n'),
    );
    return words;
  };
}
