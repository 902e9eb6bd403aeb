import type { BackupPreview } from '../../shared/backup.ts';
import { formatSize } from '../locales/format-size.ts';
import { formatDayTime } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { DialogButtons, DialogFrame } from '../ui/dialog-frame.tsx';
import { useBackup } from './backup-store.ts';
import styles from './restore-dialog.module.css';
import { declineBackup, restoreBackup } from './restore-backup.ts';

const LINES = [
  ['subscriptions', 'backup.subscriptions'],
  ['articles', 'backup.articles'],
  ['read', 'backup.read'],
  ['saved', 'backup.savedArticles'],
  ['follows', 'backup.follows'],
] as const;

/** What is in a backup beside what is here, before the one takes the place of the other. */
export function RestoreDialog({ preview }: { readonly preview: BackupPreview }) {
  const t = useT();
  const locale = useLocale();
  const isRestoring = useBackup((state) => state.isRestoring);
  const { token, backup, now } = preview;
  const facts = {
    when: formatDayTime(locale, backup.takenAt),
    version: backup.appVersion,
    size: formatSize(locale, backup.bytes),
  };
  return (
    <DialogFrame title={t('backup.ask')}>
      <p>{t('backup.facts', facts)}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('backup.whatHead')}</th>
            <th scope="col">{t('backup.inBackup')}</th>
            {now !== null && <th scope="col">{t('backup.here')}</th>}
          </tr>
        </thead>
        <tbody>
          {LINES.map(([of, name]) => (
            <tr key={of}>
              <th scope="row">{t(name)}</th>
              <td>{backup.kept[of].toLocaleString(locale)}</td>
              {now !== null && <td>{now[of].toLocaleString(locale)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['hint']}>{t('backup.files', { count: backup.files })}</p>
      <p className={styles['hint']}>{t('backup.replaces')}</p>
      <DialogButtons>
        <Button onPress={declineBackup}>{t('dialog.cancel')}</Button>
        <Button look="primary" onPress={() => void restoreBackup(token)}>
          {t(isRestoring ? 'backup.restoring' : 'backup.restore')}
        </Button>
      </DialogButtons>
    </DialogFrame>
  );
}
