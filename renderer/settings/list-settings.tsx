import { useT } from '../locales/translate.ts';
import { Check } from '../ui/check.tsx';
import { changeSettings } from './change-settings.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import styles from './setting-lines.module.css';
import { useSettings } from './settings-store.ts';

/** How lists are laid out. */
export function ListSettings() {
  const t = useT();
  const groupsStories = useSettings((state) => state.settings.groupsStories);
  const density = useSettings((state) => state.settings.density);
  return (
    <>
      <ChoiceSetting
        label={t('settings.density')}
        value={density}
        options={[
          { value: 'compact', text: t('settings.densityCompact') },
          { value: 'comfortable', text: t('settings.densityComfortable') },
          { value: 'pictures', text: t('settings.densityPictures') },
        ]}
        onChange={(value) => void changeSettings({ density: value })}
      />
      <div className={styles['checks']}>
        <Check isSelected={groupsStories} onChange={(isOn) => void changeSettings({ groupsStories: isOn })}>
          {t('settings.groupsStories')}
        </Check>
      </div>
    </>
  );
}
