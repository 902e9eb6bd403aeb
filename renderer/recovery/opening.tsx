import { useEffect, useState } from 'react';
import { useT } from '../locales/translate.ts';
import { EmptyState } from '../ui/empty-state.tsx';

/** A start takes a part of it, a repair longer. */
const NOTICED_MS = 1500;

/** Says that the database is being opened, where that is felt. */
export function Opening() {
  const t = useT();
  const [isFelt, setFelt] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setFelt(true), NOTICED_MS);
    return () => clearTimeout(timer);
  }, []);
  return isFelt ? (
    <main>
      <EmptyState title={t('recovery.opening')} />
    </main>
  ) : null;
}
