import { Plus, RotateCcw } from 'lucide-react';
import { useRef, useState } from 'react';
import { useT } from '../locales/translate.ts';
import { useSettings } from '../settings/settings-store.ts';
import { Button } from '../ui/button.tsx';
import { isChanged } from './change-bindings.ts';
import { resetShortcut } from './change-shortcuts.ts';
import { KeyRecorder } from './key-recorder.tsx';
import type { Keys } from './keys.ts';
import { FIXED } from './presets.ts';
import { usePrintedKeys } from './printed-keys.ts';
import { SHORTCUTS, type Shortcut } from './shortcut.ts';
import styles from './shortcut-map.module.css';
import { useBindings } from './use-bindings.ts';

/** As many as settings keep. */
const MOST_KEYS = 4;

/** One shortcut: what it does, its keys, each of which is pressed to change it, and one more. */
export function ShortcutLine({ shortcut }: { readonly shortcut: Shortcut }) {
  const t = useT();
  const printed = usePrintedKeys();
  const line = useRef<HTMLDivElement>(null);
  const keys = useBindings().keys.get(shortcut) ?? [];
  const isOwn = useSettings((state) => isChanged(state.settings.shortcuts, shortcut));
  /** `new`: keys beside those it has. */
  const [recording, setRecording] = useState<Keys | 'new' | null>(null);
  const name = t(SHORTCUTS[shortcut].name);
  const close = (): void => {
    setRecording(null);
    line.current?.focus();
  };
  return (
    <div ref={line} className={styles['line']} role="listitem" tabIndex={-1}>
      <span>{name}</span>
      <span className={styles['keys']}>
        {(FIXED[shortcut] ?? []).map((one) => (
          <kbd key={one} className={styles['fixed']}>
            {printed(one)}
          </kbd>
        ))}
        {keys.map((one) => (
          <Button
            key={one}
            look="key"
            label={t('keys.change', { name, keys: printed(one) })}
            isExpanded={recording === one}
            onPress={() => setRecording(recording === one ? null : one)}
          >
            {printed(one)}
          </Button>
        ))}
        {keys.length < MOST_KEYS && (
          <Button
            look="icon"
            label={t('keys.add', { name })}
            isExpanded={recording === 'new'}
            onPress={() => setRecording(recording === 'new' ? null : 'new')}
          >
            <Plus size={14} aria-hidden />
          </Button>
        )}
        {isOwn && (
          <Button
            look="icon"
            label={t('keys.resetOne', { name })}
            onPress={() => {
              line.current?.focus();
              void resetShortcut(shortcut);
            }}
          >
            <RotateCcw size={14} aria-hidden />
          </Button>
        )}
      </span>
      {recording !== null && (
        <KeyRecorder
          key={recording}
          shortcut={shortcut}
          replaced={recording === 'new' ? null : recording}
          onClose={close}
        />
      )}
    </div>
  );
}
