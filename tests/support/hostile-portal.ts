import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEntryFile } from '../../src/lib/entries.ts';
import { base, type Files, project, sourceText, translationText } from './gate.ts';

/** What would run, were it anything but text. */
export const script = '<script>alert(1)</script>';
export const handler = `"><img src=//evil.example/x.png onerror=alert(1)>`;

/** Words of texts that readers may not see, and that must stand in no file of the site. */
export const withheldWords = [
  'zunge-draft',
  'zunge-embargo',
  'zunge-expired',
  'zunge-translated',
  'zunge-kept-draft',
];

const read = (file: string): string => readFileSync(path.join(base, file), 'utf8');
const json = JSON.stringify;
const everywhere = (text: string) => ({ vi: text, zh: text, en: text });

/** An earlier version as nobody judges it: what it says is shown where it differs from the present text. */
const kept = `---
title: ${json(`Chợ phiên ${script}`)}
summary: ${json(handler)}
facts:
  updated: "ngày mai"
---

{process.env.HOME} <img src="//evil.example/x.png" onerror="alert(1)" /> số 99/2015 và ngày 72/2024.

[Bài](javascript:alert(1)) ${'['.repeat(2000)}
`;

/** The version of a text, by which translations follow it. */
function versionOf(text: string): string {
  const entry = parseEntryFile('', { collection: 'news', slug: 'cho-phien', locale: '' }, text);
  if (!('version' in entry)) throw new Error(`An earlier version has no front matter: ${entry.code}`);
  return entry.version;
}

const keptDraft = '---\ntitle: "Chợ zunge-kept-draft"\nsummary: "a"\n---\n\nChợ.\n';

const body = `
Chợ \`</code>${script}\` họp sáng Chủ nhật[^__proto__], người trong vùng mang nông sản đến bán[^constructor].

## __proto__

Người dân bán \\{\\{hàng\\}\\} và \\{đồ\\}, một đồng $\\{a\\} cũng có, 1 \\< 2 & 3 > 2.

## constructor

## Main

<Notice title='" onmouseover="alert(1)'>

Chợ chỉ họp sáng Chủ nhật hằng tuần.

</Notice>

<Quote lang="en" source="${handler.replaceAll('"', '”')}">

The market meets on Sunday.

<Translation>

Chợ họp sáng Chủ nhật hằng tuần.

</Translation>

</Quote>

\`\`\`html" onload="alert(1)
</code></pre>${script}<style>@import "//evil.example/x.css";</style>
\`\`\`

Xem [trang của tỉnh](https://laichau.gov.vn/%0d%0aSet-Cookie:a=b?q=%22%3E%3Cscript%3E "\\" onclick=\\"alert(1)").

[^__proto__]: Nguồn thứ nhất của bài này.

[^constructor]: Nguồn thứ hai của bài này.
`;

const withheld = (words: string, facts: Readonly<Record<string, string>>): string =>
  sourceText({
    title: json(`Chợ ${words}`),
    summary: json(`Chợ ${words} họp vào sáng Chủ nhật.`),
    facts,
    body: `Chợ ${words} họp vào sáng Chủ nhật hằng tuần.`,
  });

const dictionary = (code: string, file: string): Record<string, string> =>
  JSON.parse(readFileSync(path.join(project, 'i18n', code, file), 'utf8'));

/** A portal with everything hostile that the gate lets pass, because it does no harm. */
export const hostileFiles = (): Files => ({
  'content/site.json': json({ descriptor: everywhere(`{{x}} \${y} $t(common:skip) & "q" 's'`) }),
  'i18n/vi/common.json': json({
    ...dictionary('vi', 'common.json'),
    skip: 'Đến nội dung $t(common:skip) $t(common:skip)',
  }),
  'content/redirects.json': json({ '/cu/': '/vi/', '/vi/cu/': '/vi/tin-tuc/cho-phien/' }),
  'content/data/names.yaml': `${read('content/data/names.yaml')}
hostile: { kind: place, name: { vi: "Chợ (a+)+$ [x]", zh: "市场.*", en: "Market \\\\" }, approval: own, source: ${json(script)}, note: ${json(handler)} }
`,
  'content/data/places.yaml': `${read('content/data/places.yaml')}
hostile-1: { kind: commune, name: { vi: "xã A", zh: "甲社", en: "A commune" }, confidence: verified, source: "http" }
hostile-2: { kind: commune, name: { vi: "xã B", zh: "乙社", en: "B commune" }, confidence: verified, source: "http:evil.example/x" }
hostile-3: { kind: commune, name: { vi: "xã C", zh: "丙社", en: "C commune" }, confidence: verified, source: ${json(`https ${handler}`)} }
`,
  'content/news/cho-phien/vi.mdx': sourceText({
    title: json(`Chợ phiên {{x}} \${y} {z} [a](javascript:alert(1))`),
    summary: json("Chợ phiên của xã họp ' sáng & chiều, $t(common:skip), {{x}}."),
    facts: {
      sources: `\n    - { publisher: ${json(handler)}, title: ${json(script)}, url: "https://a.vn/?q=%22%3E%3Cscript%3E", lang: vi }`,
      clearance: `{ by: ${json(handler)}, on: 2026-11-01 }`,
    },
    body,
  }),
  'content/news/cho-phien/en.mdx': translationText('en', {
    fields: { follows: json(versionOf(kept)), translator: json(script) },
  }),
  [`content/news/cho-phien/versions/${versionOf(kept)}.mdx`]: kept,
  'content/news/nhap/vi.mdx': withheld('zunge-draft', { draft: 'true' }),
  'content/news/nhap/en.mdx': translationText('en', {
    title: '"A market zunge-translated"',
    fields: { follows: json(versionOf(keptDraft)) },
  }),
  [`content/news/nhap/versions/${versionOf(keptDraft)}.mdx`]: keptDraft,
  'content/news/hen-gio/vi.mdx': withheld('zunge-embargo', { publish: '{ after: 2027-01-01 }' }),
  'content/news/het-han/vi.mdx': withheld('zunge-expired', { expires: '2026-11-20' }),
});
