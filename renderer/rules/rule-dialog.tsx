import { useState, type FormEvent } from 'react';
import type { Rule } from '../../shared/rule.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { DialogButtons, DialogFrame } from '../ui/dialog-frame.tsx';
import { closeDialog, type RuleStart } from '../ui/dialog-store.ts';
import { saveRule } from './change-rule.ts';
import { RuleActions } from './rule-actions.tsx';
import { RuleConditions } from './rule-conditions.tsx';
import styles from './rule-dialog.module.css';
import { conditionOf, draftOf, formOf, newForm, type RuleForm } from './rule-form.ts';
import { RuleTrial } from './rule-trial.tsx';
import { useRuleTrial } from './use-rule-trial.ts';

interface RuleDialogProps {
  /** Null writes a new one. */
  readonly rule: Rule | null;
  /** What a new one begins with. */
  readonly start: RuleStart;
}

/** Writes a rule, and shows meanwhile what it would have done. */
export function RuleDialog({ rule, start }: RuleDialogProps) {
  const t = useT();
  const [form, setForm] = useState<RuleForm>(() => (rule === null ? newForm(start) : formOf(rule)));
  const [withKept, setWithKept] = useState(false);
  const trial = useRuleTrial(conditionOf(form));
  const isWhole = draftOf(form, rule?.until ?? null, 0) !== null;
  const shown = trial.isRunning ? 0 : (trial.trial?.shown ?? 0);
  const canHideKept = form.mutes && shown > 0;
  const change = (changed: Partial<RuleForm>): void => setForm((before) => ({ ...before, ...changed }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const draft = draftOf(form, rule?.until ?? null, Date.now());
    if (draft === null) return;
    closeDialog();
    void saveRule(rule?.id ?? null, draft, withKept && canHideKept);
  };
  return (
    <DialogFrame isWide title={t(rule === null ? 'rules.new' : 'rules.editTitle')}>
      <form onSubmit={submit}>
        <RuleConditions form={form} rule={rule} onChange={change} />
        <RuleActions form={form} until={rule?.until ?? null} onChange={change} />
        <RuleTrial state={trial} isMuting={form.mutes} />
        <div className={styles['foot']}>
          {canHideKept && (
            <Check isSelected={withKept} onChange={setWithKept}>
              {t('rules.hideKept', { count: shown })}
            </Check>
          )}
          <DialogButtons>
            <Button onPress={closeDialog}>{t('dialog.cancel')}</Button>
            <Button look="primary" type="submit" isDisabled={!isWhole}>
              {t('dialog.save')}
            </Button>
          </DialogButtons>
        </div>
      </form>
    </DialogFrame>
  );
}
