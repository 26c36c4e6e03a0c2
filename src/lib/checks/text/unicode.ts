import type { Issue } from '../../issues/issue.ts';
import { registryFile } from '../../registries/read.ts';
import { type Check, entriesToJudge } from '../check.ts';

/** Texts in composed Unicode (NFC), so that `ế` is one character for search, sorting and comparison. */
export const checkUnicode: Check = (portal) => [
  ...entriesToJudge(portal).flatMap(({ file, yaml, body, bodyLine }) => [
    ...decomposed(file, yaml, 2),
    ...decomposed(file, body, bodyLine),
  ]),
  ...[...portal.registryTexts].flatMap(([name, text]) => decomposed(registryFile(name), text, 1)),
];

/** One message a file and part, at the first line that is not composed. */
function decomposed(file: string, text: string, firstLine: number): Issue[] {
  if (text === text.normalize('NFC')) return [];
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line !== line.normalize('NFC'));
  const line = lines[at] ?? '';
  const words = line.split(/\s+/).filter((word) => word !== word.normalize('NFC'));
  const count = lines.filter((other) => other !== other.normalize('NFC')).length;
  return [
    {
      code: 'not-nfc',
      severity: 'error',
      file,
      line: firstLine + Math.max(at, 0),
      values: { word: (words[0] ?? '').normalize('NFC').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''), count },
    },
  ];
}
