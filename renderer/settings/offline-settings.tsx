import type { Settings } from '../../shared/settings.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { Check } from '../ui/check.tsx';
import { changeSettings } from './change-settings.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import type { SettingBodyProps } from './setting.ts';
import styles from './setting-lines.module.css';
import { useSettings } from './settings-store.ts';
import { StepsSetting } from './steps-setting.tsx';

type Pictures = Settings['pictures'];

const usePictures = (): Pictures => useSettings((state) => state.settings.pictures);

const set = (some: Partial<Pictures>): void => {
  const { pictures } = useSettings.getState().settings;
  void changeSettings({ pictures: { ...pictures, ...some } });
};

/** Which pictures are fetched ahead, so that they are there without a network. */
export function PicturesSetting({ sentenceId }: SettingBodyProps) {
  const t = useT();
  const { keep } = usePictures();
  return (
    <>
      <ChoiceSetting
        label={t('settings.pictures')}
        value={keep}
        options={[
          { value: 'arriving', text: t('settings.picturesArriving') },
          { value: 'opened', text: t('settings.picturesOpened') },
          { value: 'none', text: t('settings.picturesNone') },
        ]}
        onChange={(value) => set({ keep: value })}
      />
      <p id={sentenceId} className={styles['about']}>
        {t(HINTS[keep])}
      </p>
    </>
  );
}

const HINTS = {
  arriving: 'settings.picturesArrivingHint',
  opened: 'settings.picturesOpenedHint',
  none: 'settings.picturesNoneHint',
} as const;

/** How much of them is fetched and kept. */
export function PictureLimitsSetting() {
  const t = useT();
  const locale = useLocale();
  const { megabytesPerDay, megabytesPerArticle, megabytesInAll } = usePictures();
  const megabytes = (count: number): string =>
    t('settings.megabytes', { count: count.toLocaleString(locale) });
  return (
    <>
      <StepsSetting
        label={t('settings.megabytesPerDay')}
        value={megabytesPerDay}
        steps={[20, 50, 100, 200, 500, 1000, 5000]}
        text={megabytes}
        onChange={(value) => set({ megabytesPerDay: value })}
      />
      <StepsSetting
        label={t('settings.megabytesPerArticle')}
        value={megabytesPerArticle}
        steps={[1, 5, 10, 20, 50, 100]}
        text={megabytes}
        onChange={(value) => set({ megabytesPerArticle: value })}
      />
      <StepsSetting
        label={t('settings.megabytesInAll')}
        value={megabytesInAll}
        steps={[100, 500, 1000, 2000, 5000, 20_000, 100_000]}
        text={megabytes}
        onChange={(value) => set({ megabytesInAll: value })}
      />
    </>
  );
}

export function MeteredSetting() {
  const t = useT();
  const isMetered = useSettings((state) => state.settings.isMetered);
  return (
    <Check isSelected={isMetered} onChange={(value) => void changeSettings({ isMetered: value })}>
      {t('settings.metered')}
    </Check>
  );
}
