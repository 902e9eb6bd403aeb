import { useEffect, useRef, useState } from 'react';
import type { Rescue, RescueWay } from '../../shared/recovery.ts';
import { chooseBackup } from '../backup/restore-backup.ts';
import { faultSentence } from '../locales/fault-sentence.ts';
import { useT } from '../locales/translate.ts';
import { Brand } from '../ui/brand.tsx';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import whole from '../ui/whole-page.module.css';
import { exportKeptSubscriptions, openDatabase } from './change-recovery.ts';
import styles from './rescue-screen.module.css';

/** In place of everything else where no database could be opened: why, where the files are, and what helps. */
export function RescueScreen({ rescue }: { readonly rescue: Rescue }) {
  const t = useT();
  const [isTrying, setTrying] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const open = async (way: RescueWay): Promise<void> => {
    setTrying(true);
    await openDatabase(way);
    setTrying(false);
  };
  const { fault, profileDirectory, snapshotAt, hasSubscriptions, mayStartEmpty } = rescue;
  return (
    <main className={whole['page']}>
      <div className={whole['column']}>
        <Brand />
        <h1 ref={title} tabIndex={-1} className={styles['title']}>
          {t('rescue.title')}
        </h1>
        <p className={whole['lead']}>{faultSentence(fault, t, 'person')}</p>
        <p>{t('rescue.untouched')}</p>
        <p className={styles['folder']}>
          <code>{profileDirectory}</code>
          <CopyButton text={profileDirectory} look="quiet" />
        </p>
        <ul className={styles['ways']}>
          <li className={styles['way']}>
            <Button look="primary" isPending={isTrying} onPress={() => void open('file')}>
              {t('rescue.tryAgain')}
            </Button>
          </li>
          {snapshotAt !== null && (
            <li className={styles['way']}>
              <Button isPending={isTrying} onPress={() => void open('snapshot')}>
                {t('rescue.snapshot', { at: snapshotAt })}
              </Button>
              <p className={styles['hint']}>{t('rescue.snapshotHint')}</p>
            </li>
          )}
          {mayStartEmpty && (
            <li className={styles['way']}>
              <Button onPress={chooseBackup}>{t('backup.choose')}</Button>
              <p className={styles['hint']}>{t('backup.restoreAbout')}</p>
            </li>
          )}
          {hasSubscriptions && (
            <li className={styles['way']}>
              <Button onPress={() => void exportKeptSubscriptions()}>{t('rescue.export')}</Button>
              <p className={styles['hint']}>{t('rescue.exportHint')}</p>
            </li>
          )}
          {mayStartEmpty && (
            <li className={styles['way']}>
              <Button isPending={isTrying} onPress={() => void open('nothing')}>
                {t('rescue.empty')}
              </Button>
              <p className={styles['hint']}>{t('rescue.emptyHint')}</p>
            </li>
          )}
        </ul>
      </div>
    </main>
  );
}
