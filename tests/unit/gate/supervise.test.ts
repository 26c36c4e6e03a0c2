import path from 'node:path';
import { expect, test } from 'vitest';
import { supervise } from '../../../src/gate/supervise.ts';
import { project } from '../../support/gate.ts';

const script = path.join(project, 'tests', 'support', 'workers', 'halting.ts');
const limits = { perFile: 1.5, silence: 20, heap: 120, memory: 400 };
const file = 'content/news/bai/vi.mdx';
const ask = (way: string) => supervise<string>(script, { way, file }, limits);

test('a file that is in order gets its answer', async () => {
  expect(await ask('fine')).toEqual({ answer: 'fine' });
});

test.each([
  ['hang', 'time'],
  ['crash', 'crash'],
  ['memory', 'memory'],
  ['heap', 'memory'],
])('a file that makes the reader %s is named, with the reason', async (way, halt) => {
  expect(await ask(way)).toEqual({ halt, file });
});

test('a fault of ours, at no file, is told as such', async () => {
  await expect(supervise(script, { way: 'throw', file: '' }, limits)).rejects.toThrow('A fault of ours.');
});
