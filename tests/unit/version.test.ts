import { describe, expect, test } from 'vitest';
import { parseEntryFile } from '../../src/lib/entries.ts';
import { versionOf } from '../../src/lib/version.ts';

const text = { title: 'Chợ phiên', summary: 'Họp chủ nhật.', body: 'Chợ họp từ sáng.\n\nĐường dễ đi.\n' };
const version = versionOf(text);

test('a version is eight hexadecimal digits', () => {
  expect(version).toMatch(/^[0-9a-f]{8}$/);
});

describe('stays the same', () => {
  test('whatever white space separates the words', () => {
    const body = '\n  Chợ họp\ttừ   sáng.\r\n\r\n\r\nĐường dễ đi.';
    expect(versionOf({ ...text, title: ' Chợ  phiên ', body })).toBe(version);
  });

  test('when a Mac writes marks apart from their letters', () => {
    const apart = Object.fromEntries(
      Object.entries(text).map(([key, value]) => [key, value.normalize('NFD')]),
    ) as typeof text;
    expect(apart.title).not.toBe(text.title);
    expect(versionOf(apart)).toBe(version);
  });

  test('whatever the order of the front matter and whatever the facts say', () => {
    const address = { collection: 'news', slug: 'cho', locale: 'vi' };
    const file = (yaml: string) =>
      parseEntryFile('content/news/cho/vi.mdx', address, `---\n${yaml}\n---\n${text.body}`);
    const title = `title: ${text.title}`;
    const summary = `summary: ${text.summary}`;
    expect(file(`${title}\n${summary}`)).toMatchObject({ version });
    expect(file(`facts:\n  place: cho\n${summary}\n${title}`)).toMatchObject({ version });
  });
});

describe('changes', () => {
  test.each([
    ['a word of the title', { title: 'Chợ đêm' }],
    ['a word of the summary', { summary: 'Họp thứ bảy.' }],
    ['a mark on a letter of the body', { body: text.body.replace('sáng', 'sang') }],
    ['a paragraph', { body: 'Chợ họp từ sáng.' }],
  ])('with %s', (_what, edit) => {
    expect(versionOf({ ...text, ...edit })).not.toBe(version);
  });

  test('when words move from the title to the summary', () => {
    expect(versionOf({ title: 'A', summary: 'B C', body: '' })).not.toBe(
      versionOf({ title: 'A B', summary: 'C', body: '' }),
    );
  });
});
