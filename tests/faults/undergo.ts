import { expect, type TestContext } from 'vitest';
import type { Fault } from '../../shared/fault.ts';
import { HOUR_MS } from '../../shared/time.ts';
import {
  expectArrived,
  expectNobodyWaited,
  expectNoReason,
  expectNothingLost,
  expectOthersComplete,
  expectReasonAndNextTry,
  lookAt,
} from './invariants.ts';
import { keptArticles, markSome } from './kept-articles.ts';
import { openDesk, pathOf, type Desk, type DeskOptions } from './open-desk.ts';

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
  // On a machine that is busy with other things a first answer may be late.
  await desk.passUntil(() => keptArticles(desk.corridor.db).length === 24);
  expect(keptArticles(desk.corridor.db)).toHaveLength(24);
  markSome(desk);

  await ailment.strike(desk);
  desk.publish('steady', 1);
  desk.publish('calm', 1);
  const before = lookAt(desk);
  await desk.pass(HOUR_MS);

  expectNobodyWaited(before);
  expectOthersComplete(desk, before);
  const { shows, isNote = false, byHand = false, adds = 0 } = ailment;
  if (shows === null) expectNoReason(desk);
  else
    task.meta.sentence = expectReasonAndNextTry(desk, shows, isNote ? 'note' : byHand ? 'paused' : 'failing');
  expectNothingLost(desk, before, { patient: 8 + adds, steady: 9, calm: 9 });
  await ailment.meanwhile?.(desk);

  if (ailment.relent === undefined) desk.newsroom.failAt(pathOf('patient'), null);
  else await ailment.relent(desk);
  desk.publish('patient', 1);
  if (byHand) desk.schedule.refreshNow(desk.ids.patient);
  await expectArrived(desk, { patient: 9 + adds });
  expectNothingLost(desk, before, { patient: 9 + adds, steady: 9, calm: 9 });
}
