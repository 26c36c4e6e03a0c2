import { describe, expect, test } from 'vitest';
import { vocabulary } from '../../src/markdown/vocabulary.ts';
import { contextIn, html, htmlWithPictures, render } from '../support/body.ts';
import { locales } from '../support/invented.ts';

const codes = locales.map(({ code }) => code);
/** The HTML of a body in each language, without the paragraph round it. */
const inEach = (body: string) =>
  codes.map((code) =>
    html(code, body)
      .replace(/^<p>|<\/p>$/g, '')
      .replace(/>\n+</g, '><'),
  );
const inAll = (expected: string) => codes.map(() => expected);

/** One body for each component, as an editor would write it. */
const samples: Readonly<Record<string, string>> = {
  Name: '… <Name id="wind-market" />',
  Figure: '… <Figure id="area" />',
  Doc: '… <Doc id="plan" />',
  Notice: '<Notice title="A">\n\nB\n\n</Notice>',
  Quote: '<Quote lang="vi" source="S">\n\nA\n\n<Translation>B</Translation>\n\n</Quote>',
  Translation: '<Quote lang="vi" source="S">\n\nA\n\n<Translation>B</Translation>\n\n</Quote>',
  KeyFacts: '<KeyFacts title="A">\n<Fact label="B">C</Fact>\n</KeyFacts>',
  Fact: '<KeyFacts title="A">\n<Fact label="B">C</Fact>\n</KeyFacts>',
  Timeline: '<Timeline>\n<Moment date="2009">A</Moment>\n</Timeline>',
  Moment: '<Timeline>\n<Moment date="2009">A</Moment>\n</Timeline>',
  Steps: '<Steps>\n\n1. A\n\n</Steps>',
  TableBox: '<TableBox caption="A">\n\n| B |\n| - |\n| 1 |\n\n</TableBox>',
  Contact: '<Contact agency="harbour" />',
  Picture: '<Picture src="a.jpg" alt="A" credit="B" licence="C" />',
  Gallery: '<Gallery title="A">\n<Picture src="a.jpg" alt="A" credit="B" licence="C" />\n</Gallery>',
  Video: '<Video href="https://example.vn/" host="A" title="B" poster="c.jpg" alt="C" />',
};

