import { create } from 'zustand';

interface Panes {
  /** Which pane fills a window too narrow for two. */
  readonly front: 'list' | 'article';
  /** The rail of a narrow window, which lies over the list. */
  readonly isRailOpen: boolean;
}

export const usePanes = create<Panes>()(() => ({ front: 'list', isRailOpen: false }));

export const bringToFront = (front: Panes['front']): void => usePanes.setState({ front, isRailOpen: false });
export const openRail = (isRailOpen: boolean): void => usePanes.setState({ isRailOpen });
