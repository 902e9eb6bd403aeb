import { expect, it, onTestFinished } from 'vitest';
import { revisionHandlers } from '../../../electron/core/handlers/revision-handlers.ts';
import { hideFeed } from '../../../electron/core/store/remove-feed.ts';
import type { Result } from '../../../shared/result.ts';
import { HOUR_MS } from '../../../shared/time.ts';
import { openTestCorridor } from '../refresh/open-test-corridor.ts';
import { addTestFeed, keep, NOON } from '../store/open-test-database.ts';

const FIRST = { guid: 'a', title: 'Three hurt', text: 'Three people were hurt.' };

/** An article that was edited at one, in its title, and at two, in its text. */
function open() {
  const corridor = openTestCorridor(NOON);
  onTestFinished(() => corridor.close());
  const { db } = corridor;
  const feed = addTestFeed(db, 'one.example');
  const [kept] = keep(db, feed, [FIRST]);
  keep(db, feed, [{ ...FIRST, title: 'Four hurt' }], NOON + HOUR_MS);
  keep(db, feed, [{ ...FIRST, title: 'Four hurt', text: 'Four people were hurt.' }], NOON + 2 * HOUR_MS);
  const handlers = revisionHandlers({ corridor });
  const id = kept?.id ?? 0;
  return {
    db,
    feed,
    revisions: () => handlers['articles.revisions']({ id }),
    difference: (from: number, to: number | null) => handlers['articles.difference']({ id, from, to }),
  };
}

async function settled<Value>(answer: Result<Value> | Promise<Result<Value>>): Promise<Value> {
  const result = await answer;
  if (!result.ok) throw new Error(result.fault.kind);
  return result.value;
}

it('names the versions, the latest first', async () => {
  expect(await settled(open().revisions())).toEqual([
    { of: 'feed', replacedAt: NOON + 2 * HOUR_MS, title: 'Four hurt' },
    { of: 'feed', replacedAt: NOON + HOUR_MS, title: 'Three hurt' },
  ]);
});

it('compares a version with the present one, with the one after it, and the first with the last', async () => {
  const { difference } = open();
  const kept = { kind: 'kept', text: ' people were hurt.' };
  const threeToFour = [
    { kind: 'removed', text: 'Three' },
    { kind: 'added', text: 'Four' },
  ];
  expect(await settled(difference(NOON + 2 * HOUR_MS, null))).toEqual({
    title: [{ kind: 'kept', text: 'Four hurt' }],
    paragraphs: [[...threeToFour, kept]],
    isRough: false,
    isCut: false,
  });
  expect(await settled(difference(NOON + HOUR_MS, NOON + 2 * HOUR_MS))).toMatchObject({
    title: [...threeToFour, { kind: 'kept', text: ' hurt' }],
    paragraphs: [[{ kind: 'kept', text: 'Three people were hurt.' }]],
  });
  expect(await settled(difference(NOON + HOUR_MS, null))).toMatchObject({
    title: [...threeToFour, { kind: 'kept', text: ' hurt' }],
    paragraphs: [[...threeToFour, kept]],
  });
});

it('says when a version is not kept, and when the article is not shown', async () => {
  const { db, feed, revisions, difference } = open();
  expect(await difference(NOON, null)).toEqual({ ok: false, fault: { kind: 'not-found', what: 'revision' } });
  hideFeed(db, feed, NOON);
  const gone = { ok: false, fault: { kind: 'not-found', what: 'article' } };
  expect(await revisions()).toEqual(gone);
  expect(await difference(NOON + HOUR_MS, null)).toEqual(gone);
});
