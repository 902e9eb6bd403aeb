import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import styles from './splitter.module.css';

interface SplitterProps {
  /** What it makes wider and narrower. */
  readonly label: string;
  /** Id of the pane whose width it is. */
  readonly pane: string;
  /** Name of the grid line at the pane's outer edge. */
  readonly column: string;
  /** On which side of the splitter the pane is. */
  readonly side: 'before' | 'after';
  /** CSS pixels. */
  readonly least: number;
  readonly most: number;
  readonly width: number;
  /** Called while it moves; `isDone` when it comes to rest. null: as wide as it is by itself. */
  readonly onChange: (width: number | null, isDone: boolean) => void;
}

const STEP = 16;

/**
 * Between two panes: drawn, moved with the arrows, Home and End, and put back by Enter or a double click.
 * https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/
 */
export function Splitter(props: SplitterProps) {
  const { label, pane, column, side, least, most, width, onChange } = props;
  const [from, setFrom] = useState<{ readonly x: number; readonly width: number } | null>(null);
  const within = (wished: number): number => Math.round(Math.min(Math.max(wished, least), most));
  const onKeyDown = (event: KeyboardEvent): void => {
    const outwards = side === 'before' ? STEP : -STEP;
    const next = {
      ArrowRight: width + outwards,
      ArrowLeft: width - outwards,
      Home: least,
      End: most,
    }[event.key];
    if (event.key === 'Enter') onChange(null, true);
    else if (next === undefined) return;
    else onChange(within(next), true);
    event.preventDefault();
    event.stopPropagation();
  };
  const drag = ({ clientX }: PointerEvent, isDone: boolean): void => {
    if (from === null) return;
    const moved = side === 'before' ? clientX - from.x : from.x - clientX;
    if (moved !== 0 || isDone) onChange(within(from.width + moved), isDone);
  };
  return (
    <div
      role="separator"
      // A separator that can be moved is a control.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={pane}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={within(width)}
      aria-valuetext={`${within(width)} px`}
      data-side={side}
      className={styles['splitter']}
      style={{ gridColumn: column }}
      onKeyDown={onKeyDown}
      onDoubleClick={() => onChange(null, true)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom({ x: event.clientX, width });
      }}
      onPointerMove={(event) => drag(event, false)}
      onPointerUp={(event) => {
        if (from !== null && event.clientX !== from.x) drag(event, true);
        setFrom(null);
      }}
      onPointerCancel={() => setFrom(null)}
    />
  );
}
