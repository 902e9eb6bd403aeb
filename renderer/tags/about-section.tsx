import { ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode, type RefAttributes } from 'react';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import styles from './about-section.module.css';

interface AboutSectionProps extends RefAttributes<HTMLElement> {
  readonly title: string;
  /** Beside the title. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A headed part of a tag's page. Takes focus when what had it is gone. */
export function AboutSection({ title, tools, children, ref }: AboutSectionProps) {
  const id = useId();
  return (
    <section ref={ref} className={styles['section']} aria-labelledby={id} tabIndex={-1}>
      <div className={styles['head']}>
        <h2 id={id} className={styles['title']}>
          {title}
        </h2>
        {tools}
      </div>
      {children}
    </section>
  );
}

interface BehindButtonProps {
  /** What a screen reader calls the button, where one page has several. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A picture's content again, as a table that one can open. */
export function AsTable({ label, children }: BehindButtonProps) {
  const t = useT();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button
        look="quiet"
        label={label}
        className={styles['opener']}
        isExpanded={isOpen}
        {...(isOpen ? { controls: id } : {})}
        onPress={() => setOpen(!isOpen)}
      >
        <ChevronRight size={14} aria-hidden className={styles['mark']} />
        {t('tagPage.asTable')}
      </Button>
      {isOpen && (
        <div id={id} className={styles['scroller']}>
          <table className={styles['table']}>{children}</table>
        </div>
      )}
    </div>
  );
}
