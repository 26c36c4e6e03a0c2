import type { Translate } from '../translate.ts';
import { partsOf, type Quarter } from './quarters.ts';

/** A quarter as readers call it: “Quý III/2025”, “2025年第三季度”, “Third quarter of 2025”. */
export function quarterLabel(quarter: Quarter, t: Translate): string {
  const { year, number } = partsOf(quarter);
  return t(`press:quarter.${number}`, { year });
}
