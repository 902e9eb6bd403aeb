import type { ReactNode } from 'react';
import type { StorageReport } from '../../shared/storage.ts';
import { formatSize } from '../locales/format-size.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { openDialog } from '../ui/dialog-store.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { compact, removeCopies } from './change-storage.ts';
import styles from './storage-kinds.module.css';
import { storageParts, totalBytes, type StoragePart } from './storage-parts.ts';
import { StorageSection } from './storage-section.tsx';

/** Everything that takes space as one bar, and below it the same in figures, with what can be done about it. */
export function StorageKinds({ report }: { readonly report: StorageReport }) {
  const t = useT();
  const locale = useLocale();
  const parts = storageParts(report);
  const total = totalBytes(parts);
  const size = (bytes: number): string => formatSize(locale, bytes);
  const said = parts.map(({ name, bytes }) => t('storage.part', { name: t(name), size: size(bytes) }));
  return (
    <StorageSection
      title={t('storage.takes')}
      {...(report.isEstimate ? { hint: t('storage.estimate') } : {})}
    >
      <div
        className={styles['bar']}
        role="img"
        aria-label={t('storage.picture', { size: size(total), parts: said.join(', ') })}
      >
        {parts.map(({ kind, bytes }, at) => (
          <span key={kind} data-kind={kind} title={said[at]} style={{ flexGrow: bytes }} />
        ))}
      </div>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('storage.whatHead')}</th>
            <th scope="col">{t('storage.sizeHead')}</th>
            <th scope="col">
              <VisuallyHidden>{t('storage.actionHead')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.kind}>
              <th scope="row">
                <span className={styles['swatch']} data-kind={part.kind} aria-hidden />
                {t(part.name)}
              </th>
              <td>{size(part.bytes)}</td>
              <td>
                <PartButton part={part} report={report} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.spare > 0 && (
        <div className={styles['compact']}>
          <Button onPress={() => void compact()}>{t('storage.compact', { size: size(report.spare) })}</Button>
          <p>{t('storage.compactHint')}</p>
        </div>
      )}
    </StorageSection>
  );
}

interface PartButtonProps {
  readonly part: StoragePart;
  readonly report: StorageReport;
}

/** What a person can do about a part; the others go with their articles. */
function PartButton({ part: { kind, name }, report }: PartButtonProps): ReactNode {
  const t = useT();
  if (kind === 'full-texts' || kind === 'revisions' || kind === 'pictures' || kind === 'recordings') {
    return (
      <Button
        look="link"
        label={t('storage.clearOne', { what: t(name) })}
        onPress={() =>
          openDialog(
            kind === 'pictures' || kind === 'recordings'
              ? { kind: 'clear-files', files: kind }
              : { kind: 'clear', clearing: { kind } },
          )
        }
      >
        {t('storage.clear')}
      </Button>
    );
  }
  if (kind === 'copies' && report.copies.length > 0) {
    return (
      <Button look="link" label={t('storage.removeCopies')} onPress={() => void removeCopies()}>
        {t('storage.remove')}
      </Button>
    );
  }
  return null;
}
