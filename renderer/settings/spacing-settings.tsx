import { useT } from '../locales/translate.ts';
import { Check } from '../ui/check.tsx';
import { changeSettings } from './change-settings.ts';
import { useSettings } from './settings-store.ts';
import { StepperSetting } from './stepper-setting.tsx';

const LINES = { least: 120, most: 220, step: 10 } as const;
const LETTERS = { least: 0, most: 12, step: 2 } as const;
const PARAGRAPHS = { least: 50, most: 200, step: 25 } as const;

export function LineSpacingSetting() {
  const t = useT();
  const percent = useSettings((state) => state.settings.lineSpacingPercent);
  return (
    <StepperSetting
      label={t('settings.lineSpacing')}
      text={t('settings.percent', { count: percent })}
      value={percent}
      range={LINES}
      lessLabel={t('settings.closerLines')}
      moreLabel={t('settings.widerLines')}
      onChange={(value) => void changeSettings({ lineSpacingPercent: value })}
    />
  );
}

export function LetterSpacingSetting() {
  const t = useT();
  const percent = useSettings((state) => state.settings.letterSpacingPercent);
  return (
    <StepperSetting
      label={t('settings.letterSpacing')}
      text={t('settings.percent', { count: percent })}
      value={percent}
      range={LETTERS}
      lessLabel={t('settings.closerLetters')}
      moreLabel={t('settings.widerLetters')}
      onChange={(value) => void changeSettings({ letterSpacingPercent: value })}
    />
  );
}

export function ParagraphSpacingSetting() {
  const t = useT();
  const percent = useSettings((state) => state.settings.paragraphSpacingPercent);
  return (
    <StepperSetting
      label={t('settings.paragraphSpacing')}
      text={t('settings.percent', { count: percent })}
      value={percent}
      range={PARAGRAPHS}
      lessLabel={t('settings.closerParagraphs')}
      moreLabel={t('settings.widerParagraphs')}
      onChange={(value) => void changeSettings({ paragraphSpacingPercent: value })}
    />
  );
}

export function JustifySetting() {
  const t = useT();
  const isJustified = useSettings((state) => state.settings.isJustified);
  return (
    <Check isSelected={isJustified} onChange={(isOn) => void changeSettings({ isJustified: isOn })}>
      {t('settings.justify')}
    </Check>
  );
}

export function HyphenationSetting() {
  const t = useT();
  const isHyphenated = useSettings((state) => state.settings.isHyphenated);
  return (
    <Check isSelected={isHyphenated} onChange={(isOn) => void changeSettings({ isHyphenated: isOn })}>
      {t('settings.hyphenate')}
    </Check>
  );
}
