import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ActJournal } from '../../../electron/core/refresh/act-journal.ts';
import { putAddress, freshAddress } from '../../../electron/core/store/feed-address.ts';
import { moveFeed, renameFeed } from '../../../electron/core/store/feeds-table.ts';
import { journalOf, readActs, segmentFile } from '../../../electron/core/store/journal/journal-files.ts';
import { replayActs } from '../../../electron/core/store/journal/replay-acts.ts';
import { openDatabase } from '../../../electron/core/store/open-database.ts';
import { hideFeed } from '../../../electron/core/store/remove-feed.ts';
import { markRead, saveArticle } from '../../../electron/core/store/statuses-table.ts';
import { followTag, unfollowTag } from '../../../electron/core/store/tags-table.ts';
import { inTransaction } from '../../../electron/core/store/transaction.ts';
import type { TagKey } from '../../../shared/tag.ts';
import { addTestFeed, keep, NOON, openTestDatabase, testFolder } from '../store/open-test-database.ts';
import { testClock } from './open-test-corridor.ts';

const umerov = 'umerov' as TagKey;

function open(file = join(testFolder(), 'tagline.db')) {
  const opened = openDatabase(file, { now: () => NOON });
  if (!opened.ok) throw new Error(opened.fault.kind);
  const { db } = opened.value;
  const clock = testClock(NOON);
  const errors: string[] = [];
  const log = { info: () => {}, warn: () => {}, error: (message: string) => void errors.push(message) };
  const journal = new ActJournal({ db, file, clock, log });
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await journal.stop();
    if (isOpen) db.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { db, file, clock, journal, errors, close };
}

describe('the journal', () => {
  it('has each act within a second, whoever did it, and none that was taken back', async () => {
    const { db, file, clock, journal } = open();
    const feed = addTestFeed(db, 'one.example');
    const [a, b] = keep(db, feed, [{ guid: 'a' }, { guid: 'b' }]).map(({ id }) => id);
    markRead(db, [a ?? 0, b ?? 0], true);
    saveArticle(db, a ?? 0, true);
    followTag(db, umerov, 'Умєров', NOON);
    expect(() =>
      inTransaction(db, () => {
        saveArticle(db, b ?? 0, true);
        throw new Error('taken back');
      }),
    ).toThrow('taken back');
    journal.acted();
    clock.advance(1000);
    await journal.flush();
    const acts = readActs(file, 0);
    expect(acts.map(({ act }) => act)).toEqual(['subscribe', 'read', 'save', 'follow']);
    expect(acts[1]).toMatchObject({ feed: 'https://one.example/feed.xml', value: true });
    expect(acts[1]).toHaveProperty('articles.length', 2);
    expect(acts[3]).toMatchObject({ tag: 'umerov', display: 'Умєров', value: true });
  });

  it('replayed into an empty database, has everything as it was left, also for articles that are not there yet', async () => {
    const { db, file, close } = open();
    const [one, two] = ['one.example', 'two.example'].map((host) => addTestFeed(db, host));
    const ids = keep(db, one ?? 0, [{ guid: 'a' }, { guid: 'b' }, { guid: 'c' }]).map(({ id }) => id);
    markRead(db, ids, true);
    markRead(db, ids.slice(2), false);
    saveArticle(db, ids[1] ?? 0, true);
    renameFeed(db, one ?? 0, 'Mine');
    moveFeed(db, one ?? 0, 'World');
    putAddress(db, one ?? 0, freshAddress('https://new.example/feed', null, NOON));
    hideFeed(db, two ?? 0, NOON);
    followTag(db, umerov, 'Умєров', NOON);
    followTag(db, 'france' as TagKey, 'France', NOON);
    unfollowTag(db, 'france' as TagKey);
    await close();

    const empty = openTestDatabase();
    replayActs(empty, readActs(file, 0));
    // Twice is as good as once.
    replayActs(empty, readActs(file, 0));
    const feeds = empty
      .prepare('SELECT id, feed_url AS url, own_title AS title, folder FROM feeds WHERE hidden_at IS NULL')
      .all();
    expect(feeds).toMatchObject([{ url: 'https://new.example/feed', title: 'Mine', folder: 'World' }]);
    expect(empty.prepare('SELECT key, display FROM tags WHERE followed_at IS NOT NULL').all()).toMatchObject([
      { key: 'umerov', display: 'Умєров' },
    ]);
    keep(empty, Number(feeds[0]?.['id']), [{ guid: 'a' }, { guid: 'b' }, { guid: 'c' }]);
    expect(
      empty.prepare('SELECT is_read AS isRead, is_saved AS isSaved FROM articles ORDER BY id').all(),
    ).toMatchObject([
      { isRead: 1, isSaved: 0 },
      { isRead: 1, isSaved: 1 },
      { isRead: 0, isSaved: 0 },
    ]);
  });

  it('goes on in a new file where a snapshot begins, and gives up only what snapshots hold', async () => {
    const { db, file, journal } = open();
    followTag(db, umerov, 'Умєров', NOON);
    expect(await journal.rotate()).toBe(2);
    unfollowTag(db, umerov);
    await journal.flush();
    expect(readActs(file, 1)).toHaveLength(2);
    expect(readActs(file, 2)).toMatchObject([{ act: 'follow', value: false }]);
    journal.deleteBefore(2);
    expect(readActs(file, 0)).toHaveLength(1);
  });

  it('loses no line to one that was cut short', async () => {
    const first = open();
    followTag(first.db, umerov, 'Умєров', NOON);
    await first.close();
    const path = segmentFile(first.file, 1);
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"at":17,"act":"rea`);
    const second = open(first.file);
    unfollowTag(second.db, umerov);
    await second.close();
    expect(readActs(first.file, 0)).toMatchObject([{ value: true }, { value: false }]);
  });

  it.runIf(process.platform === 'linux')(
    'is silenced by a full disk, and nothing else is; what waited is written when there is room',
    async () => {
      const { db, file, journal, errors } = open();
      mkdirSync(journalOf(file), { recursive: true });
      symlinkSync('/dev/full', segmentFile(file, 1));
      followTag(db, umerov, 'Умєров', NOON);
      await journal.flush();
      followTag(db, 'france' as TagKey, 'France', NOON);
      await journal.flush();
      expect(errors).toEqual(['the journal cannot be written']);
      rmSync(segmentFile(file, 1));
      await journal.flush();
      expect(readActs(file, 0)).toMatchObject([{ tag: 'umerov' }, { tag: 'france' }]);
    },
  );

  it('does not keep a database from being opened where its folder cannot be made', async () => {
    const file = join(testFolder(), 'tagline.db');
    writeFileSync(join(dirname(file), 'journal'), '');
    const { db, errors, close } = open(file);
    followTag(db, umerov, 'Умєров', NOON);
    await close();
    expect(errors).toHaveLength(1);
  });
});
