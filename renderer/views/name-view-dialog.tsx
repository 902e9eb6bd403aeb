import { useState, type FormEvent } from 'react';
import type { SmartView } from '../../shared/article.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { DialogButtons, DialogFrame } from '../ui/dialog-frame.tsx';
import { closeDialog } from '../ui/dialog-store.ts';
import { Field } from '../ui/field.tsx';
import { renameView, saveView } from './change-view.ts';

/** Asks for the name of a view: of one there is, or of what narrows the list now. */
export function NameViewDialog({ view }: { readonly view: SmartView | null }) {
  const t = useT();
  const [name, setName] = useState(view?.name ?? '');
  const isEmpty = name.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isEmpty) return;
    closeDialog();
    const wanted = name.trim().slice(0, 200);
    void (view === null ? saveView(wanted) : renameView(view, wanted));
  };
  return (
    <DialogFrame title={t(view === null ? 'views.save' : 'views.renameTitle')}>
      <form onSubmit={submit}>
        <Field label={t('views.nameField')} value={name} onChange={setName} isFocusedAtFirst />
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
