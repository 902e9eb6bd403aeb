import { RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { Field } from '../ui/field.tsx';
import { useRovingRows } from '../ui/roving-rows.ts';
import { findSettings } from './find-settings.ts';
import { areChanged, resetSettings } from './reset-settings.ts';
import type { SettingsSection } from './setting.ts';
import { SectionBody } from './section-body.tsx';
import styles from './settings-dialog.module.css';
import { useSettings } from './settings-store.ts';

interface SettingsDialogProps {
  readonly sections: readonly SettingsSection[];
  /** The setting it is opened for; its section is shown. */
  readonly settingId: string | null;
}

/** The settings: their sections at the left, one of them or what was looked for beside it. */
export function SettingsDialog({ sections, settingId }: SettingsDialogProps) {
  const t = useT();
  const settings = useSettings((state) => state.settings);
  const rows = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [sectionId, setSectionId] = useState(
    () => sections.find((one) => one.settings.some(({ id }) => id === settingId))?.id ?? sections[0]?.id,
  );
  useRovingRows(rows);
  useEffect(() => {
    if (settingId === null) return;
    const line = content.current?.querySelector(`[data-setting="${CSS.escape(settingId)}"]`);
    line?.scrollIntoView({ block: 'center' });
    line?.querySelector<HTMLElement>('button, input, select')?.focus();
  }, [settingId]);
  const isFinding = text.trim() !== '';
  const shown = isFinding
    ? findSettings(sections, text, { settings, t })
    : sections.filter(({ id }) => id === sectionId);
  const found = shown.reduce((sum, section) => sum + section.settings.length, 0);
  const all = sections.flatMap(({ sets }) => sets);
  return (
    <DialogFrame title={t('settings.title')} isPlace>
      <div className={styles['place']}>
        <div className={styles['side']}>
          <Field label={t('settings.find')} value={text} onChange={setText} />
          <nav ref={rows} aria-label={t('settings.sections')} className={styles['nav']}>
            {sections.map(({ id, title, Icon }) => (
              <button
                key={id}
                type="button"
                data-row
                className={styles['entry']}
                {...(!isFinding && id === sectionId ? { 'aria-current': 'true' } : {})}
                onClick={() => {
                  setText('');
                  setSectionId(id);
                  content.current?.scrollTo({ top: 0, behavior: 'instant' });
                }}
              >
                <Icon size={15} aria-hidden />
                {t(title)}
              </button>
            ))}
          </nav>
          {areChanged(settings, all) && (
            <Button
              look="quiet"
              onPress={() => {
                // The button goes with what there is to reset.
                content.current?.focus();
                void resetSettings(all, t('settings.resetAllDone'));
              }}
            >
              <RotateCcw size={14} aria-hidden />
              {t('settings.resetAll')}
            </Button>
          )}
        </div>
        <div
          ref={content}
          className={styles['content']}
          role="region"
          aria-label={t('settings.title')}
          tabIndex={-1}
        >
          <p className={styles['found']} role="status">
            {isFinding && t('settings.found', { count: found })}
          </p>
          {shown.map((section) => (
            <SectionBody key={section.id} section={section} isWhole={!isFinding} />
          ))}
        </div>
      </div>
    </DialogFrame>
  );
}
