import { Plus } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './rail-section.module.css';

interface RailSectionProps {
  readonly title: string;
  readonly addLabel?: string;
  /** Without it there is no + button. */
  readonly onAdd?: () => void;
  /** Beside the + button. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A headed group of rail rows. */
export function RailSection({ title, addLabel, onAdd, tools, children }: RailSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id} className={styles['title']}>
          {title}
        </h2>
        {tools}
        {addLabel !== undefined && onAdd !== undefined && (
          <Button look="icon" label={addLabel} onPress={onAdd} className={styles['add']}>
            <Plus size={15} aria-hidden />
          </Button>
        )}
      </div>
      {children}
    </section>
  );
}
