import { useT } from '../locales/translate.ts';
import { Choice } from '../ui/choice.tsx';
import { changeSettings } from './change-settings.ts';
import styles from './setting-lines.module.css';
import { useSettings } from './settings-store.ts';

/** Which text is wanted of feeds for which nothing else was said. */
export function FullTextSetting() {
  const t = useT();
  const textWanted = useSettings((state) => state.settings.textWanted);
  return (
    <>
      <div className={styles['line']}>
        <span>{t('settings.fullText')}</span>
        <Choice
          label={t('settings.fullText')}
          value={textWanted}
          options={[
            { value: 'learned', text: t('settings.fullTextLearned') },
            { value: 'ask', text: t('fullText.ask') },
            { value: 'feed', text: t('settings.fullTextNever') },
          ]}
          onChange={(value) => void changeSettings({ textWanted: value })}
        />
      </div>
      {textWanted === 'learned' && <p className={styles['about']}>{t('settings.fullTextHint')}</p>}
    </>
  );
}
