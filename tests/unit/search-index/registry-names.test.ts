import { describe, expect, test } from 'vitest';
import type { Portal } from '../../../src/lib/portal.ts';
import { namesOf } from '../../../src/lib/search-index/registry-names.ts';

const locale = (code: string, commonWords: readonly string[] = []) => ({
  code,
  lang: code,
  writing: { commonWords, formerly: [] },
});
const locales = [locale('vi', ['và', 'của']), locale('en')];

/** A portal with nothing but registries. */
const portalOf = (registries: Record<string, Record<string, object>>): Portal =>
  ({
    locales,
    localeOf: (code: string) => locales.find((each) => each.code === code),
    site: { defaultLocale: 'vi' },
    registries: Object.fromEntries(
      ['names', 'places', 'agencies', 'topics'].map((registry) => [
        registry,
        new Map(Object.entries(registries[registry] ?? {})),
      ]),
    ),
  }) as unknown as Portal;

const formsOf = (registries: Record<string, Record<string, object>>, code: string) =>
  Object.fromEntries(namesOf(portalOf(registries), code).map(({ form, forms }) => [form, forms]));

describe('a name of the registries', () => {
  test('is known by its forms in all languages, but for those the index cannot tell apart', () => {
    const names = { che: { kind: 'dish', name: { vi: 'chè', en: 'tea' }, also: { vi: ['Chè', 'trà'] } } };

    expect(formsOf({ names }, 'vi')).toEqual({ chè: ['trà', 'tea'] });
    expect(formsOf({ names }, 'en')).toEqual({ tea: ['chè', 'trà'] });
  });

  test('is written as in the language it comes from where a language has no form of its own', () => {
    const names = { che: { kind: 'dish', name: { vi: 'chè' } } };

    expect(namesOf(portalOf({ names }), 'en')).toMatchObject([{ form: 'chè', own: [] }]);
  });

  test('is one name where registries write it alike', () => {
    const registries = {
      names: { 'muong-kim': { kind: 'place-commune', name: { vi: 'xã Mường Kim' } } },
      places: { 'xa-muong-kim': { kind: 'commune', name: { vi: 'Xã Mường Kim', en: 'Mường Kim commune' } } },
    };

    expect(namesOf(portalOf(registries), 'vi')).toMatchObject([
      { form: 'xã Mường Kim', forms: ['Mường Kim commune'] },
    ]);
  });

  test('is known by what it was before', () => {
    const places = {
      old: { kind: 'district', name: { vi: 'huyện Cũ' }, successors: ['new'] },
      new: { kind: 'commune', name: { vi: 'xã Mới' } },
    };

    expect(formsOf({ places }, 'vi')['xã Mới']).toEqual(['huyện Cũ']);
  });

  test.each([
    ['Ủy ban nhân dân tỉnh Kia', ['UBND', 'UBND tỉnh', 'Ủy BND']],
    ['Sở Văn hóa, Thể thao và Du lịch', ['SVHTTDL', 'UBND tỉnh', 'Sở VHTTDL']],
  ])('of a body is known by its initials: %s', (form, expected) => {
    const registries = {
      places: { kia: { kind: 'province', name: { vi: 'tỉnh Kia' } } },
      agencies: { body: { name: { vi: form }, short: { vi: 'UBND tỉnh' } } },
    };

    const plain = (text: string) => text.normalize('NFD').replace('\u0309', '').normalize('NFC');
    expect(formsOf(registries, 'vi')[form]?.map(plain).sort()).toEqual(expected.map(plain).sort());
  });

  test('of a person or a place is not known by initials, nor one of two words', () => {
    const names = {
      pass: { kind: 'site', name: { vi: 'đèo Ô Quy Hồ' } },
      tea: { kind: 'dish', name: { vi: 'chè xanh' } },
      term: { kind: 'term', name: { vi: 'thông tin đối ngoại' } },
    };

    expect(formsOf({ names }, 'vi')).toEqual({
      'đèo Ô Quy Hồ': [],
      'chè xanh': [],
      'thông tin đối ngoại': ['TTĐN'],
    });
  });
});
