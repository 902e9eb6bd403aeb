import type { MessageId } from '../locales/en.ts';
import { useT } from '../locales/translate.ts';
import { DialogFrame } from './dialog-frame.tsx';
import { printedLetter, useKeyboardMap } from './keyboard-letters.ts';
import styles from './keys-dialog.module.css';

/** What is printed on keys that write no letter, where languages differ. */
const NAMED: Readonly<Record<string, MessageId>> = {
  Space: 'key.space',
  Enter: 'key.enter',
  Shift: 'key.shift',
  Backspace: 'key.backspace',
  Esc: 'key.escape',
};

/** Keys pressed together or one after the other stand in one text, parted by blanks. */
const KEYS: readonly (readonly [keys: readonly string[], what: MessageId])[] = [
  [['j'], 'keys.next'],
  [['k'], 'keys.previous'],
  [['n'], 'keys.nextUnread'],
  [['Space'], 'keys.scroll'],
  [['o', 'Enter'], 'keys.open'],
  [['s'], 'keys.save'],
  [['m'], 'keys.read'],
  [['v'], 'keys.original'],
  [['f'], 'keys.fullText'],
  [['d'], 'keys.changed'],
  [['t'], 'keys.followTag'],
  [['/'], 'keys.search'],
  [['g l'], 'keys.goLatest'],
  [['g h'], 'keys.goHot'],
  [['g s'], 'keys.goSaved'],
  [['g t'], 'keys.goTags'],
  [['Shift a'], 'keys.markAll'],
  [['r'], 'keys.refresh'],
  [['Ctrl z'], 'keys.undo'],
  [['Backspace', 'Alt ←'], 'keys.back'],
  [['F6', '→'], 'keys.panes'],
  [['Esc'], 'keys.leave'],
  [['?'], 'keys.help'],
];

/** The map of all keys. */
export function KeysDialog() {
  const t = useT();
  const layout = useKeyboardMap();
  const printed = (keys: string): string =>
    keys
      .split(' ')
      .map((key) => (NAMED[key] === undefined ? key : t(NAMED[key])))
      .map((key) => (/^[a-z]$/u.test(key) ? printedLetter(key, layout) : key))
      .join(' ');
  return (
    <DialogFrame title={t('keys.title')} isWide>
      <dl className={styles['keys']}>
        {KEYS.map(([keys, what]) => (
          <div key={what} className={styles['line']}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={styles['key']}>
                  {printed(key)}
                </kbd>
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['hint']}>{t('keys.hint')}</p>
    </DialogFrame>
  );
}
