import { useT } from '../locales/translate.ts';
import { changeSettings } from './change-settings.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import { useSettings } from './settings-store.ts';

export function ThemeSetting() {
  const t = useT();
  const theme = useSettings((state) => state.settings.theme);
  return (
    <ChoiceSetting
      label={t('settings.theme')}
      value={theme}
      options={[
        { value: 'system', text: t('settings.system') },
        { value: 'light', text: t('settings.light') },
        { value: 'sepia', text: t('settings.sepia') },
        { value: 'dark', text: t('settings.dark') },
        { value: 'black', text: t('settings.black') },
      ]}
      onChange={(value) => void changeSettings({ theme: value })}
    />
  );
}
