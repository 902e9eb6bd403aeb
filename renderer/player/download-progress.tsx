import type { RecordingState } from '../../shared/recording.ts';
import { formatSize } from '../locales/format-size.ts';
import { useLocale, useT } from '../locales/translate.ts';
import styles from './download-progress.module.css';

/** How much of a recording has come. */
export function DownloadProgress({
  state: { receivedBytes, totalBytes },
  name,
}: {
  readonly state: Extract<RecordingState, { readonly kind: 'coming' }>;
  readonly name: string;
}) {
  const t = useT();
  const locale = useLocale();
  const received = formatSize(locale, receivedBytes);
  return (
    <span className={styles['progress']}>
      <progress
        aria-label={t('recording.progress', { name })}
        {...(totalBytes === null
          ? {}
          : { value: Math.min(receivedBytes, totalBytes), max: Math.max(1, totalBytes) })}
      />
      <span className={styles['amount']}>
        {receivedBytes === 0 && totalBytes === null
          ? t('recording.waiting')
          : totalBytes === null
            ? received
            : t('recording.comingOf', { received, total: formatSize(locale, totalBytes) })}
      </span>
    </span>
  );
}
