import type { ReactNode } from 'react';
import type { Feed, FeedPage, TextWanted } from '../../shared/feed.ts';
import { useT } from '../locales/translate.ts';
import { SourceKeeps } from '../storage/source-keeps.tsx';
import { AboutSection } from '../tags/about-section.tsx';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { Choice } from '../ui/choice.tsx';
import { openDialog } from '../ui/dialog-store.ts';
import styles from './about-feed.module.css';
import { letFeedNotify, unsubscribe, wantText } from './change-feed.ts';
import { FeedFacts } from './feed-facts.tsx';
import { FeedPaceSetting } from './feed-pace-setting.tsx';
import { openSite } from './open-site.ts';

const TEXTS: readonly (TextWanted | 'asSettings')[] = ['asSettings', 'full', 'ask', 'feed'];

interface FeedSettingsProps {
  readonly feed: Feed;
  readonly page: FeedPage;
}

/** What can be set for one feed, each with what it does. */
export function FeedSettings({ feed, page }: FeedSettingsProps) {
  const t = useT();
  const text = feed.textWanted ?? 'asSettings';
  return (
    <AboutSection title={t('settings.title')}>
      <Line about={t('feedPage.nameAbout')}>
        <span>{t('feeds.name')}</span>
        <span className={styles['value']}>{feed.title}</span>
        <Button onPress={() => openDialog({ kind: 'rename-feed', feedId: feed.id })}>
          {t('feeds.rename')}
        </Button>
      </Line>
      <Line about={t('feedPage.folderAbout')}>
        <span>{t('feeds.folder')}</span>
        <span className={styles['value']}>{feed.folder ?? t('feeds.noFolder')}</span>
        <Button onPress={() => openDialog({ kind: 'move-feed', feedId: feed.id })}>{t('feeds.move')}</Button>
      </Line>
      {!feed.isSample && (
        <Line about={t(`fullText.${text}Hint`)}>
          <span>{t('fullText.which')}</span>
          <Choice
            label={t('fullText.which')}
            value={text}
            options={TEXTS.map((value) => ({ value, text: t(`fullText.${value}`) }))}
            onChange={(value) => void wantText(feed.id, value === 'asSettings' ? null : value)}
          />
        </Line>
      )}
      <Line about={t('feedPage.notifyAbout')}>
        <Check isSelected={feed.notifies} onChange={(isOn) => void letFeedNotify(feed.id, isOn)}>
          {t('notices.tellFeed')}
        </Check>
      </Line>
      <Line about={t('feedPage.keepAbout')}>
        <span>{t('feedPage.keep')}</span>
        <SourceKeeps feedId={feed.id} title={feed.title} keeps={page.keeps} />
      </Line>
      {!feed.isSample && <FeedPaceSetting feedId={feed.id} pace={page.pace} />}
      <Line about={t('feedPage.ruleAbout')}>
        <span>{t('rules.title')}</span>
        <Button onPress={() => openDialog({ kind: 'rule', ruleId: null, start: { feedId: feed.id } })}>
          {t('rules.make')}
        </Button>
      </Line>
      {!feed.isSample && (
        <Line about={t('feedPage.addressAbout')}>
          <FeedFacts feed={feed} activity={undefined} />
          <Button onPress={() => openDialog({ kind: 'new-address', feedId: feed.id })}>
            {t('feedPage.changeAddress')}
          </Button>
        </Line>
      )}
      <div className={styles['end']}>
        {!feed.isSample && <Button onPress={() => void openSite(feed.id)}>{t('repair.openSite')}</Button>}
        <Button onPress={() => void unsubscribe(feed)}>{t('feeds.unsubscribe')}</Button>
      </div>
    </AboutSection>
  );
}

/** One setting, and below it what it does. */
function Line({ about, children }: { readonly about: string; readonly children: ReactNode }) {
  return (
    <div className={styles['line']}>
      <div className={styles['choice']}>{children}</div>
      <p className={styles['about']}>{about}</p>
    </div>
  );
}
