import { describe, expect, test } from 'vitest';
import { createGraph } from '../../src/lib/graph.ts';
import { createRelated } from '../../src/lib/related.ts';
import { subject } from '../support/invented.ts';

type Own = Parameters<typeof subject>[2];

/** What to read after `news/storm`, the newest of an invented portal. */
function relatedToStorm(
  others: readonly (readonly [name: string, codes: string, own?: Own])[],
  own: Own = {},
) {
  const sets = createGraph(
    [
      ...subject('news/storm', 'vi zh', { date: '2026-02', ...own }),
      ...others.flatMap(([name, codes, facts]) => subject(name, codes, facts)),
    ],
    ['vi', 'zh'],
    '2026-11-25T00:00',
  );
  const storm = sets.find((set) => set.slug === 'storm');
  if (!storm) throw new Error('The storm is gone.');
  const related = createRelated(sets, ['vi', 'zh']);
  return (code: string) => related(storm, code).map((set) => set.subject);
}

describe('after an entry a reader is offered', () => {
  test('the newest of the same main topic, three at most', () => {
    const related = relatedToStorm([
      ['news/a', 'vi', { date: '2025-01' }],
      ['news/b', 'vi', { date: '2025-02' }],
      ['news/c', 'vi', { date: '2025-03' }],
      ['news/d', 'vi', { date: '2025-04' }],
      ['news/market', 'vi', { date: '2025-05', topics: ['markets', 'sea'] }],
    ]);
    expect(related('vi')).toEqual(['news/d', 'news/c', 'news/b']);
  });

  test('first what the editor chose, in that order and only once', () => {
    const related = relatedToStorm(
      [
        ['news/old', 'vi', { date: '2020', topics: ['markets'] }],
        ['news/a', 'vi', { date: '2025-01' }],
        ['news/b', 'vi', { date: '2025-02' }],
        ['news/c', 'vi', { date: '2025-03' }],
      ],
      { related: ['news/old', 'news/a', 'news/gone'] },
    );
    expect(related('vi')).toEqual(['news/old', 'news/a', 'news/c']);
  });

  test('only what there is in the language', () => {
    const related = relatedToStorm([
      ['news/a', 'vi'],
      ['news/b', 'vi zh'],
    ]);
    expect(related('zh')).toEqual(['news/b']);
  });

  test('nothing that is unlisted, and not the entry itself', () => {
    const related = relatedToStorm([['news/specimen', 'vi', { unlisted: true }]], {
      related: ['news/storm', 'news/specimen'],
    });
    expect(related('vi')).toEqual([]);
  });

  test('no page about the portal, unless the editor chose it', () => {
    const pages = [['pages/privacy', 'vi', { published: '2026-03-01' }]] as const;
    expect(relatedToStorm(pages)('vi')).toEqual([]);
    expect(relatedToStorm(pages, { related: ['pages/privacy'] })('vi')).toEqual(['pages/privacy']);
  });
});
