import type { Fault } from '../../shared/fault.ts';
import type { Feed } from '../../shared/feed.ts';
import type { EpochMs } from '../../shared/time.ts';
import { useT, type Translate } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { openDialog } from '../ui/dialog-store.ts';
import { acceptEnd, allowPrivateAddress, unsubscribe } from './change-feed.ts';
import { helpfulActions, type HelpfulAction } from './helpful-action.ts';
import { openSite } from './open-site.ts';
import { publisherReport } from './publisher-report.ts';
import { refreshFeeds } from './refresh-feeds.ts';

interface HelpfulButtonsProps {
  readonly feed: Feed;
  readonly fault: Fault;
  readonly triedAt: EpochMs | null;
}

/** What helps against a feed's trouble, as buttons; the first is the one to press. */
export function HelpfulButtons({ feed, fault, triedAt }: HelpfulButtonsProps) {
  const t = useT();
  const [best, ...others] = helpfulActions(fault);
  return (
    <>
      {[best, ...others].map((action) => {
        // Where there is only one thing to do, it needs no loud colour to be found.
        const look = action === best && others.length > 0 ? 'primary' : 'plain';
        switch (action) {
          case 'copy-report': {
            const text = t('repair.copyReport');
            return (
              <CopyButton
                key={action}
                look={look}
                text={publisherReport(feed, fault, triedAt, t)}
                label={`${text}: ${feed.title}`}
              >
                {text}
              </CopyButton>
            );
          }
          case 'open-site':
            return <OpenSite key={action} feed={feed} />;
          default: {
            const text = wordOf(action, t);
            return (
              <Button
                key={action}
                look={look}
                label={`${text}: ${feed.title}`}
                onPress={() => perform(action, feed)}
              >
                {text}
              </Button>
            );
          }
        }
      })}
    </>
  );
}

type Pressed = Exclude<HelpfulAction, 'copy-report' | 'open-site'>;

function wordOf(action: Pressed, t: Translate): string {
  switch (action) {
    case 'find-address':
      return t('repair.findAddress');
    case 'keep-articles':
      return t('repair.keepArticles');
    case 'unsubscribe':
      return t('feeds.unsubscribe');
    case 'try-now':
      return t('repair.tryNow');
    case 'allow-private':
      return t('activity.allowPrivate');
  }
}

function perform(action: Pressed, feed: Feed): void {
  switch (action) {
    case 'find-address':
      return openDialog({ kind: 'new-address', feedId: feed.id });
    case 'keep-articles':
      return void acceptEnd(feed.id);
    case 'unsubscribe':
      return void unsubscribe(feed);
    case 'try-now':
      return void refreshFeeds(feed.id);
    case 'allow-private':
      return void allowPrivateAddress(feed);
  }
}

/** The way to the site in the person's own browser. */
function OpenSite({ feed }: { readonly feed: Feed }) {
  const t = useT();
  return (
    <Button label={`${t('repair.openSite')}: ${feed.title}`} onPress={() => void openSite(feed.id)}>
      {t('repair.openSite')}
    </Button>
  );
}
