import { useId } from 'react';
import type { Settings } from '../../shared/settings.ts';
import { useT } from '../locales/translate.ts';
import { changeSettings } from './change-settings.ts';
import styles from './setting-lines.module.css';
import { useSettings } from './settings-store.ts';

/** Each language by its own name, so that it is found by those who cannot read the others. */
const NAMES = [
  ['en', 'English'],
  ['uk', 'Українська'],
  ['fr', 'Français'],
] as const;

export function LanguageSetting() {
  const t = useT();
  const id = useId();
  const language = useSettings((state) => state.settings.language);
  const choose = (value: string): void => {
    const options: readonly Settings['language'][] = ['system', ...NAMES.map(([code]) => code)];
    const chosen = options.find((option) => option === value);
    if (chosen !== undefined) void changeSettings({ language: chosen });
  };
  return (
    <div className={styles['line']}>
      <label htmlFor={id}>{t('settings.language')}</label>
      <select
        id={id}
        className={styles['select']}
        value={language}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="system">{t('settings.languageSystem')}</option>
        {NAMES.map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
