import { describe, expect, it } from 'vitest';
import { fateOf, pastKeeps } from '../../../electron/core/refresh/what-goes.ts';
import type { StandingArticle } from '../../../electron/core/store/standing-articles.ts';
import { LEAST_KEPT } from '../../../shared/storage.ts';
import { DAY_MS } from '../../../shared/time.ts';
import { NOON } from '../store/open-test-database.ts';

const article = (said: Partial<StandingArticle> = {}): StandingArticle => ({
  id: 1,
  feedId: 1,
  identity: 'aa',
  sortAt: NOON,
  firstSeenAt: NOON,
  isRead: 0,
  isSaved: 0,
  isMuted: 0,
  hasRecording: 0,
  ...said,
});

/** How many of these are past, the newest first, with so many newer ones before them. */
function past(
  keeps: { readonly days: number | null; readonly newest: number | null },
  articles: readonly StandingArticle[],
  newer = LEAST_KEPT,
): readonly boolean[] {
  const isPast = pastKeeps(keeps, NOON);
  for (let at = 0; at < newer; at += 1) isPast(article());
  return articles.map(isPast);
}

const arrived = (days: number, said: Partial<StandingArticle> = {}): StandingArticle =>
  article({ firstSeenAt: NOON - days * DAY_MS, ...said });

describe('what is kept', () => {
  it('is past its days counted from its arrival, read or not, whatever its date', () => {
    const articles = [
      arrived(31),
      arrived(31, { isRead: 1 }),
      arrived(30),
      arrived(2, { sortAt: NOON - 400 * DAY_MS }),
    ];
    expect(past({ days: 30, newest: null }, articles)).toEqual([true, true, false, false]);
  });

  it('is past the newest so many only when it was read', () => {
    const articles = [arrived(1, { isRead: 1 }), arrived(400), arrived(1, { isRead: 1 })];
    expect(past({ days: null, newest: 22 }, articles)).toEqual([false, false, true]);
  });

  it('unread and younger than its days stays, however many are newer', () => {
    expect(past({ days: 30, newest: 20 }, [arrived(29), arrived(31)], 500)).toEqual([false, true]);
  });

  it('never is one of the twenty newest of its feed, and what rules hide takes no place among them', () => {
    const old = arrived(900, { isRead: 1 });
    const isPast = pastKeeps({ days: 30, newest: 20 }, NOON);
    const fates = Array.from({ length: 30 }, (_, at) => isPast({ ...old, isMuted: at < 5 ? 1 : 0 }));
    expect(fates.indexOf(true)).toBe(LEAST_KEPT + 5);
  });

  it('is everything where there is no limit', () => {
    expect(past({ days: null, newest: null }, [arrived(9000, { isRead: 1 })], 5000)).toEqual([false]);
  });
});

it.each([
  ['within', false, { isSaved: 1 }],
  ['saved', true, { isSaved: 1, identity: 'bb' }],
  ['downloaded', true, { hasRecording: 1, identity: 'bb' }],
  ['offered', true, { identity: 'bb' }],
  ['goes', true, {}],
] as const)('tells an article that is %s', (fate, isPast, said) => {
  expect(fateOf(article(said), isPast, new Set(['bb']))).toBe(fate);
});
