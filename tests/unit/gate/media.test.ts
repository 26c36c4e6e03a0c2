import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { inspectMedia } from '../../../src/gate/inspect-media.ts';
import { openWorkshop } from '../../../src/gate/workshop.ts';
import { readDrawing } from '../../../src/lib/media/drawing.ts';
import { countFlashes } from '../../../src/lib/media/flashes.ts';
import {
  type Files,
  judge,
  makePortal,
  project,
  sourceFile,
  sourceText,
  translationText,
  withBody,
} from '../../support/gate.ts';
import { animation, noise, phoneExif, svg, withChunk, withSegment } from '../../support/pictures.ts';

// Pictures are really decoded, beside whatever else the machine does.
vi.setConfig({ testTimeout: 30_000 });

const folder = 'content/news/cho-phien';
const tag = (attributes: Readonly<Record<string, string>> = {}): string =>
  `<Picture ${Object.entries({
    src: 'cho.jpg',
    alt: 'Người bán rau ở đầu chợ',
    credit: 'Nguyễn Văn A',
    licence: 'CC BY 4.0',
    ...attributes,
  })
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')} />`;

let jpeg: Buffer;
let png: Buffer;
beforeAll(async () => {
  jpeg = await noise().jpeg().toBuffer();
  png = await noise().png().toBuffer();
});

const { issues: words } = JSON.parse(
  readFileSync(path.join(project, 'i18n', 'vi', 'editor', 'media.json'), 'utf8'),
);

/** Codes about pictures that files get, by file; all are beside one good text, and judged at once. */
async function codesByFile(files: Files): Promise<ReadonlyMap<string, readonly string[]>> {
  const issues = await judge({ [sourceFile]: sourceText(), ...files });
  return new Map(
    Object.keys(files).map((file) => [
      file,
      [...new Set(issues.filter((issue) => issue.file === file).map(({ code }) => code))].filter((code) =>
        Object.hasOwn(words, code),
      ),
    ]),
  );
}

const box = (brand: string, others = ''): Buffer => {
  const head = Buffer.alloc(16);
  head.writeUInt32BE(16 + others.length);
  head.write(`ftyp${brand}`, 4, 'latin1');
  return Buffer.concat([head, Buffer.from(others, 'latin1'), Buffer.alloc(200, 7)]);
};

