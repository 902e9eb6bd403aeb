import { useLayoutEffect, useRef, useState, type FocusEvent, type MouseEvent, type ReactNode } from 'react';
import type { Moved } from './arrange.ts';
import { lineOf, meantBy } from './feed-drag.ts';
import { FeedMenu } from './feed-menu.tsx';
import { useFeeds } from './feeds-store.ts';
import { FolderMenu } from './folder-menu.tsx';
import styles from './tree-menu.module.css';

const HAS_MENU = 'data-has-menu';

/**
 * The one menu button of the tree of feeds, over the line that is pointed at or has focus, and behind the tree for the
 * Tab key: a tree holds nothing but its items, and there may be thousands.
 */
export function TreeMenu({ children }: { readonly children: ReactNode }) {
  const around = useRef<HTMLDivElement>(null);
  /** A line is pointed at: that one is meant, wherever focus is brought meanwhile. */
  const isPointing = useRef(false);
  const [meant, setMeant] = useState<Moved | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [isShown, setShown] = useState(false);
  // Whatever moves the lines comes from here.
  const feeds = useFeeds((state) => state.feeds);
  const feed = meant !== null && 'feedId' in meant ? feeds.find(({ id }) => id === meant.feedId) : undefined;
  const folder =
    meant !== null && 'folder' in meant && feeds.some((one) => one.folder === meant.folder)
      ? meant.folder
      : null;
  const isThere = feed !== undefined || folder !== null;

  const take = ({ target }: { readonly target: EventTarget }): boolean => {
    const line = isOpen ? null : lineOf(target);
    if (line === null || around.current?.contains(line) !== true) return false;
    setMeant(meantBy(line));
    setShown(true);
    return true;
  };
  useLayoutEffect(() => {
    const root = around.current;
    if (root === null || meant === null) return undefined;
    const line = [...root.querySelectorAll<HTMLElement>('[data-row]')].find((row) =>
      isSame(meantBy(row), meant),
    );
    if (line === undefined) return undefined;
    root.style.setProperty('--menu-at', `${line.offsetTop}px`);
    line.toggleAttribute(HAS_MENU, isShown || isOpen);
    return () => line.removeAttribute(HAS_MENU);
  });
  return (
    <div
      ref={around}
      className={styles['around']}
      data-shown={isShown || isOpen ? '' : undefined}
      onMouseOver={(event) => {
        isPointing.current = true;
        take(event);
      }}
      onFocus={(event) => {
        if (!isPointing.current) take(event);
      }}
      // The line that is pointed at may be another than the one with focus, from which the Tab key leads here.
      onKeyDown={(event) => {
        isPointing.current = false;
        take(event);
      }}
      onMouseLeave={({ currentTarget }: MouseEvent) => {
        isPointing.current = false;
        const { activeElement } = document;
        if (activeElement === null || !currentTarget.contains(activeElement)) setShown(false);
        else take({ target: activeElement });
      }}
      onBlur={({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) setShown(false);
      }}
      onContextMenu={(event) => {
        if (!take(event)) return;
        event.preventDefault();
        setOpen(true);
      }}
    >
      {children}
      {isThere && (
        <div className={styles['menu']} data-tree-menu>
          {feed !== undefined && <FeedMenu feed={feed} isOpen={isOpen} onOpenChange={setOpen} />}
          {folder !== null && <FolderMenu folder={folder} isOpen={isOpen} onOpenChange={setOpen} />}
        </div>
      )}
    </div>
  );
}

const isSame = (one: Moved, other: Moved): boolean =>
  'feedId' in one
    ? 'feedId' in other && one.feedId === other.feedId
    : 'folder' in other && one.folder === other.folder;
