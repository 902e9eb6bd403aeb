import { RotateCcw } from 'lucide-react';
import { useId, useRef } from 'react';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { areChanged, resetSettings } from './reset-settings.ts';
import styles from './section-body.module.css';
import type { Setting, SettingsSection } from './setting.ts';
import { useSettings } from './settings-store.ts';

interface SectionBodyProps {
  readonly section: SettingsSection;
  /** With the way to reset it; not where only some of its settings are shown. */
  readonly isWhole: boolean;
}

/** A section's settings under its heading. */
export function SectionBody({ section, isWhole }: SectionBodyProps) {
  const t = useT();
  const id = useId();
  const place = useRef<HTMLElement>(null);
  const settings = useSettings((state) => state.settings);
  const name = t(section.title);
  return (
    <section ref={place} aria-labelledby={id} tabIndex={-1} className={styles['section']}>
      <h3 id={id} className={styles['heading']}>
        {name}
      </h3>
      {section.settings
        .filter(({ isShown }) => isShown?.(settings) !== false)
        .map((setting) => (
          <SettingBlock key={setting.id} setting={setting} />
        ))}
      {isWhole && areChanged(settings, section.sets) && (
        <div className={styles['reset']}>
          <Button
            look="quiet"
            onPress={() => {
              // The button goes with what there is to reset.
              place.current?.focus();
              void resetSettings(section.sets, t('settings.resetDone', { name }));
            }}
          >
            <RotateCcw size={14} aria-hidden />
            {t('settings.reset', { name })}
          </Button>
        </div>
      )}
    </section>
  );
}

function SettingBlock({ setting: { id, name, about, Body } }: { readonly setting: Setting }) {
  const t = useT();
  const sentenceId = useId();
  return (
    <div
      className={styles['setting']}
      role="group"
      aria-label={t(name)}
      aria-describedby={sentenceId}
      data-setting={id}
    >
      <Body sentenceId={sentenceId} />
      {about !== undefined && (
        <p id={sentenceId} className={styles['about']}>
          {t(about)}
        </p>
      )}
    </div>
  );
}
