import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { listArticles } from '../../../electron/core/store/article-rows.ts';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { openDatabase } from '../../../electron/core/store/open-database.ts';
import { setMuting } from '../../../electron/core/store/rule-acts-table.ts';
import { addRule, listRules, markRemoved } from '../../../electron/core/store/rules-table.ts';
import {
  confirmAlias,
  releaseAlias,
  spreadAliases,
  withdrawAlias,
} from '../../../electron/core/store/tag-aliases.ts';
import { addTestFeed, keep, NOON, testFolder } from './open-test-database.ts';
import { key } from './sample-article.ts';
import { sampleRule } from './sample-rule.ts';

function open(file: string): WritableDb {
  const opened = openDatabase(file, { now: () => NOON });
  if (!opened.ok) throw new Error(opened.fault.kind);
  return opened.value.db;
}

const under = (db: WritableDb, tag: string) =>
  listArticles(db, { scope: { kind: 'latest' }, tags: [key(tag)], unreadOnly: false }, null, 10).ids;

function mute(db: WritableDb, ids: readonly number[]): number {
  const rule = addRule(db, sampleRule({ words: 'quay' }), NOON);
  Array.from(setMuting(db, rule, ids, true));
  return rule;
}

it('what a removed rule hid is shown at the next start at the latest, and the rule is forgotten', () => {
  const file = join(testFolder(), 'tagline.db');
  const db = open(file);
  const ids = keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a', tags: ['port'] }]).map(({ id }) => id);
  const [kept, removed] = [mute(db, []), mute(db, ids)];
  markRemoved(db, removed, NOON);
  // The program ends here, before anything is shown.
  expect(under(db, 'port')).toEqual([]);
  db.close();
  const again = open(file);
  onTestFinished(() => again.close());
  expect(under(again, 'port')).toEqual(ids);
  expect(listRules(again).map(({ id }) => id)).toEqual([kept]);
  expect(again.prepare('SELECT COUNT(*) AS n FROM rules').get()?.['n']).toBe(1);
});

it('spellings that are confirmed or taken back while an article is hidden hold when it is shown', () => {
  const db = open(join(testFolder(), 'tagline.db'));
  onTestFinished(() => db.close());
  const ids = keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a', tags: ['Умєров'] }]).map(({ id }) => id);
  const rule = mute(db, ids);
  const confirmed = confirmAlias(db, key('umerov'), key('Умєров'));
  Array.from(spreadAliases(db, confirmed?.tagId ?? 0));
  Array.from(setMuting(db, rule, ids, false));
  expect(under(db, 'umerov')).toEqual(ids);
  Array.from(setMuting(db, rule, ids, true));
  const released = releaseAlias(db, key('Умєров'));
  Array.from(withdrawAlias(db, released?.tagId ?? 0));
  Array.from(setMuting(db, rule, ids, false));
  expect(under(db, 'umerov')).toEqual([]);
  expect(under(db, 'Умєров')).toEqual(ids);
});
