import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/collections/fields.ts';
import Notices from '../../src/components/Notices.astro';
import type { Notice } from '../../src/lib/notices.ts';
import { createPage, type Page } from '../../src/lib/page.ts';
import { readPortal } from '../../src/lib/portal.ts';
import PressPanel from '../../src/views/panels/PressPanel.astro';
import PressBriefings from '../../src/views/parts/PressBriefings.astro';
import { subject, tableOf } from '../support/invented.ts';
import { projectDir } from '../support/sites.ts';

const portal = { ...readPortal(projectDir), now: '2026-11-25T10:00' };
const container = await AstroContainer.create();
const text = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const briefing = (slug: string, held: string, own = {}) =>
  subject(`press/${slug.toLowerCase()}`, 'vi zh en', {
    title: slug,
    press: { type: 'briefing', held, chair: 'van-phong-ubnd-tinh', ...own } as Facts['press'],
  });
const { sets } = tableOf([
  ...subject('press/rumour', 'vi zh en', {
    press: {
      type: 'clarification',
      made: '2026-11-20',
      by: 'so-ngoai-vu',
      claim: { vi: 'Cửa khẩu đóng', zh: '口岸关闭', en: 'The gate is closed' },
      outlet: 'Mạng xã hội',
      said: '2026-11-18',
    },
  }),
  ...briefing('Past', '2026-08-20T09:00'),
  ...briefing('Next', '2026-12-18T09:00', {
    agenda: [{ vi: 'Đầu tư', zh: '投资', en: 'Investment' }],
    status: 'postponed',
  }),
]);
const pageIn = (code: string, slug = 'next') =>
  createPage(
    { portal, sets } as unknown as Page['content'],
    {
      kind: 'entry',
      locale: portal.localeOf(code),
      set: sets.find((set) => set.slug === slug),
    } as unknown as Page['route'],
  );

describe('a reader of the press room', () => {
  const show = async (code: string, shown = sets) =>
    text(await container.renderToString(PressBriefings, { props: { page: pageIn(code), sets: shown } }));

  test('finds the next briefing with its hour, its agenda and that it is put off', async () => {
    expect(await show('en')).toMatch(
      /Next briefing press\/next\/en 18 December 2026, 09:00 Postponed; a new date will be given here Investment By quarter Third quarter/,
    );
    expect(await show('vi')).toContain('09:00 ngày 18/12/2026');
    expect(await show('zh')).toContain('2026年12月18日09:00');
  });

  test('finds past ones under their quarter, and is told of a quarter without one', async () => {
    expect(await show('vi')).toContain('Quý III/2026 Past 20/08/2026');
    expect(await show('zh')).toContain('2026年第二季度 本门户暂无信息');
  });

  test('is told that no date has been announced, and where it will be', async () => {
    expect(await show('en', [])).toContain('No date has been announced. The date, place and agenda');
  });

  test('reads beside a briefing when it is held, in which quarter and who leads it', async () => {
    const html = await container.renderToString(PressPanel, { props: { page: pageIn('en'), at: 'side' } });
    expect(html).toContain('<time datetime="2026-12-18T09:00">');
    expect(text(html)).toMatch(/Fourth quarter of 2026 .* Office of the People’s Committee/);
    const before = await container.renderToString(PressPanel, {
      props: { page: pageIn('zh'), at: 'before' },
    });
    expect(text(before)).toBe('议题 投资');
  });

  test('reads above a clarification what was said, where and when, and beside it who answers', async () => {
    const at = (place: string) =>
      container.renderToString(PressPanel, { props: { page: pageIn('en', 'rumour'), at: place } });
    expect(text(await at('before'))).toBe('What was said The gate is closed Mạng xã hội, 18 November 2026');
    expect(text(await at('side'))).toBe(
      'Clarification Made on 20 November 2026 On behalf of Department of Foreign Affairs',
    );
  });
});

describe('a reader of any page', () => {
  const notice = (own: Partial<Notice>) =>
    ({
      kind: 'information',
      from: '2026-11-20',
      until: '2026-11-30',
      text: { vi: 'Tin', zh: '消息', en: 'News' },
      ...own,
    }) as Notice;
  const show = (notices: Notice[], codes: string[], now = portal.now) =>
    container.renderToString(Notices, {
      props: {
        portal: { ...portal, notices, now },
        locales: codes.map(portal.localeOf),
        linkOf: () => ({ href: '/vi/x/', title: 'Bài', lang: 'vi' }),
      },
    });

  test('is told nothing where there is nothing, or nothing any more', async () => {
    expect(await show([], ['en'])).toBe('');
    expect(await show([notice({})], ['en'], '2026-12-01T00:00')).toBe('');
  });

  test('is told in the language of the page, until when it holds and where to read on', async () => {
    const html = await show([notice({ kind: 'emergency', link: 'news/x' })], ['zh']);
    expect(text(html)).toBe('紧急通知： 消息 Bài 有效期至2026年11月30日');
    expect(html).toContain('<a href="/vi/x/" hreflang="vi" lang="vi">');
    expect(html).toMatch(/<aside class="site-notice emergency" aria-labelledby="notice-0">/);
  });

  test('is told of a planned stop with its end, on a page of all languages in each of them', async () => {
    const own = { kind: 'outage', stops: '2026-12-04T22:00', resumes: '2026-12-05T02:00' } as Partial<Notice>;
    const html = await show([notice(own)], ['vi', 'zh', 'en']);
    expect(html.match(/<aside/g)).toHaveLength(1);
    expect(html).toContain('lang="zh-Hans"');
    expect(text(html)).toContain('từ 22:00 ngày 04/12/2026 đến 02:00 ngày 05/12/2026');
    expect(text(html)).toContain('from 4 December 2026, 22:00 to 5 December 2026, 02:00');
  });
});
