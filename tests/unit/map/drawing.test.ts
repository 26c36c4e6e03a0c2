import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawingFile, parseDrawing } from '../../../src/lib/map/drawing.ts';
import { boundsOf, distance, layOut } from '../../../src/lib/map/projection.ts';
import { simplify, softLine, softShape } from '../../../src/lib/map/shapes.ts';
import { projectDir } from '../../support/sites.ts';

describe('places on the drawing stand as they lie to each other', () => {
  const { width, height, project } = layOut([102, 21, 104, 23], 900, 50);

  test('west is left, north is up, and the frame has its margin', () => {
    expect(project([102, 23])).toEqual([50, 50]);
    const [x, y] = project([104, 21]);
    expect([Math.round(x), Math.round(y)]).toEqual([width - 50, height - 50]);
  });

  test('a kilometre is as long from east to west as from north to south', () => {
    const middle = project([103, 22]);
    const perKilometre = (to: readonly [number, number]) => {
      const [x, y] = project(to);
      return Math.hypot(x - middle[0], y - middle[1]) / distance([103, 22], to);
    };
    expect(perKilometre([103.2, 22])).toBeCloseTo(perKilometre([103, 22.2]), 1);
  });

  test('one place alone has no frame to divide by', () => {
    expect(boundsOf([])).toBeUndefined();
    expect(layOut([103, 22, 103, 22], 900, 50).project([103, 22])).toEqual([50, 50]);
  });

  test('distances are those of the globe: a degree of latitude is about 111 km', () => {
    expect(distance([103, 22], [103, 23])).toBeCloseTo(111.2, 0);
    expect(distance([103, 22], [104, 22])).toBeCloseTo(103.1, 0);
  });
});

describe('no edge of the drawing can be read as a surveyed line', () => {
  const square = [
    [0, 0],
    [100, 0],
    [100, 100],
    [50, 102],
    [0, 100],
    [0, 0],
  ] as const;

  test('it passes through none of the corners it was drawn from', () => {
    const shape = softShape(square, 5);
    const ends = [...shape.matchAll(/Q\S+ \S+ (\S+) ([\d.]+)/g)].map(([, x, y]) => `${x} ${y}`);
    expect(ends).toEqual(['50 0', '100 50', '50 100', '0 50']);
    for (const [x, y] of square) expect(ends).not.toContain(`${x} ${y}`);
  });

  test('small turns are left out, however long the line is', () => {
    const line = Array.from({ length: 50_000 }, (_, x) => [x, x % 2] as const);
    expect(simplify(line, 3)).toEqual([
      [0, 0],
      [49_999, 1],
    ]);
    expect(simplify(square.slice(0, 3), 3)).toHaveLength(3);
  });

  test('a line of two points and one of none are still paths', () => {
    expect(
      softLine(
        [
          [0, 0],
          [9, 9],
        ],
        1,
      ),
    ).toBe('M0 0L9 9');
    expect(softLine([], 1)).toBe('');
    expect(softShape([], 1)).toBe('');
  });
});

describe('a drawing', () => {
  const text = readFileSync(path.join(projectDir, drawingFile), 'utf8');
  const changed = (change: (drawing: { features: Record<string, unknown>[] }) => void) => {
    const drawing = JSON.parse(text) as { features: Record<string, unknown>[] };
    change(drawing);
    return () => parseDrawing(JSON.stringify(drawing));
  };

  test('of the portal is one', () => {
    expect(parseDrawing(text).outline.length).toBeGreaterThan(100);
  });

  test('that holds a border, a second province or a whole country is refused', () => {
    const border = { type: 'Feature', properties: { kind: 'border', name: { vi: 'x' } } };
    const geometry = {
      type: 'LineString',
      coordinates: [
        [102, 22],
        [103, 22],
      ],
    };
    expect(changed(({ features }) => features.push({ ...border, geometry }))).toThrow();
    expect(changed(({ features }) => features.push(features[0] as Record<string, unknown>))).toThrow();
    expect(changed(({ features }) => features.shift())).toThrow();
  });

  test('with a position off the globe, or a shape that does not close, is refused', () => {
    const ring = [
      [102, 22],
      [103, 22],
      [103, 23],
      [102, 23],
    ];
    const outline = (coordinates: number[][]) =>
      changed(({ features }) => {
        features[0] = { ...features[0], geometry: { type: 'Polygon', coordinates: [coordinates] } };
      });
    expect(outline([...ring, [102, 22]])).not.toThrow();
    expect(outline(ring)).toThrow();
    expect(outline([...ring, [22, 102], [102, 22]])).toThrow();
  });
});
