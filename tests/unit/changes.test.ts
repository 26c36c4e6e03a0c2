import { describe, expect, test } from 'vitest';
import { compareVersions, plainText } from '../../src/lib/changes.ts';

const before = {
  title: 'Chợ phiên',
  summary: 'Họp chủ nhật.',
  body: [
    'Chợ họp từ sáng, có 120 gian hàng.',
    '## Đường đi',
    'Xe khách chạy lúc 6 giờ, theo lịch ngày 1/7/2025.',
    '- Mang theo nước\n- Mang theo tiền lẻ',
    'Chợ rộng <Figure id="area" />.',
  ].join('\n\n'),
};

/** The version after one or more replacements in the body. */
const after = (...edits: [string, string][]) => ({
  ...before,
  body: edits.reduce((body, [from, to]) => body.replace(from, to), before.body),
});
const changes = (...edits: [string, string][]) => compareVersions(before, after(...edits));
const nothing = { added: [], removed: [], figures: { added: [], removed: [] } };

describe('nothing has changed', () => {
  test('in the same text', () => {
    expect(changes()).toEqual(nothing);
  });

  test('when only white space or the order of paragraphs is another', () => {
    const body = `${before.body.split('\n\n').reverse().join('\n\n\n')}\n`.replace('120 gian', '120  gian');
    expect(compareVersions(before, { ...before, body })).toEqual(nothing);
  });
});

describe('a reworded paragraph', () => {
  test('is told as it reads now and as it read before, with the heading above it', () => {
    const { added, removed } = changes(['lúc 6 giờ', 'lúc sáng sớm']);
    expect(added).toEqual([
      { text: 'Xe khách chạy lúc sáng sớm, theo lịch ngày 1/7/2025.', heading: 'Đường đi' },
    ]);
    expect(removed).toMatchObject([{ text: expect.stringContaining('lúc 6 giờ'), heading: 'Đường đi' }]);
  });

  test('before the first heading stands under none', () => {
    expect(changes(['Chợ họp', 'Phiên chợ họp']).added).toMatchObject([{ heading: '' }]);
  });

  test('leaves the other items of its list alone', () => {
    expect(changes(['tiền lẻ', 'áo ấm']).added).toEqual([{ text: '- Mang theo áo ấm', heading: 'Đường đi' }]);
  });
});

test('a new title or summary is a change', () => {
  const { added } = compareVersions(before, { ...before, title: 'Chợ đêm', summary: 'Họp thứ bảy.' });
  expect(added.map(({ text }) => text)).toEqual(['Chợ đêm', 'Họp thứ bảy.']);
});

test('a new heading is a change and names what stands under it', () => {
  const { added } = changes(['## Đường đi', '## Đi lại']);
  expect(added).toEqual([{ text: '## Đi lại', heading: 'Đi lại' }]);
});

test('a row of a table changes by itself', () => {
  const table = (fee: string) => ({
    ...before,
    body: `| Vé | Giá |\n| - | - |\n| Lớn | 20 |\n| Nhỏ | ${fee} |`,
  });
  expect(compareVersions(table('10'), table('12'))).toMatchObject({
    added: [{ text: '| Nhỏ | 12 |' }],
    figures: { added: ['12'], removed: ['10'] },
  });
});

describe('figures', () => {
  const figures = (...edits: [string, string][]) => changes(...edits).figures;

  test('are told that only one of the versions has', () => {
    expect(figures(['120 gian', '1.250,5 gian'])).toEqual({ added: ['1.250,5'], removed: ['120'] });
  });

  test('of the registry are told by their id', () => {
    expect(figures(['id="area"', 'id="market-area"'])).toEqual({
      added: ['figure:market-area'],
      removed: ['figure:area'],
    });
  });

  test('that stand elsewhere in the text already are no news', () => {
    expect(figures(['Chợ họp', 'Chợ rộng <Figure id="area" />, họp']).added).toEqual([]);
  });

  test('of a day or a month stay together', () => {
    expect(figures(['1/7/2025', '15/8/2025'])).toEqual({ added: ['15/8/2025'], removed: ['1/7/2025'] });
    expect(figures(['1/7/2025', '8/2025']).added).toEqual(['8/2025']);
    const moment = (date: string) => ({ ...before, body: `<Moment date="${date}">Mở chợ.</Moment>` });
    expect(compareVersions(moment('2009-11-18'), moment('2009-11')).figures).toEqual({
      added: ['2009-11'],
      removed: ['2009-11-18'],
    });
  });

  test.each([
    ['ids of other records', 'Theo <Doc id="doc-nd72-2015" /> và <Name id="gate-7" />.'],
    ['addresses', 'Xem [lịch](https://example.vn/2025/11/) và [chợ](../cho-so-9/vi.mdx).'],
    ['footnote marks', 'Theo báo.[^3]\n\n[^3]: Báo tỉnh.'],
    ['the numbers of a list', '1. Mua vé\n2. Lên xe'],
  ])('are not %s', (_what, addition) => {
    const { figures, added } = compareVersions(before, { ...before, body: `${before.body}\n\n${addition}` });
    expect(added).not.toEqual([]);
    expect(figures.added).toEqual([]);
  });
});

describe('plainText', () => {
  test('shows a block without marks, components and addresses', () => {
    expect(plainText('## Xem **chợ** [phiên](../cho/vi.mdx) <Name id="cho" />, `6` giờ')).toBe(
      'Xem chợ phiên , 6 giờ',
    );
  });

  test('shows what components stand for, where that is known', () => {
    const words = plainText(
      'Rộng <Figure id="area" />, theo <Doc id="plan" form="full" />.',
      (component, { id, form }) => [component, id, form].filter(Boolean).join(' '),
    );
    expect(words).toBe('Rộng Figure area, theo Doc plan full.');
  });
});
