import type { Keeps } from '../../shared/storage.ts';
import { useT } from '../locales/translate.ts';
import { useSettings } from '../settings/settings-store.ts';
import { openDialog } from '../ui/dialog-store.ts';
import { keepSo } from './change-storage.ts';
import { DAYS, daysText, isTighter, newestText } from './keep-words.ts';
import styles from './storage-sources.module.css';

interface SourceKeepsProps {
  readonly feedId: number;
  readonly title: string;
  readonly keeps: Keeps | null;
}

/** As of all sources. */
const AS_ALL = 'all';

/** How long the articles of one source are kept. */
export function SourceKeeps({ feedId, title, keeps }: SourceKeepsProps) {
  const t = useT();
  const all = useSettings((state) => state.settings.retention);
  const choices = new Map<string, Keeps>(
    [...DAYS.map((days) => ({ days, newest: null })), ...(keeps === null ? [] : [keeps])].map((choice) => [
      JSON.stringify(choice),
      choice,
    ]),
  );
  const keep = (value: string): void => {
    const wish = { scope: 'feed', feedId, keeps: choices.get(value) ?? null } as const;
    if (isTighter(wish.keeps ?? all, keeps ?? all)) openDialog({ kind: 'clear', clearing: wish });
    else void keepSo(wish);
  };
  return (
    <select
      className={styles['keeps']}
      aria-label={t('storage.keepOf', { feed: title })}
      value={keeps === null ? AS_ALL : JSON.stringify(keeps)}
      onChange={({ target }) => keep(target.value)}
    >
      <option value={AS_ALL}>{t('storage.asAll')}</option>
      {Array.from(choices, ([value, { days, newest }]) => (
        <option key={value} value={value}>
          {newest === null
            ? daysText(days, t)
            : t('storage.own', { days: daysText(days, t), newest: newestText(newest, t) })}
        </option>
      ))}
    </select>
  );
}
