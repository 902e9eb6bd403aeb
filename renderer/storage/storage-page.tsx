import type { ReactNode } from 'react';
import { formatSize } from '../locales/format-size.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { FaultNote } from '../ui/fault-note.tsx';
import { OwnPage } from '../ui/own-page.tsx';
import { ClearedNote } from './cleared-note.tsx';
import { KeepSettings } from './keep-settings.tsx';
import { PlaceNote } from './place-note.tsx';
import { StorageKinds } from './storage-kinds.tsx';
import { StorageMonths } from './storage-months.tsx';
import styles from './storage-page.module.css';
import { storageParts, totalBytes } from './storage-parts.ts';
import { StorageSources } from './storage-sources.tsx';
import { useStorage } from './use-storage.ts';

/** What takes space and what is kept, and the ways to clear it. `menu` opens the rail where it is folded away. */
export function StoragePage({ menu }: { readonly menu: ReactNode }) {
  const t = useT();
  const locale = useLocale();
  const storage = useStorage();
  const report = storage.kind === 'shown' ? storage.value : null;
  return (
    <OwnPage
      title={t('storage.title')}
      menu={menu}
      tools={
        report !== null && (
          <p className={styles['total']}>
            {t('storage.total', {
              size: formatSize(locale, totalBytes(storageParts(report))),
              where: report.place.share === null ? 'here' : 'share',
            })}
          </p>
        )
      }
    >
      {storage.kind === 'loading' && <p className={styles['measuring']}>{t('storage.measuring')}</p>}
      {storage.kind === 'failed' && <FaultNote fault={storage.fault} isAnswer />}
      {report !== null && <PlaceNote place={report.place} />}
      {report !== null && <ClearedNote cleared={report.cleared} />}
      {report !== null && <StorageKinds report={report} />}
      <KeepSettings />
      {report !== null && <StorageMonths months={report.months} />}
      {report !== null && <StorageSources sources={report.sources} />}
    </OwnPage>
  );
}
