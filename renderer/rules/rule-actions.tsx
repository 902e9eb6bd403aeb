import { useId } from 'react';
import type { EpochMs } from '../../shared/time.ts';
import { formatDayTime } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { Check } from '../ui/check.tsx';
import { Field } from '../ui/field.tsx';
import { CONTROL, Labelled } from '../ui/labelled.tsx';
import type { Lasting, RuleForm } from './rule-form.ts';
import styles from './rule-fields.module.css';

interface RuleActionsProps {
  readonly form: RuleForm;
  /** Until when the rule acted when it was opened. */
  readonly until: EpochMs | null;
  readonly onChange: (changed: Partial<RuleForm>) => void;
}

/** What a rule does, and for how long. */
export function RuleActions({ form, until, onChange }: RuleActionsProps) {
  const t = useT();
  return (
    <fieldset className={styles['part']}>
      <legend className={styles['legend']}>{t('rules.then')}</legend>
      <div className={styles['checks']}>
        <Check isSelected={form.mutes} onChange={(mutes) => onChange({ mutes })}>
          {t('rules.thenMute')}
        </Check>
        <Check isSelected={form.marksRead} onChange={(marksRead) => onChange({ marksRead })}>
          {t('rules.thenMarkRead')}
        </Check>
        <Check isSelected={form.saves} onChange={(saves) => onChange({ saves })}>
          {t('rules.thenSave')}
        </Check>
        <Check isSelected={form.notifies} onChange={(notifies) => onChange({ notifies })}>
          {t('rules.thenNotify')}
        </Check>
        <Check isSelected={form.addsTag} onChange={(addsTag) => onChange({ addsTag })}>
          {t('rules.thenAddTag')}
        </Check>
      </div>
      <div className={styles['beside']}>
        {form.addsTag && (
          <Field
            label={t('rules.addedTag')}
            value={form.addedTag}
            onChange={(addedTag) => onChange({ addedTag })}
            isFocusedAtFirst={form.addedTag === ''}
          />
        )}
        <LastingField lasting={form.lasting} until={until} onChange={(lasting) => onChange({ lasting })} />
      </div>
    </fieldset>
  );
}

const TEXTS = {
  good: 'rules.forGood',
  day: 'rules.forDay',
  week: 'rules.forWeek',
  month: 'rules.forMonth',
} as const;
const LASTINGS: readonly (keyof typeof TEXTS)[] = ['good', 'day', 'week', 'month'];

interface LastingFieldProps {
  readonly lasting: Lasting;
  readonly until: EpochMs | null;
  readonly onChange: (lasting: Lasting) => void;
}

function LastingField({ lasting, until, onChange }: LastingFieldProps) {
  const t = useT();
  const locale = useLocale();
  const id = useId();
  return (
    <Labelled label={t('rules.howLong')} id={id}>
      <select
        id={id}
        className={CONTROL}
        value={lasting}
        onChange={({ target }) => onChange(LASTINGS.find((one) => one === target.value) ?? 'before')}
      >
        {until !== null && (
          <option value="before">{t('rules.asBefore', { time: formatDayTime(locale, until) })}</option>
        )}
        {LASTINGS.map((one) => (
          <option key={one} value={one}>
            {t(TEXTS[one])}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
