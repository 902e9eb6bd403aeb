import { useState, type FormEvent } from 'react';
import { tagKey } from '../../shared/tag.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { closeDialog } from '../ui/dialog-store.ts';
import { showTag, usePlace } from '../ui/view-store.ts';
import { followTag } from './follow-tag.ts';
import { TagSearch } from './tag-search.tsx';
import { useFoundTags } from './use-found-tags.ts';

/** Follows a tag by its name or from those the articles carry. */
export function FollowTagDialog() {
  const t = useT();
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const found = useFoundTags(text) ?? [];
  const follow = async (spelling: string): Promise<void> => {
    if (tagKey(spelling) === null) return setWrong(true);
    closeDialog();
    const here = usePlace.getState();
    const key = await followTag(spelling);
    // Who has gone on meanwhile is not called back.
    if (key !== null && usePlace.getState() === here) showTag(key);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void follow(text);
  };
  return (
    <DialogFrame title={t('tags.followTitle')}>
      <form onSubmit={submit}>
        <TagSearch
          hint={isWrong ? t('tags.invalid') : t('tags.followHint')}
          text={text}
          onText={(value) => {
            setText(value);
            setWrong(false);
          }}
          found={found.filter((tag) => !tag.isFollowed)}
          onChoose={(tag) => void follow(tag.display)}
        >
          <Button look="primary" type="submit">
            {t('tags.followWord')}
          </Button>
        </TagSearch>
      </form>
    </DialogFrame>
  );
}
