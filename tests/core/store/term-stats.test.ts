import { expect, it } from 'vitest';
import { termHash } from '../../../electron/core/store/term-hash.ts';
import {
  addDocument,
  documentFrequency,
  emptyTermStats,
  loadTermStats,
  saveTermStats,
  slotOf,
} from '../../../electron/core/store/term-stats.ts';
import { openTestDatabase } from './open-test-database.ts';

const slotsOf = (terms: readonly string[]): Uint32Array => Uint32Array.from(terms, slotOf);

it('a frequency is how many articles hold the term, each counted once', () => {
  const stats = emptyTermStats();
  addDocument(stats, slotsOf(['bridg', 'harbour']));
  addDocument(stats, slotsOf(['bridg', 'bridg']));
  expect(stats.documents).toBe(2);
  expect(documentFrequency(stats, slotOf('bridg'))).toBe(2);
  expect(documentFrequency(stats, slotOf('harbour'))).toBe(1);
  expect(documentFrequency(stats, slotOf('rain'))).toBe(0);
});

it('a frequency is never too low, however many terms there are', () => {
  const stats = emptyTermStats();
  for (let at = 0; at < 3000; at += 1)
    addDocument(stats, slotsOf(Array.from({ length: 100 }, (_, word) => `w${at * 100 + word}`)));
  expect(stats.documents).toBe(3000);
  for (let word = 0; word < 300_000; word += 997)
    expect(documentFrequency(stats, slotOf(`w${word}`))).toBeGreaterThan(0);
});

it('statistics survive saving, and saving again', () => {
  const db = openTestDatabase();
  expect(loadTermStats(db)).toEqual(emptyTermStats());
  const stats = emptyTermStats();
  addDocument(stats, slotsOf(['bridg']));
  saveTermStats(db, stats);
  addDocument(stats, slotsOf(['bridg', 'дощ']));
  saveTermStats(db, stats);
  const loaded = loadTermStats(db);
  expect(loaded.documents).toBe(2);
  expect(documentFrequency(loaded, slotOf('bridg'))).toBe(2);
  expect(documentFrequency(loaded, slotOf('дощ'))).toBe(1);
});

it('statistics of another form are not taken for ours', () => {
  const db = openTestDatabase();
  db.prepare("INSERT INTO term_stats VALUES (1, 9, x'00ff')").run();
  expect(loadTermStats(db).documents).toBe(0);
});

it('a term’s number fits 52 bits, never changes, and rarely meets another’s', () => {
  expect(termHash('umerov')).toBe(termHash('umerov'));
  expect(termHash('bridg')).toMatchInlineSnapshot(`1736334037626414`);
  const hashes = new Set(Array.from({ length: 200_000 }, (_, at) => termHash(`w${at}`)));
  expect(hashes.size).toBe(200_000);
  expect(Math.max(...[...hashes].slice(0, 1000))).toBeLessThan(2 ** 52);
});
