import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { expectNone } from '../support/problems.ts';
import { buildAgain, filesIn, getSite } from '../support/sites.ts';

/** Digest of each file below a folder, by its path. */
const digestsOf = (dir: string): Map<string, string> =>
  new Map(
    filesIn(dir).map((file) => [
      path.relative(dir, file),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );

test('whoever builds the same files again gets the same site, byte for byte', async () => {
  const first = digestsOf(getSite('tuyen-quang').dir);
  const second = digestsOf(await buildAgain('tuyen-quang'));
  expect(first.size).toBeGreaterThan(100);
  expectNone(
    new Set([...first.keys(), ...second.keys()])
      .values()
      .filter((file) => first.get(file) !== second.get(file))
      .map((file) =>
        second.has(file) ? (first.has(file) ? `${file} differs` : `${file} is new`) : `${file} is gone`,
      ),
  );
}, 180_000);
