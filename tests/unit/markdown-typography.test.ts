import { describe, expect, test } from 'vitest';
import { html } from '../support/body.ts';

/** A line in a language, without its paragraph. */
const line = (code: string, text: string) => html(code, text).replace(/^<p>|<\/p>$/g, '');
/** A heading in a language: what stands between its tags. */
const heading = (code: string, text: string) =>
  html(code, `## ${text}`).replace(/^<h2 id="[^"]*">|<\/h2>$/g, '');
/** The pieces between which a heading may break. */
const pieces = (text: string) => heading('zh', text).split('<wbr>');
const nbsp = '\u00a0';

describe('bold', () => {
  test.each([
    ['**注意：**请早到。', '<strong>注意：</strong>请早到。'],
    ['这是**“新市场”**的开始。', '这是<strong>“新市场”</strong>的开始。'],
    [
      '**沙岸县（旧）**在此。',
      '<strong><a href="/dao/zh/diming/#sand-shore" class="former">沙岸县</a>（旧）</strong>在此。',
    ],
    ['**依据93/KH-HĐ：**如下。', '<strong>依据<span class="nb" lang="vi">93/KH-HĐ</span>：</strong>如下。'],
  ])('is bold beside Han punctuation too: %s', (text, shown) => {
    expect(line('zh', text)).toBe(shown);
  });

  test('needs no help elsewhere', () => {
    expect(line('vi', '**Chú ý:** đến sớm.')).toBe('<strong>Chú ý:</strong> đến sớm.');
  });

  test('is not made of lone asterisks', () => {
    expect(line('zh', '二\\*\\* 三')).toBe('二** 三');
  });
});

describe('a line break in the file', () => {
  test.each([
    ['第一行\n第二行', '第一行第二行'],
    ['第一行，\n“第二行”', '第一行，“第二行”'],
    ['名录\nUNESCO\n名录', '名录UNESCO名录'],
    ['**第一行**\n第二行', '<strong>第一行</strong>第二行'],
    ['第一行\n**第二行**', '第一行<strong>第二行</strong>'],
  ])('is no space between Han: %j', (text, shown) => {
    expect(line('zh', text)).toBe(shown);
  });

  test('is a space between words', () => {
    expect(line('vi', 'dòng một\ndòng hai')).toBe('dòng một\ndòng hai');
    expect(line('zh', 'one\ntwo')).toBe('one\ntwo');
  });
});

describe('the number of a document', () => {
  test.each(['93/KH-UBND', '72/2015/NĐ-CP', '59-NQ/TW', '06/2003/QH11', '7/SL', '1670/NQ-UBTVQH15'])(
    '%s does not break, and is read as Vietnamese',
    (number) => {
      expect(line('vi', `theo ${number}, nay`)).toBe(`theo <span class="nb">${number}</span>, nay`);
      expect(line('en', `see ${number}.`)).toBe(`see <span class="nb" lang="vi">${number}</span>.`);
      expect(line('zh', `第${number}号`)).toBe(`第<span class="nb" lang="vi">${number}</span>号`);
    },
  );

  test.each(['30/10/2025', '24/7', '2021-2025', '120 km/h', '1/500', 'A4/B5'])('is not %s', (text) => {
    expect(line('en', `see ${text} now`)).toBe(`see ${text} now`);
  });

  test('does not break in a heading either', () => {
    expect(heading('zh', '第93/KH-HĐ号计划')).toContain('<span class="nb" lang="vi">93/KH-HĐ</span>');
  });
});

describe('words of another language', () => {
  test('are marked where their letters tell them', () => {
    expect(line('vi', 'chữ 中文 ở đây')).toBe('chữ <span lang="zh-Hans">中文</span> ở đây');
    expect(line('zh', '位于Đảo Gió的市场')).toBe('位于<span lang="vi">Đảo Gió</span>的市场');
  });

  test('are not guessed where nothing tells them', () => {
    expect(line('zh', '联合国UNESCO名录')).toBe('联合国UNESCO名录');
    expect(line('en', 'Đảo Gió')).toBe('Đảo Gió');
  });
});

