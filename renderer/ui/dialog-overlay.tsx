import type { ReactNode } from 'react';
import { Modal, ModalOverlay } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './dialog-overlay.module.css';
import { closeDialog } from './dialog-store.ts';

interface DialogOverlayProps {
  /** Gives it another `--dialog-width`. */
  readonly className?: string;
  readonly children: ReactNode;
}

/** What a dialog stands in, over the page; Esc and a press beside it close it. */
export function DialogOverlay({ className, children }: DialogOverlayProps) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className={classNames(styles['overlay'])}
      onOpenChange={(isOpen) => {
        if (!isOpen) closeDialog();
      }}
    >
      <Modal className={classNames(styles['modal'], className)}>{children}</Modal>
    </ModalOverlay>
  );
}
