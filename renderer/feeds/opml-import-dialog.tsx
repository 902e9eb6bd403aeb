import { useCallback } from 'react';
import type { OpmlPreview } from '../../shared/feed.ts';
import { bridge } from '../bridge/bridge.ts';
import { useAnswer } from '../bridge/use-answer.ts';
import { oneLine } from '../locales/one-line.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { DialogButtons, DialogFrame } from '../ui/dialog-frame.tsx';
import { closeDialog } from '../ui/dialog-store.ts';
import { FaultNote } from '../ui/fault-note.tsx';
import styles from './address-list.module.css';
import { importOpml } from './opml.ts';

interface OpmlImportDialogProps {
  readonly fileName: string;
  readonly opml: string;
}

const never = () => () => {};

/** What a file would bring, before anything of it is taken: the system handed it over, and nobody has pressed a button. */
export function OpmlImportDialog({ fileName, opml }: OpmlImportDialogProps) {
  const t = useT();
  const ask = useCallback(() => bridge.request('opml.preview', { text: opml }), [opml]);
  const answer = useAnswer(ask, never);
  const fresh = answer.kind === 'shown' ? answer.value.feeds.filter(({ isKnown }) => !isKnown) : [];
  return (
    <DialogFrame title={t('desktop.importTitle', { file: oneLine(fileName) })}>
      {answer.kind === 'failed' && <FaultNote fault={answer.fault} isAnswer />}
      {answer.kind === 'shown' && (
        <p className={styles['sum']}>{t('desktop.importSum', sums(answer.value, fresh.length))}</p>
      )}
      {fresh.length > 0 && (
        <ul className={styles['list']} aria-label={t('desktop.importList')}>
          {fresh.map(({ feedUrl, title }) => (
            <li key={feedUrl}>
              {title === '' ? oneLine(feedUrl) : `${oneLine(title)} · ${hostOf(feedUrl)}`}
            </li>
          ))}
        </ul>
      )}
      <DialogButtons>
        <Button onPress={closeDialog}>{t('dialog.cancel')}</Button>
        <Button look="primary" isDisabled={fresh.length === 0} onPress={() => void importOpml(opml)}>
          {t('desktop.import')}
        </Button>
      </DialogButtons>
    </DialogFrame>
  );
}

const sums = ({ feeds, refused }: OpmlPreview, fresh: number) => ({
  fresh,
  known: feeds.length - fresh,
  refused,
});

const hostOf = (address: string): string => URL.parse(address)?.host ?? address;