describe('an editor who brings a file that is no good picture', () => {
  let codes: ReadonlyMap<string, readonly string[]>;
  const expected: Record<string, string> = {};
  beforeAll(async () => {
    const add = (code: string, files: Readonly<Record<string, string | Buffer>>): Files => {
      for (const name of Object.keys(files)) expected[name] = code;
      return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, bytes]));
    };
    const photo = await noise(400, 300).jpeg().toBuffer();
    const broken = Buffer.from(png);
    broken.fill(0xaa, 400, 460);
    const gif = await animation(['#fff', '#aaa'], [1000, 1000]);
    const webp = await noise().webp().toBuffer();
    const avif = await noise().avif({ effort: 0 }).toBuffer();
    const flat = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: '#fff' } })
        .png({ palette: true, colours: 2 })
        .toBuffer();
    const header = Buffer.from(png);
    header.writeUInt32BE(100_000, 16);
    codes = await codesByFile({
      ...add('media-unreadable', {
        'empty.jpg': '',
        'cut.jpg': photo.subarray(0, photo.length / 2),
        'cut-late.jpg': photo.subarray(0, photo.length - 40),
        'only-start.jpg': photo.subarray(0, 20),
        'cut.png': png.subarray(0, png.length - 30),
        'wrong-sums.png': broken,
        'wrong-width.png': header,
        'cut.gif': gif.subarray(0, gif.length - 4),
        'cut.webp': webp.subarray(0, webp.length - 100),
        'cut.avif': avif.subarray(0, avif.length - 100),
        'note.png': 'Ảnh gửi sau',
        'pointer.jpg': 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n',
        'rubbish.webp': Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 37 + 11) % 251)),
      }),
      ...add('media-type', {
        'iphone.jpg': box('heic', 'mif1heic'),
        'iphone-2.jpg': box('mif1', 'mif1heic'),
        'samsung.jpg': box('hevc', 'msf1'),
        'moving.avif': box('avis', 'avismsf1'),
        'film.jpg': box('isom', 'mp42'),
        'film.gif': Buffer.from('1a45dfa3934282886d6174726f736b61', 'hex'),
        'scan.jpg': await noise().tiff().toBuffer(),
        'paint.png': Buffer.concat([
          Buffer.from('BM'),
          Buffer.alloc(12),
          Buffer.from([40, 0, 0, 0]),
          Buffer.alloc(60),
        ]),
        'layers.jpg': Buffer.concat([Buffer.from('8BPS'), Buffer.alloc(60)]),
        'camera.jpg': Buffer.concat([Buffer.from('49492a00100000004352', 'hex'), Buffer.alloc(60)]),
        'new.jpg': Buffer.concat([Buffer.from('0000000c4a584c200d0a870a', 'hex'), Buffer.alloc(60)]),
        'old.jpg': Buffer.concat([Buffer.from('0000000c6a5020200d0a870a', 'hex'), Buffer.alloc(60)]),
        'png.jpg': png,
        'jpeg.png': jpeg,
        'webp.jpg': webp,
        'drawing.png': svg('<path d="M0 0"/>'),
        'photo.svg': jpeg,
        'page.jpg': '\n <!DOCTYPE html><html><script>alert(1)</script></html>',
        'script.gif': '<?php system($_GET[0]); ?>',
        'archive.png': Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(80)]),
        'text.jpg': '%PDF-1.7\n%âãÏÓ\n',
        'word.svg': '<?xml version="1.0"?><document><p/></document>',
        'moving.png': withChunk(png, 'acTL', Buffer.alloc(8)),
      }),
      ...add('media-size', {
        'huge.png': await flat(10_000, 9000),
        'long.gif': await animation(
          Array.from({ length: 301 }, (_, at) => `#${(at % 4096).toString(16).padStart(3, '0')}`),
          Array.from({ length: 301 }, () => 500),
          { size: 8 },
        ),
        'heavy.jpg': Buffer.concat([jpeg, Buffer.alloc(20_000_001 - jpeg.length)]),
        'heavy.svg': svg(`<path d="${'M0 0 '.repeat(120_000)}"/>`),
      }),
      ...add('media-appended', {
        'zip.jpg': Buffer.concat([jpeg, Buffer.from('PK\x03\x04\x14\0', 'latin1')]),
        'zip-far.png': Buffer.concat([png, Buffer.alloc(50), Buffer.from('PK\x05\x06\0\0', 'latin1')]),
        'script.jpg': Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>')]),
        'php.png': Buffer.concat([png, Buffer.from('<?php echo 1;')]),
        'pdf.gif': Buffer.concat([gif, Buffer.from('%PDF-1.4')]),
        'rest.webp': Buffer.concat([webp, Buffer.from('Rar!\x1a\x07\0', 'latin1')]),
        'film.jpeg': Buffer.concat([jpeg, box('mp42')]),
        'other.jpg': Buffer.concat([jpeg, Buffer.from('ghi chú nội bộ để lại sau ảnh')]),
      }),
      ...add('media-flash', {
        'white-black.gif': await animation(['#fff', '#000'], [100, 100]),
        'no-delay.gif': await animation(['#fff', '#000'], [0, 0]),
        'short-burst.gif': await animation(
          [...Array.from({ length: 10 }, (_, at) => (at % 2 ? '#000' : '#fff')), '#888'],
          [...Array.from({ length: 10 }, () => 60), 5000],
        ),
        'grey.webp': await animation(['#ddd', '#555'], [80, 80], { format: 'webp' }),
        'red.gif': await animation(['#f00', '#000'], [90, 90]),
      }),
    });
  }, 60_000);

  test('is told of each, by what is wrong with it', () => {
    const found = Object.keys(expected).map((name) => [name, codes.get(`${folder}/${name}`)?.join(' ')]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});

describe('an editor whose picture is fine', () => {
  let codes: ReadonlyMap<string, readonly string[]>;
  let names: string[] = [];
  beforeAll(async () => {
    const gif = await animation(['#fff', '#000'], [600, 600]);
    const good: Record<string, string | Uint8Array> = {
      'photo.jpg': await noise(600, 400).jpeg({ progressive: true }).toBuffer(),
      'camera-24mp.jpg': await sharp({
        create: { width: 6000, height: 4000, channels: 3, background: '#8a5' },
      })
        .jpeg({ quality: 95 })
        .withExif({ IFD0: { Make: 'Canon', Orientation: '6' } })
        .toBuffer(),
      'print.jpg': await noise().toColourspace('cmyk').jpeg().toBuffer(),
      'grey.jpeg': await noise().greyscale().jpeg().toBuffer(),
      'padded.jpg': Buffer.concat([jpeg, Buffer.alloc(2048)]),
      'depth.jpg': Buffer.concat([withSegment(jpeg, 0xe2, Buffer.from('MPF\0MM\0*', 'latin1')), jpeg]),
      'samsung.jpg': Buffer.concat([
        jpeg,
        Buffer.from('\0\0\x01\x0aImage_UTC_Data1700000000SEFH\x6b\0\0\0SEFT', 'latin1'),
      ]),
      'table.png': await noise().png({ palette: true }).toBuffer(),
      'deep.png': await noise().toColourspace('rgb16').png({ progressive: true }).toBuffer(),
      'clear.png': await noise().ensureAlpha(0.4).png().toBuffer(),
      'web.webp': await noise().webp({ lossless: true }).toBuffer(),
      'new.avif': await noise().avif({ effort: 0 }).toBuffer(),
      'still.gif': await noise().gif().toBuffer(),
      'slow.gif': gif,
      'three-a-second.gif': await animation(['#fff', '#000'], [170, 170]),
      'once.gif': await animation(['#fff', '#000', '#fff', '#000', '#fff'], [100, 100, 100, 100, 100], {
        loop: 1,
      }),
      'faint.gif': await animation(['#888', '#8f8f8f'], [50, 50]),
      'bright.gif': await animation(['#fff', '#f4f4f4'], [50, 50]),
      'credited.jpg': await noise()
        .jpeg()
        .withExif({ IFD0: { Copyright: 'Nguyen Van A' } })
        .toBuffer(),
      'plain.svg': svg('<title>Nhà sàn</title><path d="M0 0h9v9z" fill="#123"/>'),
      'inkscape.svg': `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape -->
<svg width="210mm" height="297mm" viewBox="0 0 210 297" version="1.1" id="svg5" inkscape:version="1.2" sodipodi:docname="a.svg"
  xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
  xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg">
  <sodipodi:namedview id="n" pagecolor="#ffffff" inkscape:zoom="0.7"/>
  <defs id="defs2"><linearGradient id="a"><stop offset="0" style="stop-color:#000;stop-opacity:1"/></linearGradient>
  <linearGradient id="b" xlink:href="#a" gradientUnits="userSpaceOnUse" x1="1"/></defs>
  <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1">
    <path style="fill:url(#b);stroke:#000000;-inkscape-stroke:none" d="m 10,10 v 20" sodipodi:nodetypes="cc"/>
    <text xml:space="preserve" x="3" y="4" style="font-size:10px;-inkscape-font-specification:'Be Vietnam Pro'"><tspan>Chợ &amp; bản</tspan></text>
  </g></svg>`,
      'illustrator.svg': `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.1" id="Layer_1" xmlns="http://www.w3.org/2000/svg" x="0px" y="0px" width="80px" height="60px" viewBox="0 0 80 60" style="enable-background:new 0 0 80 60;" xml:space="preserve">
<style type="text/css"><![CDATA[ .st0{fill:#FFFFFF;stroke:#231F20;} ]]></style><rect class="st0" width="80" height="60" data-name="Nền"/></svg>`,
    };
    names = Object.keys(good);
    codes = await codesByFile(
      Object.fromEntries(Object.entries(good).map(([name, bytes]) => [`${folder}/${name}`, bytes])),
    );
  }, 60_000);

  test('is told nothing', () => {
    const told = names.filter((name) => (codes.get(`${folder}/${name}`) ?? []).length > 0);
    expect(told.map((name) => [name, codes.get(`${folder}/${name}`)])).toEqual([]);
    expect(names.length).toBeGreaterThan(20);
  });
});

describe('an editor whose drawing is more than a drawing', () => {
  const bad: readonly (readonly [what: string, drawing: string, reason: string])[] = [
    ['a script', svg('<script>alert(1)</script>'), 'script'],
    ['a script in capitals', svg('<SCRIPT>alert(1)</SCRIPT>'), 'script'],
    [
      'a script under another prefix',
      '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><s:script/></s:svg>',
      'script',
    ],
    ['a script of HTML', svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml">1</h:script>'), 'script'],
    ['a handler', svg('<rect onclick="alert(1)"/>'), 'script'],
    ['a handler in capitals', svg('<rect ONLOAD="alert(1)"/>'), 'script'],
    ['a handler at the root', svg('', 'viewBox="0 0 1 1" onload="alert(1)"'), 'script'],
    [
      'a handler under a prefix',
      svg('<rect ev:onclick="x" xmlns:ev="http://www.w3.org/2001/xml-events"/>'),
      'script',
    ],
    ['a handler on a new line', svg('<rect\n onmouseover\n=\n"alert(1)"/>'), 'script'],
    ['a link', svg('<a href="https://example.com"><path/></a>'), 'link'],
    ['a link that runs', svg('<a xlink:href="javascript:alert(1)"/>'), 'link'],
    [
      'a foreign object',
      svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'),
      'foreign',
    ],
    ['an embedded photograph', svg('<image href="data:image/png;base64,AAAA"/>'), 'bitmap'],
    ['a picture of another host', svg('<image xlink:href="https://example.com/a.png"/>'), 'bitmap'],
    [
      'a filter that fetches',
      svg('<filter id="f"><feImage href="https://example.com/a.png"/></filter>'),
      'bitmap',
    ],
    ['a part of another file', svg('<use href="other.svg#a"/>'), 'reference'],
    ['a part of another host', svg('<use xlink:href="//example.com/a.svg#a"/>'), 'reference'],
    ['a part given as data', svg('<use href="data:image/svg+xml,x#a"/>'), 'reference'],
    ['a script as a part', svg('<use href="&#106;avascript:alert(1)"/>'), 'reference'],
    ['a script with a tab in it', svg('<use href="java&#9;script:alert(1)"/>'), 'reference'],
    ['colours of another file', svg('<rect fill="url(https://example.com/a.svg#g)"/>'), 'reference'],
    [
      'colours of another file in a style',
      svg('<rect style="fill:url( &quot;//example.com/a&quot; )"/>'),
      'reference',
    ],
    ['a style sheet fetched', svg('<style>@import url(https://example.com/a.css);</style>'), 'style'],
    ['a style sheet hidden in a comment', svg('<style>/* */@im/**/port "a";@IMPORT "b"</style>'), 'style'],
    ['an escape in a style', svg('<style>rect{fill:\\75rl(https://example.com)}</style>'), 'style'],
    [
      'a font fetched',
      svg('<style>@font-face{font-family:a;src:url(https://example.com/a)}</style>'),
      'style',
    ],
    [
      'an address in a style sheet',
      svg('<style><![CDATA[rect{mask:URL(https://example.com/#a)}]]></style>'),
      'reference',
    ],
    ['motion', svg('<circle r="1"><animate attributeName="r" to="9"/></circle>'), 'motion'],
    ['an attribute set by time', svg('<a/><set attributeName="href" to="javascript:alert(1)"/>'), 'motion'],
    ['motion in a style', svg('<style>rect{animation:a 1s infinite}</style>'), 'motion'],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('<text>&a;</text>')}`, 'doctype'],
    [
      'a file as an entity',
      `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svg('&a;')}`,
      'doctype',
    ],
    ['an unknown reference', svg('<text>&nbsp;</text>'), 'broken'],
    ['an instruction', `<?xml-stylesheet href="https://example.com/a.css"?>${svg('')}`, 'instruction'],
    ['an iframe', svg('<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://example.com"/>'), 'foreign'],
    ['an unknown element', svg('<flowRoot/>'), 'element'],
    ['an element of another standard', svg('<math xmlns="http://www.w3.org/1998/Math/MathML"/>'), 'element'],
    ['an unknown attribute', svg('<rect formaction="x"/>'), 'attribute'],
    ['tags that do not close', svg('<g>'), 'broken'],
    ['an attribute written twice', svg('<rect x="1" x="2"/>'), 'broken'],
    ['an attribute without quotes', svg('<rect x=1/>'), 'broken'],
    ['a prefix of nothing', svg('<rect foo:bar="1"/>'), 'broken'],
    ['two roots', `${svg('')}${svg('')}`, 'broken'],
    ['no size', svg('<path/>', ''), 'size'],
    ['another namespace', '<svg viewBox="0 0 1 1"><path/></svg>', 'root'],
    ['depth', svg('<g>'.repeat(60) + '</g>'.repeat(60)), 'complex'],
    ['numbers', svg('<path/>'.repeat(5001)), 'complex'],
    [
      'parts that repeat each other',
      svg(
        Array.from(
          { length: 30 },
          (_, at) => `<g id="a${at}"><use href="#a${at + 1}"/><use href="#a${at + 1}"/></g>`,
        ).join(''),
      ),
      'complex',
    ],
    ['a part that repeats itself', svg('<g id="a"><use href="#a"/></g>'), 'complex'],
  ];

  test.each(bad)('is told of %s', (_what, drawing, reason) => {
    const { faults, svg: written } = readDrawing(Buffer.from(drawing));
    expect(faults.map((fault) => fault.reason)).toContain(reason);
    expect(written).toBe('');
  });

  test('is told the line', () => {
    expect(readDrawing(Buffer.from(svg('\n<path/>\n<script/>'))).faults).toEqual([
      { reason: 'script', name: '<script>', line: 3 },
    ]);
  });

  test('is told of letters that are not UTF-8', () => {
    const [fault] = readDrawing(Buffer.from(svg('<text>chợ</text>'), 'utf16le')).faults;
    expect(fault?.reason).toMatch(/encoding|broken/);
    expect(readDrawing(Buffer.from(svg('<text>é</text>'), 'latin1')).faults[0]?.reason).toBe('encoding');
  });
});

test('a reader gets a drawing written anew, without the notes of programs', () => {
  const { svg: written, texts } = readDrawing(
    Buffer.from(
      svg(
        '<!-- nháp --><metadata><a xmlns="x:y">MẬT</a></metadata><g data-name="a" i:label="Lớp" xmlns:i="http://www.inkscape.org/x"><use xlink:href="#b" xlink:title="t"/><text>1 &lt; 2 &#38; 3</text></g>',
      ),
    ),
  );
  expect(written).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 60"><g><use href="#b"/><text>1 &#60; 2 &#38; 3</text></g></svg>',
  );
  expect(texts).toEqual(['MẬT', 'a', 'Lớp', '1 < 2 & 3']);
});

describe('an editor whose picture says more than it shows', () => {
  test('is warned of the place in a JPEG, a PNG, a WebP and an AVIF', async () => {
    const located = noise().withExif(phoneExif);
    const codes = await codesByFile({
      [`${folder}/a.jpg`]: await located.clone().jpeg().toBuffer(),
      [`${folder}/a.png`]: await located.clone().png().toBuffer(),
      [`${folder}/a.webp`]: await located.clone().webp().toBuffer(),
      [`${folder}/a.avif`]: await located.clone().avif({ effort: 0 }).toBuffer(),
      [`${folder}/b.jpg`]: withSegment(
        jpeg,
        0xe1,
        Buffer.from(
          'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><rdf:Description exif:GPSLatitude="22,23.5N"/></x:xmpmeta>',
        ),
      ),
    });
    expect([...codes.values()]).toEqual(Array.from({ length: 5 }, () => ['picture-located']));
  });

  test('has every text in it read', async () => {
    const iptc = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x10\x1c\x02\x78\0\x0bcâu iptc', 'utf8');
    const xmp = '<x:xmpmeta><dc:title><rdf:li>câu xmp &#x4D;ẬT</rdf:li></dc:title></x:xmpmeta>';
    const pictures: readonly (readonly [name: string, bytes: Buffer, text: string])[] = [
      ['comment.jpg', withSegment(jpeg, 0xfe, Buffer.from('lời chú')), 'lời chú'],
      ['iptc.jpg', withSegment(jpeg, 0xed, iptc), 'câu iptc'],
      [
        'xmp.jpg',
        withSegment(jpeg, 0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`)),
        'câu xmp MẬT',
      ],
      ['text.png', withChunk(png, 'tEXt', Buffer.from('Comment\0loi chu')), 'loi chu'],
      [
        'packed.png',
        withChunk(png, 'zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync('lời nén')])),
        'lời nén',
      ],
      ['world.png', withChunk(png, 'iTXt', Buffer.from('Title\0\0\0vi\0\0lời quốc tế')), 'lời quốc tế'],
      ['drawing.svg', Buffer.from(svg('<desc>lời trong hình</desc>')), 'lời trong hình'],
    ];
    const dir = makePortal(Object.fromEntries(pictures.map(([name, bytes]) => [`${folder}/${name}`, bytes])));
    const media = await inspectMedia(dir);
    const missing = pictures.filter(([name, , text]) => {
      const facts = media.get(`${folder}/${name}`);
      return !(facts && 'texts' in facts && facts.texts.some((found) => found.text.includes(text)));
    });
    expect(missing.map(([name]) => name)).toEqual([]);
  });

  test('may not put it into public/, where files are published as they are', async () => {
    const codes = await codesByFile({
      'public/icon-1.png': withChunk(png, 'tEXt', Buffer.from('Author\0A')),
      'public/icon-2.png': await noise().withExif(phoneExif).png().toBuffer(),
      'public/icon-3.png': png,
      'public/favicon.ico': Buffer.concat([
        Buffer.from('00000100010010100000010020006804000016000000', 'hex'),
        Buffer.alloc(1128),
      ]),
      'public/icon.svg': svg('<path onclick="x"/>'),
    });
    expect([...codes.values()]).toEqual([['public-metadata'], ['public-metadata'], [], [], ['svg-unsafe']]);
  });
});

