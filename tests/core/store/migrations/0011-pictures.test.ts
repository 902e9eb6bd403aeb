import { expect, it } from 'vitest';
import { dueIcons, nextIconAt } from '../../../../electron/core/store/feed-icons.ts';
import { keptFiles, unusedFiles } from '../../../../electron/core/store/kept-files.ts';
import {
  articlesToLookAt,
  nextLookAt,
  offlineOfTag,
  wantOffline,
  weighReadiness,
} from '../../../../electron/core/store/offline-table.ts';
import {
  articlesShowing,
  duePictures,
  keptBytes,
  keptBytesOf,
  nextPictureAt,
  pictureStates,
  putArticlePictures,
} from '../../../../electron/core/store/pictures-table.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from '../open-test-database.ts';
import { planOf, recordStatements } from '../query-plan.ts';
import { key } from '../sample-article.ts';

const URLS = ['https://a.example/1.png', 'https://a.example/2.png'];

it('keeps what is said of an article no longer than the article, and its pictures for others', () => {
  const db = openTestDatabase();
  const [one, two] = keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a' }, { guid: 'b' }]);
  for (const kept of [one, two]) putArticlePictures(db, kept?.id ?? 0, URLS, NOON);
  wantOffline(db, [one?.id ?? 0], NOON);
  db.exec(`DELETE FROM articles WHERE id = ${one?.id}`);
  expect(db.prepare('SELECT * FROM offline_articles').all()).toEqual([]);
  expect(db.prepare('SELECT DISTINCT article_id AS id FROM article_pictures').all()).toEqual([
    { id: two?.id },
  ]);
  expect(pictureStates(db, URLS).map(({ state }) => state.kind)).toEqual(['waiting', 'waiting']);
});

it('walks indexes to what is due, kept and shown', () => {
  const statements = recordStatements();
  const db = openTestDatabase({ beforeStatement: statements.beforeStatement });
  const [kept] = keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a', tags: ['Port'] }]);
  const id = kept?.id ?? 0;
  putArticlePictures(db, id, URLS, NOON);
  statements.texts.length = 0;
  duePictures(db, NOON, 10);
  nextPictureAt(db);
  dueIcons(db, NOON, 10);
  nextIconAt(db);
  articlesShowing(db, 1);
  pictureStates(db, URLS);
  keptBytesOf(db, id);
  keptBytes(db);
  keptFiles(db, 'aa');
  unusedFiles(db, ['x']);
  articlesToLookAt(db, NOON, 10);
  nextLookAt(db);
  offlineOfTag(db, key('Port'));
  weighReadiness(db, [id]);
  const plans = statements.texts.flatMap((text) => planOf(db, text));
  const walked =
    /SCAN (?!json_each|value|ta|weighed|\(subquery|pictures USING|feeds USING|offline_articles USING|p USING)|TEMP B-TREE/u;
  expect(plans.filter((line) => walked.test(line))).toEqual([]);
  for (const index of ['pictures_due', 'pictures_kept', 'pictures_by_name', 'offline_articles_to_look_at'])
    expect(plans.join('\n')).toContain(index);
});
