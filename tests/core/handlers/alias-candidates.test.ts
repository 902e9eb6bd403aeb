import { describe, expect, it } from 'vitest';
import { AliasCandidates } from '../../../electron/core/handlers/alias-candidates.ts';
import { deleteArticles } from '../../../electron/core/store/articles-table.ts';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { assignStory } from '../../../electron/core/store/stories-table.ts';
import { allowAlias, confirmAlias, refuseAlias } from '../../../electron/core/store/tag-aliases.ts';
import { deleteUnusedTags } from '../../../electron/core/store/tags-table.ts';
import { HOUR_MS } from '../../../shared/time.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from '../store/open-test-database.ts';
import { key } from '../store/sample-article.ts';
import { APART } from '../tags/apart.ts';

/** Each of these tags on two articles of its own, and all pairs in the same news: a story of two sources per tag. */
function carry(db: WritableDb, tags: readonly string[]): readonly number[] {
  const [one, two] = [addTestFeed(db, 'one.example'), addTestFeed(db, 'two.example')];
  return tags.flatMap((tag, at) => {
    const publishedAt = NOON - at * HOUR_MS;
    const [mine] = keep(db, one, [{ guid: `${at} one`, tags: [tag], publishedAt }]);
    const [other] = keep(db, two, [{ guid: `${at} two`, tags: [tag], publishedAt }]);
    const story = assignStory(db, mine?.id ?? 0, null);
    assignStory(db, other?.id ?? 0, story);
    return [mine?.id ?? 0, other?.id ?? 0];
  });
}
const asked = (candidates: AliasCandidates, tag: string) => candidates.of(key(tag), NOON);

describe('a person is asked', () => {
  it('about spellings and forms of a tag that articles carry, and why', () => {
    const db = openTestDatabase();
    carry(db, ['umerov', 'Умєров', 'Umierov', 'Умєрова', 'Zelensky', 'harvest']);
    const found = asked(new AliasCandidates(db), 'umerov');
    expect(new Map(found.map(({ key: tag, because }) => [tag, because.kind]))).toEqual(
      new Map([
        [key('Умєров'), 'spelling'],
        [key('Umierov'), 'spelling'],
        [key('Умєрова'), 'form'],
      ]),
    );
  });

  it('about tags in another script that the same stories carry: Франція for France', () => {
    const db = openTestDatabase();
    const [one, two] = [addTestFeed(db, 'one.example'), addTestFeed(db, 'two.example')];
    for (let at = 0; at < 6; at += 1) {
      const publishedAt = NOON - at * HOUR_MS;
      const [mine] = keep(db, one, [{ guid: `${at}`, tags: ['France'], publishedAt }]);
      const [other] = keep(db, two, [{ guid: `${at}`, tags: ['Франція'], publishedAt }]);
      const story = assignStory(db, mine?.id ?? 0, null);
      assignStory(db, other?.id ?? 0, story);
    }
    expect(asked(new AliasCandidates(db), 'France')).toMatchObject([
      { key: key('Франція'), because: { kind: 'stories' } },
    ]);
  });

  it('never about what has to stay apart', () => {
    const db = openTestDatabase();
    const candidates = new AliasCandidates(db);
    carry(db, [...new Set(APART.flat())]);
    for (const [a, b] of APART) {
      for (const [tag, other] of [
        [a, b],
        [b, a],
      ] as const)
        expect(
          asked(candidates, tag).map(({ key: proposed }) => proposed),
          `${tag}: ${other}`,
        ).not.toContain(key(other));
    }
  });

  it('no more about what was refused, from either side, nor about what is confirmed', () => {
    const db = openTestDatabase();
    const candidates = new AliasCandidates(db);
    carry(db, ['umerov', 'Умєров', 'Umierov']);
    refuseAlias(db, key('umerov'), key('Umierov'));
    confirmAlias(db, key('umerov'), key('Умєров'));
    expect(asked(candidates, 'umerov')).toEqual([]);
    expect(asked(candidates, 'Umierov').map(({ key: tag }) => tag)).not.toContain(key('umerov'));
    allowAlias(db, key('umerov'), key('Umierov'));
    expect(asked(candidates, 'umerov')).toMatchObject([{ key: 'umierov' }]);
  });

  it('about a tag that came since it was asked last, also where it took the place of one that is gone', () => {
    const db = openTestDatabase();
    const candidates = new AliasCandidates(db);
    carry(db, ['umerov']);
    const [passing] = keep(db, addTestFeed(db, 'three.example'), [{ guid: 'x', tags: ['passing'] }]);
    expect(asked(candidates, 'umerov')).toEqual([]);
    deleteArticles(db, [passing?.id ?? 0]);
    deleteUnusedTags(db);
    keep(db, addTestFeed(db, 'four.example'), [{ guid: 'y', tags: ['Умєров'] }]);
    expect(asked(candidates, 'umerov')).toMatchObject([{ key: key('Умєров') }]);
  });
});
