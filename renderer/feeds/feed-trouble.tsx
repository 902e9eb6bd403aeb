import { useState } from 'react';
import type { Feed, FeedActivity } from '../../shared/feed.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { FaultNote } from '../ui/fault-note.tsx';
import { HelpfulButtons } from './helpful-buttons.tsx';
import { feedLines } from './publisher-report.ts';
import { fillGap } from './repair-feed.ts';

interface FeedTroubleProps {
  readonly feed: Feed;
  readonly activity: FeedActivity | undefined;
  /** It is time to do something about it. */
  readonly isCard: boolean;
}

/** What is wrong with a feed, why, and what helps; nothing where nothing is. */
export function FeedTrouble({ feed, activity, isCard }: FeedTroubleProps) {
  const { state } = feed;
  const fault = state.kind === 'failing' || state.kind === 'paused' ? state.fault : null;
  const trouble = 'note' in state ? state.note : fault;
  if (trouble === null) return null;
  const triedAt = activity?.history[0]?.at ?? null;
  // Waiting does not help against a question that only the person can answer.
  const isAsked = isCard || (trouble.kind === 'address-refused' && trouble.reason === 'private');
  const canFill = trouble.kind === 'feed-gap' && activity?.hasArchive === true;
  return (
    <FaultNote
      fault={trouble}
      subject={feed.title}
      nextTryAt={'nextRefreshAt' in state ? state.nextRefreshAt : null}
      lines={feedLines(feed, triedAt)}
      actions={
        fault !== null && isAsked ? (
          <HelpfulButtons feed={feed} fault={fault} triedAt={triedAt} />
        ) : (
          canFill && <FillGap feed={feed} />
        )
      }
    />
  );
}

function FillGap({ feed }: { readonly feed: Feed }) {
  const t = useT();
  const [isBusy, setBusy] = useState(false);
  const fill = async (): Promise<void> => {
    setBusy(true);
    await fillGap(feed.id);
    setBusy(false);
  };
  return (
    <Button label={`${t('repair.fillGap')}: ${feed.title}`} isPending={isBusy} onPress={() => void fill()}>
      {t('repair.fillGap')}
    </Button>
  );
}
