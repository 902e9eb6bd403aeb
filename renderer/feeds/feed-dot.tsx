import { useState } from 'react';
import styles from './feed-dot.module.css';

const COLOURS = 8;

interface FeedDotProps {
  readonly feedId: number;
  readonly title: string;
  readonly iconPath?: string | null;
}

/** The icon of a feed's site, or a small square of its own with the first letter of its name. */
export function FeedDot({ feedId, title, iconPath = null }: FeedDotProps) {
  const [isBroken, setBroken] = useState(false);
  if (iconPath !== null && !isBroken)
    return (
      <img
        className={styles['icon']}
        src={iconPath}
        alt=""
        decoding="async"
        onError={() => setBroken(true)}
      />
    );
  const letter = /[\p{L}\p{N}]/u.exec(title)?.[0] ?? '';
  return (
    <span className={styles['dot']} data-colour={feedId % COLOURS} aria-hidden>
      {letter.toUpperCase()}
    </span>
  );
}
