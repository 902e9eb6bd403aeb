import { useEffect, useState, type FormEvent } from 'react';
import { tagKey, type Tag } from '../../shared/tag.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { closeDialog } from '../ui/dialog-store.ts';
import { Field } from '../ui/field.tsx';
import { showTag } from '../ui/view-store.ts';
import { findTags } from './find-tags.ts';
import styles from './follow-tag-dialog.module.css';
import { followTag } from './follow-tag.ts';
import { TagChip } from './tag-chip.tsx';

const MOST_SUGGESTED = 18;

/** Follows a tag by its name or from those the articles carry. */
export function FollowTagDialog() {
  const t = useT();
  const [text, setText] = useState('');
  const [known, setKnown] = useState<readonly Tag[]>([]);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    const find = async (): Promise<void> => {
      const found = await findTags(text);
      if (isCurrent) setKnown(found.filter((tag) => !tag.isFollowed).slice(0, MOST_SUGGESTED));
    };
    void find();
    return () => {
      isCurrent = false;
    };
  }, [text]);
  const follow = async (spelling: string): Promise<void> => {
    if (tagKey(spelling) === null) return setWrong(true);
    closeDialog();
    const key = await followTag(spelling);
    if (key !== null) showTag(key);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void follow(text);
  };
  return (
    <DialogFrame title={t('tags.followTitle')}>
      <form onSubmit={submit}>
        <Field
          label={t('tags.field')}
          hint={isWrong ? t('tags.invalid') : t('tags.followHint')}
          placeholder={t('tags.example')}
          value={text}
          onChange={(value) => {
            setText(value);
            setWrong(false);
          }}
          isFocusedAtFirst
        >
          <Button look="primary" type="submit">
            {t('tags.followWord')}
          </Button>
        </Field>
      </form>
      {known.length > 0 && (
        <div className={styles['known']} role="group" aria-label={t('tags.known')}>
          <p className={styles['title']}>{t('tags.known')}</p>
          {known.map((tag) => (
            <TagChip key={tag.key} look="soft" onPress={() => void follow(tag.display)}>
              #{tag.display} <span className={styles['count']}>{tag.articles}</span>
            </TagChip>
          ))}
        </div>
      )}
    </DialogFrame>
  );
}
