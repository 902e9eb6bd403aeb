import type { Settings } from '../../shared/settings.ts';
import { useT } from '../locales/translate.ts';
import { Check } from '../ui/check.tsx';
import { changeSettings } from './change-settings.ts';
import { HoursSetting } from './hours-setting.tsx';
import { useSettings } from './settings-store.ts';

type Polling = Settings['polling'];

const usePolling = (): Polling => useSettings((state) => state.settings.polling);

const set = (some: Partial<Polling>): void => {
  const { polling } = useSettings.getState().settings;
  void changeSettings({ polling: { ...polling, ...some } });
};

/** Whether feeds are asked by themselves. */
export function PollingPauseSetting() {
  const t = useT();
  const isPaused = useSettings((state) => state.settings.isPaused);
  return (
    <Check isSelected={isPaused} onChange={(isOn) => void changeSettings({ isPaused: isOn })}>
      {t('settings.pollingPaused')}
    </Check>
  );
}

/** How often. The one limit moves the other along where they would cross. */
export function PollingSetting() {
  const t = useT();
  const { shortestHours, longestHours } = usePolling();
  return (
    <>
      <HoursSetting
        label={t('settings.pollingShortest')}
        value={shortestHours}
        onChange={(value) => set({ shortestHours: value, longestHours: Math.max(value, longestHours) })}
      />
      <HoursSetting
        label={t('settings.pollingLongest')}
        value={longestHours}
        onChange={(value) => set({ longestHours: value, shortestHours: Math.min(value, shortestHours) })}
      />
    </>
  );
}
