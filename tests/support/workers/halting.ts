/** A supervised script that names a file and does with it what it was asked: for the tests of the supervisor. */
import process from 'node:process';
import { answer, enter, readRequest } from '../../../src/gate/supervised.ts';

const request = readRequest<{ way: string; file: string }>();
enter(request.file);
switch (request.way) {
  case 'hang':
    for (;;);
  case 'crash':
    process.abort();
    break;
  case 'memory': {
    const all: Buffer[] = [];
    for (;;) all.push(Buffer.alloc(2 ** 24, 1));
  }
  case 'heap': {
    const all: string[][] = [];
    for (;;) all.push(Array.from({ length: 100_000 }, (_, index) => `${all.length} ${index}`));
  }
  case 'throw':
    throw new Error('A fault of ours.');
  default:
    enter('');
    answer(request.way);
}
