import { expect, test } from 'vitest';
import { judge, sourceText } from '../../support/gate.ts';

const file = 'content/dossiers/cho-phien/vi.mdx';
const texts = ['vi', 'zh', 'en'].map((code) => [code, 'x'] as const);
const localized = Object.fromEntries(texts);
const sections = ['general-information', 'news', 'dossiers'].map((collection) => ({
  collection,
  tone: 'cham',
  sample: 'terrace',
  path: Object.fromEntries(texts.map(([code]) => [code, `${collection}-${code}`])),
  name: localized,
  summary: localized,
}));

/** What an editor is told of a dossier with these items, written in the order of its facts. */
async function told(items: string, { from = '2020', until = '' } = {}): Promise<string[]> {
  const end = until && `\n    until: "${until}"`;
  const dossier = `\n    from: "${from}"${end}\n    status: running\n    items:\n${items}`;
  const issues = await judge({
    'content/site.json': JSON.stringify({ sections }),
    [file]: sourceText({ facts: { dossier } }),
  });
  return issues.filter((issue) => issue.file === file).map(({ code, line }) => `${code} ${line}`);
}

const good = '      - document: doc-nd72-2015\n      - entry: news/le-hoi\n';

test.each([
  ['who does nothing wrong', good, {}, []],
  ['who names a text that is not there', `${good}      - entry: news/le-hoj\n`, {}, ['reference-unknown 18']],
  [
    'who names a document that is not there',
    `${good}      - document: doc-9\n`,
    {},
    ['reference-unknown 18'],
  ],
  ['who names a figure that is not there', `${good}      - figure: stars\n`, {}, ['reference-unknown 18']],
  ['who names a text twice', `${good}      - entry: news/le-hoi\n`, {}, ['reference-twice 18']],
  ['who puts a dossier into itself', `${good}      - entry: dossiers/cho-phien\n`, {}, ['reference-self 18']],
  ['whose matter ends before it began', good, { from: '2020-05', until: '2019' }, ['date-order 14']],
  ['whose matter ends in the year it began', good, { from: '2020-05', until: '2020' }, []],
])('an editor %s', async (_who, items, dates, expected) => {
  expect(await told(items, dates)).toEqual(expected);
});
