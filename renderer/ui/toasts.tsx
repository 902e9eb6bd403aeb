import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '../locales/translate.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { applyUndo, dismissToast, useToasts, type Toast } from './toast-store.ts';
import styles from './toasts.module.css';

const SHOWN_MS = 8000;

/**
 * Notices at the foot of the window, above a dialog, too: by the attribute it leaves them in reach. Pointing at one or
 * focusing it keeps it there.
 */
export function Toasts() {
  const t = useT();
  const toasts = useToasts((state) => state.toasts);
  return (
    <div
      className={styles['region']}
      role="region"
      aria-label={t('toast.region')}
      data-react-aria-top-layer="true"
    >
      <div role="status" aria-live="polite" className={styles['stack']}>
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} />
        ))}
      </div>
    </div>
  );
}

function ToastLine({ toast }: { readonly toast: Toast }) {
  const t = useT();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => dismissToast(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, toast.id]);
  return (
    <div
      className={classNames(styles['toast'], toast.isFault && styles['fault'])}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.text}</span>
      {toast.undo !== null && (
        <Button look="link" label={`${t('toast.undo')}: ${toast.text}`} onPress={() => void applyUndo(toast)}>
          {t('toast.undo')}
        </Button>
      )}
      {toast.way !== null && (
        <Button
          look="link"
          onPress={() => {
            dismissToast(toast.id);
            toast.way?.go();
          }}
        >
          {toast.way.text}
        </Button>
      )}
      <Button look="icon" label={t('toast.dismiss')} onPress={() => dismissToast(toast.id)}>
        <X size={14} aria-hidden />
      </Button>
    </div>
  );
}
