import { Clock3, Coffee, Flame, Hash, ListFilter, Star } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocale, useT } from '../locales/translate.ts';
import { openRail } from '../ui/pane-store.ts';
import { RailRow } from '../ui/rail-row.tsx';
import { isNarrowed, showView, usePlace } from '../ui/view-store.ts';
import { useCounts } from './counts-store.ts';

/** The first lines of the rail. `hot`: stories in the hot list. */
export function ViewRows({ hot }: { readonly hot: number }) {
  const t = useT();
  const { unread, saved } = useCounts((state) => state.counts);
  return (
    <ul>
      <ViewRow
        kind="latest"
        icon={<Clock3 size={15} />}
        name={t('rail.latest')}
        count={unread}
        countName={t('rail.unread', { count: unread })}
      />
      <ViewRow
        kind="hot"
        icon={<Flame size={15} />}
        name={t('rail.hot')}
        count={hot}
        countName={t('rail.stories', { count: hot })}
      />
      <ViewRow kind="digest" icon={<Coffee size={15} />} name={t('digest.name')} />
      <ViewRow
        kind="saved"
        icon={<Star size={15} />}
        name={t('rail.saved')}
        count={saved}
        countName={t('rail.savedCount', { count: saved })}
      />
      <ViewRow kind="tags" icon={<Hash size={15} />} name={t('rail.allTags')} />
      <ViewRow kind="rules" icon={<ListFilter size={15} />} name={t('rules.title')} />
    </ul>
  );
}

interface ViewRowProps {
  readonly kind: 'latest' | 'hot' | 'digest' | 'saved' | 'tags' | 'rules';
  readonly icon: ReactNode;
  readonly name: string;
  readonly count?: number;
  readonly countName?: string;
}

function ViewRow({ kind, icon, name, count, countName }: ViewRowProps) {
  const locale = useLocale();
  const isCurrent = usePlace((place) => {
    // What is hidden is reached through the rules.
    if (place.view.kind === 'muted') return kind === 'rules';
    // With tags chosen, the tag's own row is the current one.
    return place.view.kind === kind && (kind !== 'latest' || !isNarrowed(place));
  });
  return (
    <RailRow
      icon={icon}
      name={name}
      isCurrent={isCurrent}
      {...(count === undefined ? {} : { count: count.toLocaleString(locale) })}
      {...(countName === undefined ? {} : { countName })}
      onPress={() => {
        showView({ kind });
        openRail(false);
      }}
    />
  );
}
