import { ShieldCheck } from 'lucide-react';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { dismissRecovery } from './change-recovery.ts';
import styles from './recovery-note.module.css';
import { useRecovery } from './recovery-store.ts';

/** Says in numbers what was had back of a database that could not be used, until it is put away. */
export function RecoveryNote() {
  const t = useT();
  const recovery = useRecovery((state) => state.recovery);
  if (recovery === null) return null;
  const { from, recovered, known, damagedFile } = recovery;
  return (
    <section className={styles['note']} aria-label={t('recovery.name')}>
      <ShieldCheck size={18} aria-hidden className={styles['icon']} />
      <div className={styles['text']}>
        <p>
          <strong>{t(`recovery.from.${from}`)}</strong>{' '}
          {from !== 'nothing' &&
            t('recovery.counts', {
              ...recovered,
              knownSubscriptions: known.subscriptions,
              knownArticles: known.articles,
              knownSaved: known.saved,
              knownFollows: known.follows,
            })}
        </p>
        {damagedFile !== null && (
          <p className={styles['path']}>{t('recovery.kept', { path: damagedFile })}</p>
        )}
      </div>
      <Button onPress={() => void dismissRecovery()}>{t('recovery.dismiss')}</Button>
    </section>
  );
}
