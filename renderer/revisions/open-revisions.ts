import { useOpen } from '../articles/open-store.ts';
import { openDialog } from '../ui/dialog-store.ts';

/** Opens what changed in the article on screen, where something did. */
export function openRevisions(): void {
  if ((useOpen.getState().article?.updatedAt ?? null) !== null) openDialog({ kind: 'revisions' });
}
