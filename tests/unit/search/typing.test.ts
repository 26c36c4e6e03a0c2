import { describe, expect, test } from 'vitest';
import { decodeTyping } from '../../../src/lib/search/typing.ts';

const none: readonly string[] = [];

describe('decodeTyping', () => {
  test.each([
    // Each key behind its letter, as schools teach it.
    ['ddoois', 'đối'],
    ['ngoaij', 'ngoại'],
    ['tieengs', 'tiếng'],
    ['chaau', 'châu'],
    ['vieejt', 'việt'],
    ['dduwowngf', 'đường'],
    ['cuwar', 'cửa'],
    ['khaaur', 'khẩu'],
    ['hoawcj', 'hoặc'],
    ['ruwowuj', 'rượu'],
    // Keys at the end of the word.
    ['chaua', 'châu'],
    ['vietje', 'việt'],
    ['duongwfd', 'đường'],
    ['dduongwf', 'đường'],
    // The tone anywhere behind the vowel.
    ['tieesng', 'tiếng'],
    ['hosa', 'hóa'],
    ['ngoaji', 'ngoại'],
    // One horn for both letters, or on either.
    ['dduowngf', 'đường'],
    ['dduwongf', 'đường'],
    ['huouw', 'hươu'],
    ['thuowr', 'thuở'],
    ['guiwr', 'gửi'],
    ['cuwuj', 'cựu'],
    // A letter of its own.
    ['w', 'ư'],
    ['tw', 'tư'],
    ['nhwngx', 'những'],
    // A tone taken away.
    ['tieengsz', 'tiêng'],
    // The same letter twice that is no mark.
    ['ngoeoj', 'ngoẹo'],
  ])('reads Telex %s as %s', (typed, word) => {
    expect(decodeTyping(typed, ['telex'])).toEqual([word]);
  });

  test.each([
    ['d9oi61', 'đối'],
    ['d9o61i', 'đối'],
    ['cha6u', 'châu'],
    ['chau6', 'châu'],
    ['tie6ng1', 'tiếng'],
    ['tieng61', 'tiếng'],
    ['d9u7o7ng2', 'đường'],
    ['duong972', 'đường'],
    ['d9u7ong2', 'đường'],
    ['cu73a', 'cửa'],
    ['kha63u', 'khẩu'],
    ['na8m', 'năm'],
    ['ngoai5', 'ngoại'],
    ['tha1c', 'thác'],
    ['quoc61', 'quốc'],
    ['y1', 'ý'],
    ['tie6ng10', 'tiêng'],
    ['Sin2', 'Sìn'],
    ['toi61', 'tối'],
    ['nguye64n', 'nguyễn'],
  ])('reads VNI %s as %s', (typed, word) => {
    expect(decodeTyping(typed, ['vni'])).toEqual([word]);
  });

  test.each([
    ['hoas', 'hóa'],
    ['thuyr', 'thủy'],
    ['khoer', 'khỏe'],
    ['quys', 'quý'],
    ['giaf', 'già'],
    ['gif', 'gì'],
    ['gieengs', 'giếng'],
    ['toans', 'toán'],
    ['huyeenj', 'huyện'],
    ['khuyur', 'khuỷu'],
    ['hoangf', 'hoàng'],
    ['muar', 'mủa'],
  ])('puts the tone of %s where the glossary wants it: %s', (typed, word) => {
    expect(decodeTyping(typed, ['telex'])).toEqual([word.normalize('NFC')]);
  });

  test('keeps capitals', () => {
    expect(decodeTyping('DDieejn', ['telex'])).toEqual(['Điện']);
    expect(decodeTyping('Cha6u', ['vni'])).toEqual(['Châu']);
    expect(decodeTyping('DDOOIS', ['telex'])).toEqual(['ĐỐI']);
  });

  test('reads only the ways of typing that it is given', () => {
    expect(decodeTyping('ddoois', ['vni'])).toEqual(none);
    expect(decodeTyping('d9oi61', ['telex'])).toEqual(none);
    expect(decodeTyping('d9oi61', ['telex', 'vni'])).toEqual(['đối']);
    expect(decodeTyping('ddoois', [])).toEqual(none);
  });

  test.each([
    'off',
    'news',
    'data',
    'coffee',
    'festival',
    'market',
    'google',
    'meet',
    'root',
    'class',
    'mountain',
    'export',
    '2025',
    'U23',
    'A4',
    'covid19',
    'h5n1',
    'QL4',
    'lai',
    'chau',
    'đối',
    '莱州',
    '',
    'aaa',
    'ddd',
    'asfasfasfasfasf',
  ])('leaves %s, which no such typing gives', (word) => {
    expect(decodeTyping(word, ['telex', 'vni'])).toEqual(none);
  });

  test('reads an English word that happens to be a syllable: whoever asks looks for the word itself first', () => {
    expect(decodeTyping('box', ['telex'])).toEqual(['bõ']);
    expect(decodeTyping('chef', ['telex'])).toEqual(['chè']);
  });
});
