import { useT } from '../locales/translate.ts';
import { changeSettings } from './change-settings.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import { useSettings } from './settings-store.ts';

/** Which text is wanted of feeds for which nothing else was said. */
export function FullTextSetting() {
  const t = useT();
  const textWanted = useSettings((state) => state.settings.textWanted);
  return (
    <ChoiceSetting
      label={t('settings.fullText')}
      value={textWanted}
      options={[
        { value: 'learned', text: t('settings.fullTextLearned') },
        { value: 'ask', text: t('fullText.ask') },
        { value: 'feed', text: t('settings.fullTextNever') },
      ]}
      onChange={(value) => void changeSettings({ textWanted: value })}
    />
  );
}
