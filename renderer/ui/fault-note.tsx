import type { ReactNode } from 'react';
import type { Fault } from '../../shared/fault.ts';
import type { EpochMs } from '../../shared/time.ts';
import { faultLines } from '../locales/fault-lines.ts';
import { faultSentence } from '../locales/fault-sentence.ts';
import { useT } from '../locales/translate.ts';
import styles from './fault-note.module.css';
import { TechnicalDetails } from './technical-details.tsx';

interface FaultNoteProps {
  readonly fault: Fault;
  /** More facts for the details, such as the feed's address. */
  readonly lines?: readonly string[];
  /** Whose fault it is, where a page shows several. */
  readonly subject?: string;
  /** It answers what a person has just done: it is read out at once, and promises no other try. */
  readonly isAnswer?: boolean;
  /** When its feed is asked again, where that is known. */
  readonly nextTryAt?: EpochMs | null;
  /** What can be done about it. */
  readonly actions?: ReactNode;
}

const NO_LINES: readonly string[] = [];

/** A fault in a sentence, with its technical cause one press away. */
export function FaultNote({
  fault,
  lines = NO_LINES,
  subject,
  isAnswer = false,
  nextTryAt = null,
  actions,
}: FaultNoteProps) {
  const t = useT();
  return (
    <div className={styles['note']}>
      <p className={styles['sentence']} {...(isAnswer ? { role: 'alert' } : {})}>
        {faultSentence(fault, t, isAnswer ? 'person' : 'feed', nextTryAt)}
      </p>
      <div className={styles['actions']}>{actions}</div>
      <TechnicalDetails
        lines={[...faultLines(fault), ...lines]}
        {...(subject === undefined ? {} : { subject })}
      />
    </div>
  );
}
