import { expect } from 'vitest';
import { allRows } from '../../electron/core/store/run-query.ts';
import { sql } from '../../electron/core/store/sql.ts';
import { faultSentence } from '../../renderer/locales/fault-sentence.ts';
import { translatorFor } from '../renderer/translator.ts';
import type { Fault } from '../../shared/fault.ts';
import { DAY_MS, HOUR_MS } from '../../shared/time.ts';
import { askAllTheWhile, type Answers } from './ask-all-the-while.ts';
import { keptArticles, statusCounts, wronglyHidden, type Kept } from './kept-articles.ts';
import { NAMES, TIMEOUTS, type Desk, type Name } from './open-desk.ts';

const MEBIBYTE = 1024 * 1024;
/** What one case may add to the memory of reader and newsroom together. */
const MOST_MEMORY = 150 * MEBIBYTE;
/**
 * How long a list may take while a fault goes on. A person should not wait for 50 ms; this thread is the newsroom's and the
 * test's, too, on a machine that does other things, so only a reader that is held up by the fault itself is found.
 */
const LONGEST_ANSWER_MS = 3000;
/** A day and its jitter: no feed that is not paused is left alone for longer. */
const LONGEST_WAIT = 28 * HOUR_MS;

/** How a desk was before something befell it. */
export interface Before {
  readonly kept: readonly Kept[];
  readonly subscriptions: readonly number[];
  readonly asked: Readonly<Record<Name, number>>;
  /** Real time, by a clock that only goes on. */
  readonly fromMs: number;
  readonly memory: number;
  /** Ends the questions that are asked since, and says how they were answered. */
  readonly endQuestions: () => Answers;
}

export function lookAt(desk: Desk): Before {
  return {
    kept: keptArticles(desk.corridor.db),
    subscriptions: subscriptions(desk),
    asked: {
      patient: desk.requestsTo('patient'),
      steady: desk.requestsTo('steady'),
      calm: desk.requestsTo('calm'),
    },
    fromMs: performance.now(),
    memory: process.memoryUsage().rss,
    endQuestions: askAllTheWhile(desk.corridor.db),
  };
}

const subscriptions = (desk: Desk): readonly number[] =>
  allRows<{ id: number }>(desk.corridor.db, sql`SELECT id FROM feeds ORDER BY id`).map(({ id }) => id);

/**
 * Every article of before is there with its marks, each feed of the desk has so many, each with one status; what rules
 * hide is hidden, and nothing else.
 */
export function expectNothingLost(
  desk: Desk,
  before: Before,
  articles: number | Readonly<Record<Name, number>>,
): void {
  const now = keptArticles(desk.corridor.db);
  const marksNow = new Map(now.map((article) => [article.id, marks(article)]));
  expect(before.kept.map(({ id }) => marksNow.get(id))).toEqual(before.kept.map(marks));
  for (const name of NAMES) {
    const count = typeof articles === 'number' ? articles : articles[name];
    expect(
      now.filter(({ feedId }) => feedId === desk.ids[name]),
      name,
    ).toHaveLength(count);
  }
  expect(statusCounts(desk.corridor.db)).toEqual({ all: now.length, withArticle: now.length });
  expect(subscriptions(desk)).toEqual(before.subscriptions);
  expect(wronglyHidden(desk.corridor.db)).toEqual([]);
}

const marks = ({ feedId, isRead, isSaved, mutedBy, firstSeenAt }: Kept) => ({
  feedId,
  isRead,
  isSaved,
  mutedBy,
  firstSeenAt,
});

/** Nothing took longer than its deadlines, lists were answered all the while, and memory stayed in bounds. */
export function expectNobodyWaited(
  { fromMs, memory, endQuestions }: Before,
  mostMs = 3 * TIMEOUTS.totalMs + 7000,
): void {
  const tookMs = performance.now() - fromMs;
  const { answered, longestMs } = endQuestions();
  expect(tookMs).toBeLessThan(mostMs);
  expect(longestMs).toBeLessThan(LONGEST_ANSWER_MS);
  // Where it went on for long, the questions got their turn.
  expect(answered).toBeGreaterThan(tookMs / LONGEST_ANSWER_MS - 1);
  expect(process.memoryUsage().rss - memory).toBeLessThan(MOST_MEMORY);
}

/** The other two were asked since, have all that they published and nothing to complain of. */
export function expectOthersComplete(desk: Desk, { asked }: Before, articles = 9): void {
  for (const name of ['steady', 'calm'] as const) {
    expect(desk.requestsTo(name), name).toBeGreaterThan(asked[name]);
    expect(desk.feed(name), name).toMatchObject({ articles });
  }
  expectNoReason(desk, ['steady', 'calm']);
}

/** Nothing is wrong, or not with these feeds: no reason is shown, and they are asked again within a day. */
export function expectNoReason(desk: Desk, names: readonly Name[] = NAMES): void {
  for (const name of names) {
    const { state } = desk.feed(name);
    expect(state, name).toMatchObject({ kind: 'fine', note: null });
    expectNextTry(desk, state);
  }
}

/**
 * The feed says why in plain words, and when it is asked again (a paused one is not).
 * @returns what a person reads
 */
export function expectReasonAndNextTry(
  desk: Desk,
  shows: Partial<Fault>,
  as: 'failing' | 'paused' | 'note' = 'failing',
): string {
  const { state } = desk.feed('patient');
  expect(state).toMatchObject(as === 'note' ? { kind: 'fine', note: shows } : { kind: as, fault: shows });
  if (as !== 'paused') expectNextTry(desk, state);
  const fault = 'note' in state ? state.note : state.fault;
  if (fault === null) throw new Error('a fault is shown');
  return expectPlain(fault, state.kind === 'failing' ? state.nextRefreshAt : null);
}

/** A whole sentence without a word of the machine's. */
export function expectPlain(fault: Fault, nextTryAt: number | null = null): string {
  const sentence = faultSentence(fault, translatorFor('en'), 'feed', nextTryAt);
  expect(sentence).toMatch(/\.$/u);
  expect(sentence).not.toMatch(/E[A-Z]{4,}|UND_ERR|HPE_|undefined|\{|Error/u);
  return sentence;
}

function expectNextTry(desk: Desk, state: object): void {
  expect(state).toHaveProperty('nextRefreshAt');
  const wait = ('nextRefreshAt' in state ? Number(state.nextRefreshAt) : NaN) - desk.corridor.now();
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThan(LONGEST_WAIT);
}

/** The next good answer heals without a hand: `more` of each feed's later items are published and come by themselves. */
export async function expectHealed(
  desk: Desk,
  before: Before,
  more = 1,
  names: readonly Name[] = NAMES,
): Promise<void> {
  for (const name of names) desk.publish(name, more);
  await expectArrived(desk, Object.fromEntries(names.map((name) => [name, 8 + more])));
  expectNothingLost(desk, before, {
    patient: desk.feed('patient').articles,
    steady: desk.feed('steady').articles,
    calm: desk.feed('calm').articles,
  });
}

/** These feeds come to have so many articles within two days, and have nothing to complain of then. */
export async function expectArrived(desk: Desk, articles: Partial<Record<Name, number>>): Promise<void> {
  const names = NAMES.filter((name) => articles[name] !== undefined);
  await desk.passUntil(
    () => names.every((name) => desk.feed(name).articles === articles[name]),
    2 * DAY_MS + 2 * HOUR_MS,
  );
  for (const name of names) expect(desk.feed(name), name).toMatchObject({ articles: articles[name] });
  expectNoReason(desk, names);
}