describe('words about pictures', () => {
  /** The codes about words of a picture in the text, without those of other classes. */
  const codesIn = async (files: Files): Promise<string[]> =>
    [...new Set((await judge({ [`${folder}/cho.jpg`]: jpeg, ...files })).map(({ code }) => code))].filter(
      (code) => Object.hasOwn(words, code),
    );

  /** The codes that each of many pictures of one text gets. */
  async function codesOfTags(tags: readonly string[], file = sourceFile): Promise<string[][]> {
    const body = tags.join('\n\n');
    const own =
      file === sourceFile
        ? sourceText({ body })
        : translationText(path.basename(file, '.mdx') as 'zh', { body });
    const first = own.slice(0, own.indexOf(body)).split('\n').length;
    const issues = await judge({ [`${folder}/cho.jpg`]: jpeg, [sourceFile]: sourceText(), [file]: own });
    return tags.map((_, index) => [
      ...new Set(
        issues
          .filter((issue) => issue.file === file && issue.line === first + 2 * index)
          .map(({ code }) => code)
          .filter((code) => Object.hasOwn(words, code)),
      ),
    ]);
  }

  const alts: readonly (readonly [alt: string, code?: string])[] = [
    ['cho.jpg', 'image-alt'],
    ['CHO.JPG', 'image-alt'],
    ['cho', 'image-alt'],
    ['IMG_20261025_081530', 'image-alt'],
    ['DSC 0042', 'image-alt'],
    ['z5012345678901', 'image-alt'],
    ['z5123456789012_0a1b2c3d4e5f', 'image-alt'],
    ['476123456_1234567890_n', 'image-alt'],
    ['ảnh', 'image-alt'],
    ['Hình ảnh', 'image-alt'],
    ['Ảnh 1', 'image-alt'],
    ['Ảnh minh họa.', 'image-alt'],
    ['hình ảnh của bài viết', 'image-alt'],
    ['...', 'image-alt'],
    ['📷', 'image-alt'],
    ['市场上的人们', 'image-alt'],
    ['Sellers of vegetables at dawn', 'image-alt'],
    [`Người bán rau ${'ở đầu chợ '.repeat(20)}`, 'image-alt'],
    ['Ruộng bậc thang'],
    ['Chợ San Thàng'],
    ['Đỉnh Pu Ta Leng, cao 3.049 m'],
    ['Ảnh chụp cầu Pá Uôn lúc xây dựng'],
    ['Người Hà Nhì với dòng chữ 莱州 trên áo'],
    ['Logo VNPT'],
    ['Nghi lễ Then'],
  ];
  test('an editor who describes a picture is told what is true of the description', async () => {
    const told = await codesOfTags(alts.map(([alt]) => tag({ alt })));
    expect(alts.map(([alt], index) => [alt, ...(told[index] ?? [])])).toEqual(alts);
  });

  const foreign: readonly (readonly [code: 'zh' | 'en', alt: string, told: boolean])[] = [
    ['zh', 'Chợ phiên buổi sáng', true],
    ['zh', 'Morning market', true],
    ['zh', '照片', true],
    ['zh', '赶集的人们', false],
    ['zh', 'Pu Ta Leng山顶', false],
    ['en', 'image', true],
    ['en', 'The photo', true],
    ['en', 'Các dải ruộng bậc thang xếp lớp', true],
    ['en', '梯田', true],
    ['en', 'Terraced fields in Mường Khương', false],
    ['en', 'Lai Châu City', false],
    ['en', 'Market day', false],
  ];
  test.each(['zh', 'en'] as const)(
    'a translator into %s describes pictures in that language',
    async (code) => {
      const own = foreign.filter(([language]) => language === code);
      const told = await codesOfTags(
        own.map(([, alt]) => tag({ alt })),
        `${folder}/${code}.mdx`,
      );
      expect(own.map(([, alt], index) => [code, alt, told[index]?.includes('image-alt')])).toEqual(own);
    },
  );

  const credits: readonly (readonly [credit: string, told: boolean])[] = [
    ['?', true],
    ['-', true],
    ['N/A', true],
    ['unknown', true],
    ['Internet', true],
    ['nguồn: internet', true],
    ['Sưu tầm', true],
    ['ST', true],
    ['Ảnh sưu tầm từ mạng', true],
    ['Nguồn ảnh: Google', true],
    ['https://www.google.com/search?q=a', true],
    ['网络', true],
    ['图片来源：网络', true],
    ['Không rõ', true],
    ['A', false],
    ['Nguyễn Văn A', false],
    ['Ảnh: Nguyễn Văn A', false],
    ['TTXVN', false],
    ['新华网', false],
    ['Báo Lai Châu điện tử', false],
    ['Sở Văn hóa, Thể thao và Du lịch', false],
    ['Vàng A Na', false],
    ['Wikimedia Commons / Christopher', false],
    ['Nghệ sĩ không rõ tên, Bảo tàng tỉnh', false],
  ];
  test('an editor who credits a picture to nobody is told', async () => {
    const told = await codesOfTags(credits.map(([credit]) => tag({ credit })));
    expect(credits.map(([credit], index) => [credit, told[index]?.includes('image-credit')])).toEqual(
      credits,
    );
  });

  test('an editor who knows of no licence is told', async () => {
    const tags = ['?', 'N/A', 'không rõ', 'internet'].map((licence) => tag({ licence }));
    expect(await codesOfTags(tags)).toEqual(tags.map(() => ['image-credit']));
  });

  test('an editor who writes a picture as Markdown is shown how to credit it', async () => {
    expect(await codesIn(withBody('![Người bán rau ở đầu chợ](cho.jpg)'))).toEqual(['image-credit']);
  });

  const cover = (more: string) => ({
    facts: { cover: `\n    photo: cho.jpg\n    credit: "Nguyễn Văn A"\n    licence: "CC BY 4.0"${more}` },
    fields: { coverAlt: '"Các em học sinh trước cổng chợ"' },
  });

  test.each([
    ['2026-11-24', ['licence-expired']],
    ['2026-10', ['licence-expired']],
    ['2025', ['licence-expired']],
    ['2026-11-25', []],
    ['2026-11', []],
    ['2026', []],
    ['2030-01-01', []],
  ])('an editor whose right to a picture ends with %s is told %s', async (licenceUntil, codes) => {
    expect(await codesIn(withBody(tag({ licenceUntil })))).toEqual(codes);
    const lines = `\n    licenceUntil: "${licenceUntil}"\n    minors: consent`;
    expect(await codesIn({ [sourceFile]: sourceText(cover(lines)) })).toEqual(codes);
  });

  test.each([
    [tag({ alt: 'Học sinh múa xòe' }), true],
    [tag({ caption: 'Các em nhỏ ở bản Sin Suối Hồ' }), true],
    [tag({ alt: 'Thiếu niên, nhi đồng rước đèn' }), true],
    [tag({ alt: 'Mẹ địu con đi chợ' }), true],
    [tag({ alt: 'Học sinh múa xòe', minors: 'consent' }), false],
    [tag({ alt: 'Hai chị em người Lự dệt vải, ngôi nhà bé phía sau' }), false],
    [tag({ alt: 'Trẻ em nhìn từ sau lưng', minors: 'unrecognisable' }), false],
    [tag({ alt: 'Nghệ nhân dạy múa xòe' }), false],
  ])('an editor who shows children is asked for consent: %s', async (body, told) => {
    expect(await codesIn(withBody(body))).toEqual(told ? ['picture-minors'] : []);
  });

  test('an editor is asked once for a picture in three languages, and for a cover', async () => {
    const children = { alt: 'Học sinh múa xòe' };
    const files = {
      [sourceFile]: sourceText({ body: tag(children) }),
      [`${folder}/en.mdx`]: translationText('en', { body: tag({ alt: 'Pupils dancing the xòe' }) }),
      [`${folder}/zh.mdx`]: translationText('zh', { body: tag({ alt: '学生跳摆手舞' }) }),
    };
    const issues = await judge({ [`${folder}/cho.jpg`]: jpeg, ...files });
    expect(issues.filter(({ code }) => code === 'picture-minors').map(({ file }) => file)).toEqual([
      sourceFile,
    ]);
    expect(await codesIn({ [sourceFile]: sourceText(cover('')) })).toEqual(['picture-minors']);
  });

  test('an editor who shows a map is told, unless the list has these very bytes', async () => {
    const map = `${folder}/ban-do-xa.jpg`;
    const record = (sha256: string) =>
      `- file: ${map}\n  sha256: "${sha256}"\n  source: "Nhà xuất bản Bản đồ"\n  approvedBy: "Sở Ngoại vụ"\n  on: 2026-11-20\n  title: { vi: "Bản đồ xã" }\n`;
    const digest = createHash('sha256').update(jpeg).digest('hex');
    const body = withBody(tag({ src: 'ban-do-xa.jpg', alt: 'Bản đồ hành chính xã' }));
    const list = 'content/data/maps.yaml';
    expect(await codesIn({ ...body, [map]: jpeg })).toEqual(['map-unvetted']);
    expect(await codesIn({ ...body, [map]: jpeg, [list]: record(digest) })).toEqual([]);
    expect(
      await codesIn({ ...body, [map]: withSegment(jpeg, 0xfe, Buffer.from('x')), [list]: record(digest) }),
    ).toEqual(['map-unvetted']);
    expect(await codesIn({ [sourceFile]: sourceText(), [map]: jpeg })).toEqual(['map-unvetted']);
    expect(await codesIn({ ...body, [map]: jpeg, [list]: 'a: [' })).toEqual(['map-record', 'map-unvetted']);
    const early = record(digest).replace('2026-11-20', '2026-11-26');
    expect(await codesIn({ ...body, [map]: jpeg, [list]: early })).toEqual(['map-record']);
  });

  test.each([
    ['Bản đồ hành chính tỉnh', 'error'],
    ['Lược đồ các cửa khẩu', 'error'],
    ['Sơ đồ vị trí các đồn biên phòng', 'error'],
    ['Sơ đồ tổ chức của Sở', undefined],
    ['Đoàn công tác xem bản đồ quy hoạch', 'warning'],
    ['Cán bộ xã hướng dẫn người dân', undefined],
    ['Mapping', undefined],
  ])('an editor who describes a picture as “%s” gets as to maps: %s', async (alt, severity) => {
    const issues = await judge({ [`${folder}/cho.jpg`]: jpeg, ...withBody(tag({ alt })) });
    expect(issues.find(({ code }) => code === 'map-unvetted')?.severity).toBe(severity);
  });
});

