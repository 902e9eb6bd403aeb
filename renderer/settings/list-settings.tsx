import { useT } from '../locales/translate.ts';
import { Check } from '../ui/check.tsx';
import { changeSettings } from './change-settings.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import { useSettings } from './settings-store.ts';

/** How much of an article its line shows. */
export function DensitySetting() {
  const t = useT();
  const density = useSettings((state) => state.settings.density);
  return (
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
  );
}

export function GroupsStoriesSetting() {
  const t = useT();
  const groupsStories = useSettings((state) => state.settings.groupsStories);
  return (
    <Check isSelected={groupsStories} onChange={(isOn) => void changeSettings({ groupsStories: isOn })}>
      {t('settings.groupsStories')}
    </Check>
  );
}

export function MarksReadSetting() {
  const t = useT();
  const marksRead = useSettings((state) => state.settings.marksRead);
  return (
    <>
      <Check
        isSelected={marksRead.onOpen}
        onChange={(onOpen) => void changeSettings({ marksRead: { ...marksRead, onOpen } })}
      >
        {t('settings.marksReadOnOpen')}
      </Check>
      <Check
        isSelected={marksRead.onScroll}
        onChange={(onScroll) => void changeSettings({ marksRead: { ...marksRead, onScroll } })}
      >
        {t('settings.marksReadOnScroll')}
      </Check>
    </>
  );
}

export function UnreadOnlySetting() {
  const t = useT();
  const unreadOnly = useSettings((state) => state.settings.unreadOnly);
  return (
    <Check isSelected={unreadOnly} onChange={(isOn) => void changeSettings({ unreadOnly: isOn })}>
      {t('settings.unreadOnly')}
    </Check>
  );
}
