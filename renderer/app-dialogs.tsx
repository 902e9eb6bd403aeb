import { Palette } from './app-palette.tsx';
import { SETTINGS_SECTIONS } from './app-settings.ts';
import { KeepPageDialog } from './articles/keep-page-dialog.tsx';
import { useOpen } from './articles/open-store.ts';
import { EraseDialog } from './backup/erase-dialog.tsx';
import { RestoreDialog } from './backup/restore-dialog.tsx';
import { AddFeedDialog } from './feeds/add-feed-dialog.tsx';
import { FeedTextDialog } from './feeds/feed-text-dialog.tsx';
import { useFeeds } from './feeds/feeds-store.ts';
import { MoveFeedDialog } from './feeds/move-feed-dialog.tsx';
import { NewFolderDialog } from './feeds/new-folder-dialog.tsx';
import { RenameFolderDialog } from './feeds/rename-folder-dialog.tsx';
import { siteAddress } from './feeds/site-address.ts';
import { OpmlImportDialog } from './feeds/opml-import-dialog.tsx';
import { OpmlRefusedDialog } from './feeds/opml-refused-dialog.tsx';
import { RenameFeedDialog } from './feeds/rename-feed-dialog.tsx';
import { StartersDialog } from './onboarding/starters-dialog.tsx';
import { ContactsDialog } from './privacy/contacts-dialog.tsx';
import { RevisionsDialog } from './revisions/revisions-dialog.tsx';
import { RuleDialog } from './rules/rule-dialog.tsx';
import { useRules } from './rules/rules-store.ts';
import { SettingsDialog } from './settings/settings-dialog.tsx';
import { KeysDialog } from './shortcuts/keys-dialog.tsx';
import { ClearFilesDialog } from './storage/clear-files-dialog.tsx';
import { ClearDialog } from './storage/clear-dialog.tsx';
import { FollowTagDialog } from './tags/follow-tag-dialog.tsx';
import { MergeTagDialog } from './tags/merge-tag-dialog.tsx';
import { RenameTagDialog } from './tags/rename-tag-dialog.tsx';
import { useDialog } from './ui/dialog-store.ts';
import { NameViewDialog } from './views/name-view-dialog.tsx';
import { useViews } from './views/views-store.ts';

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = useDialog((state) => state.dialog);
  const feeds = useFeeds((state) => state.feeds);
  const views = useViews((state) => state.views);
  const rules = useRules((state) => state.rules);
  const article = useOpen((state) => state.article);
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'add-feed':
      return <AddFeedDialog key={dialog.address} {...dialog} />;
    case 'starters':
      return <StartersDialog />;
    case 'import-opml':
      return <OpmlImportDialog fileName={dialog.fileName} opml={dialog.opml} />;
    case 'keep-page':
      return <KeepPageDialog key={dialog.address} address={dialog.address} />;
    case 'follow-tag':
      return <FollowTagDialog />;
    case 'rename-tag':
      return <RenameTagDialog tag={{ key: dialog.tag, display: dialog.display }} />;
    case 'merge-tag':
      return <MergeTagDialog tag={{ key: dialog.tag, display: dialog.display }} />;
    case 'rule': {
      const rule = rules.find((one) => one.id === dialog.ruleId) ?? null;
      if (rule === null && dialog.ruleId !== null) return null;
      return <RuleDialog rule={rule} start={dialog.start} />;
    }
    case 'save-view':
      return <NameViewDialog view={null} />;
    case 'rename-view': {
      const view = views.find((one) => one.id === dialog.viewId);
      return view === undefined ? null : <NameViewDialog view={view} />;
    }
    case 'new-folder':
      return <NewFolderDialog />;
    case 'rename-folder':
      return <RenameFolderDialog folder={dialog.folder} />;
    case 'revisions':
      return article === null ? null : <RevisionsDialog article={article} />;
    case 'settings':
      return <SettingsDialog sections={SETTINGS_SECTIONS} settingId={dialog.settingId ?? null} />;
    case 'palette':
      return <Palette />;
    case 'restore':
      return <RestoreDialog preview={dialog.preview} />;
    case 'contacts':
      return <ContactsDialog />;
    case 'erase':
      return <EraseDialog />;
    case 'keys':
      return <KeysDialog />;
    case 'clear-files':
      return <ClearFilesDialog files={dialog.files} />;
    case 'clear':
      return <ClearDialog clearing={dialog.clearing} />;
    case 'opml-refused':
      return <OpmlRefusedDialog addresses={dialog.addresses} />;
    case 'new-address':
    case 'rename-feed':
    case 'move-feed':
    case 'feed-text': {
      const feed = feeds.find((one) => one.id === dialog.feedId);
      if (feed === undefined) return null;
      if (dialog.kind === 'new-address') {
        return <AddFeedDialog address={siteAddress(feed)} replaced={feed} />;
      }
      if (dialog.kind === 'feed-text') return <FeedTextDialog feed={feed} />;
      return dialog.kind === 'rename-feed' ? (
        <RenameFeedDialog feed={feed} />
      ) : (
        <MoveFeedDialog feed={feed} />
      );
    }
  }
}
