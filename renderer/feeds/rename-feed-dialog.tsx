import type { Feed } from '../../shared/feed.ts';
import { useT } from '../locales/translate.ts';
import { NameDialog } from '../ui/name-dialog.tsx';
import { renameFeed } from './change-feed.ts';

/** As long as the contract takes. */
const MOST = 500;

/** Asks for the person's own name of a feed. */
export function RenameFeedDialog({ feed }: { readonly feed: Feed }) {
  const t = useT();
  return (
    <NameDialog
      title={t('feeds.renameTitle')}
      label={t('feeds.name')}
      name={feed.title}
      most={MOST}
      onSave={(title) => void renameFeed(feed.id, title)}
    />
  );
}
