import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { mapOf } from '../../src/lib/map/maps.ts';
import { readBuiltSite } from '../support/built-site.ts';
import { all, attributeOf, first, textOf } from '../support/dom.ts';
import { expectNone } from '../support/problems.ts';
import { readRouteTable } from '../support/route-table.ts';
import { parseXml } from '../support/xml.ts';

const site = () => readBuiltSite('main');
const landings = () => site().pages.filter(({ route }) => route?.kind === 'map');
const placePages = () =>
  site().pages.filter(({ route }) => route?.kind === 'entry' && route.set.collection === 'places');

/** Rows of a table in CSV, as RFC 4180 has it. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^,\r\n"]*)(,|\r\n|$)/y;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) throw new Error('No CSV.');
    const [, value = '', end] = match;
    rows.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

describe('a reader at the map', () => {
  test('finds every page of a place of the language, in the list and on the drawing', () => {
    expect(placePages().length).toBeGreaterThan(20);
    const { portal, sets } = readRouteTable(site().portalDir);
    const { byId } = mapOf(portal, sets).atlas;
    expectNone(
      landings().flatMap(({ document, locale }) => {
        const list = all(document, 'main ol a').map((link) => attributeOf(link, 'href'));
        const drawn = all(document, 'svg.map a').map((link) => attributeOf(link, 'href'));
        return placePages()
          .filter((page) => page.locale === locale)
          .flatMap(({ pathname, route }) => {
            const id = route?.kind === 'entry' ? (route.set.facts.place ?? '') : '';
            const shared = (byId.get(id)?.sets.length ?? 0) > 1;
            return [
              ...(list.includes(pathname) ? [] : [`the list of ${locale} lacks ${pathname}`]),
              ...(drawn.includes(pathname) || (shared && drawn.includes(`#p-${id}`))
                ? []
                : [`the drawing of ${locale} lacks ${pathname}`]),
            ];
          });
      }),
    );
  });

  test('finds in the list whatever the drawing shows, by the same number', () => {
    for (const { document } of landings()) {
      const numbers = new Set(all(document, 'main ol li').map((row) => attributeOf(row, 'value')));
      const drawn = all(document, 'svg.map a').map(
        (link) => /^\d+/.exec(attributeOf(link, 'aria-label') ?? '')?.[0],
      );
      expect(drawn.length).toBeGreaterThan(40);
      expect(drawn.filter((number) => !numbers.has(number))).toEqual([]);
    }
  });

  test('is told in the language of the page that it is no survey, and who drew it', () => {
    const { portal } = site();
    expect(landings()).toHaveLength(portal.locales.length);
    for (const { document, locale } of [...landings(), ...placePages()]) {
      expect(textOf(document)).toContain(portal.t(locale)('map:disclaimer'));
    }
    for (const { document, locale } of landings()) {
      expect(textOf(document)).toContain(portal.drawing?.credit[locale]);
    }
  });

  test('of another province sees a list without a drawing', () => {
    const other = readBuiltSite('tuyen-quang');
    const pages = other.pages.filter(({ route }) => route?.kind === 'map');
    expect(pages.length).toBe(other.portal.locales.length);
    for (const { document } of pages) {
      expect(first(document, 'svg.map')).toBeUndefined();
      expect(all(document, 'main ol li').length).toBeGreaterThan(0);
    }
  });
});

describe('whoever takes the places along', () => {
  const read = (name: string) => site().read(site().local(site().portal.urls.data(name)));

  test('can open the drawing of each language with any program, and reads in it that it is no survey', async () => {
    const { portal } = site();
    for (const { code, lang } of portal.locales) {
      const svg = read(`${code}/map.svg`);
      const root = parseXml(svg);
      expect([root.name, root.attributes.lang]).toEqual(['svg', lang]);
      expect(root.text.replace(/\s+/g, '')).toContain(portal.t(code)('map:disclaimer').replace(/\s+/g, ''));
      // Nothing is fetched, and nothing runs.
      expect(svg).not.toMatch(/(?:href|src)="(?!#)|<script|<style|url\(/);
      const { width, height } = await sharp(Buffer.from(svg)).metadata();
      expect([width, height]).toEqual([Number(root.attributes.width), Number(root.attributes.height)]);
    }
  });

  test('gets each place once as GeoJSON, longitude first, with the precision of its position', () => {
    const { portal } = site();
    const { type, notice, features } = JSON.parse(read('places.geojson')) as {
      type: string;
      notice: Record<string, string>;
      features: {
        id: string;
        geometry: { type: string; coordinates: number[] };
        properties: Record<string, string>;
      }[];
    };
    expect(type).toBe('FeatureCollection');
    expect(Object.keys(notice)).toEqual(portal.locales.map(({ code }) => code));
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
    for (const { id, geometry, properties } of features) {
      const { coordinates, kind } = portal.registries.places.get(id) ?? {};
      expect(geometry).toEqual({ type: 'Point', coordinates: [coordinates?.lon, coordinates?.lat] });
      expect(properties).toMatchObject({
        kind,
        precision: coordinates?.precision,
        coordinates_source: coordinates?.source,
      });
    }
  });

  test('gets the same places as a table, with the addresses of their pages', () => {
    const text = read('places.csv');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [head = [], ...rows] = parseCsv(text.slice(1));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head.length]));
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)] ?? '');
    const { features } = JSON.parse(read('places.geojson')) as { features: { id: string }[] };
    expect(column('id')).toEqual(expect.arrayContaining(features.map(({ id }) => id)));
    for (const { code } of site().portal.locales) {
      const linked = column(`page_${code}`).filter(Boolean);
      expect(linked.length).toBeGreaterThan(5);
      expect(linked.filter((address) => !site().pathnameOf(address))).toEqual([]);
    }
  });
});
