import type { Keeps } from '../../shared/storage.ts';
import { useT } from '../locales/translate.ts';
import { useSettings } from '../settings/settings-store.ts';
import { Choice } from '../ui/choice.tsx';
import { openDialog } from '../ui/dialog-store.ts';
import { keepSo } from './change-storage.ts';
import { DAYS, daysText, isTighter, NEWEST, newestText, offered } from './keep-words.ts';
import styles from './storage-page.module.css';
import { StorageSection } from './storage-section.tsx';

/** How long articles are kept. Keeping less shows first what would go. */
export function KeepSettings() {
  const t = useT();
  const keeps = useSettings((state) => state.settings.retention);
  const keep = (some: Partial<Keeps>): void => {
    const wish = { scope: 'all', keeps: { ...keeps, ...some } } as const;
    if (isTighter(wish.keeps, keeps)) openDialog({ kind: 'clear', clearing: wish });
    else void keepSo(wish);
  };
  const options = (steps: readonly (number | null)[], text: (step: number | null) => string) =>
    steps.map((step) => ({ value: String(step), text: text(step) }));
  return (
    <StorageSection title={t('storage.keeps')}>
      <div className={styles['line']}>
        <span>{t('storage.keepDays')}</span>
        <Choice
          label={t('storage.keepDays')}
          value={String(keeps.days)}
          options={options(offered(DAYS, keeps.days), (days) => daysText(days, t))}
          onChange={(value) => keep({ days: numberOf(value) })}
        />
      </div>
      <div className={styles['line']}>
        <span>{t('storage.keepNewest')}</span>
        <Choice
          label={t('storage.keepNewest')}
          value={String(keeps.newest)}
          options={options(offered(NEWEST, keeps.newest), (newest) => newestText(newest, t))}
          onChange={(value) => keep({ newest: numberOf(value) })}
        />
      </div>
      {keeps.newest !== null && <p className={styles['hint']}>{t('storage.keepNewestHint')}</p>}
      <p className={styles['hint']}>{t('storage.keepHint')}</p>
    </StorageSection>
  );
}

const numberOf = (value: string): number | null => (value === 'null' ? null : Number(value));
