import type { RuleTrial as Trial } from '../../shared/rule.ts';
import { DAY_MS } from '../../shared/time.ts';
import { faultSentence } from '../locales/fault-sentence.ts';
import { formatLongDay, formatShortDay } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { classNames } from '../ui/class-names.ts';
import { useNow } from '../ui/now.ts';
import styles from './rule-trial.module.css';
import type { TrialState } from './use-rule-trial.ts';

interface RuleTrialProps {
  readonly state: TrialState;
  readonly isMuting: boolean;
}

/** What a rule would have done to the last 30 days. */
export function RuleTrial({ state, isMuting }: RuleTrialProps) {
  const t = useT();
  const { trial, fault, isRunning } = state;
  const isAsked = trial !== null || fault !== null || isRunning;
  return (
    <section className={styles['trial']} aria-label={t('rules.trial')} aria-busy={isRunning}>
      <p role="status" className={classNames(styles['sentence'], trial === null && styles['faint'])}>
        {!isAsked && t('rules.trialFirst')}
        {isAsked && trial === null && (fault === null ? t('rules.trialRuns') : faultSentence(fault, t))}
        {trial !== null && <Sentence trial={trial} isMuting={isMuting} />}
      </p>
      {trial !== null && trial.articles > 0 && (
        <div className={classNames(isRunning && styles['old'])}>
          <Days perDay={trial.perDay} />
          <Newest trial={trial} />
        </div>
      )}
    </section>
  );
}

function Sentence({ trial, isMuting }: { readonly trial: Trial; readonly isMuting: boolean }) {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  const { articles: count, of, until } = trial;
  const what = isMuting ? 'rules.wouldHide' : 'rules.wouldMeet';
  if (now - until < DAY_MS) return t(what, { count, of });
  return t(`${what}Until`, { count, of, day: formatLongDay(locale, until) });
}

function Days({ perDay }: { readonly perDay: readonly number[] }) {
  const t = useT();
  const most = Math.max(...perDay, 1);
  const bars = perDay.map((count, day) => `M${day + 0.5} ${most}V${most - count}`).join('');
  return (
    <svg
      className={styles['days']}
      viewBox={`0 0 ${perDay.length} ${most}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('rules.perDay', { most })}
    >
      <path d={bars} />
    </svg>
  );
}

function Newest({ trial }: { readonly trial: Trial }) {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  return (
    <ul className={styles['newest']} aria-label={t('rules.newest')}>
      {trial.newest.map((row) => (
        <li key={row.id} className={styles['row']}>
          <span className={styles['title']} dir="auto">
            {row.title === '' ? t('list.untitled') : row.title}
          </span>{' '}
          <span className={styles['source']}>
            <bdi>{row.sourceTitle}</bdi> · {formatShortDay(locale, row.sortAt, now)}
          </span>
        </li>
      ))}
    </ul>
  );
}
