import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuiltPage } from '../support/built-site.ts';
import { all, attributeOf, elementsOf, parseHtml, textOf, textsOf } from '../support/dom.ts';
import { judgeFolder, makePortal, project, reportOf, today } from '../support/gate.ts';
import { hostileFiles, withheldWords } from '../support/hostile-portal.ts';
import { expectNone } from '../support/problems.ts';
import { isAbsolute, referencesOf, stylesheetReferences } from '../support/references.ts';
import { filesIn, ownEnvironment } from '../support/sites.ts';
import { parseXml } from '../support/xml.ts';

const root = mkdtempSync(path.join(tmpdir(), 'hostile-'));
const dist = path.join(root, 'dist');
const portalDir = makePortal(hostileFiles());

/** Builds the portal; `meanwhile` is done once the gate has let it pass. */
function build(meanwhile?: () => void): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [path.join(project, 'src/cli/build.ts')], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...ownEnvironment(), PORTAL_DIR: portalDir, OUT_DIR: dist, SITE_NOW: today, FORCE_COLOR: '0' },
  });
  let output = '';
  let isDone = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      if (isDone || !output.includes('Syncing content')) return;
      isDone = true;
      meanwhile?.();
    });
  }
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** A file as text; the parts of the search index unpacked. */
function contentOf(file: string): string {
  const bytes = readFileSync(file);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('an attacker whose texts pass the gate', () => {
  let files: string[] = [];
  let pages: Pick<BuiltPage, 'pathname' | 'document'>[] = [];
  const named = (extension: string): string[] => files.filter((file) => file.endsWith(extension));

  beforeAll(async () => {
    const issues = await judgeFolder(portalDir);
    expect(
      issues.filter(({ severity }) => severity === 'error'),
      reportOf(issues),
    ).toEqual([]);
    const { code, output } = await build();
    expect(code, output).toBe(0);
    files = filesIn(dist);
    pages = named('.html').map((file) => ({
      pathname: path.relative(dist, file),
      document: parseHtml(readFileSync(file, 'utf8')),
    }));
  }, 120_000);

  test('runs nothing in a page', () => {
    expectNone(
      pages.flatMap(({ document, pathname }) => [
        ...all(document, 'script')
          .filter((element) => attributeOf(element, 'type') !== 'application/ld+json')
          .filter((element) => !attributeOf(element, 'src')?.startsWith('/_astro/'))
          .map(() => `${pathname}: <script>`),
        ...all(document, 'iframe, object, embed, base, style, svg a, svg script').map(
          ({ tagName }) => `${pathname}: <${tagName}>`,
        ),
        ...elementsOf(document).flatMap(({ tagName, attrs }) =>
          attrs
            .filter(
              ({ name, value }) => /^on|^style$|^srcdoc$/.test(name) || /^\s*(?:java|vb)script:/i.test(value),
            )
            .map(({ name }) => `${pathname}: <${tagName} ${name}>`),
        ),
      ]),
    );
  });

  test('makes a page ask nobody else for anything', () => {
    expectNone([
      ...pages.flatMap((page) =>
        referencesOf(page as BuiltPage)
          .filter(({ fetched, value }) => fetched && isAbsolute(value))
          .map(({ element, value }) => `${page.pathname}: <${element.tagName}> ${value}`),
      ),
      ...named('.css').flatMap((file) =>
        stylesheetReferences(readFileSync(file, 'utf8'))
          .filter(isAbsolute)
          .map((value) => `${file}: ${value}`),
      ),
      ...pages.flatMap(({ document, pathname }) =>
        all(document, 'meta[http-equiv="refresh"]')
          .map((element) => attributeOf(element, 'content') ?? '')
          .filter((content) => !/^0; url=\/(?!\/)/.test(content))
          .map((content) => `${pathname}: ${content}`),
      ),
    ]);
  });

  test('leads no reader to another place than the link says', () => {
    expectNone(
      pages.flatMap(({ document, pathname }) =>
        all(document, 'a, form[action]')
          .map((element) => attributeOf(element, 'href') ?? attributeOf(element, 'action') ?? '')
          .filter(
            (href) => /evil\.example/.test(href) || !/^(?:https:\/\/|\/(?!\/)|#|\?|mailto:|tel:)/.test(href),
          )
          .map((href) => `${pathname}: ${href}`),
      ),
    );
  });

  test('finds no page whose head or title ends early', () => {
    expectNone(
      pages.flatMap(({ document, pathname }) => [
        ...(all(document, 'head title').length === 1 ? [] : [`${pathname}: titles`]),
        ...all(document, 'meta[http-equiv="content-security-policy"]').flatMap((element) =>
          attributeOf(element, 'content')?.startsWith("default-src 'self'") ? [] : [`${pathname}: policy`],
        ),
        ...(all(document, 'body main').length === 1 ? [] : [`${pathname}: main`]),
      ]),
    );
  });

  test('breaks neither structured data, feeds nor sitemaps', () => {
    for (const { document } of pages) {
      for (const element of all(document, 'script[type="application/ld+json"]')) {
        expect(() => JSON.parse(textOf(element))).not.toThrow();
      }
    }
    const xml = named('.xml');
    expect(xml.length).toBeGreaterThan(5);
    for (const file of xml) {
      const text = readFileSync(file, 'utf8');
      expect(() => parseXml(text)).not.toThrow();
      expect(text).not.toContain('<script');
    }
  });

  test('is shown as the words that were typed', () => {
    const page = pages.find(
      ({ pathname }) => pathname === path.join('vi', 'tin-tuc', 'cho-phien', 'index.html'),
    );
    const words = page
      ? textsOf(page.document)
          .map(({ text }) => text)
          .join('')
          .replace(/\u00a0/g, ' ')
      : '';
    expect(words).toContain('[a](javascript:alert(1))');
    expect(words).toContain('</code><script>alert(1)</script>');
    expect(words).toContain('" onmouseover="alert(1)');
    expect(words).toContain('$t(common:skip)');
  });

  test('gets no draft, no embargoed and no expired text into any file', () => {
    expectNone(
      files.flatMap((file) => {
        const text = `${file} ${contentOf(file)}`;
        return withheldWords.filter((words) => text.includes(words)).map((words) => `${file}: ${words}`);
      }),
    );
  });

  test('writes nothing but what the site is made of', () => {
    expect(files.filter((file) => path.relative(dist, file).startsWith('..'))).toEqual([]);
    expectNone(
      files.filter(
        (file) =>
          !/^(?:(?:vi|zh|en|cu|_astro|assets|covers|data|pagefind)\/|[\w-]+\.(?:html|xml|txt)$)/.test(
            path.relative(dist, file).split(path.sep).join('/'),
          ),
      ),
    );
  });

  test('cannot add to the content what the gate has not seen, while the site is built', async () => {
    const added = path.join(portalDir, 'content', 'news', 'cho-phien', 'zh.mdx');
    const before = filesIn(dist).length;
    const { code, output } = await build(() => writeFileSync(added, '{process.env.HOME}'));
    rmSync(added, { force: true });
    expect(code).toBe(1);
    expect(output).toContain('content/news/cho-phien/zh.mdx');
    expect(filesIn(dist)).toHaveLength(before);
  }, 120_000);
});
