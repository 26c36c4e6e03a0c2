import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Cut, createCover, cuts, families } from '../../src/lib/art/covers.ts';
import { landscape, scenes } from '../../src/lib/art/landscape.ts';
import { mark, sample, sampleNames, selvage } from '../../src/lib/art/marks.ts';
import { createNoise, createRandom } from '../../src/lib/art/random.ts';
import { curve, type Point } from '../../src/lib/art/svg.ts';
import { palettes } from '../support/palettes.ts';

/** The tone each family usually wears. */
const golden = {
  ridge: palettes.cham,
  terrace: palettes.che,
  river: palettes.lam,
  weave: palettes.da,
  stitch: palettes.lac,
};

const ids = ['cho-phien', 'le-hoi', 'cua-khau', 'ruong-bac-thang', 'hop-bao', 'ke-hoach-93-2015'];
const everyCut = Object.keys(cuts) as Cut[];
const gzipped = (svg: string) => gzipSync(svg, { level: 9 }).length;

describe.each(families)('a %s cover', (family) => {
  test('looks the same on every build and in every language', () => {
    for (const cut of everyCut) {
      const options = { id: 'cho-phien', family, palette: palettes.cham, cut } as const;
      expect(createCover(options)).toBe(createCover(options));
    }
  });

  test('differs from entry to entry', () => {
    const covers = ids.map((id) => createCover({ id, family, palette: palettes.lam, cut: 'standard' }));
    expect(new Set(covers).size).toBe(ids.length);
  });

  test('keeps its drawing when its section gives it another tone', () => {
    const drawings = Object.values(palettes).map((palette) =>
      createCover({ id: 'le-hoi', family, palette, cut: 'standard' }).replaceAll(/#[0-9a-f]{6}/g, ''),
    );
    expect(new Set(drawings).size).toBe(1);
  });

  test('has not changed by accident', async () => {
    const palette = golden[family];
    const cover = createCover({ id: 'cho-phien', family, palette, cut: 'standard' });
    await expect(`${cover}\n`).toMatchFileSnapshot(`./golden/${family}.svg`);
  });

  test('shows one bright thread', () => {
    for (const id of ids) {
      const cover = createCover({ id, family, palette: palettes.che, cut: 'small' });
      expect(cover.split(palettes.che.accent)).toHaveLength(2);
    }
  });

  test('stays within its budget of bytes', () => {
    // Design §6, compressed; a thumbnail is one of many on a page.
    const budget = { ridge: 3900, terrace: 6000, river: 5700, weave: 800, stitch: 1200 }[family];
    for (const id of ids) {
      const size = (cut: Cut) => gzipped(createCover({ id, family, palette: palettes.da, cut }));
      expect(size('standard')).toBeLessThanOrEqual(budget);
      expect(size('wide')).toBeLessThanOrEqual(budget * 1.5);
      expect(size('small')).toBeLessThanOrEqual(1500);
    }
  });

  test('is drawn in less than five milliseconds', () => {
    // The slowest cut, after the first ones, which also pay for compiling the code.
    const draw = (id: string) => createCover({ id, family, palette: palettes.nghe, cut: 'wide' });
    for (let index = 0; index < 20; index++) draw(`warm-up-${index}`);
    const start = process.threadCpuUsage();
    for (let index = 0; index < 20; index++) draw(`timed-${index}`);
    const { user, system } = process.threadCpuUsage(start);
    expect((user + system) / 1000 / 20).toBeLessThan(5);
  });
});

describe('createCover', () => {
  const covers = families.flatMap((family) =>
    everyCut.map((cut) => ({ cut, svg: createCover({ id: 'hop-bao', family, palette: palettes.lac, cut }) })),
  );

  test('states its size, so that the page keeps room for it', () => {
    for (const { cut, svg } of covers) {
      const { width, height } = cuts[cut];
      expect(svg).toContain(`width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`);
    }
  });

  test('holds nothing that a strict content security policy refuses', () => {
    for (const { svg } of covers) {
      expect(svg).not.toMatch(/style|script|\son\w+=|https?:(?!\/\/www\.w3\.org\/2000\/svg")/i);
    }
  });

  test('writes no broken number', () => {
    for (const { svg } of covers) expect(svg).not.toMatch(/NaN|Infinity|undefined|\de[+-]/);
  });
});

describe('landscape', () => {
  const variants = ['hero', 'footer'] as const;

  test('leaves its colours to the style sheet', () => {
    for (const variant of variants) {
      expect(landscape({ variant })).not.toMatch(/(fill|stroke)="#|style|script/i);
      const classes = [...landscape({ variant }).matchAll(/class="([^"]*)"/g)].map(([, name]) => name);
      expect(new Set(classes).difference(new Set(['h0', 'h1', 'h2', 'h3', 'h4', 'h5', 'thread']))).toEqual(
        new Set(),
      );
    }
  });

  test('is light enough to stand in every page', () => {
    expect(gzipped(landscape({ variant: 'hero' }))).toBeLessThanOrEqual(3500);
    expect(gzipped(landscape({ variant: 'footer' }))).toBeLessThanOrEqual(1500);
  });

  test('shares no id between hero and footer, which meet on the home page', () => {
    const found = variants.flatMap((variant) =>
      [...landscape({ variant }).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id),
    );
    expect(new Set(found).size).toBe(found.length);
  });

  test('has one thread', () => {
    for (const variant of variants) {
      expect(scenes[variant].ranges.filter(({ thread }) => thread)).toHaveLength(1);
    }
  });
});

describe('marks', () => {
  test('every section has a sample of its own, coloured by the style sheet', () => {
    const samples = sampleNames.map(sample);
    expect(new Set(samples).size).toBe(sampleNames.length);
    for (const markup of samples) expect(markup).not.toMatch(/fill=|stroke=|style/);
  });

  test('the mark is three chevrons, the middle one in the accent, coloured by the style sheet', () => {
    expect([...mark.matchAll(/class="([^"]*)"/g)].map(([, name]) => name)).toEqual(['ground', 'f', 'a', 'f']);
    expect(mark).not.toMatch(/(fill|stroke)="/);
  });

  test('the selvage takes the colour of the text around it', () => {
    expect(selvage).toContain('stroke="currentColor"');
  });
});

describe('createRandom', () => {
  test('gives the same numbers for the same text, others for another', () => {
    const numbers = (seed: string) => Array.from({ length: 5 }, createRandom(seed));
    expect(numbers('Lai Châu')).toEqual(numbers('Lai Châu'));
    expect(numbers('Lai Châu')).not.toEqual(numbers('Lai Chau'));
  });

  test('stays between 0 and 1 and favours no part', () => {
    const random = createRandom('fair');
    const numbers = Array.from({ length: 4000 }, random);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toBeCloseTo(0.5, 1);
  });

  test('makes noise without jumps', () => {
    const noise = createNoise(createRandom('smooth'));
    for (let x = -3; x < 3; x += 0.01) {
      expect(Math.abs(noise(x, 0.4) - noise(x + 0.01, 0.4))).toBeLessThan(0.02);
    }
  });
});

describe('curve', () => {
  test('does not drift from its points, however long it is', () => {
    const random = createRandom('long');
    const points = Array.from({ length: 400 }, (_, index): Point => [index * 20.3, random() * 300]);
    const controls = replay(curve(points));
    expect(controls).toHaveLength(points.length - 2);
    controls.forEach(([x, y], index) => {
      const [wantedX, wantedY] = points[index + 1] ?? [0, 0];
      expect(Math.hypot(x - wantedX, y - wantedY)).toBeLessThan(2);
    });
  });
});

/** The control points a browser derives from path data of the form `M x y q … t …`. */
function replay(path: string): Point[] {
  const [, start = '', first = '', rest = ''] = /^M(.*)q(.*)t(.*)$/.exec(path) ?? [];
  const numbers = (text: string) => (text.match(/-?\d+/g) ?? []).map(Number);
  let [x = 0, y = 0] = numbers(start);
  const [controlX = 0, controlY = 0, toX = 0, toY = 0] = numbers(first);
  const controls: Point[] = [[x + controlX, y + controlY]];
  [x, y] = [x + toX, y + toY];
  const steps = numbers(rest);
  for (let index = 0; index < steps.length; index += 2) {
    const [lastX, lastY] = controls.at(-1) ?? [0, 0];
    controls.push([2 * x - lastX, 2 * y - lastY]);
    [x, y] = [x + (steps[index] ?? 0), y + (steps[index + 1] ?? 0)];
  }
  return controls;
}
