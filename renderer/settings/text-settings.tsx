import { useT } from '../locales/translate.ts';
import { changeSettings } from './change-settings.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import { useSettings } from './settings-store.ts';
import { StepperSetting } from './stepper-setting.tsx';

const SIZES = { least: 13, most: 28, step: 1 } as const;
const WIDTHS = { least: 40, most: 100, step: 4 } as const;

export function TypefaceSetting() {
  const t = useT();
  const typeface = useSettings((state) => state.settings.typeface);
  return (
    <ChoiceSetting
      label={t('settings.typeface')}
      value={typeface}
      options={[
        { value: 'serif', text: t('settings.serif') },
        { value: 'sans', text: t('settings.sans') },
      ]}
      onChange={(value) => void changeSettings({ typeface: value })}
    />
  );
}

export function TextSizeSetting() {
  const t = useT();
  const textSizePx = useSettings((state) => state.settings.textSizePx);
  return (
    <StepperSetting
      label={t('settings.textSize')}
      text={t('settings.pixels', { count: textSizePx })}
      value={textSizePx}
      range={SIZES}
      lessLabel={t('settings.smaller')}
      moreLabel={t('settings.larger')}
      onChange={(value) => void changeSettings({ textSizePx: value })}
    />
  );
}

export function TextWidthSetting() {
  const t = useT();
  const textWidthCh = useSettings((state) => state.settings.textWidthCh);
  return (
    <StepperSetting
      label={t('settings.textWidth')}
      text={t('settings.characters', { count: textWidthCh })}
      value={textWidthCh}
      range={WIDTHS}
      lessLabel={t('settings.narrower')}
      moreLabel={t('settings.wider')}
      onChange={(value) => void changeSettings({ textWidthCh: value })}
    />
  );
}
