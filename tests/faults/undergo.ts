import { expect, type TestContext } from 'vitest';
import { faultSentence } from '../../renderer/locales/fault-sentence.ts';
import { translatorFor } from '../../renderer/locales/translate.ts';
import type { Fault } from '../../shared/fault.ts';
import { HOUR_MS } from '../../shared/time.ts';
import { keptArticles, markSome, statusCounts } from './kept-articles.ts';
import { openDesk, pathOf, TIMEOUTS, type Desk, type DeskOptions } from './open-desk.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** What a person reads in this case, for the page of all faults. */
    sentence?: string;
  }
}

const MEBIBYTE = 1024 * 1024;
/** What one case may add to the memory of reader and newsroom together. */
const MOST_MEMORY = 150 * MEBIBYTE;

/** One way in which a publisher or the way to it fails, and what becomes of it. */
export interface Ailment {
  readonly desk?: DeskOptions;
  readonly strike: (desk: Desk) => void | Promise<void>;
  /** Left out: the publisher's path is well again. */
  readonly relent?: (desk: Desk) => void | Promise<void>;
  /** A part of the fault the feed shows; null where the feed stays fine without a word. */
  readonly shows: Partial<Fault> | null;
  /** The feed's articles could be kept, and the fault is a remark. */
  readonly isNote?: boolean;
  /** Articles that the struck document adds to the eight. */
  readonly adds?: number;
  /** Refreshed by hand, as a paused feed has to be. */
  readonly byHand?: boolean;
  readonly meanwhile?: (desk: Desk) => void | Promise<void>;
}

/**
 * Sends a publisher through an illness and asserts the five invariants: nothing is lost or doubled; nobody waits; the
 * feed says why and when it is asked again; the other feeds complete; the next good answer heals.
 */
export async function undergo({ task }: Pick<TestContext, 'task'>, ailment: Ailment): Promise<void> {
  const desk = await openDesk(ailment.desk);
  desk.schedule.start();
  await desk.pass(HOUR_MS / 2);
  expect(keptArticles(desk.corridor.db)).toHaveLength(24);
  markSome(desk);
  const before = keptArticles(desk.corridor.db);
  const asked = { steady: desk.requestsTo('steady'), calm: desk.requestsTo('calm') };

  await ailment.strike(desk);
  desk.publish('steady', 1);
  desk.publish('calm', 1);
  const from = performance.now();
  const memory = process.memoryUsage().rss;
  await desk.pass(HOUR_MS);

  // Nobody waits: nothing took longer than its deadlines, and memory stayed in bounds.
  expect(performance.now() - from).toBeLessThan(3 * TIMEOUTS.totalMs + 7000);
  expect(process.memoryUsage().rss - memory).toBeLessThan(MOST_MEMORY);

  // The others complete.
  for (const name of ['steady', 'calm'] as const) {
    expect(desk.requestsTo(name)).toBeGreaterThan(asked[name]);
    expect(desk.feed(name)).toMatchObject({ articles: 9, state: { kind: 'fine', note: null } });
  }

  // A plain reason, and the next try.
  const sentence = sayWhy(desk, ailment);
  if (sentence !== null) task.meta.sentence = sentence;

  // Nothing lost, nothing doubled.
  const adds = ailment.adds ?? 0;
  expectKept(desk, before, { patient: 8 + adds, all: 26 + adds });
  await ailment.meanwhile?.(desk);

  // The next good answer heals.
  if (ailment.relent === undefined) desk.newsroom.failAt(pathOf('patient'), null);
  else await ailment.relent(desk);
  desk.publish('patient', 1);
  if (ailment.byHand === true) desk.schedule.refreshNow(desk.ids.patient);
  await desk.passUntil(() => desk.feed('patient').articles === 9 + adds, 50 * HOUR_MS);
  expect(desk.feed('patient')).toMatchObject({ articles: 9 + adds, state: { kind: 'fine', note: null } });
  expectKept(desk, before, { patient: 9 + adds, all: 27 + adds });
}

function sayWhy(desk: Desk, { shows, isNote = false, byHand = false }: Ailment): string | null {
  const { state } = desk.feed('patient');
  if (shows === null) {
    expect(state).toMatchObject({ kind: 'fine', note: null });
    return null;
  }
  expect(state).toMatchObject(
    isNote ? { kind: 'fine', note: shows } : { kind: byHand ? 'paused' : 'failing', fault: shows },
  );
  if ('nextRefreshAt' in state) expect(state.nextRefreshAt).toBeGreaterThan(desk.corridor.now());
  const fault = state.kind === 'fine' ? state.note : state.kind === 'waiting' ? null : state.fault;
  if (fault === null) throw new Error('a fault is shown');
  const sentence = faultSentence(fault, translatorFor('en'));
  expect(sentence).toMatch(/\.$/u);
  expect(sentence).not.toMatch(/E[A-Z]{4,}|UND_ERR|HPE_|undefined|\{|Error/u);
  return sentence;
}

function expectKept(
  desk: Desk,
  before: ReturnType<typeof keptArticles>,
  counts: { readonly patient: number; readonly all: number },
): void {
  const now = keptArticles(desk.corridor.db);
  const marksNow = new Map(now.map(({ id, ...article }) => [id, marks(article)]));
  expect(before.map(({ id }) => marksNow.get(id))).toEqual(before.map(marks));
  expect(now.filter(({ feedId }) => feedId === desk.ids.patient)).toHaveLength(counts.patient);
  expect(now).toHaveLength(counts.all);
  expect(statusCounts(desk.corridor.db)).toEqual({ all: counts.all, withArticle: counts.all });
}

const marks = ({
  feedId,
  isRead,
  isSaved,
  firstSeenAt,
}: Pick<ReturnType<typeof keptArticles>[number], 'feedId' | 'isRead' | 'isSaved' | 'firstSeenAt'>) => ({
  feedId,
  isRead,
  isSaved,
  firstSeenAt,
});
