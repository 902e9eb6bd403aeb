import { useT } from '../locales/translate.ts';
import { Choice } from '../ui/choice.tsx';
import { changeSettings } from './change-settings.ts';
import styles from './setting-lines.module.css';
import { useSettings } from './settings-store.ts';

export function ThemeSetting() {
  const t = useT();
  const theme = useSettings((state) => state.settings.theme);
  return (
    <div className={styles['line']}>
      <span>{t('settings.theme')}</span>
      <Choice
        label={t('settings.theme')}
        value={theme}
        options={[
          { value: 'system', text: t('settings.system') },
          { value: 'light', text: t('settings.light') },
          { value: 'dark', text: t('settings.dark') },
        ]}
        onChange={(value) => void changeSettings({ theme: value })}
      />
    </div>
  );
}
