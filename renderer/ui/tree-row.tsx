import type { KeyboardEvent, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './tree-row.module.css';

/** Where an item of a tree stands: those around it may not be there yet. */
export interface TreePlace {
  readonly level: number;
  /** From 1. */
  readonly position: number;
  /** How many there are beside it, itself included. */
  readonly setSize: number;
}

interface TreeRowProps {
  readonly place: TreePlace;
  readonly name: string;
  readonly title?: string;
  readonly icon: ReactNode;
  /** Between the name and the count. */
  readonly extra?: ReactNode;
  readonly count: string;
  /** Said in place of the bare number. */
  readonly countName: string;
  readonly isCurrent: boolean;
  readonly isWarning?: boolean;
  /** What the line is called for who draws it to another place. */
  readonly line: { readonly 'data-feed-line': number } | { readonly 'data-folder-line': string };
  readonly onPress: () => void;
  /** Of an item that has others below it. */
  readonly branch?: TreeBranch;
}

interface TreeBranch {
  readonly isOpen: boolean;
  readonly label: string;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

const ITEM = '[role="treeitem"]';

/**
 * An item of a tree, after the pattern of WAI-ARIA; its own text is its name, so what is below it stands beside it. Right opens it and leads into it, left closes it and leads out.
 * `roving-rows.ts` has up, down, Home and End, `type-ahead.ts` the letters. `role="tree"` stands around all of them.
 */
export function TreeRow(props: TreeRowProps) {
  const { place, isCurrent, branch } = props;
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const act = keyAction(event.key, event.currentTarget, props);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  return (
    <li role="none">
      <div
        role="treeitem"
        data-row={Object.entries(props.line).flat().join(' ')}
        // Until `roving-rows.ts` gives one of them the Tab key.
        tabIndex={-1}
        data-name={props.name}
        className={classNames(
          styles['row'],
          branch !== undefined && styles['branch'],
          place.level > 1 && styles['inner'],
          props.isWarning && styles['warning'],
        )}
        title={props.title}
        aria-level={place.level}
        aria-posinset={place.position}
        aria-setsize={place.setSize}
        aria-expanded={branch?.isOpen}
        aria-current={isCurrent ? 'page' : undefined}
        draggable
        {...props.line}
        onClick={props.onPress}
        onKeyDown={onKey}
      >
        <span
          className={styles['icon']}
          aria-hidden
          data-row-arrow={branch === undefined ? undefined : ''}
          onClick={(event) => {
            if (branch === undefined) return;
            // For the mouse: who uses keys has left and right.
            event.stopPropagation();
            branch.onToggle();
          }}
        >
          {props.icon}
        </span>
        <span className={styles['name']}>
          {branch === undefined ? props.name : props.name.replaceAll('/', ' / ')}
        </span>
        {props.extra}
        <span className={styles['count']} role="img" aria-label={props.countName}>
          {props.count}
        </span>
      </div>
      {branch?.isOpen === true && (
        <ul role="group" aria-label={branch.label}>
          {branch.children}
        </ul>
      )}
    </li>
  );
}

/** What a key does on an item; null where it has no meaning there. */
function keyAction(key: string, item: HTMLElement, { branch, onPress }: TreeRowProps): (() => void) | null {
  switch (key) {
    case 'Enter':
    case ' ':
      return onPress;
    case 'ArrowRight':
      if (branch === undefined) return null;
      return branch.isOpen
        ? () => item.nextElementSibling?.querySelector<HTMLElement>(ITEM)?.focus()
        : branch.onToggle;
    case 'ArrowLeft': {
      if (branch?.isOpen === true) return branch.onToggle;
      const outer = item.closest('[role="group"]')?.previousElementSibling;
      return outer instanceof HTMLElement ? () => outer.focus() : null;
    }
    default:
      return null;
  }
}
