import { describe, expect, test } from 'vitest';
import { stateOf } from '../../src/lib/translation-state.ts';

const source = { version: '22222222', minorEdits: ['11111111', '22222222'] };
const state = (follows: string, hasBody = true) => stateOf({ source, translation: { follows, hasBody } });

describe('a translation', () => {
  test('is current when it follows the source as it is now', () => {
    expect(state('22222222')).toBe('current');
  });

  test('is outdated when the source has changed since', () => {
    expect(state('00000000')).toBe('outdated');
  });

  test('stays current when the source changed in minor ways only', () => {
    expect(state('11111111')).toBe('current');
  });

  test('is outdated when a change of substance came after the minor one', () => {
    const changed = { version: '33333333', minorEdits: ['11111111', '22222222'] };
    expect(stateOf({ source: changed, translation: { follows: '11111111', hasBody: true } })).toBe(
      'outdated',
    );
  });

  test('is a summary when it has no body, whichever version it follows', () => {
    expect(state('22222222', false)).toBe('summary');
    expect(state('00000000', false)).toBe('summary');
  });

  test('is missing when there is no file', () => {
    expect(stateOf({ source, translation: undefined })).toBe('missing');
  });
});
