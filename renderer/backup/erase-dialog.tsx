import { useCallback, useState } from 'react';
import { bridge } from '../bridge/bridge.ts';
import { useAnswer } from '../bridge/use-answer.ts';
import { formatSize } from '../locales/format-size.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { DialogButtons, DialogFrame } from '../ui/dialog-frame.tsx';
import { closeDialog } from '../ui/dialog-store.ts';
import { FaultNote } from '../ui/fault-note.tsx';
import { eraseEverything } from './erase-everything.ts';
import styles from './restore-dialog.module.css';

/** Says what goes, and asks twice. */
export function EraseDialog() {
  const t = useT();
  const locale = useLocale();
  const [isSure, setIsSure] = useState(false);
  const ask = useCallback(() => bridge.request('profile.measure', {}), []);
  const measured = useAnswer(ask, never);
  return (
    <DialogFrame title={t('erase.ask')}>
      {measured.kind === 'failed' && <FaultNote fault={measured.fault} isAnswer />}
      {measured.kind === 'shown' && (
        <p role="status">
          {t('erase.goes', { ...measured.value.kept, size: formatSize(locale, measured.value.bytes) })}
        </p>
      )}
      <p className={styles['hint']}>{t('erase.also')}</p>
      <Check isSelected={isSure} onChange={setIsSure}>
        {t('erase.sure')}
      </Check>
      <DialogButtons>
        <Button onPress={closeDialog}>{t('dialog.cancel')}</Button>
        <Button look="primary" isDisabled={!isSure} onPress={() => void eraseEverything()}>
          {t('erase.do')}
        </Button>
      </DialogButtons>
    </DialogFrame>
  );
}

const never = () => (): void => {};
