import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useT } from '../locales/translate.ts';
import { useSettings } from '../settings/settings-store.ts';
import { Button } from '../ui/button.tsx';
import { losersOf } from './change-bindings.ts';
import { giveShortcut, namesOf, takeShortcut } from './change-shortcuts.ts';
import styles from './key-recorder.module.css';
import { isOffered, mayBegin, stepsOf, type Keys } from './keys.ts';
import { usePrintedKeys } from './printed-keys.ts';
import { SHORTCUTS, type Shortcut } from './shortcut.ts';

interface KeyRecorderProps {
  readonly shortcut: Shortcut;
  /** The keys that the new ones take the place of; null to have both. */
  readonly replaced: Keys | null;
  readonly onClose: () => void;
}

/** Pressed alone they are no key yet, or no key that can be told. */
const HELD = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead', 'Process']);

/** Waits for the keys of a shortcut to be pressed. Nothing is changed before the person says so. */
export function KeyRecorder({ shortcut, replaced, onClose }: KeyRecorderProps) {
  const t = useT();
  const printed = usePrintedKeys();
  const hint = useId();
  const input = useRef<HTMLInputElement>(null);
  const choice = useSettings((state) => state.settings.shortcuts);
  const [pressed, setPressed] = useState<Keys | null>(null);
  const [isRefused, setRefused] = useState(false);
  const losers = pressed === null ? [] : losersOf(choice, shortcut, pressed);
  useEffect(() => input.current?.focus(), []);

  const accept = (): void => {
    if (pressed === null) return;
    onClose();
    void giveShortcut(shortcut, pressed, { replaced, printed: printed(pressed) });
  };
  const record = (event: KeyboardEvent): void => {
    // Tab leads on to the buttons, Escape out.
    if (event.key === 'Tab' || HELD.has(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return onClose();
    const step = stepsOf(event.nativeEvent)[0];
    const isPlainEnter = step === 'Enter';
    if (isPlainEnter && pressed !== null) return accept();
    if (step === undefined || !isOffered(step)) return setRefused(true);
    setRefused(false);
    const isSecond = pressed !== null && !pressed.includes(' ') && mayBegin(pressed) && mayBegin(step);
    setPressed(isSecond ? `${pressed} ${step}` : step);
  };

  return (
    <div className={styles['recorder']} role="group" aria-label={t(SHORTCUTS[shortcut].name)}>
      <div className={styles['line']}>
        <input
          ref={input}
          className={styles['input']}
          readOnly
          value={pressed === null ? '' : printed(pressed)}
          placeholder={t('keys.press')}
          aria-label={t('keys.pressFor', { name: t(SHORTCUTS[shortcut].name) })}
          aria-describedby={hint}
          onKeyDown={record}
        />
        <Button look="primary" isDisabled={pressed === null} onPress={accept}>
          {t(losers.length > 0 ? 'keys.takeIt' : 'keys.use')}
        </Button>
        {replaced !== null && (
          <Button
            onPress={() => {
              onClose();
              void takeShortcut(shortcut, replaced, printed(replaced));
            }}
          >
            {t('keys.remove')}
          </Button>
        )}
        <Button onPress={onClose}>{t('dialog.cancel')}</Button>
      </div>
      <p id={hint} className={styles['hint']} role="status">
        {isRefused && t('keys.refused')}
        {!isRefused && losers.length > 0 && t('keys.conflict', { names: namesOf(losers) })}
        {!isRefused && losers.length === 0 && t('keys.pressHint')}
      </p>
    </div>
  );
}
