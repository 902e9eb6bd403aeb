import type { Asked } from '../shared/asked.ts';
import { t } from './locales/translate.ts';
import { openDialog } from './ui/dialog-store.ts';
import { tell } from './ui/toast-store.ts';

/**
 * Shows what a link or a file asks for. Whoever wrote it has no hand in what happens: a dialog is filled, nobody is
 * contacted, and the person presses its button or not.
 */
export function showAsked(asked: Asked): void {
  switch (asked.kind) {
    case 'subscribe':
      return openDialog({ kind: 'add-feed', address: asked.address, isUnasked: true });
    case 'keep-page':
      return openDialog({ kind: 'keep-page', address: asked.address });
    case 'import':
      return openDialog({ kind: 'import-opml', fileName: asked.fileName, opml: asked.opml });
    case 'unreadable':
      return tell(t(`asked.unreadable.${asked.what}`));
  }
}
