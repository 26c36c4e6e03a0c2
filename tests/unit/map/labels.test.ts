import { describe, expect, test } from 'vitest';
import { type Box, type Label, placeLabels } from '../../../src/lib/map/labels.ts';

const rules = { size: 16, mark: 10, width: 600, height: 400 };
const touches = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Places close to each other, as around a town. */
const crowd: Label[] = Array.from({ length: 60 }, (_, index) => ({
  id: `p${index}`,
  at: [40 + ((index * 97) % 520), 30 + ((index * 53) % 340)],
  text: ['Tả Lèng', 'Bạch Mộc Lương Tử', '莱州', '12'][index % 4] ?? '',
}));

describe('words on the drawing', () => {
  test('never cover each other, however crowded it is', () => {
    const boxes = [...placeLabels(crowd, rules).values()].map(({ box }) => box);
    expect(boxes.length).toBeGreaterThan(15);
    boxes.forEach((box, index) => {
      for (const other of boxes.slice(index + 1)) expect(touches(box, other)).toBe(false);
    });
  });

  test('stay within the frame and off what stands there already', () => {
    const taken = { left: 200, top: 100, right: 400, bottom: 300 };
    for (const { box } of placeLabels(crowd, rules, [taken]).values()) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(rules.width);
      expect(touches(box, taken)).toBe(false);
    }
  });

  test('stand in the same places at every build', () => {
    expect([...placeLabels(crowd, rules)]).toEqual([...placeLabels(crowd, rules)]);
  });

  test('stand to the right of their mark where there is room, to the left at the edge', () => {
    const placed = placeLabels(
      [
        { id: 'a', at: [100, 100], text: 'Fansipan' },
        { id: 'b', at: [590, 300], text: 'Fansipan' },
      ],
      rules,
    );
    expect(placed.get('a')?.anchor).toBe('start');
    expect(placed.get('b')?.anchor).toBe('end');
  });

  test('of those first in the list are placed, when there is room for one only', () => {
    const at = [20, 20] as const;
    const narrow = { ...rules, width: 110, height: 40 };
    const labels = ['first', 'second', 'third'].map((id) => ({ id, at, text: 'Pu Si Lung'.slice(0, 6) }));
    expect([...placeLabels(labels, narrow).keys()]).toEqual(['first']);
  });
});
