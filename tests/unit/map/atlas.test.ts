import { describe, expect, test } from 'vitest';
import { createGraph } from '../../../src/lib/graph.ts';
import { createAtlas, createUnits, nearby } from '../../../src/lib/map/atlas.ts';
import { placeData } from '../../../src/lib/map/data.ts';
import { seasonText, stretches } from '../../../src/lib/map/words.ts';
import type { Place } from '../../../src/lib/registries/schemas.ts';
import { subject } from '../../support/invented.ts';

const place = (kind: string, vi: string, own: Partial<Place> = {}): Place => ({
  kind,
  name: { vi },
  confidence: 'verified',
  ...own,
});
const at = (lat: number, lon: number, precision: 'point' | 'approximate' = 'point') => ({
  coordinates: { lat, lon, precision, source: 'a survey' },
});

const registry = new Map<string, Place>([
  ['high', place('peak', 'Đỉnh Cao', at(22, 103))],
  ['low', place('peak', 'Ấp Thấp', at(22.1, 103))],
  ['far', place('site', 'Xa', at(21, 104))],
  ['gate', place('border-gate', 'cửa khẩu', at(22.2, 103))],
  ['remembered', place('site', 'Nhớ', { confidence: 'recall' })],
  ['abroad', place('partner-locality', 'Nơi Xa')],
  ['commune', place('commune', 'xã Mới', { ...at(22, 103.01), validFrom: '2025-07-01' })],
  ['district', place('former-district', 'huyện Cũ', { validTo: '2025-06-30', successors: ['commune'] })],
  [
    'old-commune',
    place('former-commune', 'xã Cũ', { validTo: '2025-06-30', successors: ['commune'], within: 'district' }),
  ],
  ['stray', place('former-commune', 'xã Lạc', { validTo: '2025-06-30', successors: ['commune'] })],
  ['village', place('site', 'bản', { within: 'commune' })],
]);

const sets = createGraph(
  [
    ...subject('places/on-abroad', 'vi zh', { place: 'abroad', visit: {} }),
    ...subject('news/about-high', 'vi', { date: '2026-01', place: 'high' }),
    ...subject('places/on-high', 'vi', { place: 'high', visit: {} }),
  ],
  ['vi', 'zh'],
  '2026-11-25T00:00',
);
const atlas = createAtlas(registry, sets, { source: 'vi', language: 'vi' });

describe('the list of the map', () => {
  test('names places of today by kind, each kind in the order of the alphabet, numbered throughout', () => {
    expect(atlas.places.map(({ id, number, layer }) => `${number} ${id} ${layer}`)).toEqual([
      '1 village sites',
      '2 far sites',
      '3 low peaks',
      '4 high peaks',
      '5 gate gates',
      '6 commune units',
      '7 abroad others',
    ]);
  });

  test('leads to the pages of the collection of places, and to no news that happened there', () => {
    expect(atlas.byId.get('high')?.sets.map((set) => set.subject)).toEqual(['places/on-high']);
    expect(atlas.byId.get('abroad')?.sets.map((set) => set.subject)).toEqual(['places/on-abroad']);
  });
});

describe('a reader at one place', () => {
  test('is led on to the nearest, not to the commune around it', () => {
    expect(nearby(atlas, { id: 'high', count: 2 }).map(({ id }) => id)).toEqual(['low', 'gate']);
  });

  test('is led first to what the editor chose, even from a place without coordinates', () => {
    expect(nearby(atlas, { id: 'high', near: ['far'], count: 2 }).map(({ id }) => id)).toEqual([
      'far',
      'low',
    ]);
    expect(nearby(atlas, { id: 'village', near: ['far'] }).map(({ id }) => id)).toEqual(['far']);
  });

  test('who knows its old district learns the commune of today, and the other way round', () => {
    const unitsOf = createUnits(registry);
    expect(unitsOf('village')).toEqual({ today: 'commune', former: ['district'] });
    expect(unitsOf('commune')).toEqual({ today: 'commune', former: ['district'] });
    expect(unitsOf('high')).toEqual({ former: [] });
  });
});

describe('months that follow each other', () => {
  test('are said as a stretch, over the turn of the year too', () => {
    expect(stretches([9, 10, 11, 3])).toEqual([
      [9, 11],
      [3, 3],
    ]);
    expect(stretches([11, 12, 1])).toEqual([[11, 1]]);
  });

  test('are named as the reader names months', () => {
    const t = () => ', ';
    expect(seasonText([9, 10, 3], { intl: 'en-GB', script: 'latin' }, t)).toBe('September – October, March');
    expect(seasonText([9, 10], { intl: 'zh-Hans-CN', script: 'han' }, t)).toBe('9月—10月');
  });
});

describe('a program that reads the page of a place', () => {
  const words = { name: 'x', url: 'https://portal.example/x/' };

  test('is given a measured position with the height', () => {
    const data = placeData(place('peak', 'x', { ...at(22.3, 103.7), elevation: { value: 3147.3 } }), words);
    expect(data).toMatchObject({
      '@type': 'Mountain',
      geo: { latitude: 22.3, longitude: 103.7, elevation: '3147.3 m' },
    });
  });

  test('is given no estimated position, and no height that sources dispute', () => {
    const disputed = { value: [3049, 3096] as [number, number], differs: true };
    const data = placeData(place('site', 'x', { ...at(22, 103, 'approximate'), elevation: disputed }), words);
    expect(data).not.toHaveProperty('geo');
    expect(JSON.stringify(data)).not.toContain('3049');
    expect(data).toMatchObject({ '@type': 'TouristAttraction' });
  });
});
