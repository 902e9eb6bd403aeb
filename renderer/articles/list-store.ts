import { create } from 'zustand';
import type { ArticleFilter } from '../../shared/article.ts';
import type { Fault } from '../../shared/fault.ts';
import type { SearchProblem } from '../../shared/search.ts';
import { NO_DAYS, type DayGroups } from './day-groups.ts';
import { EMPTY_LIST, type ListModel } from './list-model.ts';

/** What a list answers: everything that passes the filter, or what a text finds in it. */
export interface ListQuery {
  readonly filter: ArticleFilter;
  /** Empty: no search. */
  readonly text: string;
  /** A story stands in the list once. */
  readonly isGrouped?: boolean;
}

/** A wish to see a place of the list; `serial` tells two equal wishes apart. */
export interface ScrollWish {
  /** `start-over`: the selected article where the list has it, else the top. `stay`: the lines in sight, whatever came or went above them. */
  readonly to: 'top' | 'selected' | 'start-over' | 'stay';
  readonly serial: number;
}

interface ListState {
  readonly query: ListQuery | null;
  readonly model: ListModel;
  readonly days: DayGroups;
  readonly phase: 'loading' | 'shown' | 'failed';
  readonly fault: Fault | null;
  /** Parts of the search that cannot be answered. */
  readonly problems: readonly SearchProblem[];
  /** Articles that arrived for this list and wait behind the pill. */
  readonly arrivals: number;
  readonly selectedId: number | null;
  readonly scroll: ScrollWish;
}

/** The list of the middle pane. */
export const useList = create<ListState>()(() => ({
  query: null,
  model: EMPTY_LIST,
  days: NO_DAYS,
  phase: 'loading',
  fault: null,
  problems: [],
  arrivals: 0,
  selectedId: null,
  scroll: { to: 'top', serial: 0 },
}));

export const wishScroll = (to: ScrollWish['to']): void =>
  useList.setState(({ scroll }) => ({ scroll: { to, serial: scroll.serial + 1 } }));
