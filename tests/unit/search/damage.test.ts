import { describe, expect, test } from 'vitest';
import {
  type Damage,
  type Damageable,
  damagedQueries,
  damagesOf,
  keysOf,
} from '../../../src/bench/search/damage.ts';
import { createRandom } from '../../../src/lib/art/random.ts';

const vietnamese: Damageable = { script: 'latin', typing: ['telex', 'vni'] };
const chinese: Damageable = { script: 'han', typing: [] };
const english: Damageable = { script: 'latin', typing: [] };

const tools = (seed: string) => ({
  random: createRandom(seed),
  traditional: [(text: string) => text.replace('里', '裏'), (text: string) => text.replace('里', '裡')],
  characters: ['山'],
  frames: ['what is {}'],
});

/** What a kind of damage makes of a text, under several seeds. */
const outcomes = (damage: Damage | undefined, text: string): (string | undefined)[] =>
  Array.from({ length: 40 }, (_, seed) => damage?.(text, tools(String(seed))));

describe('what is typed for Vietnamese letters', () => {
  test.each([
    ['Lai Châu', 'Lai Chaau', 'Lai Cha6u'],
    ['đối ngoại', 'ddoois ngoaij', 'd9o6i1 ngoai5'],
    ['Điện Biên', 'Ddieenj Bieen', 'D9ie6n5 Bie6n'],
    ['cửa khẩu', 'cuwar khaaur', 'cu7a3 kha6u3'],
    ['người', 'nguwowif', 'ngu7o7i2'],
    ['Quân khu 2', 'Quaan khu 2', 'Qua6n khu 2'],
  ])('%s', (text, telex, vni) => {
    expect(keysOf(text, 'telex', 'end')).toBe(telex);
    expect(keysOf(text, 'vni', 'end')).toBe(vni);
  });

  test('the key of the tone may stand behind the vowels', () => {
    expect(keysOf('tiếng Việt', 'telex', 'vowel')).toBe('tieesng Vieejt');
  });
});

describe('damage to Vietnamese', () => {
  const { joined, decomposed, ...damages } = damagesOf(vietnamese);
  const title = 'Đường biên giới';

  test('loses all marks, the stroke of đ alone, or its composed form', () => {
    expect(outcomes(damages['without marks'], title)[0]).toBe('Duong bien gioi');
    expect(outcomes(damages['d for đ'], title)[0]).toBe('Dường biên giới');
    expect(outcomes(decomposed, title)[0]).toBe(title.normalize('NFD'));
  });

  test('a wrong tone changes one or two syllables and no letter under them', () => {
    const bare = (text = '') => text.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '');
    for (const damaged of outcomes(damages['wrong tone'], title)) {
      expect(bare(damaged)).toBe(bare(title));
      const now = damaged?.split(' ') ?? [];
      expect([1, 2]).toContain(title.split(' ').filter((syllable, at) => syllable !== now[at]).length);
    }
  });

  test('joined words keep their letters', () => {
    for (const damaged of outcomes(joined, 'chợ phiên San Thàng'))
      expect(damaged?.split(' ').length).toBeLessThan(4);
  });

  test('nothing is made of a text that has nothing to damage', () => {
    expect(outcomes(damages['d for đ'], 'Lai Châu')[0]).toBeUndefined();
    expect(outcomes(damages['without marks'], 'Mekong')[0]).toBeUndefined();
  });
});

describe('damage to Chinese', () => {
  const damages = damagesOf(chinese);

  test('characters become those of one Traditional standard', () => {
    expect(new Set(outcomes(damages.traditional, '里程'))).toEqual(new Set(['裏程', '裡程']));
  });

  test('a part is four to eight characters of the text', () => {
    const title = '关于越中陆地边界的三项法律文件';
    for (const part of outcomes(damages.substring, title)) {
      expect(title).toContain(part);
      expect([...(part ?? '')].length).toBeGreaterThanOrEqual(4);
      expect([...(part ?? '')].length).toBeLessThanOrEqual(8);
    }
  });

  test('Latin letters and digits become wide', () => {
    expect(outcomes(damages['full width'], '第93/KH号')[0]).toBe('第９３/ＫＨ号');
  });
});

describe('damage to English', () => {
  const damages = damagesOf(english);

  test('a typo spares the first letter and short words', () => {
    for (const damaged of outcomes(damages.typo, 'Lai Châu ginseng')) {
      expect(damaged).toMatch(/^Lai Châu g\w+$/);
      expect(damaged).not.toBe('Lai Châu ginseng');
    }
  });

  test('endings change in words that are no names', () => {
    expect(new Set(outcomes(damages['other ending'], 'Yunnan ports ceased trading'))).toEqual(
      new Set(['Yunnan port ceased trading', 'Yunnan ports ceasing trading', 'Yunnan ports ceased traded']),
    );
  });

  test('a title becomes a question', () => {
    expect(outcomes(damages.question, 'Lai Châu tea')[0]).toBe('what is Lai Châu tea');
  });
});

test('the same seed gives the same queries, another seed gives others', () => {
  const sources = ['Border gates', 'Mountains and rivers', 'Community tourism', 'Hydropower plants'].map(
    (text) => ({
      text,
      path: text,
      from: 'title' as const,
    }),
  );
  const { random: _, ...rest } = tools('');
  const made = (seed: string) => damagedQueries(sources, english, rest, { each: 3, seed });
  expect(made('one')).toEqual(made('one'));
  expect(made('one')).not.toEqual(made('two'));
});
