import { useState } from 'react';
import { useT } from '../locales/translate.ts';
import { Check } from '../ui/check.tsx';
import { Field } from '../ui/field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { fillFolder } from './change-folder.ts';
import { useFeeds } from './feeds-store.ts';
import styles from './new-folder-dialog.module.css';

/** As long as the contract takes. */
const MOST = 200;

/** Asks for a folder's name and for the feeds that go into it: a folder is there as long as any feed is in it. */
export function NewFolderDialog() {
  const t = useT();
  const feeds = useFeeds((state) => state.feeds);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const wanted = name.trim().slice(0, MOST);
  const choose = (feedId: number, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(feedId);
    else next.delete(feedId);
    setChosen(next);
  };
  return (
    <FormDialog
      title={t('folders.new')}
      isIncomplete={wanted === '' || chosen.size === 0}
      onSave={() => void fillFolder(wanted, chosen)}
    >
      <Field label={t('feeds.name')} value={name} onChange={setName} isFocusedAtFirst />
      <p className={styles['label']}>{t('folders.which')}</p>
      <ul className={styles['feeds']} aria-label={t('folders.which')}>
        {feeds.map(({ id, title, folder }) => (
          <li key={id}>
            <Check isSelected={chosen.has(id)} onChange={(isChosen) => choose(id, isChosen)}>
              <span>
                {title} {folder !== null && <span className={styles['folder']}>{folder}</span>}
              </span>
            </Check>
          </li>
        ))}
      </ul>
    </FormDialog>
  );
}
