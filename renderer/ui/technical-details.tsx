import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { useT } from '../locales/translate.ts';
import { Button } from './button.tsx';
import { CopyButton } from './copy-button.tsx';
import styles from './technical-details.module.css';

interface TechnicalDetailsProps {
  /** A fact each, in plain text. */
  readonly lines: readonly string[];
  /** Whose details they are, where there are several on one page. */
  readonly subject?: string;
}

/** A "Details" button, and what is behind it: facts to read, select and copy. */
export function TechnicalDetails({ lines, subject }: TechnicalDetailsProps) {
  const t = useT();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles['details']}>
      <Button
        look="quiet"
        className={styles['button']}
        {...(subject === undefined ? {} : { label: t('details.showFor', { name: subject }) })}
        isExpanded={isOpen}
        {...(isOpen ? { controls: id } : {})}
        onPress={() => setOpen(!isOpen)}
      >
        <ChevronRight size={14} aria-hidden className={styles['mark']} />
        {t('details.show')}
      </Button>
      {isOpen && (
        <div id={id} className={styles['body']} role="group" aria-label={t('details.name')}>
          <pre className={styles['lines']}>{lines.join('\n')}</pre>
          <CopyButton text={lines.join('\n')} look="quiet" />
        </div>
      )}
    </div>
  );
}
