import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, type KeyboardEvent } from 'react';
import { useT } from '../locales/translate.ts';
import { needExcerpts } from '../search/excerpts-store.ts';
import { useSettings } from '../settings/settings-store.ts';
import styles from './article-list.module.css';
import { ArticleLine } from './article-line.tsx';
import { chooseEnd, chooseNext } from './choose-article.ts';
import { entryAt, lineKeys, lineOf } from './day-groups.ts';
import { DayHeading } from './day-heading.tsx';
import { useKeptInSight } from './keep-in-sight.ts';
import { useList, type ScrollWish } from './list-store.ts';
import { useMarkPassed } from './mark-passed.ts';
import { needRows } from './need-rows.ts';
import { areReportsOpen, closeReports, openReports } from './reports-store.ts';
import { useRows } from './rows-store.ts';

const DAY_HEIGHT = 38;
const LINE_HEIGHTS = { compact: 68, comfortable: 112, pictures: 112 } as const;
const OVERSCAN = 6;

/** The articles as a grid of which only the lines on screen exist. */
export function ArticleList({ label }: { readonly label: string }) {
  const t = useT();
  const { model, days, selectedId, scroll, phase, query } = useList();
  const text = query?.text ?? '';
  const lineHeight = useSettings((state) => LINE_HEIGHTS[state.settings.density]);
  const round = useRows((state) => state.round);
  const scroller = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  const selectedIndex = selectedId === null ? -1 : model.ids.indexOf(selectedId);
  const stop = lineOf(days, Math.max(selectedIndex, 0));
  const keys = useMemo(() => lineKeys(days, model.ids), [days, model]);
  const count = keys.length;
  // A line that is brought into sight comes below the day that stands above the list.
  const covered = days.starts.length > 0 ? DAY_HEIGHT : 0;

  // oxlint-disable-next-line react/incompatible-library -- the React Compiler, which it would confuse, is not in use
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(
      (line: number) => ((keys[line] ?? 0) < 0 ? DAY_HEIGHT : lineHeight),
      [keys, lineHeight],
    ),
    overscan: OVERSCAN,
    scrollPaddingStart: covered,
    // Of one identity per list: with a new one the heights of all lines are reckoned anew.
    getItemKey: useCallback((line: number) => keys[line] ?? line, [keys]),
    // The line that holds focus stays, however far one scrolls, or focus would fall to the page.
    rangeExtractor: (range) => {
      const lines = defaultRangeExtractor(range);
      return stop >= range.count || lines.includes(stop) ? lines : [...lines, stop].sort((a, b) => a - b);
    },
  });
  const items = virtualizer.getVirtualItems();
  const shown = items
    .flatMap(({ index }) => {
      const entry = entryAt(days, index);
      return entry.kind === 'article' ? (model.ids[entry.index] ?? []) : [];
    })
    .join();

  useEffect(() => {
    if (round >= 0 && shown !== '') needRows(shown.split(',').map(Number));
  }, [shown, round]);
  useEffect(() => {
    void needExcerpts(text, shown === '' ? [] : shown.split(',').map(Number));
  }, [text, shown]);

  // A wish is fulfilled once, with the list as it then is; later changes of the list must not scroll.
  const fulfil = useEffectEvent(({ to }: ScrollWish) => {
    if (to === 'stay') return;
    if (to !== 'top' && selectedIndex >= 0) {
      virtualizer.scrollToIndex(stop, { align: to === 'selected' ? 'auto' : 'center' });
    } else if (to !== 'selected') {
      virtualizer.scrollToOffset(0);
    }
  });
  useEffect(() => fulfil(scroll), [scroll]);

  useEffect(() => {
    if (!hadFocus.current || scroller.current?.contains(document.activeElement) !== true) return;
    scroller.current.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus({ preventScroll: true });
  }, [selectedId, scroll.serial]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'ArrowDown') chooseNext(1);
    else if (event.key === 'ArrowUp') chooseNext(-1);
    else if (event.key === 'Home') void chooseEnd('first');
    else if (event.key === 'End') void chooseEnd('last');
    else if (event.key === 'ArrowRight' && canOpen(selectedId)) void openReports(selectedId);
    else if (event.key === 'ArrowLeft' && selectedId !== null && areReportsOpen(selectedId))
      closeReports(selectedId);
    else return;
    event.preventDefault();
  };

  const offset = virtualizer.scrollOffset ?? 0;
  const height = virtualizer.scrollRect?.height ?? 0;
  const inSight = useMemo(
    () =>
      items.flatMap(({ index, start, end }) => {
        const entry = entryAt(days, index);
        const id = entry.kind === 'article' ? model.ids[entry.index] : undefined;
        return id === undefined || end <= offset || start >= offset + height
          ? []
          : { id, line: index, start };
      }),
    [items, days, model, offset, height],
  );
  useKeptInSight(virtualizer, inSight, offset);
  useMarkPassed(inSight, keys);
  const top = items.find((item) => item.end > offset + 1);
  const topDay = top === undefined || offset < 1 ? null : days.days[dayOf(days.starts, top.index)];
  const next = items.find(({ index, start }) => start > offset && entryAt(days, index).kind === 'day');
  // The heading that comes pushes the one that stands out of its way.
  const push = next === undefined ? 0 : Math.min(0, next.start - offset - DAY_HEIGHT);
  return (
    <>
      {topDay !== undefined && topDay !== null && (
        <div className={styles['sticky']} style={{ translate: `0 ${push}px` }} aria-hidden>
          <DayHeading day={topDay} />
        </div>
      )}
      <div
        ref={scroller}
        className={styles['scroller']}
        style={{ scrollPaddingTop: covered }}
        data-list-scroller
      >
        <div
          role="grid"
          // Its rows take the focus.
          tabIndex={-1}
          aria-label={label}
          aria-rowcount={count}
          aria-busy={phase === 'loading'}
          aria-multiselectable={false}
          className={styles['grid']}
          style={{ height: virtualizer.getTotalSize() }}
          onKeyDown={onKeyDown}
          onFocus={() => {
            hadFocus.current = true;
          }}
          onBlur={() => {
            hadFocus.current = false;
          }}
        >
          {items.map((item) => {
            const entry = entryAt(days, item.index);
            const id = entry.kind === 'article' ? model.ids[entry.index] : undefined;
            return (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                role="presentation"
                className={styles['slot']}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {entry.kind === 'day' && <DayHeading day={entry.day} rowIndex={item.index + 1} />}
                {id !== undefined && (
                  <ArticleLine
                    id={id}
                    rowIndex={item.index + 1}
                    isSelected={id === selectedId}
                    isTabStop={item.index === stop}
                    isDayShown={days.starts.length === 0}
                    isAfterLine={item.index > 0 && entryAt(days, item.index - 1).kind === 'article'}
                  />
                )}
              </div>
            );
          })}
        </div>
        {phase === 'loading' && count === 0 && <p className={styles['loading']}>{t('list.loading')}…</p>}
      </div>
    </>
  );
}

/** Whether the chosen line stands for reports that are not shown: → opens it, as in any tree. */
function canOpen(id: number | null): id is number {
  if (id === null || areReportsOpen(id)) return false;
  return (useRows.getState().rows.get(id)?.otherSources ?? 0) > 0;
}

/** The place of the day that a line belongs to. */
function dayOf(starts: readonly number[], line: number): number {
  const after = starts.findIndex((start, day) => start + day > line);
  return after < 0 ? starts.length - 1 : after - 1;
}
