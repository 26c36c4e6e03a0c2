/** A supervised script that names a file and does with it what it was asked: for the tests of the supervisor. */
import process from 'node:process';
import { answer, enter, readRequest } from '../../../src/gate/supervised.ts';

const ways: Readonly<Record<string, () => void>> = {
  hang: () => {
    while (performance.now() >= 0);
  },
  crash: () => process.abort(),
  memory: () => {
    const all: Buffer[] = [];
    while (all.length >= 0) all.push(Buffer.alloc(2 ** 24, 1));
  },
  heap: () => {
    const all: string[][] = [];
    while (all.length >= 0) all.push(Array.from({ length: 100_000 }, (_, index) => `${all.length} ${index}`));
  },
  throw: () => {
    throw new Error('A fault of ours.');
  },
};

const { way, file } = readRequest<{ way: string; file: string }>();
enter(file);
ways[way]?.();
enter('');
answer(way);
