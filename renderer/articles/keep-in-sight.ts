import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Settings } from '../../shared/settings.ts';
import { useSettings } from '../settings/settings-store.ts';
import { lineOf, NO_DAYS, type DayGroups } from './day-groups.ts';
import { useList } from './list-store.ts';

/** The lines that a change brings into the page are measured within this time. */
const SETTLING_MS = 600;
const HANDS_ON = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const;

interface LineInSight {
  readonly id: number;
  /** Pixels from the top of the list to the top of the line. */
  readonly start: number;
}

/** A line and its distance from the upper edge of what is in sight. */
interface Held {
  readonly id: number;
  readonly top: number;
}

interface Sight {
  readonly days: DayGroups;
  readonly density: Settings['density'];
  readonly serial: number;
  /** The first in sight first. */
  readonly lines: readonly Held[];
}

/**
 * Keeps the first line in sight where it is when lines come or go above it, or the next one that is still there; until
 * somebody scrolls. Where all lines become higher or lower it is the chosen one, if that is in sight. At the top of the list, and where a place was wished for, the list does not move after it.
 *
 * @param inSight top to bottom, as they stand at `offset`
 */
export function useKeptInSight(
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  inSight: readonly LineInSight[],
  offset: number,
): void {
  const { model, days, scroll, selectedId } = useList();
  const density = useSettings((state) => state.settings.density);
  const before = useRef<Sight>({ days: NO_DAYS, density, serial: 0, lines: [] });
  const held = useRef<(Held & { readonly until: number }) | null>(null);
  useEffect(() => {
    const scroller = virtualizer.scrollElement;
    const letGo = (): void => {
      held.current = null;
    };
    for (const name of HANDS_ON) scroller?.addEventListener(name, letGo, { passive: true });
    return () => {
      for (const name of HANDS_ON) scroller?.removeEventListener(name, letGo);
    };
  }, [virtualizer]);
  // After every commit: each may have measured lines above for the first time.
  useLayoutEffect(() => {
    const { lines, ...last } = before.current;
    before.current = {
      days,
      density,
      serial: scroll.serial,
      lines: offset < 1 ? [] : inSight.map(({ id, start }) => ({ id, top: start - offset })),
    };
    if (last.serial !== scroll.serial && scroll.to !== 'stay') held.current = null;
    else if (last.days !== days || last.density !== density) {
      const chosen = last.density === density ? undefined : lines.find(({ id }) => id === selectedId);
      const kept = chosen ?? lines.find(({ id }) => model.ids.includes(id));
      held.current = kept === undefined ? null : { ...kept, until: performance.now() + SETTLING_MS };
    }
    const { current } = held;
    if (current === null || performance.now() > current.until) return;
    // Reckons the places of all lines anew.
    virtualizer.getTotalSize();
    const start = virtualizer.measurementsCache[lineOf(days, model.ids.indexOf(current.id))]?.start;
    const scroller = virtualizer.scrollElement;
    if (start === undefined || scroller === null) return;
    const wanted = start - current.top;
    if (Math.abs(scroller.scrollTop - wanted) >= 1) scroller.scrollTo({ top: wanted });
  });
}
