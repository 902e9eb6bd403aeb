import styles from './feed-dot.module.css';

const COLOURS = 8;

interface FeedDotProps {
  readonly feedId: number;
  readonly title: string;
}

/** A feed's own small square with the first letter of its name. */
export function FeedDot({ feedId, title }: FeedDotProps) {
  const letter = /[\p{L}\p{N}]/u.exec(title)?.[0] ?? '';
  return (
    <span className={styles['dot']} data-colour={feedId % COLOURS} aria-hidden>
      {letter.toUpperCase()}
    </span>
  );
}
