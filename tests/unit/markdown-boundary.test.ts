import { describe, expect, test } from 'vitest';
import { parseBody } from '../../src/markdown/boundary.ts';
import { vocabulary } from '../../src/markdown/vocabulary.ts';
import { html, htmlWithPictures } from '../support/body.ts';

const codes = (body: string) => parseBody(body).violations.map(({ code }) => code);

/** Everything MDX could run, or the browser could, and the code of the issue that says so. */
const executable: readonly (readonly [what: string, code: string, body: string])[] = [
  ['an import', 'mdx-import', "import fs from 'node:fs'"],
  ['an import after text', 'mdx-import', "Text.\n\nimport fs from 'node:fs'"],
  ['an export', 'mdx-import', 'export const a = process.env'],
  ['an export of a default', 'mdx-import', 'export default () => null'],
  ['an expression as a block', 'mdx-expression', '{process.exit(1)}'],
  ['an expression in a line', 'mdx-expression', 'Now {new Date().toString()}.'],
  ['an expression in a heading', 'mdx-expression', '## Now {1 + 1}'],
  ['an expression in a link', 'mdx-expression', '[{1 + 1}](https://example.vn/)'],
  ['an expression in a table', 'mdx-expression', '| A |\n| - |\n| {1 + 1} |'],
  ['an expression in a footnote', 'mdx-expression', 'A[^1]\n\n[^1]: {1 + 1}'],
  ['an expression inside a component', 'mdx-expression', '<Notice title="A">\n\n{1 + 1}\n\n</Notice>'],
  ['a comment in braces', 'mdx-expression', 'A {/* hidden */} b'],
  ['an expression as an attribute', 'mdx-expression', '<Notice title={process.env.HOME}>\n\nA\n\n</Notice>'],
  ['a spread', 'mdx-expression', '<Notice {...globalThis} title="A">\n\nA\n\n</Notice>'],
  ['HTML as a block', 'mdx-html', '<div>A</div>'],
  ['HTML in a line', 'mdx-html', 'A <b>bold</b> word'],
  ['HTML inside a component', 'mdx-html', '<Notice title="A">\n\nA <i>b</i>\n\n</Notice>'],
  ['a fragment', 'mdx-html', '<>A</>'],
  ['a script', 'mdx-html', '<script>alert(1)</script>'],
  ['a style', 'mdx-html', '<style>a</style>'],
  ['a frame', 'mdx-html', '<iframe src="https://example.vn/" />'],
  ['a picture with a handler', 'mdx-html', '<img src="x" onerror="alert(1)" />'],
  ['a drawing that runs', 'mdx-html', '<svg onload="alert(1)" />'],
  ['a member of an object', 'mdx-html', '<globalThis.Array />'],
  ['a property that every object has', 'mdx-html', '<constructor />'],
  ['a comment of HTML', 'mdx-syntax', '<!-- A -->'],
  ['an address in angle brackets', 'mdx-syntax', '<javascript:alert(1)>'],
  ['a component of another module', 'mdx-unknown-component', '<Evil />'],
  ['a component in a namespace', 'mdx-unknown-component', '<Name:x id="plan" />'],
  ['a member of a component', 'mdx-unknown-component', '<Notice.Evil title="A" />'],
  ['a handler', 'mdx-unknown-attribute', '<Figure id="area" onClick="alert(1)" />'],
  ['a style attribute', 'mdx-unknown-attribute', '<Figure id="area" style="color: red" />'],
  ['inner HTML', 'mdx-unknown-attribute', '<Figure id="area" set:html="<b>" />'],
  [
    'a property of every object as an attribute',
    'mdx-unknown-attribute',
    '<Figure id="area" constructor="x" />',
  ],
];

describe('a body is data', () => {
  test.each(executable)('and may not hold %s', (_what, code, body) => {
    expect(codes(body)).toContain(code);
  });

  test.each(executable)('and is not rendered with %s', (_what, _code, body) => {
    expect(() => html('vi', body)).toThrow();
  });

  test('and may be Markdown with everything it has', () => {
    const markdown = [
      '## Heading',
      'Text with *stress*, **weight**, ~~strokes~~, `code`, a [link](https://example.vn/) and a break  \nhere[^1].',
      '- one\n- two\n  1. three',
      '> a quotation',
      '| A | B |\n| :- | -: |\n| 1 | 2 |',
      '---',
      '```\nimport { a } from "b"\n```',
      '`{a}` and `<b>` in code, \\{ and \\< escaped, 1 < 2 & 3 > 2',
      '[^1]: A note.',
    ].join('\n\n');
    expect(codes(markdown)).toEqual([]);
    expect(html('vi', markdown)).toContain('<code>{a}</code>');
  });
});

describe('a problem', () => {
  test('is told at its line and column', () => {
    expect(parseBody('One.\n\nTwo {three} four.').violations).toMatchObject([
      { code: 'mdx-expression', line: 3, column: 5, values: { text: 'three' } },
    ]);
    expect(parseBody('One.\n\n<Notice title="A">').violations).toMatchObject([
      { code: 'mdx-syntax', line: 3 },
    ]);
  });

  test('does not hide the next', () => {
    expect(codes('{a}\n\n<b>c</b>\n\n<Evil />')).toEqual([
      'mdx-expression',
      'mdx-html',
      'mdx-unknown-component',
    ]);
  });
});

describe('a component of the vocabulary', () => {
  const required = Object.entries(vocabulary).flatMap(([name, { attributes }]) =>
    Object.entries(attributes).flatMap(([key, attribute]) => (attribute.required ? [{ name, key }] : [])),
  );

  test.each(required)('<$name> needs its attribute “$key”', ({ name, key }) => {
    const attributes = required
      .filter((other) => other.name === name && other.key !== key)
      .map((other) => ` ${other.key}="x"`);
    expect(parseBody(`<${name}${attributes.join('')} />`).violations).toMatchObject([
      { code: 'mdx-missing-attribute', values: { text: key, component: name } },
    ]);
  });

  test.each(Object.entries(vocabulary))('<%s> may have all its attributes', (name, { attributes }) => {
    const all = Object.entries(attributes).map(([key, { value }]) =>
      value.type === 'flag' ? ` ${key}` : ` ${key}="x"`,
    );
    expect(codes(`<${name}${all.join('')} />`)).toEqual([]);
  });

  test('has an attribute that is written as code as plain text, if it is in quotation marks', () => {
    expect(html('vi', '<Notice title="{process.env}">\n\nA\n\n</Notice>')).toContain('>{process.env}<');
  });
});

describe('an address that would run', () => {
  test.each([
    '[A](javascript:alert(1))',
    '[A](JaVaScRiPt:alert(1))',
    '[A](&#106;avascript:alert(1))',
    '[A](<java\tscript:alert(1)>)',
    '[A](data:text/html,<script>)',
    '[A](vbscript:a)',
    '[A](javascript:alert(1)//https://example.vn/)',
    '[A][b]\n\n[b]: javascript:alert(1)',
  ])('%s becomes plain text', (body) => {
    expect(html('vi', body)).toBe('<p>A</p>');
  });

  test('opens no film', () => {
    const film = '<Video href="javascript:alert(1)" host="H" title="T" poster="p.jpg" alt="P" />';
    expect(htmlWithPictures('vi', film)).not.toMatch(/href|javascript/);
  });
});
