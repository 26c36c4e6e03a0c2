import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, projectDir } from '../support/sites.ts';

const files = filesIn(path.join(projectDir, 'src'))
  .filter((file) => /\.(?:ts|astro|css)$/.test(file))
  .map((file) => ({ name: path.relative(projectDir, file), text: readFileSync(file, 'utf8') }));

/** Where a pattern stands in the software, without its comments. */
const found = (pattern: RegExp): string[] =>
  files.flatMap(({ name, text }) =>
    text
      .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '))
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${name}:${index + 1}: ${line.trim()}`] : [])),
  );

test('the software names no province: another one needs no line of it', () => {
  const names = ['main', 'tuyen-quang'].flatMap((portal) => {
    const dir = portal === 'main' ? projectDir : path.join(projectDir, 'tests', 'portals', portal);
    const site = JSON.parse(readFileSync(path.join(dir, 'content', 'site.json'), 'utf8')) as {
      origin: string;
      name: Record<string, string>;
    };
    const marked = Object.values(site.name);
    const plain = marked.map((name) => name.normalize('NFD').replace(/\p{M}/gu, ''));
    return [...marked, ...plain, ...plain.map((name) => name.replace(/\s/g, '')), new URL(site.origin).host];
  });
  expect(found(new RegExp([...new Set(names)].join('|'), 'i'))).toEqual([]);
});

test('the software holds no list of languages and asks for none by its code: a new one needs no line of it', () => {
  const locales = JSON.parse(readFileSync(path.join(projectDir, 'i18n', 'locales.json'), 'utf8')) as {
    code: string;
  }[];
  const code = `['"\`](?:${locales.map((locale) => locale.code).join('|')})['"\`]`;
  const segment = `/(?:${locales.map((locale) => locale.code).join('|')})/`;
  expect(found(new RegExp(`${code}\\s*,\\s*${code}|[!=]==\\s*${code}|${code}\\s*[!=]==|${segment}`))).toEqual(
    [],
  );
});
