import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { MediaFiles } from '../../../electron/core/media/media-files.ts';
import { Housekeeping } from '../../../electron/core/refresh/housekeeping.ts';
import { StoryKeeper } from '../../../electron/core/refresh/story-keeper.ts';
import { deleteArticles, hasArticles } from '../../../electron/core/store/articles-table.ts';
import { removeCopies } from '../../../electron/core/store/old-copies.ts';
import { keepPicture, putArticlePictures } from '../../../electron/core/store/pictures-table.ts';
import { notePictureBytes, pictureBytesSince } from '../../../electron/core/store/picture-traffic-table.ts';
import { hideFeed } from '../../../electron/core/store/remove-feed.ts';
import { saveArticle } from '../../../electron/core/store/statuses-table.ts';
import { mediaFile } from '../../../shared/media-name.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/time.ts';
import { addTestFeed, keep, NOON, openTestDatabase, testFolder } from '../store/open-test-database.ts';
import { testClock } from './open-test-corridor.ts';

function open() {
  const profile = testFolder();
  const media = join(profile, 'media');
  const file = join(profile, 'tagline.db');
  const db = openTestDatabase();
  const clock = testClock(NOON);
  const files = new MediaFiles(media);
  const housekeeping = new Housekeeping({
    db,
    file,
    files,
    stories: new StoryKeeper(db, clock.now),
    checkpoints: { makeRoom: async () => {} },
    clock,
    log: {
      info: () => {},
      warn: () => {},
      error: (_, cause) => {
        throw cause;
      },
    },
  });
  onTestFinished(() => housekeeping.stop());
  const picture = (id: number, digit: string): void => {
    const name = `${digit.repeat(64)}.png`;
    putArticlePictures(db, id, [`https://one.example/${name}`], null);
    const row = db.prepare('SELECT id FROM pictures WHERE url = ?').get(`https://one.example/${name}`);
    keepPicture(db, Number(row?.['id']), { name, sizeBytes: 7, width: 1, height: 1 }, NOON);
    mkdirSync(dirname(join(media, mediaFile(name))), { recursive: true });
    writeFileSync(join(media, mediaFile(name)), 'picture');
  };
  const pictures = (): readonly string[] =>
    readdirSync(media, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name.slice(0, 1))
      .toSorted();
  /** Time passes while the program runs; what began by it is done. */
  const pass = async (totalMs: number): Promise<void> => {
    for (let passed = 0; passed < totalMs; passed += 10 * MINUTE_MS) {
      clock.advance(Math.min(10 * MINUTE_MS, totalMs - passed));
      await housekeeping.settled();
    }
  };
  return { db, file, housekeeping, picture, pictures, pass };
}

it('removes the pictures of deleted articles minutes later, while the program runs', async () => {
  const { db, housekeeping, picture, pictures, pass } = open();
  const [a, b] = keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a' }, { guid: 'b' }]).map(({ id }) => id);
  picture(a ?? 0, 'a');
  picture(b ?? 0, 'b');
  await housekeeping.start();
  expect(pictures()).toEqual(['a', 'b']);
  deleteArticles(db, [a ?? 0]);
  housekeeping.soon();
  await pass(10 * MINUTE_MS);
  expect(pictures()).toEqual(['b']);
});

it('forgets feeds and copies that were removed a day ago, while the program runs, and nothing that came back', async () => {
  const { db, file, housekeeping, picture, pictures, pass } = open();
  const [gone, back] = ['gone.example', 'back.example'].map((host) => addTestFeed(db, host));
  const [saved, dropped] = keep(db, gone ?? 0, [{ guid: 'a' }, { guid: 'b' }]).map(({ id }) => id);
  keep(db, back ?? 0, [{ guid: 'c' }]);
  picture(saved ?? 0, 'a');
  picture(dropped ?? 0, 'b');
  saveArticle(db, saved ?? 0, true);
  writeFileSync(`${file}.version-1`, 'old');
  await housekeeping.start();
  removeCopies(file, NOON);
  hideFeed(db, gone ?? 0, NOON);
  await pass(DAY_MS - HOUR_MS);
  expect(pictures()).toEqual(['a', 'b']);
  expect(readdirSync(dirname(file))).toContain(`tagline.db.version-1.removed-${NOON}`);
  await pass(8 * HOUR_MS);
  expect(pictures()).toEqual(['a']);
  expect(readdirSync(dirname(file))).toEqual(['media']);
  expect(hasArticles(db, back ?? 0)).toBe(true);
});

it('forgets what pictures cost once that is of no day any more', async () => {
  const { db, housekeeping, pass } = open();
  notePictureBytes(db, 5, NOON - 3 * DAY_MS);
  notePictureBytes(db, 7, NOON);
  await housekeeping.start();
  expect(pictureBytesSince(db, 0)).toBe(7);
  await pass(3 * DAY_MS);
  expect(pictureBytesSince(db, 0)).toBe(0);
});
