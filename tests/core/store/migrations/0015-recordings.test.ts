import { expect, it } from 'vitest';
import { unusedFiles } from '../../../../electron/core/store/kept-files.ts';
import {
  forgetLostRecordings,
  keepRecording,
  knownRecordings,
  notePosition,
  wantedRecordings,
  wantRecording,
} from '../../../../electron/core/store/recordings-table.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from '../open-test-database.ts';
import { planOf, recordStatements } from '../query-plan.ts';

const URL = 'https://radio.example/1.mp3';
const FILE = { name: `${'a'.repeat(64)}.mp3`, sizeBytes: 5 };

it('keeps what is known of a recording no longer than the article it was asked for in last', () => {
  const db = openTestDatabase();
  const [one, two] = keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a' }, { guid: 'b' }]);
  wantRecording(db, one?.id ?? 0, URL, NOON);
  wantRecording(db, two?.id ?? 0, URL, NOON + 1);
  db.exec(`DELETE FROM articles WHERE id = ${one?.id}`);
  expect(wantedRecordings(db, 5)).toEqual([{ url: URL, articleId: two?.id, privateUrl: null }]);
  db.exec(`DELETE FROM articles WHERE id = ${two?.id}`);
  expect(knownRecordings(db, [URL])).toEqual([]);
});

it('walks indexes to what is wanted, kept and known', () => {
  const statements = recordStatements();
  const db = openTestDatabase({ beforeStatement: statements.beforeStatement });
  const [kept] = keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a' }]);
  statements.texts.length = 0;
  wantRecording(db, kept?.id ?? 0, URL, NOON);
  wantedRecordings(db, 5);
  keepRecording(db, URL, FILE);
  notePosition(db, URL, { positionSeconds: 1, durationSeconds: null });
  knownRecordings(db, [URL]);
  unusedFiles(db, [FILE.name]);
  forgetLostRecordings(db, 'aa', []);
  const plans = statements.texts.flatMap((text) => planOf(db, text));
  expect(
    plans.filter((line) => /SCAN (?!json_each|r USING INDEX recordings_asked)|TEMP B-TREE/u.test(line)),
  ).toEqual([]);
  for (const index of ['recordings_asked', 'recordings_by_name']) expect(plans.join('\n')).toContain(index);
});
