import { create } from 'zustand';
import type { BackupPreview } from '../../shared/backup.ts';
import type { ClearableFiles, Clearing } from '../../shared/storage.ts';
import type { TagKey } from '../../shared/tag.ts';

/** What a new rule asks to begin with; the tag as it is spelled. */
export interface RuleStart {
  readonly tag?: string;
  readonly feedId?: number;
  readonly author?: string;
}

export type OpenDialog =
  /** `isUnasked`: a link brought it, so nobody is contacted before the person says so. */
  | { readonly kind: 'add-feed'; readonly address: string; readonly isUnasked?: boolean }
  | { readonly kind: 'starters' }
  | { readonly kind: 'import-opml'; readonly fileName: string; readonly opml: string }
  /** The feed's address does not lead to it any more. */
  | { readonly kind: 'new-address'; readonly feedId: number }
  | { readonly kind: 'clear-files'; readonly files: ClearableFiles }
  | { readonly kind: 'keep-page'; readonly address: string }
  | { readonly kind: 'follow-tag' }
  | { readonly kind: 'rename-tag' | 'merge-tag'; readonly tag: TagKey; readonly display: string }
  | { readonly kind: 'save-view' }
  | { readonly kind: 'rename-view'; readonly viewId: number }
  | { readonly kind: 'new-folder' }
  | { readonly kind: 'rename-folder'; readonly folder: string }
  | { readonly kind: 'rename-feed'; readonly feedId: number }
  | { readonly kind: 'move-feed' | 'feed-text'; readonly feedId: number }
  /** `ruleId` null writes a new one, which begins with `start`. */
  | { readonly kind: 'rule'; readonly ruleId: number | null; readonly start: RuleStart }
  /** What changed in the article on screen. */
  | { readonly kind: 'revisions' }
  | { readonly kind: 'opml-refused'; readonly addresses: readonly string[] }
  /** Shows what would go before it goes. */
  | { readonly kind: 'clear'; readonly clearing: Clearing }
  /** At one of them, or at their beginning. */
  | { readonly kind: 'settings'; readonly settingId?: string }
  /** A backup that was checked, beside what is here. */
  | { readonly kind: 'restore'; readonly preview: BackupPreview }
  | { readonly kind: 'erase' | 'contacts' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'palette' };

/** At most one dialog is open. */
export const useDialog = create<{ readonly dialog: OpenDialog | null }>()(() => ({ dialog: null }));

export const openDialog = (dialog: OpenDialog): void => useDialog.setState({ dialog });
export const closeDialog = (): void => useDialog.setState({ dialog: null });
