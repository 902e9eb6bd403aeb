import { useState, type FormEvent } from 'react';
import type { Tag } from '../../shared/tag.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { DialogButtons, DialogFrame } from '../ui/dialog-frame.tsx';
import { closeDialog } from '../ui/dialog-store.ts';
import { Field } from '../ui/field.tsx';
import { renameTag } from './change-tag.ts';

/** Asks for the person's own spelling of a tag. */
export function RenameTagDialog({ tag }: { readonly tag: Pick<Tag, 'key' | 'display'> }) {
  const t = useT();
  const [display, setDisplay] = useState(tag.display);
  const isEmpty = display.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isEmpty) return;
    closeDialog();
    void renameTag(tag, display.slice(0, 100));
  };
  return (
    <DialogFrame title={t('tagPage.renameTitle', { tag: tag.display })}>
      <form onSubmit={submit}>
        <Field label={t('tagPage.name')} value={display} onChange={setDisplay} isFocusedAtFirst />
        <DialogButtons>
          <Button onPress={closeDialog}>{t('dialog.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={isEmpty}>
            {t('dialog.save')}
          </Button>
        </DialogButtons>
      </form>
    </DialogFrame>
  );
}
