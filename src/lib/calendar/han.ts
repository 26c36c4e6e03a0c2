const digits = '〇一二三四五六七八九十';

/** A day of a lunar month as Chinese names it: 初一, 十五, 廿三, 三十. */
export function hanDay(day: number): string {
  if (day <= 10) return `初${digits[day]}`;
  if (day === 20 || day === 30) return `${digits[day / 10]}十`;
  return `${day < 20 ? '十' : '廿'}${digits[day % 10]}`;
}
