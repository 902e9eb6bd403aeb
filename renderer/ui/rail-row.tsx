import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './rail-row.module.css';

interface RailRowProps {
  readonly icon: ReactNode;
  readonly name: string;
  /** Said in place of the bare number. */
  readonly countName?: string;
  readonly count?: string;
  readonly isCurrent: boolean;
  readonly title?: string;
  /** Between the name and the count. */
  readonly extra?: ReactNode;
  /** The menu button, shown when the row is pointed at or focused. */
  readonly menu?: ReactNode;
  readonly onPress: () => void;
  readonly onMenu?: () => void;
}

/** One line of the rail. */
export function RailRow(props: RailRowProps) {
  const { isCurrent, onMenu, menu } = props;
  return (
    <li className={classNames(styles['line'], menu !== undefined && styles['hasMenu'])}>
      <button
        type="button"
        data-row
        className={classNames(styles['row'])}
        aria-current={isCurrent ? 'page' : undefined}
        title={props.title}
        onClick={props.onPress}
        onContextMenu={(event) => {
          if (onMenu === undefined) return;
          event.preventDefault();
          onMenu();
        }}
      >
        <span className={styles['icon']} aria-hidden>
          {props.icon}
        </span>
        <span className={styles['name']}>{props.name}</span>
        {props.extra}
        {props.count !== undefined && (
          <span
            className={styles['count']}
            aria-label={props.countName}
            role={props.countName ? 'img' : undefined}
          >
            {props.count}
          </span>
        )}
      </button>
      {menu}
    </li>
  );
}
