import type { Settings } from '../../shared/settings.ts';
import { bridge } from '../bridge/bridge.ts';
import { useT } from '../locales/translate.ts';
import { Check } from '../ui/check.tsx';
import { changeSettings } from './change-settings.ts';
import styles from './setting-lines.module.css';
import { useSettings } from './settings-store.ts';

/** How the program stands in the person's system; a page in a browser has no say in that. */
export function DesktopSection() {
  const t = useT();
  const desktop = useSettings((state) => state.settings.desktop);
  if (bridge.shell !== 'desktop') return null;
  const { hasTray, closesToTray, startsAtLogin } = desktop;
  const change = (changed: Partial<Settings['desktop']>): void =>
    void changeSettings({ desktop: { ...desktop, ...changed } });
  return (
    <section className={styles['section']}>
      <h3 className={styles['heading']}>{t('desktop.section')}</h3>
      <div className={styles['checks']}>
        <Check isSelected={startsAtLogin} onChange={(on) => change({ startsAtLogin: on })}>
          {t('desktop.startsAtLogin')}
        </Check>
        <Check isSelected={hasTray} onChange={(on) => change({ hasTray: on })}>
          {t('desktop.hasTray')}
        </Check>
        {hasTray && (
          <Check isSelected={closesToTray} onChange={(on) => change({ closesToTray: on })}>
            {t('desktop.closesToTray')}
          </Check>
        )}
      </div>
    </section>
  );
}
