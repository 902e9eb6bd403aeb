import { expect, it } from 'vitest';
import {
  articlesMatching,
  articlesNaming,
  mentioningArticles,
  followedNames,
  keepMentions,
} from '../../../electron/core/store/mentions-table.ts';
import { confirmAlias } from '../../../electron/core/store/tag-aliases.ts';
import { followTag } from '../../../electron/core/store/tags-table.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from './open-test-database.ts';
import { planOf, recordStatements } from './query-plan.ts';
import { key } from './sample-article.ts';

it('a followed tag goes by its own spelling and those of its aliases', () => {
  const db = openTestDatabase();
  followTag(db, key('umerov'), 'Umerov', NOON);
  followTag(db, key('quay'), 'Quay', NOON);
  confirmAlias(db, key('umerov'), key('Умєров'));
  expect(followedNames(db).map(({ names }) => names.toSorted())).toEqual([['Umerov', 'умєров'], ['Quay']]);
});

it('what an article names is kept and looked up by indexes alone', () => {
  const { texts, beforeStatement } = recordStatements();
  const db = openTestDatabase({ beforeStatement });
  const [kept] = keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a', text: 'Ferries.' }]);
  followTag(db, key('ferry'), 'ferry', NOON);
  const [{ tagId } = { tagId: 0 }] = followedNames(db);
  texts.length = 0;
  followedNames(db);
  for (const isSalient of [true, false]) keepMentions(db, kept?.id ?? 0, [{ tagId, isSalient }]);
  expect(articlesMatching(db, '"ferries"', tagId, 10)).toEqual([kept?.id]);
  expect(articlesNaming(db, tagId, 10)).toEqual([kept?.id]);
  expect(mentioningArticles(db, tagId, 10)).toEqual([kept?.id]);
  expect(texts.length).toBeGreaterThan(8);
  // Explaining is recorded too.
  const asked = texts.slice();
  for (const text of asked) {
    const scans = planOf(db, text).filter((line) => /^SCAN (?!search|json_each|\(|CONSTANT|f$)/u.test(line));
    expect(scans.filter((line) => !line.includes('USING INDEX'))).toEqual([]);
  }
});
