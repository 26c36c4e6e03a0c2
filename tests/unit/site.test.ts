import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi as vitest } from 'vitest';
import { readSite } from '../../src/lib/site.ts';
import { en, locales, vi } from '../support/invented.ts';

const words = (text: string) => ({ vi: `${text} vi`, zh: `${text} zh`, en: `${text} en` });

const island = {
  edition: 'preview',
  origin: 'https://example.vn',
  base: '/dao',
  port: 4321,
  timeZone: 'Asia/Ho_Chi_Minh',
  defaultLocale: 'vi',
  pageSize: 12,
  name: words('name'),
  descriptor: words('descriptor'),
  hero: { title: words('hero'), text: words('hero text') },
  owner: words('owner'),
  responsible: words('responsible'),
  contact: {
    address: words('address'),
    phone: words('phone'),
    email: words('email'),
    website: 'https://example.vn',
  },
  licence: words('licence'),
  sections: [
    {
      collection: 'news',
      tone: 'lam',
      sample: 'peak',
      path: { vi: 'tin-tuc', zh: 'xinwen', en: 'news' },
      name: words('News'),
      summary: words('What happened'),
    },
  ],
  doors: [{ to: { section: 'news' }, title: words('Read'), text: words('The news') }],
  figures: [],
  features: [],
  footerPages: [],
};

/** The island with one field set, or taken out when the value is undefined. */
function islandWith(field: string, value: unknown): unknown {
  const copy = structuredClone(island);
  const keys = field.split('.');
  const last = keys.pop() as string;
  const parent = keys.reduce<Record<string, unknown>>(
    (object, key) => object[key] as Record<string, unknown>,
    copy,
  );
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

let portal: string;
const read = (site: unknown, list = locales) => {
  writeFileSync(path.join(portal, 'content', 'site.json'), JSON.stringify(site));
  return readSite(portal, list);
};

beforeEach(() => {
  for (const name of ['SITE_ORIGIN', 'SITE_BASE', 'SITE_PORT']) vitest.stubEnv(name, '');
  portal = mkdtempSync(path.join(tmpdir(), 'portal-site-'));
  mkdirSync(path.join(portal, 'content'));
});
afterEach(() => {
  vitest.unstubAllEnvs();
  rmSync(portal, { recursive: true });
});

describe('the fields that the law wants in the footer', () => {
  const required = [
    'owner',
    'responsible',
    'contact.address',
    'contact.phone',
    'contact.email',
    'contact.website',
    'licence',
  ];
  const localized = required.filter((field) => field !== 'contact.website');

  test.each(required)('without "%s" there is no portal, and the message names it', (field) => {
    expect(() => read(islandWith(field, undefined))).toThrow(
      new RegExp(`content/site\\.json[\\s\\S]*${field}`),
    );
  });

  test.each(localized)('"%s" must be there in each language, and the message names the one', (field) => {
    expect(() => read(islandWith(`${field}.zh`, undefined))).toThrow(`${field} has no text for "zh"`);
  });

  test.each(localized)('"%s" must not be left empty', (field) => {
    expect(() => read(islandWith(field, {}))).toThrow(`${field} has no text for "vi"`);
    expect(() => read(islandWith(`${field}.zh`, ' '))).toThrow(
      new RegExp(`content/site\\.json[\\s\\S]*${field}\\.zh`),
    );
  });

  test('under a misspelt language code is a text that is missing', () => {
    expect(() => read(islandWith('owner', { cn: 'owner' }))).toThrow('owner has no text for "vi"');
  });
});

test('a section needs its path in each language', () => {
  expect(() => read(islandWith('sections.0.path.en', undefined))).toThrow(
    'sections[0].path has no text for "en"',
  );
});

test('a path in letters that addresses would have to encode is refused', () => {
  expect(() => read(islandWith('sections.0.path.zh', '新闻'))).toThrow('sections[0].path.zh');
});

test('a misspelt field is refused, not ignored', () => {
  expect(() => read({ ...island, ownr: words('owner') })).toThrow('ownr');
});

test('a language in preparation may still lack its texts', () => {
  const draft = { ...en, code: 'lo', status: 'draft' as const };
  expect(read(island, [...locales, draft]).owner).toEqual(island.owner);
  expect(() => read(island, [vi, { ...draft, status: 'live' }])).toThrow('has no text for "lo"');
});

test('address, base and port of another server come from the environment', () => {
  vitest.stubEnv('SITE_ORIGIN', 'https://other.example');
  vitest.stubEnv('SITE_BASE', '/');
  vitest.stubEnv('SITE_PORT', '8080');
  expect(read(island)).toMatchObject({ origin: 'https://other.example', base: '/', port: 8080 });
});
