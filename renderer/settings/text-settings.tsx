import { Minus, Plus } from 'lucide-react';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { changeSettings } from './change-settings.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import { useSettings } from './settings-store.ts';
import styles from './setting-lines.module.css';

const SIZES = { least: 13, most: 28, step: 1 } as const;
const WIDTHS = { least: 40, most: 100, step: 4 } as const;

/** Typeface, size and measure of the text; in the Aa menu and in the settings. */
export function TextSettings() {
  const t = useT();
  const { typeface, textSizePx, textWidthCh } = useSettings((state) => state.settings);
  return (
    <>
      <ChoiceSetting
        label={t('settings.typeface')}
        value={typeface}
        options={[
          { value: 'serif', text: t('settings.serif') },
          { value: 'sans', text: t('settings.sans') },
        ]}
        onChange={(value) => void changeSettings({ typeface: value })}
      />
      <Stepper
        label={t('settings.textSize')}
        text={t('settings.pixels', { count: textSizePx })}
        value={textSizePx}
        range={SIZES}
        lessLabel={t('settings.smaller')}
        moreLabel={t('settings.larger')}
        onChange={(value) => void changeSettings({ textSizePx: value })}
      />
      <Stepper
        label={t('settings.textWidth')}
        text={t('settings.characters', { count: textWidthCh })}
        value={textWidthCh}
        range={WIDTHS}
        lessLabel={t('settings.narrower')}
        moreLabel={t('settings.wider')}
        onChange={(value) => void changeSettings({ textWidthCh: value })}
      />
    </>
  );
}

interface StepperProps {
  readonly label: string;
  readonly text: string;
  readonly value: number;
  readonly range: { readonly least: number; readonly most: number; readonly step: number };
  readonly lessLabel: string;
  readonly moreLabel: string;
  readonly onChange: (value: number) => void;
}

function Stepper({ label, text, value, range, lessLabel, moreLabel, onChange }: StepperProps) {
  const { least, most, step } = range;
  return (
    <div className={styles['line']} role="group" aria-label={label}>
      <span>{label}</span>
      <span className={styles['stepper']}>
        <Button
          look="icon"
          label={lessLabel}
          isDisabled={value <= least}
          onPress={() => onChange(Math.max(least, value - step))}
        >
          <Minus size={14} aria-hidden />
        </Button>
        <output className={styles['value']}>{text}</output>
        <Button
          look="icon"
          label={moreLabel}
          isDisabled={value >= most}
          onPress={() => onChange(Math.min(most, value + step))}
        >
          <Plus size={14} aria-hidden />
        </Button>
      </span>
    </div>
  );
}
