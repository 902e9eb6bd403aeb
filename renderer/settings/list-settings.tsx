import { useT } from '../locales/translate.ts';
import { Check } from '../ui/check.tsx';
import { changeSettings } from './change-settings.ts';
import { useSettings } from './settings-store.ts';

/** How lists are laid out. */
export function ListSettings() {
  const t = useT();
  const groupsStories = useSettings((state) => state.settings.groupsStories);
  return (
    <Check isSelected={groupsStories} onChange={(isOn) => void changeSettings({ groupsStories: isOn })}>
      {t('settings.groupsStories')}
    </Check>
  );
}
