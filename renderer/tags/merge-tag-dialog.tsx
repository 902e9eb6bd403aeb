import { useState, type FormEvent } from 'react';
import { tagKey, type Tag } from '../../shared/tag.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { closeDialog } from '../ui/dialog-store.ts';
import { confirmAlias } from './change-tag.ts';
import { TagSearch } from './tag-search.tsx';
import { useFoundTags } from './use-found-tags.ts';

/** Makes a tag another spelling of one that is chosen here. */
export function MergeTagDialog({ tag }: { readonly tag: Pick<Tag, 'key' | 'display'> }) {
  const t = useT();
  const [text, setText] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  const found = (useFoundTags(text) ?? []).filter(({ key }) => key !== tag.key);
  const mergeInto = (other: Tag): void => {
    closeDialog();
    void confirmAlias(other, tag);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = tagKey(text);
    const named = found.find(({ key }) => key === wanted);
    if (named === undefined) setUnknown(true);
    else mergeInto(named);
  };
  return (
    <DialogFrame title={t('tagList.mergeTitle', { tag: tag.display })}>
      <form onSubmit={submit}>
        <TagSearch
          hint={isUnknown ? t('tagList.mergeChoose') : t('tagList.mergeHint')}
          text={text}
          onText={(value) => {
            setText(value);
            setUnknown(false);
          }}
          found={found}
          onChoose={mergeInto}
        >
          <Button look="primary" type="submit">
            {t('tagList.mergeNow')}
          </Button>
        </TagSearch>
      </form>
    </DialogFrame>
  );
}
