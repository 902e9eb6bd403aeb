import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { MediaFiles } from '../../../electron/core/media/media-files.ts';
import { tidyMedia, trimPictures } from '../../../electron/core/refresh/tidy-media.ts';
import {
  keepRecording,
  knownRecordings,
  wantRecording,
} from '../../../electron/core/store/recordings-table.ts';
import { mediaFile } from '../../../shared/media-name.ts';
import { addTestFeed, keep, NOON, openTestDatabase, testFolder } from '../store/open-test-database.ts';

const ADDRESS = 'https://radio.example/1.mp3';
const name = (digit: string): string => `${digit.repeat(64)}.mp3`;

it('leaves recordings that somebody asked for, and sweeps away what is of no recording or unfinished', async () => {
  const folder = testFolder();
  const files = new MediaFiles(folder);
  const put = (path: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), 'sound');
  };
  const stored = (): readonly string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
  const db = openTestDatabase();
  const [article] = keep(db, addTestFeed(db, 'radio.example'), [{ guid: 'a' }]);
  wantRecording(db, article?.id ?? 0, ADDRESS, NOON);
  keepRecording(db, ADDRESS, { name: name('a'), sizeBytes: 5 });
  for (const path of [mediaFile(name('a')), mediaFile(name('b')), 'unfinished/x.tmp']) put(path);

  await tidyMedia(db, files, () => false);
  await files.removeUnfinished();
  await trimPictures(db, files, 0);
  expect(stored()).toEqual([name('a')]);

  rmSync(join(folder, mediaFile(name('a'))));
  await tidyMedia(db, files, () => false);
  expect(knownRecordings(db, [ADDRESS])).toMatchObject([{ file: null, isWanted: false }]);
});
