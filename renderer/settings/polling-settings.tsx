import type { Settings } from '../../shared/settings.ts';
import { useT } from '../locales/translate.ts';
import { Check } from '../ui/check.tsx';
import { changePolling, pausePolling } from './change-polling.ts';
import { HoursSetting } from './hours-setting.tsx';
import { useSettings } from './settings-store.ts';

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
  return (
    <>
      <HoursSetting
        label={t('settings.pollingShortest')}
        value={shortestHours}
        onChange={(value) =>
          changePolling({ shortestHours: value, longestHours: Math.max(value, longestHours) })
        }
      />
      <HoursSetting
        label={t('settings.pollingLongest')}
        value={longestHours}
        onChange={(value) =>
          changePolling({ longestHours: value, shortestHours: Math.min(value, shortestHours) })
        }
      />
    </>
  );
}
