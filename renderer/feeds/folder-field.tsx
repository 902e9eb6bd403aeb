import { useId } from 'react';
import { useT } from '../locales/translate.ts';
import { useFeeds } from './feeds-store.ts';
import styles from './folder-field.module.css';

interface FolderFieldProps {
  readonly folder: string | null;
  readonly onChange: (folder: string | null) => void;
  readonly isFocusedAtFirst?: boolean;
}

/** A folder by name: one that exists, a new one, or none when empty. */
export function FolderField({ folder, onChange, isFocusedAtFirst = false }: FolderFieldProps) {
  const t = useT();
  const id = useId();
  const feeds = useFeeds((state) => state.feeds);
  const names = [...new Set(feeds.flatMap((feed) => (feed.folder === null ? [] : [feed.folder])))].sort();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{t('feeds.folder')}</label>
      <input
        id={id}
        className={styles['input']}
        list={`${id}-names`}
        value={folder ?? ''}
        placeholder={t('feeds.noFolder')}
        maxLength={200}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- only for the one field a dialog was opened for
        autoFocus={isFocusedAtFirst}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      />
      <datalist id={`${id}-names`}>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </div>
  );
}
