import { Info } from 'lucide-react';
import { useFeeds } from '../feeds/feeds-store.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { showView, usePlace } from '../ui/view-store.ts';

/** Over the list of a feed, the way to its page. */
export function AboutListedFeed() {
  const t = useT();
  const feedId = usePlace(({ view }) => (view.kind === 'feed' ? view.feedId : null));
  const feed = useFeeds(({ feeds }) => feeds.find(({ id }) => id === feedId));
  if (feed === undefined) return null;
  return (
    <Button
      look="icon"
      label={t('repair.aboutFeed', { name: feed.title })}
      onPress={() => showView({ kind: 'feed-page', feedId: feed.id })}
    >
      <Info size={15} aria-hidden />
    </Button>
  );
}
