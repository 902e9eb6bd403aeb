import { useT } from '../locales/translate.ts';
import { Check } from '../ui/check.tsx';
import { changeSettings } from './change-settings.ts';
import { useSettings } from './settings-store.ts';

export function ContrastSetting() {
  const t = useT();
  const hasMoreContrast = useSettings((state) => state.settings.hasMoreContrast);
  return (
    <Check isSelected={hasMoreContrast} onChange={(isOn) => void changeSettings({ hasMoreContrast: isOn })}>
      {t('settings.contrast')}
    </Check>
  );
}