describe('a unit that is no more', () => {
  const links = (code: string, text: string) =>
    [...line(code, text).matchAll(/<a href="([^"]*)" class="former">([^<]*)<\/a>/g)].map(
      ([, href, words]) => `${words} → ${href}`,
    );

  test.each([
    ['vi', 'Ở huyện Bờ Cát (cũ), nay khác.', 'huyện Bờ Cát → /dao/vi/dia-danh/#sand-shore'],
    ['zh', '原沙岸县现已撤销。', '沙岸县 → /dao/zh/diming/#sand-shore'],
    ['en', 'the former Sand Shore district is no more.', 'Sand Shore district → /dao/en/places/#sand-shore'],
    ['vi', 'Sở Hải đăng nay đã hợp nhất.', 'Sở Hải đăng → /dao/vi/co-quan/#lamp-office'],
  ])('leads to what it is today, in %s', (code, text, link) => {
    expect(links(code, text)).toEqual([link]);
  });

  test('is spoken in its own language where its name was never translated', () => {
    expect(line('zh', '原Bờ Cát县')).toContain('class="former"><span lang="vi">Bờ Cát</span>县</a>');
  });

  test('does so once a text, however it is called the second time', () => {
    expect(links('vi', 'Huyện Bờ Cát, rồi Bờ Cát.\n\nLại huyện Bờ Cát.')).toEqual([
      'Bờ Cát → /dao/vi/dia-danh/#sand-shore',
    ]);
  });

  test('is not found inside a longer word', () => {
    expect(links('en', 'Sand Shores and Sand Shore-like')).toEqual([
      'Sand Shore → /dao/en/places/#sand-shore',
    ]);
  });

  test('is no link inside a link or a heading', () => {
    expect(html('vi', '## Huyện Bờ Cát\n\n[Bờ Cát](https://example.vn/)')).not.toContain('former');
  });
});

describe('a heading', () => {
  test('keeps the words of a name of the registry together', () => {
    expect(heading('vi', 'Ở Chợ Gió')).toBe(`Ở Chợ${nbsp}Gió`);
    expect(heading('en', 'To the Wind Market')).toBe(`To the Wind${nbsp}Market`);
    expect(heading('en', 'Wind Markets')).toBe('Wind Markets');
  });

  test('leaves running text as it is', () => {
    expect(line('vi', 'Ở Chợ Gió')).toBe('Ở Chợ Gió');
  });

  test('in Chinese may break between words', () => {
    expect(pieces('海岛经济发展').length).toBeGreaterThan(1);
    expect(pieces('海岛经济发展').join('')).toBe('海岛经济发展');
  });

  test('in Chinese does not break inside a name of the registry', () => {
    expect(pieces('走进莱州省')).toContainEqual(expect.stringContaining('莱州'));
    expect(pieces('风市与莱州')).toEqual(expect.arrayContaining(['莱州']));
    expect(heading('zh', '访莱州风市')).not.toMatch(/莱<wbr>州|风<wbr>市/);
  });

  test('in Chinese begins no line with a closing mark and ends none with an opening one', () => {
    for (const text of [
      '“新市场”的开始',
      '关于《海岛计划》的通知',
      '海岛（旧称沙岸）：人，与海。',
      '“《海岛》”与‘沙’',
    ]) {
      const cut = pieces(text);
      expect(cut.filter((piece) => /^[，。；：！？、”’）》]/.test(piece))).toEqual([]);
      expect(cut.slice(0, -1).filter((piece) => /[“‘（《]$/.test(piece))).toEqual([]);
      expect(cut[0]).not.toBe('');
    }
  });

  test('in Chinese has its opening mark on the line of what follows, also beside other elements', () => {
    expect(heading('zh', '看“**新**市场”')).not.toContain('“<wbr>');
    expect(heading('zh', '《93/KH-HĐ》')).not.toMatch(/《<wbr>|<wbr>》/);
  });
});
