import { describe, expect, test } from 'vitest';
import type { Locale } from '../../src/lib/locales.ts';
import { renderBody } from '../../src/markdown/render.ts';
import { contextIn, html, htmlWithPictures, render } from '../support/body.ts';
import { vi } from '../support/invented.ts';

describe('a link to another text', () => {
  test('leads to its page in the language of the reader', () => {
    expect(html('vi', '[A](../market/vi.mdx)')).toBe('<p><a href="/dao/vi/tin-tuc/market/">A</a></p>');
    expect(html('vi', '[A](../market/vi.mdx#gio-hop)')).toContain('href="/dao/vi/tin-tuc/market/#gio-hop"');
  });

  test('leads to the reader’s language even where it names the file of another', () => {
    expect(html('zh', '[A](../storm/vi.mdx)')).toBe('<p><a href="/dao/zh/xinwen/storm/">A</a></p>');
  });

  test('says in which language the page is when it is not the reader’s', () => {
    expect(html('zh', '[A](../market/vi.mdx)')).toBe(
      '<p><a href="/dao/vi/tin-tuc/market/" hreflang="vi">A</a>' +
        '<span class="in-lang"> (<span lang="vi">Tiếng Việt</span>)</span></p>',
    );
    expect(html('vi', '[A](../tide/en.mdx)')).toContain(
      '<a href="/dao/en/news/tide/" hreflang="en">A</a><span class="in-lang"> (<span lang="en">English</span>)</span>',
    );
  });

  test.each([
    ['a draft', '../secret/vi.mdx'],
    ['nothing', '../nowhere/vi.mdx'],
  ])('becomes text when it leads to %s', (_what, href) => {
    expect(html('vi', `Xem [bài *này*](${href}).`)).toBe('<p>Xem bài <em>này</em>.</p>');
  });
});

test('links to other sites, mail and places on the page stay as they are', () => {
  for (const href of [
    'https://example.vn/a?b=1',
    'http://example.vn/',
    'mailto:a@example.vn',
    'tel:+84',
    '#a',
  ]) {
    expect(html('vi', `[A](${href})`)).toBe(`<p><a href="${href}">A</a></p>`);
  }
});

describe('headings', () => {
  const anchors = (code: string, body: string) =>
    render(code, body).headings.map(({ depth, slug, text }) => `${depth} ${slug} ${text}`);

  test('have anchors in plain ASCII, none of them twice', () => {
    expect(anchors('vi', '## Đường đi\n\n### Giờ mở cửa\n\n## Đường đi\n\n#### Đường đi')).toEqual([
      '2 duong-di Đường đi',
      '3 gio-mo-cua Giờ mở cửa',
      '2 duong-di-2 Đường đi',
      '4 duong-di-3 Đường đi',
    ]);
  });

  test('have anchors that count where nothing of them is Latin', () => {
    expect(anchors('zh', '## 概况\n\n## 交通\n\n## UNESCO名录')).toEqual([
      '2 s1 概况',
      '2 s2 交通',
      '2 unesco UNESCO名录',
    ]);
  });

  test('are listed as readers see them, with the names and figures of registries', () => {
    const body = '## Ở <Name id="wind-market" /> **hôm nay**';
    expect(anchors('vi', body)).toEqual(['2 o-cho-gio-hom-nay Ở Chợ Gió hôm nay']);
    expect(anchors('en', '## To <Name id="wind-market" />')).toEqual(['2 to-wind-market To Wind Market']);
  });

  test('are on the page under the anchors that are listed', () => {
    expect(html('vi', '## Đường đi')).toBe('<h2 id="duong-di">Đường đi</h2>');
  });
});

describe('a table', () => {
  const table = '| Vé | Giá |\n| :-: | --: |\n| Lớn | 20 |';

  test('scrolls in a region of its own, which the keyboard reaches and a voice names', () => {
    expect(html('vi', table)).toMatch(
      /^<div class="table-scroll" tabindex="0" role="region" aria-label="\[entry:table\]"><table>/,
    );
  });

  test('has cells aligned by classes, since the policy forbids styles', () => {
    const shown = html('vi', table);
    expect(shown).toContain('<th class="align-center" scope="col">Vé</th>');
    expect(shown).toContain('<td class="align-right">20</td>');
    expect(shown).not.toMatch(/style=|align="/);
  });
});

describe('footnotes', () => {
  const shown = html('zh', '据报道[^a]，如此[^a]。\n\n[^a]: 见*报*。');

  test('are named in the language of the page, at the mark and over the list', () => {
    expect(shown).toContain('aria-label="[entry:note: 1]"');
    expect(shown).toContain(
      '<section class="notes" aria-labelledby="footnote-label"><h2 id="footnote-label">[entry:notes]</h2>',
    );
    expect(shown).toContain('aria-label="[entry:backToText]"');
    expect(shown).not.toMatch(/Footnotes|Back to reference/);
  });

  test('lead there and back', () => {
    const ids = [...shown.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const targets = [...shown.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    expect(targets.length).toBeGreaterThanOrEqual(4);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('stand in no table of contents', () => {
    expect(render('zh', '甲[^1]\n\n[^1]: 乙').headings).toEqual([]);
  });
});

test('the pictures of a body are named once each, as the body names them', () => {
  const body = '![A](a.jpg)\n\n<Picture src="./b.jpg" alt="B" credit="C" licence="D" />';
  expect(htmlWithPictures('vi', body)).toMatch(
    /<img src="a\.jpg" alt="A">[\s\S]*<img src="\.\/b\.jpg" alt="B">/,
  );
});

describe('a link to a document beside the text', () => {
  const linking = (code: string, body: string, locale: Locale | undefined = vi) =>
    renderBody(body, {
      ...contextIn(code),
      fileTo: ({ name }) =>
        name === 'noi-quy.pdf'
          ? { href: '/dao/files/news/storm/noi-quy.pdf', size: 1_249_000, locale }
          : undefined,
    });

  test('tells its readers what it opens', () => {
    expect(linking('vi', 'Xem [nội quy](noi-quy.pdf#page=2).').html).toBe(
      '<p>Xem <a href="/dao/files/news/storm/noi-quy.pdf#page=2" type="application/pdf">nội quy' +
        '<span class="file-note" data-pagefind-ignore=""> [entry:file: 1,2\u00a0MB]</span></a>.</p>',
    );
  });

  test('tells them its language too, when it is another one', () => {
    expect(linking('zh', '[规定](./noi-quy.pdf)').html).toBe(
      '<p><a href="/dao/files/news/storm/noi-quy.pdf" type="application/pdf" hreflang="vi">规定' +
        '<span class="file-note" data-pagefind-ignore="">[entry:file: 1.2\u00a0MB]</span></a>' +
        '<span class="in-lang"> (<span lang="vi">Tiếng Việt</span>)</span></p>',
    );
  });

  test('leaves the anchor of a heading as it was', () => {
    const { headings } = linking('zh', '## The [rules](noi-quy.pdf)');
    expect(headings).toEqual([{ depth: 2, slug: 'the-rules', text: 'The rules' }]);
  });

  test.each(['so-do.pdf', '/dao/files/news/storm/noi-quy.pdf', '../../../../etc/passwd.pdf'])(
    'becomes text when readers may not have it (%s)',
    (href) => {
      expect(linking('vi', `Xem [*nội quy*](${href}).`).html).toBe('<p>Xem <em>nội quy</em>.</p>');
    },
  );
});
