import { RotateCcw } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useT } from '../locales/translate.ts';
import type { SettingBodyProps } from '../settings/setting.ts';
import { useSettings } from '../settings/settings-store.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';
import { choosePreset, resetAllShortcuts } from './change-shortcuts.ts';
import { findShortcuts } from './find-shortcuts.ts';
import { usePrintedKeys } from './printed-keys.ts';
import { SHORTCUT_GROUPS, SHORTCUTS, type Shortcut } from './shortcut.ts';
import { ShortcutLine } from './shortcut-line.tsx';
import styles from './shortcut-map.module.css';
import { useBindings } from './use-bindings.ts';

const GROUPS = Object.keys(SHORTCUT_GROUPS) as readonly (keyof typeof SHORTCUT_GROUPS)[];

/** All shortcuts under their headings, found by what they do or by their keys, and changed in their place. */
export function ShortcutMap({ sentenceId }: Partial<SettingBodyProps>) {
  const t = useT();
  const printed = usePrintedKeys();
  const bindings = useBindings();
  const { preset, own } = useSettings((state) => state.settings.shortcuts);
  const [text, setText] = useState('');
  const tools = useRef<HTMLDivElement>(null);
  const found = findShortcuts(text, bindings, { printed, t });
  return (
    <>
      <div ref={tools} className={styles['tools']}>
        <Field label={t('keys.find')} value={text} onChange={setText} />
        <div className={styles['preset']}>
          <span>{t('keys.preset')}</span>
          <Choice
            label={t('keys.preset')}
            value={preset}
            options={[
              { value: 'reader', text: 'Tagline' },
              { value: 'netnewswire', text: 'NetNewsWire' },
              { value: 'vim', text: 'vim' },
            ]}
            onChange={(value) => void choosePreset(value)}
          />
        </div>
      </div>
      <p id={sentenceId} className={styles['hint']}>
        {t('keys.hint')}
      </p>
      {GROUPS.map((group) => (
        <ShortcutGroup
          key={group}
          title={t(SHORTCUT_GROUPS[group])}
          shortcuts={found.filter((shortcut) => SHORTCUTS[shortcut].group === group)}
        />
      ))}
      {found.length === 0 && <p className={styles['hint']}>{t('keys.none', { text })}</p>}
      {Object.keys(own).length > 0 && (
        <Button
          onPress={() => {
            // The button goes with what there is to reset.
            tools.current?.querySelector('input')?.focus();
            void resetAllShortcuts();
          }}
        >
          <RotateCcw size={14} aria-hidden />
          {t('keys.resetAll')}
        </Button>
      )}
    </>
  );
}

interface ShortcutGroupProps {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

function ShortcutGroup({ title, shortcuts }: ShortcutGroupProps) {
  const id = useId();
  if (shortcuts.length === 0) return null;
  return (
    <>
      <h3 id={id} className={styles['heading']}>
        {title}
      </h3>
      <div role="list" aria-labelledby={id}>
        {shortcuts.map((shortcut) => (
          <ShortcutLine key={shortcut} shortcut={shortcut} />
        ))}
      </div>
    </>
  );
}
