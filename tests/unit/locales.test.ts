import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isLive, readLocales } from '../../src/lib/locales.ts';
import { en, locales, vi, zh } from '../support/invented.ts';

let portal: string;
const write = (list: unknown) =>
  writeFileSync(path.join(portal, 'i18n', 'locales.json'), JSON.stringify(list));

beforeEach(() => {
  portal = mkdtempSync(path.join(tmpdir(), 'portal-locales-'));
  mkdirSync(path.join(portal, 'i18n'));
});
afterEach(() => rmSync(portal, { recursive: true }));

test('languages come in the order in which readers see them', () => {
  write(locales);
  expect(readLocales(portal).map(({ code }) => code)).toEqual(['vi', 'zh', 'en']);
});

test('a draft language is listed but not live', () => {
  write([vi, { ...en, status: 'draft' }]);
  const list = readLocales(portal);
  expect(list).toHaveLength(2);
  expect(list.filter(isLive).map(({ code }) => code)).toEqual(['vi']);
});

test('a language named twice is refused', () => {
  write([vi, en, vi]);
  expect(() => readLocales(portal)).toThrow('i18n/locales.json names a language twice');
});

test('a fallback to a language that is not listed is refused, and both are named', () => {
  write([vi, { ...en, fallback: ['vi', 'lo'] }]);
  expect(() => readLocales(portal)).toThrow('"en" falls back to "lo"');
});

test.each([
  ['lacks a field', 'intl', { ...zh, intl: undefined }],
  ['has a field that nothing reads', 'langauge', { ...zh, langauge: 'zh' }],
  ['has a code that cannot stand in an address', 'code', { ...zh, code: '中文' }],
])('a language that %s is refused, and the file and the field are named', (_fault, field, language) => {
  write([vi, language]);
  expect(() => readLocales(portal)).toThrow(new RegExp(`i18n/locales\\.json[\\s\\S]*${field}`));
});
