import { useT } from '../locales/translate.ts';
import { Check } from '../ui/check.tsx';
import { changeSettings } from './change-settings.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import { MegabytesSetting } from './megabytes-setting.tsx';
import styles from './setting-lines.module.css';
import { useSettings } from './settings-store.ts';

/** What is fetched ahead, so that it is there without a network, and how much of it. */
export function OfflineSettings() {
  const t = useT();
  const { pictures, isMetered } = useSettings((state) => state.settings);
  const set = (some: Partial<typeof pictures>): void =>
    void changeSettings({ pictures: { ...pictures, ...some } });
  return (
    <section className={styles['section']}>
      <h3 className={styles['heading']}>{t('settings.offline')}</h3>
      <ChoiceSetting
        label={t('settings.pictures')}
        value={pictures.keep}
        options={[
          { value: 'arriving', text: t('settings.picturesArriving') },
          { value: 'opened', text: t('settings.picturesOpened') },
          { value: 'none', text: t('settings.picturesNone') },
        ]}
        onChange={(keep) => set({ keep })}
      />
      <p className={styles['about']}>{t(HINTS[pictures.keep])}</p>
      {pictures.keep !== 'none' && (
        <>
          <MegabytesSetting
            label={t('settings.megabytesPerDay')}
            value={pictures.megabytesPerDay}
            steps={[20, 50, 100, 200, 500, 1000, 5000]}
            onChange={(megabytesPerDay) => set({ megabytesPerDay })}
          />
          <MegabytesSetting
            label={t('settings.megabytesPerArticle')}
            value={pictures.megabytesPerArticle}
            steps={[1, 5, 10, 20, 50, 100]}
            onChange={(megabytesPerArticle) => set({ megabytesPerArticle })}
          />
          <MegabytesSetting
            label={t('settings.megabytesInAll')}
            value={pictures.megabytesInAll}
            steps={[100, 500, 1000, 2000, 5000, 20_000, 100_000]}
            onChange={(megabytesInAll) => set({ megabytesInAll })}
          />
        </>
      )}
      <div className={styles['checks']}>
        <Check isSelected={isMetered} onChange={(value) => void changeSettings({ isMetered: value })}>
          {t('settings.metered')}
        </Check>
        {isMetered && <p className={styles['about']}>{t('settings.meteredHint')}</p>}
      </div>
    </section>
  );
}

const HINTS = {
  arriving: 'settings.picturesArrivingHint',
  opened: 'settings.picturesOpenedHint',
  none: 'settings.picturesNoneHint',
} as const;
