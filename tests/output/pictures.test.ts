import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { formatOf } from '../../src/lib/media/format.ts';
import { readMetadata } from '../../src/lib/media/metadata.ts';
import { readStructure } from '../../src/lib/media/structure.ts';
import { isEntry, readBuiltSite } from '../support/built-site.ts';
import { all, attributeOf } from '../support/dom.ts';
import { expectNone } from '../support/problems.ts';
import { pictureSubject, pictureTrace } from '../support/pseudo-pictures.ts';
import { filesIn, type SiteName } from '../support/sites.ts';

const names: readonly SiteName[] = ['main', 'tuyen-quang', 'pseudo'];
const isPicture = (file: string): boolean => /\.(?:jpe?g|png|webp|avif|gif|svg)$/i.test(file);
const digestOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
const folder = (site: ReturnType<typeof readBuiltSite>): string =>
  path.join(site.portalDir, 'content', pictureSubject.collection, pictureSubject.slug);

describe.each(names)('whoever saves pictures of the site “%s”', (name) => {
  test('never has an original', () => {
    const site = readBuiltSite(name);
    const originals = new Set(filesIn(path.join(site.portalDir, 'content')).filter(isPicture).map(digestOf));
    expectNone(
      [...site.files].filter(([, file]) => originals.has(digestOf(file))).map(([pathname]) => pathname),
    );
  });

  test('learns nothing of where, when and by whom they were taken', async () => {
    const problems: string[] = [];
    for (const [pathname, file] of readBuiltSite(name).files) {
      if (!isPicture(file) || file.endsWith('.svg')) continue;
      const bytes = readFileSync(file);
      const blocks = readStructure(formatOf(bytes), bytes)?.metadata ?? [];
      const { exif, xmp, iptc } = await sharp(bytes).metadata();
      const { located } = readMetadata(blocks);
      if (blocks.length > 0 || exif || xmp || iptc || located) problems.push(pathname);
    }
    expectNone(problems);
  });
});

describe('the pictures of a subject that came with their metadata', () => {
  test('had some, or this proves nothing', async () => {
    const site = readBuiltSite('pseudo');
    const { exif } = await sharp(path.join(folder(site), 'anh.jpg')).metadata();
    expect(exif?.includes(pictureTrace)).toBe(true);
  });

  test('are all shown, made anew, and leave no trace in any file', () => {
    const site = readBuiltSite('pseudo');
    const page = site.pages.find(
      (each) => isEntry(each) && each.pathname.endsWith(`/${pictureSubject.slug}/`),
    );
    const sources = all(page?.document ?? site.pages[0]?.document ?? ({} as never), 'main img').map(
      (image) => attributeOf(image, 'src') ?? '',
    );
    for (const stem of ['bia', 'anh', 'nho', 'dong', 'hinh-ve']) {
      expect(
        sources.some((source) => source.includes(`/${stem}.`)),
        stem,
      ).toBe(true);
    }
    expectNone(sources.filter((source) => !site.files.has(source)));
    expectNone(
      [...site.files]
        .filter(([, file]) => readFileSync(file).includes(pictureTrace))
        .map(([pathname]) => pathname),
    );
  });

  test('keep their movement, and drawings stay drawings', async () => {
    const site = readBuiltSite('pseudo');
    const find = (stem: string) =>
      [...site.files].filter(([pathname]) => pathname.includes(`/_astro/${stem}.`));
    const [moving] = find('dong');
    expect((await sharp(moving?.[1]).metadata()).pages).toBe(3);
    const drawings = find('hinh-ve');
    expect(drawings).toHaveLength(1);
    expect(readFileSync(drawings[0]?.[1] ?? '', 'utf8')).toMatch(
      /^<svg xmlns="[^"]+" viewBox="0 0 80 60"><path/,
    );
  });
});
