import { describe, expect, test } from 'vitest';
import { escapeXml, slugify, withoutMarks } from '../../src/lib/text.ts';

describe('withoutMarks', () => {
  test.each([
    ['Đảo Gió ở phía Đông', 'Dao Gio o phia Dong'],
    ['Nghị quyết về trưởng thành', 'Nghi quyet ve truong thanh'],
    ['Łódź, Ærø, Straße', 'Lodz, AEro, Strasse'],
    ['中文', '中文'],
  ])('%s becomes %s', (text, plain) => {
    expect(withoutMarks(text)).toBe(plain);
    expect(withoutMarks(text.normalize('NFD'))).toBe(plain);
  });
});

describe('slugify', () => {
  test.each([
    ['Đường đi, giờ mở cửa', 'duong-di-gio-mo-cua'],
    ['  “Chợ phiên” (2025)  ', 'cho-phien-2025'],
    ['Kế hoạch 93/KH-UBND', 'ke-hoach-93-kh-ubnd'],
    ['中文 A', 'a'],
    ['中文', ''],
    ['…', ''],
  ])('%s becomes "%s"', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });
});

describe('escapeXml', () => {
  test('leaves nothing that could end a text, an attribute or a reference', () => {
    const escaped = escapeXml(`<a href="x" title='y'>&amp;</a>`);
    expect(escaped).not.toMatch(/[<>"']|&(?!#\d+;)/);
    expect(escaped.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))).toBe(
      `<a href="x" title='y'>&amp;</a>`,
    );
  });

  test('leaves other text as it is', () => {
    expect(escapeXml('Đảo Gió 中文 – 5 km²')).toBe('Đảo Gió 中文 – 5 km²');
  });
});
