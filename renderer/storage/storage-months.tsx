import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { StorageReport } from '../../shared/storage.ts';
import { formatSize } from '../locales/format-size.ts';
import { formatMonth } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { openDialog } from '../ui/dialog-store.ts';
import styles from './storage-months.module.css';
import { storageMonths, type StorageMonth } from './storage-parts.ts';
import { StorageSection } from './storage-section.tsx';

/** What takes space by age: a column per month, one of which can be chosen to clear what is older. */
export function StorageMonths({ months }: { readonly months: StorageReport['months'] }) {
  const t = useT();
  const locale = useLocale();
  const [chosen, choose] = useState<number | null>(null);
  const shown = storageMonths(months);
  const most = Math.max(...shown.map(({ bytes }) => bytes), 1);
  const isOffered = shown.some(({ startsAt }) => startsAt === chosen);
  const nameOf = ({ startsAt, isLast }: StorageMonth): string => {
    const month = formatMonth(locale, startsAt);
    return isLast ? t('storage.andOlder', { month }) : month;
  };
  if (shown.length === 0) return null;
  return (
    <StorageSection title={t('storage.months')} hint={t('storage.monthsHint')}>
      <ToggleButtonGroup
        aria-label={t('storage.months')}
        selectionMode="single"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) =>
          choose(shown.find(({ startsAt }) => keys.has(startsAt))?.startsAt ?? null)
        }
        className={classNames(styles['months'])}
      >
        {shown.map((month) => (
          <ToggleButton
            key={month.startsAt}
            id={month.startsAt}
            className={classNames(styles['month'])}
            aria-label={t('storage.month', {
              month: nameOf(month),
              articles: t('storage.articles', { count: month.articles }),
              size: formatSize(locale, month.bytes),
            })}
          >
            <span className={styles['column']} style={{ height: `${(month.bytes / most) * 100}%` }} />
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <div className={styles['ends']} aria-hidden>
        {[shown[0], shown.length > 1 ? shown.at(-1) : undefined].map(
          (month) => month !== undefined && <span key={month.startsAt}>{nameOf(month)}</span>,
        )}
      </div>
      {chosen !== null && isOffered && (
        <Button
          onPress={() => openDialog({ kind: 'clear', clearing: { kind: 'older-than', before: chosen } })}
        >
          {t('storage.clearBefore', { month: formatMonth(locale, chosen) })}
        </Button>
      )}
    </StorageSection>
  );
}
