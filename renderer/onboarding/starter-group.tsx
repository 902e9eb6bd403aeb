import { useT } from '../locales/translate.ts';
import { Check } from '../ui/check.tsx';
import type { StarterBundle } from './starter-feeds.ts';
import styles from './starters-dialog.module.css';

interface StarterGroupProps {
  readonly bundle: StarterBundle;
  /** Addresses that are subscribed to already. */
  readonly known: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (addresses: readonly string[], isChosen: boolean) => void;
}

/** One bundle: all of its feeds at a press, or each by itself. */
export function StarterGroup({ bundle: { title, feeds }, known, chosen, onChoose }: StarterGroupProps) {
  const t = useT();
  const fresh = feeds.map(({ feedUrl }) => feedUrl).filter((address) => !known.has(address));
  return (
    <div role="group" aria-label={title} translate="no">
      {fresh.length > 0 ? (
        <Check
          isSelected={fresh.every((address) => chosen.has(address))}
          onChange={(isChosen) => onChoose(fresh, isChosen)}
        >
          <strong>{title}</strong>
        </Check>
      ) : (
        <strong>{title}</strong>
      )}
      <ul className={styles['feeds']}>
        {feeds.map((feed) => (
          <li key={feed.feedUrl}>
            {known.has(feed.feedUrl) ? (
              <span className={styles['known']}>
                {feed.title} · {t('feeds.alreadyHere')}
              </span>
            ) : (
              <Check
                isSelected={chosen.has(feed.feedUrl)}
                onChange={(isChosen) => onChoose([feed.feedUrl], isChosen)}
              >
                <span>
                  {feed.title} <span className={styles['host']}>{new URL(feed.feedUrl).host}</span>
                </span>
              </Check>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