describe('every component of the vocabulary', () => {
  test.each(Object.keys(vocabulary))('<%s> becomes plain elements in every language', (name) => {
    const body = samples[name] ?? '';
    expect(body).toContain(`<${name}`);
    for (const code of codes) {
      const shown = htmlWithPictures(code, body);
      expect(shown).not.toBe('');
      expect(shown).not.toMatch(/<[A-Z]|\s(?:style|on\w+)=|undefined|\[object/);
    }
  });
});

describe('<Name>', () => {
  test('is the name in the reader’s language', () => {
    expect(inEach('A <Name id="wind-market" />')).toEqual([
      'A <span class="name">Chợ Gió</span>',
      'A <span class="name">风市</span>',
      'A <span class="name">Wind Market</span>',
    ]);
  });

  test('with a gloss adds the name of the place itself, in its language and the brackets of the reader’s', () => {
    expect(inEach('A <Name id="wind-market" gloss />')).toEqual([
      'A <span class="name">Chợ Gió</span>',
      'A <span class="name">风市（<span lang="vi">Chợ Gió</span>）</span>',
      'A <span class="name">Wind Market (<span lang="vi">Chợ Gió</span>)</span>',
    ]);
  });

  test('that a language lacks stays in the language it has, marked as such', () => {
    expect(inEach('A <Name id="rowing-song" gloss />').slice(1)).toEqual(
      Array(2).fill('A <span class="name"><span lang="vi">hò khoan</span></span>'),
    );
  });

  test('that is the same in two languages is not repeated', () => {
    expect(html('en', 'A <Name id="laizhou" gloss />')).toBe('<p>A <span class="name">Lai Châu</span></p>');
  });
});

describe('<Figure>', () => {
  test('is qualifier, number and unit as the reader writes numbers, with the bare number for machines', () => {
    expect(inEach('A <Figure id="area" />')).toEqual(
      ['9.069,5', '9069.5', '9,069.5'].map(
        (number) =>
          `A <data value="9069.5" class="nums">[units:qualifier.about: [units:km2: ${number}]]</data>`,
      ),
    );
  });

  test('may be the number alone', () => {
    expect(inEach('A <Figure id="area" form="number" />')).toEqual(
      ['9.069,5', '9069.5', '9,069.5'].map(
        (number) => `A <data value="9069.5" class="nums">${number}</data>`,
      ),
    );
  });

  test('that is a range has no single value', () => {
    expect(inEach('A <Figure id="guests" form="number" />')).toEqual(
      ['10–20', '10—20', '10–20'].map((range) => `A <data class="nums">${range}</data>`),
    );
  });
});

describe('<Doc>', () => {
  const number = '<span class="nb" lang="vi">93/KH-HĐ</span>';

  test('is the number of a document, unbroken and linked', () => {
    expect(inEach('A <Doc id="plan" />')).toEqual(inAll(`A <a href="https://example.vn/93">${number}</a>`));
  });

  test('in full is its title in the reader’s language with the number in brackets', () => {
    expect(inEach('A <Doc id="plan" form="full" />')).toEqual([
      `A <a href="https://example.vn/93">Kế hoạch đối ngoại (${number})</a>`,
      `A <a href="https://example.vn/93">对外计划（${number}）</a>`,
      `A <a href="https://example.vn/93">External plan (${number})</a>`,
    ]);
  });

  test('says when the document is no longer in force, and what replaced it', () => {
    expect(html('en', 'A <Doc id="old-law" />')).toContain(
      '[entry:document.replacedBy: <span class="nb" lang="vi">93/KH-HĐ</span>]',
    );
    expect(html('zh', 'A <Doc id="lost-law" />')).toContain(
      '<small class="status">（[entry:document.replaced]）</small>',
    );
  });
});

test('<Notice> is a note with a title', () => {
  expect(inEach('<Notice kind="warn" title="A & B">\n\nText.\n\n</Notice>')).toEqual(
    inAll('<div class="notice warn" role="note"><p class="notice-title">A &#x26; B</p><p>Text.</p></div>'),
  );
  expect(html('vi', '<Notice title="A">\n\nText.\n\n</Notice>')).toContain('class="notice info"');
});

test('<Quote> tells the language of the original, keeps the translation apart, and names the source', () => {
  const quote =
    '<Quote lang="zh" source="93/KH-HĐ">\n\n原文。\n\n<Translation>\n\nBản dịch.\n\n</Translation>\n\n</Quote>';
  expect(inEach(quote)[1]).toBe(
    '<blockquote class="quote"><div lang="zh-Hans" class="original"><p>原文。</p></div>' +
      '<div class="translation" data-translation=""><p><span lang="vi">Bản dịch</span>.</p></div>' +
      '<footer><span class="nb" lang="vi">93/KH-HĐ</span></footer></blockquote>',
  );
});

test.each([
  ['on one line', '<Fact label="B">C</Fact>\n<Fact label="D">E</Fact>'],
  ['with empty lines', '\n<Fact label="B">\n\nC\n\n</Fact>\n\n<Fact label="D">E</Fact>\n'],
])('<KeyFacts> is a list of terms and values, written %s', (_how, facts) => {
  expect(inEach(`<KeyFacts title="A">\n${facts}\n</KeyFacts>`)).toEqual(
    inAll(
      '<div class="facts facts-inline"><p class="facts-title">A</p><dl>' +
        '<div><dt>B</dt><dd>C</dd></div><div><dt>D</dt><dd>E</dd></div></dl></div>',
    ),
  );
});

test.each([
  ['one under the other', '<Moment date="2009-11-18">A</Moment>\n<Moment date="2010">B</Moment>'],
  ['with empty lines', '\n<Moment date="2009-11-18">A</Moment>\n\n<Moment date="2010">\n\nB\n\n</Moment>\n'],
])('<Timeline> is a list with dates for readers and machines, its moments written %s', (_how, moments) => {
  expect(inEach(`<Timeline>\n${moments}\n</Timeline>`)).toEqual(
    [
      ['18/11/2009', '2010'],
      ['2009年11月18日', '2010年'],
      ['18 November 2009', '2010'],
    ].map(
      ([day, year]) =>
        `<ol class="timeline"><li><time datetime="2009-11-18">${day}</time><div>A</div></li>` +
        `<li><time datetime="2010">${year}</time><div>B</div></li></ol>`,
    ),
  );
});

test('<Steps> is a numbered list of its own kind', () => {
  expect(inEach('<Steps>\n\n1. A\n2. B\n\n</Steps>')).toEqual(
    inAll('<ol class="steps"><li>A</li><li>B</li></ol>'),
  );
});

test('<TableBox> names its table to everybody', () => {
  for (const shown of inEach(samples.TableBox ?? '')) {
    expect(shown).toMatch(
      /^<div class="table-scroll" tabindex="0" role="region" aria-label="A"><table><caption>A<\/caption>/,
    );
  }
});

describe('<Contact>', () => {
  test('shows an agency with its addresses as links', () => {
    const [, chinese] = inEach('<Contact agency="harbour" />');
    expect(chinese).toContain('<p class="contact-name">港务局</p><p>管理港口。</p>');
    expect(chinese).toContain('<a href="https://harbour.example.vn/lien-he">harbour.example.vn</a>');
    expect(chinese).toContain('<a href="tel:+840213123">+84 (0) 213 123</a>');
    expect(chinese).toContain('<a href="mailto:harbour@example.vn">harbour@example.vn</a>');
  });

  test('says so when an agency has not given any', () => {
    expect(html('en', '<Contact agency="council" />')).toContain('[entry:contact.pending]');
  });
});

describe('pictures', () => {
  test('have a description, a caption and a credit', () => {
    const picture = '<Picture src="a.jpg" alt="Thuyền" caption="Bến 中文" credit="Ann" licence="CC BY" />';
    expect(htmlWithPictures('vi', picture)).toBe(
      '<figure class="picture"><img src="a.jpg" alt="Thuyền"><figcaption>Bến <span lang="zh-Hans">中文</span> ' +
        '<small>[entry:photoCredit: Ann, CC BY]</small></figcaption></figure>',
    );
  });

  test('of a gallery are a named group', () => {
    expect(htmlWithPictures('vi', samples.Gallery ?? '')).toMatch(
      /^<div class="gallery" role="group" aria-label="A"><figure class="picture">.*<\/figure><\/div>$/,
    );
  });

  test('send their body down the road on which Astro sizes them', () => {
    for (const name of ['Picture', 'Gallery', 'Video']) {
      expect(render('vi', samples[name] ?? ''), name).toMatchObject({ needsModule: true, html: '' });
    }
    expect(render('vi', '![A](a.jpg)').needsModule).toBe(true);
    expect(render('vi', samples.Notice ?? '').needsModule).toBe(false);
  });
});

test('<Video> is a link with a picture of its own; nothing of the other site is loaded', () => {
  const video =
    '<Video href="https://video.example/1" host="Kênh" title="Chợ" duration="1:20" poster="p.jpg" alt="Ảnh" />';
  expect(htmlWithPictures('vi', video)).toBe(
    '<figure class="video"><a href="https://video.example/1" class="video-link"><img src="p.jpg" alt="Ảnh">' +
      '<span class="btn pri play">[entry:video.play: Kênh]</span></a>' +
      '<figcaption><b>Chợ</b> (1:20)<small>[entry:video.note]</small></figcaption></figure>',
  );
});

test('what a body is rendered for is known by its address', () => {
  expect(contextIn('zh')).toMatchObject({
    address: { slug: 'storm', locale: 'zh' },
    locale: { lang: 'zh-Hans' },
  });
});
