import type { Settings } from '../../shared/settings.ts';
import { useT } from '../locales/translate.ts';
import { Check } from '../ui/check.tsx';
import { changePolling, pausePolling } from './change-polling.ts';
import { useSettings } from './settings-store.ts';
import { StepsSetting } from './steps-setting.tsx';

/** Between an hour and a day, as publishers are asked. */
const HOURS = [1, 2, 3, 6, 12, 24];

type Polling = Settings['polling'];

const usePolling = (): Polling => useSettings((state) => state.settings.polling);

/** Whether feeds are asked by themselves. */
export function PollingPauseSetting() {
  const t = useT();
  const { isPaused } = usePolling();
  return (
    <Check isSelected={isPaused} onChange={(isOn) => pausePolling(isOn)}>
      {t('settings.pollingPaused')}
    </Check>
  );
}

/** How often. The one limit moves the other along where they would cross. */
export function PollingSetting() {
  const t = useT();
  const { shortestHours, longestHours } = usePolling();
  const hours = (count: number): string => t('settings.hours', { count });
  return (
    <>
      <StepsSetting
        label={t('settings.pollingShortest')}
        value={shortestHours}
        steps={HOURS}
        text={hours}
        onChange={(value) =>
          changePolling({ shortestHours: value, longestHours: Math.max(value, longestHours) })
        }
      />
      <StepsSetting
        label={t('settings.pollingLongest')}
        value={longestHours}
        steps={HOURS}
        text={hours}
        onChange={(value) =>
          changePolling({ longestHours: value, shortestHours: Math.min(value, shortestHours) })
        }
      />
    </>
  );
}
