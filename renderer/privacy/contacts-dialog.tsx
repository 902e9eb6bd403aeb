import { useCallback, useState } from 'react';
import type { Contact } from '../../shared/contact.ts';
import { bridge } from '../bridge/bridge.ts';
import { useAnswer } from '../bridge/use-answer.ts';
import { formatDayTime } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { FaultNote } from '../ui/fault-note.tsx';
import { Field } from '../ui/field.tsx';
import { saveFile } from '../ui/save-file.ts';
import styles from './contacts-dialog.module.css';
import { writeCsv } from './write-csv.ts';

/** As many as somebody looks through; the others are found, and in the file. */
const MOST_SHOWN = 200;
const NONE: readonly Contact[] = [];

/** Every host that was contacted, when last, how often and why. */
export function ContactsDialog() {
  const t = useT();
  const [text, setText] = useState('');
  const ask = useCallback(() => bridge.request('contacts.list', {}), []);
  const answered = useAnswer(ask, never);
  const contacts = answered.kind === 'shown' ? answered.value : NONE;
  const wanted = text.trim().toLowerCase();
  const found = contacts.filter(
    ({ host, purpose }) => host.includes(wanted) || t(`contacts.${purpose}`).toLowerCase().includes(wanted),
  );
  return (
    <DialogFrame title={t('contacts.title')} isPlace>
      <p className={styles['about']}>{t('settings.privacy')}</p>
      <Field label={t('contacts.find')} value={text} onChange={setText}>
        <Button
          isDisabled={contacts.length === 0}
          onPress={() => saveFile('tagline-hosts.csv', 'text/csv', writeCsv(contacts))}
        >
          {t('contacts.export')}
        </Button>
      </Field>
      {answered.kind === 'failed' && <FaultNote fault={answered.fault} isAnswer />}
      <p className={styles['hint']} role="status">
        {answered.kind === 'shown' && t('contacts.count', { count: found.length })}
        {found.length > MOST_SHOWN && ` ${t('contacts.shown', { count: MOST_SHOWN })}`}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled with the keyboard */}
      <div className={styles['scroll']} role="region" aria-label={t('contacts.title')} tabIndex={0}>
        {found.length > 0 && <ContactTable contacts={found.slice(0, MOST_SHOWN)} />}
      </div>
    </DialogFrame>
  );
}

function ContactTable({ contacts }: { readonly contacts: readonly Contact[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('contacts.host')}</th>
          <th scope="col">{t('contacts.why')}</th>
          <th scope="col">{t('contacts.last')}</th>
          <th scope="col" className={styles['number']}>
            {t('contacts.requests')}
          </th>
        </tr>
      </thead>
      <tbody>
        {contacts.map(({ host, purpose, lastAt, requests }) => (
          <tr key={`${purpose} ${host}`}>
            <th scope="row">{host}</th>
            <td>{t(`contacts.${purpose}`)}</td>
            <td>{formatDayTime(locale, lastAt)}</td>
            <td className={styles['number']}>{requests.toLocaleString(locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A refresh that goes on beside it shows when it is opened again. */
const never = () => (): void => {};
