import type { Rule } from '../../shared/rule.ts';
import { formatDayTime } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { openDialog } from '../ui/dialog-store.ts';
import { useNow } from '../ui/now.ts';
import { removeRule } from './change-rule.ts';
import styles from './rule-line.module.css';
import { ruleSentence } from './rule-text.ts';

/** One rule: what it says, and how often it had something to do. */
export function RuleLine({ rule }: { readonly rule: Rule }) {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  const sentence = ruleSentence(rule, locale, t);
  const { until } = rule;
  const hasEnded = until !== null && until <= now;
  return (
    <li className={classNames(styles['line'], hasEnded && styles['ended'])}>
      <div className={styles['text']}>
        <p className={styles['sentence']}>{sentence}</p>
        <p className={styles['facts']}>
          {t('rules.acted', { count: rule.acted })}
          {until !== null &&
            ` · ${t(hasEnded ? 'rules.ended' : 'rules.until', { time: formatDayTime(locale, until) })}`}
        </p>
      </div>
      <Button
        look="quiet"
        label={t('rules.editOne', { rule: sentence })}
        onPress={() => openDialog({ kind: 'rule', ruleId: rule.id, start: {} })}
      >
        {t('rules.edit')}
      </Button>
      <Button
        look="quiet"
        label={t('rules.removeOne', { rule: sentence })}
        onPress={() => void removeRule(rule)}
      >
        {t('rules.remove')}
      </Button>
    </li>
  );
}
