import { expect, it } from 'vitest';
import { picturesToSpare, unusedFiles } from '../../../../electron/core/store/kept-files.ts';
import { weighReadiness } from '../../../../electron/core/store/offline-table.ts';
import { keepPicture, putArticlePictures } from '../../../../electron/core/store/pictures-table.ts';
import {
  forgetRemoved,
  removedSize,
  removePictures,
  removeRecording,
  restoreFiles,
} from '../../../../electron/core/store/removed-files-table.ts';
import {
  keepRecording,
  knownRecordings,
  wantRecording,
} from '../../../../electron/core/store/recordings-table.ts';
import { saveArticle } from '../../../../electron/core/store/statuses-table.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from '../open-test-database.ts';
import { planOf, recordStatements } from '../query-plan.ts';

const SOUND = 'https://radio.example/1.mp3';

function fill() {
  const statements = recordStatements();
  const db = openTestDatabase({ beforeStatement: statements.beforeStatement });
  const kept = keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a' }, { guid: 'b' }]);
  const [a = 0, b = 0] = kept.map(({ id }) => id);
  putArticlePictures(db, a, ['https://one.example/1', 'https://one.example/2'], null);
  putArticlePictures(db, b, ['https://one.example/2'], null);
  keepPicture(db, 1, { name: '1.png', sizeBytes: 10, width: 4, height: 3 }, NOON);
  keepPicture(db, 2, { name: '2.png', sizeBytes: 20, width: 4, height: 3 }, NOON);
  wantRecording(db, a, SOUND, NOON);
  keepRecording(db, SOUND, { name: '1.mp3', sizeBytes: 5 });
  const names = (): readonly unknown[] =>
    db
      .prepare('SELECT name FROM pictures ORDER BY id')
      .all()
      .map((row) => row['name']);
  return { db, statements, a, b, names };
}

it('gives back what was removed together, with its articles whole again, and leaves files alone until they are forgotten', () => {
  const { db, statements, a, b, names } = fill();
  statements.texts.length = 0;
  removePictures(db, [1, 2], NOON);
  expect(removeRecording(db, SOUND, NOON + 1)).toBe(true);
  expect(removeRecording(db, SOUND, NOON + 2)).toBe(false);
  expect(names()).toEqual([null, null]);
  expect(removedSize(db)).toEqual({ bytes: 35, since: NOON });
  expect(unusedFiles(db, ['1.png', '2.png', '1.mp3', '3.png'])).toEqual(['3.png']);

  expect(restoreFiles(db, { at: NOON })).toEqual([a, b]);
  expect(names()).toEqual(['1.png', '2.png']);
  expect(weighReadiness(db, [a, b])).toEqual([a, b]);
  expect(restoreFiles(db, { recording: SOUND })).toEqual([a]);
  expect(knownRecordings(db, [SOUND])).toMatchObject([{ file: { name: '1.mp3', sizeBytes: 5 } }]);
  const own = statements.texts.filter((text) => !text.startsWith('SELECT name FROM pictures ORDER'));
  const plans = own.flatMap((text) => planOf(db, text));
  expect(plans.filter((line) => /SCAN (?!json_each|removed_files|\(subquery)/u.test(line))).toEqual([]);

  removePictures(db, [1], NOON);
  expect(forgetRemoved(db, NOON)).toEqual(['1.png']);
  expect(unusedFiles(db, ['1.png'])).toEqual(['1.png']);
  expect(restoreFiles(db, 'all')).toEqual([]);
  expect(removedSize(db)).toEqual({ bytes: 0, since: null });
});

it('does not take the place of a picture that was fetched again meanwhile', () => {
  const { db, names } = fill();
  removePictures(db, [1], NOON);
  keepPicture(db, 1, { name: 'new.png', sizeBytes: 11, width: 4, height: 3 }, NOON);
  restoreFiles(db, 'all');
  expect(names()).toEqual(['new.png', '2.png']);
});

it('tells beforehand what would go, and what would stay', () => {
  const { db, b } = fill();
  expect(picturesToSpare(db)).toEqual({ files: 2, bytes: 30, stay: 0 });
  saveArticle(db, b, true);
  expect(picturesToSpare(db)).toEqual({ files: 1, bytes: 10, stay: 1 });
});
