import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading } from 'react-aria-components';
import { useT } from '../locales/translate.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './dialog-frame.module.css';
import { DialogOverlay } from './dialog-overlay.tsx';
import { closeDialog } from './dialog-store.ts';

interface DialogFrameProps {
  readonly title: string;
  readonly isWide?: boolean;
  /** It has parts of its own that scroll: as large as the window allows, and always the same. */
  readonly isPlace?: boolean;
  readonly children: ReactNode;
}

/** A modal dialog with a title and a way out; Esc and a press beside it close it too. */
export function DialogFrame({ title, isWide = false, isPlace = false, children }: DialogFrameProps) {
  const t = useT();
  return (
    <DialogOverlay className={classNames(isWide && styles['wide'], isPlace && styles['place'])}>
      <Dialog className={classNames(styles['dialog'])}>
        <div className={styles['head']}>
          <Heading slot="title" className={classNames(styles['title'])}>
            {title}
          </Heading>
          <Button look="icon" label={t('dialog.close')} onPress={closeDialog}>
            <X size={16} aria-hidden />
          </Button>
        </div>
        {children}
      </Dialog>
    </DialogOverlay>
  );
}

/** The buttons at the end of a dialog, the main one last. */
export function DialogButtons({ children }: { readonly children: ReactNode }) {
  return <div className={styles['buttons']}>{children}</div>;
}
