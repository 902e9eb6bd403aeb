import { formatDay } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { useNow } from '../ui/now.ts';
import styles from './day-heading.module.css';
import { startOfDay, startOfYesterday } from './day-groups.ts';

interface DayHeadingProps {
  readonly day: number;
  /** Set where the heading is a line of the grid. */
  readonly rowIndex?: number;
}

/** Today, Yesterday, or the date. */
export function DayHeading({ day, rowIndex }: DayHeadingProps) {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  let text = formatDay(locale, day, now);
  if (day >= startOfDay(now)) text = t('list.today');
  else if (day >= startOfYesterday(now)) text = t('list.yesterday');
  if (rowIndex === undefined) return <div className={styles['day']}>{text}</div>;
  return (
    <div role="row" aria-rowindex={rowIndex} className={styles['day']}>
      <span role="rowheader">{text}</span>
    </div>
  );
}
