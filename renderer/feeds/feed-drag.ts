import type { DragEvent } from 'react';
import { putFeedBeside, putFeedInto, putFolderBeside, type Arrangement, type Moved } from './arrange.ts';
import { arrangementNow, putInPlace } from './change-order.ts';

/** No other window takes what is drawn here, and no list file is taken for it. */
const TYPE = 'application/x-tagline-feed';
const LINE = '[data-feed-line], [data-folder-line]';

type Side = 'before' | 'after' | 'into';

let moved: Moved | null = null;
let marked: HTMLElement | null = null;

function mark(line: HTMLElement | null, side: Side = 'into'): void {
  marked?.removeAttribute('data-drop');
  marked = line;
  line?.setAttribute('data-drop', side);
}

/** The line of a feed or folder that an element is, or stands in. */
export const lineOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(LINE) : null;

export const meantBy = ({ dataset }: HTMLElement): Moved =>
  dataset['folderLine'] === undefined
    ? { feedId: Number(dataset['feedLine']) }
    : { folder: dataset['folderLine'] };

/** On which side of a line the pointer would drop; null where it cannot: a folder stands among folders. */
function sideOf(what: Moved, line: HTMLElement, event: DragEvent): Side | null {
  const isFolder = line.dataset['folderLine'] !== undefined;
  if ('feedId' in what && isFolder) return 'into';
  if ('folder' in what && !isFolder) return null;
  const { top, height } = line.getBoundingClientRect();
  return event.clientY < top + height / 2 ? 'before' : 'after';
}

function dropped(all: Arrangement, what: Moved, on: Moved, side: Side): Arrangement {
  if ('folder' in what)
    return 'folder' in on && side !== 'into' ? putFolderBeside(all, what.folder, on.folder, side) : all;
  if ('folder' in on) return putFeedInto(all, what.feedId, on.folder);
  return side === 'into' ? all : putFeedBeside(all, what.feedId, on.feedId, side);
}

/** For the element around the lines of feeds (`data-feed-line`) and folders (`data-folder-line`): one set for all of them. */
export const feedDrag = {
  onDragStart: (event: DragEvent): void => {
    const line = lineOf(event.target);
    if (line === null) return;
    moved = meantBy(line);
    event.dataTransfer.setData(TYPE, '');
    event.dataTransfer.effectAllowed = 'move';
  },
  onDragOver: (event: DragEvent): void => {
    const line = lineOf(event.target);
    const side = moved === null || line === null ? null : sideOf(moved, line, event);
    if (line === null || side === null) return mark(null);
    event.preventDefault();
    mark(line, side);
  },
  onDragLeave: (event: DragEvent): void => {
    if (lineOf(event.target) === marked) mark(null);
  },
  onDrop: (event: DragEvent): void => {
    const line = lineOf(event.target);
    const side = moved === null || line === null ? null : sideOf(moved, line, event);
    mark(null);
    if (moved === null || line === null || side === null) return;
    event.preventDefault();
    const before = arrangementNow();
    const after = dropped(before, moved, meantBy(line), side);
    moved = null;
    if (after !== before) void putInPlace(after);
  },
  onDragEnd: (): void => {
    moved = null;
    mark(null);
  },
};
