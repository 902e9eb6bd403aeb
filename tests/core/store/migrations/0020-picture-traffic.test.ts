import { expect, it } from 'vitest';
import { pictureTraffic } from '../../../../electron/core/store/migrations/0020-picture-traffic.ts';
import {
  forgetPictureTraffic,
  notePictureBytes,
  pictureBytesSince,
} from '../../../../electron/core/store/picture-traffic-table.ts';
import { keepPicture } from '../../../../electron/core/store/pictures-table.ts';
import { DAY_MS, MINUTE_MS } from '../../../../shared/time.ts';
import { NOON, openTestDatabase } from '../open-test-database.ts';

it('begins with what was kept before, adds up since a local day began, and forgets what is of no day any more', () => {
  const db = openTestDatabase();
  db.exec('DROP TABLE picture_traffic');
  db.exec("INSERT INTO pictures (id, url) VALUES (1, 'https://one.example/a.png')");
  keepPicture(db, 1, { name: 'a.png', sizeBytes: 100, width: 1, height: 1 }, NOON);
  db.exec(pictureTraffic);
  expect(pictureBytesSince(db, NOON)).toBe(100);
  notePictureBytes(db, 5, NOON + MINUTE_MS);
  notePictureBytes(db, 7, NOON + 40 * MINUTE_MS);
  expect(pictureBytesSince(db, NOON)).toBe(112);
  // A day that begins at half past.
  expect(pictureBytesSince(db, NOON + 30 * MINUTE_MS)).toBe(7);
  notePictureBytes(db, 1, NOON + 3 * DAY_MS);
  forgetPictureTraffic(db, NOON + 3 * DAY_MS);
  expect(pictureBytesSince(db, 0)).toBe(1);
});
