import { HardDrive } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { About } from '../../shared/status.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { closeDialog } from '../ui/dialog-store.ts';
import { showView } from '../ui/view-store.ts';
import { DesktopSection } from './desktop-section.tsx';
import { FullTextSetting } from './full-text-setting.tsx';
import { LanguageSetting } from './language-setting.tsx';
import { ListSettings } from './list-settings.tsx';
import { NoticeSettings } from './notice-settings.tsx';
import { OfflineSettings } from './offline-settings.tsx';
import { loadAbout } from './load-about.ts';
import styles from './setting-lines.module.css';
import { TextSettings } from './text-settings.tsx';
import { ThemeSetting } from './theme-setting.tsx';

/** `feedTools`: the buttons that bring feeds in and out. */
export function SettingsDialog({ feedTools }: { readonly feedTools: ReactNode }) {
  const t = useT();
  const [about, setAbout] = useState<About | null>(null);
  useEffect(() => {
    void loadAbout().then(setAbout);
  }, []);
  return (
    <DialogFrame title={t('settings.title')}>
      <section className={styles['section']}>
        <h3 className={styles['heading']}>{t('settings.appearance')}</h3>
        <ThemeSetting />
        <LanguageSetting />
      </section>
      <section className={styles['section']}>
        <h3 className={styles['heading']}>{t('settings.reading')}</h3>
        <TextSettings />
        <ListSettings />
        <FullTextSetting />
      </section>
      <OfflineSettings />
      <NoticeSettings />
      <DesktopSection />
      <section className={styles['section']}>
        <h3 className={styles['heading']}>{t('settings.feeds')}</h3>
        <div className={styles['buttons']}>{feedTools}</div>
      </section>
      <section className={styles['section']}>
        <h3 className={styles['heading']}>{t('storage.title')}</h3>
        <div className={styles['buttons']}>
          <Button
            onPress={() => {
              closeDialog();
              showView({ kind: 'storage' });
            }}
          >
            <HardDrive size={14} aria-hidden />
            {t('storage.open')}
          </Button>
        </div>
      </section>
      <section className={styles['section']}>
        <h3 className={styles['heading']}>{t('settings.about')}</h3>
        {about !== null && (
          <>
            <p className={styles['about']}>{t('settings.version', { version: about.version })}</p>
            <p className={styles['about']}>{t('settings.kept', { folder: about.profileDirectory })}</p>
          </>
        )}
        <p className={styles['about']}>{t('settings.privacy')}</p>
      </section>
    </DialogFrame>
  );
}