test('a file at which the inspector hangs, dies or eats the memory does not lose the others', async () => {
  const limits = { perFile: 1, silence: 1, heap: 64, memory: 400 };
  const script = path.join(import.meta.dirname, '..', '..', 'support', 'workers', 'unruly.ts');
  const workshop = openWorkshop<string, string>(script, limits);
  const done = await Promise.all(
    ['a', 'hang', 'b', 'die', 'c', 'eat', 'd'].map((task) => workshop.work(task)),
  );
  workshop.close();
  expect(done).toEqual([
    { result: 'a' },
    { halt: 'time' },
    { result: 'b' },
    { halt: 'crash' },
    { result: 'c' },
    { halt: 'memory' },
    { result: 'd' },
  ]);
}, 30_000);

test('an unchanged picture is looked into once', async () => {
  const bytes = await noise(97, 61).jpeg().toBuffer();
  const dir = makePortal({ [`${folder}/cho.jpg`]: bytes });
  const cache = path.join(import.meta.dirname, '../../../node_modules/.cache/media');
  const first = await inspectMedia(dir);
  expect(existsSync(cache) && readdirSync(cache).length).toBeGreaterThan(0);
  const started = performance.now();
  expect(await inspectMedia(dir)).toEqual(first);
  expect(performance.now() - started).toBeLessThan(100);
});

test('a reader is safe from more than three flashes in any second', () => {
  const frames = (values: readonly number[], delay: number, loop = 0) =>
    countFlashes({ pixels: Uint8Array.from(values), blocks: 1, delays: values.map(() => delay), loop });
  expect(frames([255, 0], 100)).toBe(5);
  expect(frames([255, 0], 500)).toBe(1);
  expect(frames([255, 0], 170)).toBe(3);
  expect(frames([255, 240], 50)).toBe(0);
  expect(frames([0, 60, 120, 180, 240], 100, 1)).toBe(0.5);
});
