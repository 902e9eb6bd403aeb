import { useEffect, useState } from 'react';
import type { About } from '../../shared/status.ts';
import { useT } from '../locales/translate.ts';
import { loadAbout } from './load-about.ts';
import type { SettingBodyProps } from './setting.ts';
import styles from './setting-lines.module.css';

/** Which version this is, and where it keeps everything. */
export function VersionLine({ sentenceId }: SettingBodyProps) {
  const t = useT();
  const [about, setAbout] = useState<About | null>(null);
  useEffect(() => {
    void loadAbout().then(setAbout);
  }, []);
  if (about === null) return null;
  return (
    <>
      <p>{t('settings.version', { version: about.version })}</p>
      <p id={sentenceId} className={styles['about']}>
        {t('settings.kept', { folder: about.profileDirectory })}
      </p>
    </>
  );
}
