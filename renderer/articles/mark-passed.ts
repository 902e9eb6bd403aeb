import { useEffect, useRef } from 'react';
import { useStatus } from '../feeds/status-store.ts';
import { useSettings } from '../settings/settings-store.ts';
import { markRead } from './mark-read.ts';
import { knownRows } from './rows-store.ts';

const PAUSE_MS = 400;

interface LineInSight {
  readonly id: number;
  /** Its place in the list. */
  readonly line: number;
}

/**
 * Marks articles read that were in sight and are scrolled past now, where a person wants that; what a jump leaves out was
 * not in sight.
 *
 * @param inSight top to bottom
 * @param list the same object as long as the list is the same
 */
export function useMarkPassed(inSight: readonly LineInSight[], list: object): void {
  const isWanted = useSettings((state) => state.settings.marksRead.onScroll);
  const isReadOnly = useStatus((state) => state.status.isReadOnly);
  const isOn = isWanted && !isReadOnly;
  const seen = useRef({ list, lines: new Map<number, number>() });
  const passed = useRef(new Set<number>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const first = inSight[0]?.line ?? 0;
  const last = inSight.at(-1)?.line ?? 0;
  useEffect(() => {
    if (!isOn || seen.current.list !== list) seen.current = { list, lines: new Map() };
    if (!isOn) return;
    const { lines } = seen.current;
    for (const [id, line] of lines) {
      if (line >= first && line <= last) continue;
      lines.delete(id);
      if (line < first) passed.current.add(id);
    }
    for (const { id, line } of inSight) lines.set(id, line);
    if (passed.current.size === 0) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const unread = knownRows([...passed.current]).flatMap(({ id, isRead }) => (isRead ? [] : id));
      passed.current.clear();
      const { groupsStories } = useSettings.getState().settings;
      if (unread.length > 0) void markRead(unread, true, groupsStories);
    }, PAUSE_MS);
  }, [isOn, list, first, last, inSight]);
}
