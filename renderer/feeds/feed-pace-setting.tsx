import type { FeedPace } from '../../shared/feed.ts';
import { useT } from '../locales/translate.ts';
import { useSettings } from '../settings/settings-store.ts';
import { StepsSetting } from '../settings/steps-setting.tsx';
import { Check } from '../ui/check.tsx';
import styles from './about-feed.module.css';
import { paceFeed } from './change-feed.ts';

/** Between an hour and a day, as publishers are asked. */
const HOURS = [1, 2, 3, 6, 12, 24];

interface FeedPaceSettingProps {
  readonly feedId: number;
  /** null: as all feeds. */
  readonly pace: FeedPace | null;
}

/** How often one feed is asked. The one limit moves the other along where they would cross. */
export function FeedPaceSetting({ feedId, pace }: FeedPaceSettingProps) {
  const t = useT();
  const { shortestHours, longestHours } = useSettings((state) => state.settings.polling);
  const hours = (count: number): string => t('settings.hours', { count });
  return (
    <div className={styles['line']}>
      <Check
        isSelected={pace !== null}
        onChange={(isOwn) => void paceFeed(feedId, isOwn ? { shortestHours, longestHours } : null)}
      >
        {t('feedPage.ownPace')}
      </Check>
      {pace !== null && (
        <>
          <StepsSetting
            label={t('settings.pollingShortest')}
            value={pace.shortestHours}
            steps={HOURS}
            text={hours}
            onChange={(value) =>
              void paceFeed(feedId, {
                shortestHours: value,
                longestHours: Math.max(value, pace.longestHours),
              })
            }
          />
          <StepsSetting
            label={t('settings.pollingLongest')}
            value={pace.longestHours}
            steps={HOURS}
            text={hours}
            onChange={(value) =>
              void paceFeed(feedId, {
                shortestHours: Math.min(value, pace.shortestHours),
                longestHours: value,
              })
            }
          />
        </>
      )}
      <p className={styles['about']}>{t('feedPage.paceAbout')}</p>
    </div>
  );
}
