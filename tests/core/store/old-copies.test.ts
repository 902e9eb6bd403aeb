import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  deleteCopies,
  oldCopies,
  removeCopies,
  restoreCopies,
} from '../../../electron/core/store/old-copies.ts';
import { NOON, testFolder } from './open-test-database.ts';

it('finds, removes, brings back and deletes what older versions left, and nothing else', () => {
  const file = join(testFolder(), 'tagline.db');
  const others = ['', '-wal', '.version-3.tmp', '.2025-03-26T12-00-00-000Z.damaged', '.version-x'];
  for (const other of others) writeFileSync(file + other, 'kept');
  for (const version of [3, 10]) writeFileSync(`${file}.version-${version}`, 'x'.repeat(version));
  expect(oldCopies(file)).toMatchObject([
    { version: 10, bytes: 10, removedAt: null },
    { version: 3, bytes: 3, removedAt: null },
  ]);
  removeCopies(file, NOON);
  expect(oldCopies(file)).toMatchObject([{ version: 10, removedAt: NOON }, { removedAt: NOON }]);
  deleteCopies(file, NOON - 1);
  expect(restoreCopies(file)).toBe(2);
  expect(existsSync(`${file}.version-3`)).toBe(true);
  removeCopies(file, NOON);
  deleteCopies(file, NOON);
  expect(oldCopies(file)).toEqual([]);
  expect(others.every((other) => existsSync(file + other))).toBe(true);
});
