import { Bell, BellRing, CloudCheck, CloudDownload, ListFilter, Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TagKey, TagPage } from '../../shared/tag.ts';
import { faultLines } from '../locales/fault-lines.ts';
import { faultSentence } from '../locales/fault-sentence.ts';
import { formatLongDay } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { openDialog } from '../ui/dialog-store.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { OwnPage } from '../ui/own-page.tsx';
import { TechnicalDetails } from '../ui/technical-details.tsx';
import { showTag } from '../ui/view-store.ts';
import { AboutActivity } from './about-activity.tsx';
import { AboutNeighbours } from './about-neighbours.tsx';
import { AboutSources } from './about-sources.tsx';
import { AboutTimeline } from './about-timeline.tsx';
import { AboutSpellings } from './about-spellings.tsx';
import styles from './about-tag.module.css';
import { NothingTagged } from './nothing-tagged.tsx';
import { keepTagOffline, letTagNotify } from './change-tag.ts';
import { followLabel } from './follow-label.ts';
import { followTag, unfollowTag } from './follow-tag.ts';
import { useFollowedTags } from './tags-store.ts';
import { DAYS_SHOWN, useTagPage } from './use-tag-page.ts';

interface AboutTagProps {
  readonly tag: TagKey;
  /** Opens the rail where it is folded away. */
  readonly menu: ReactNode;
}

/** All about one tag: how often, by whom, with what, and how else it is written. */
export function AboutTag({ tag, menu }: AboutTagProps) {
  const t = useT();
  const state = useTagPage(tag);
  const display = state.kind === 'shown' ? state.value.tag.display : tag;
  return (
    <OwnPage
      title={`#${display}`}
      label={t('tagPage.about', { tag: display })}
      menu={menu}
      tools={<Tools tag={tag} display={display} />}
    >
      {state.kind === 'shown' && <Page page={state.value} />}
      {state.kind === 'failed' && state.fault.kind === 'not-found' && <NothingTagged tag={display} />}
      {state.kind === 'failed' && state.fault.kind !== 'not-found' && (
        <EmptyState title={faultSentence(state.fault, t)}>
          <TechnicalDetails lines={faultLines(state.fault)} />
        </EmptyState>
      )}
    </OwnPage>
  );
}

function Tools({ tag, display }: { readonly tag: TagKey; readonly display: string }) {
  const t = useT();
  const followed = useFollowedTags((state) => state.tags.find((other) => other.key === tag));
  const isFollowed = followed !== undefined;
  const notifies = followed?.notifies === true;
  const keepsOffline = followed?.keepsOffline === true;
  return (
    <>
      <Button
        look={isFollowed ? 'plain' : 'primary'}
        label={followLabel(t, display, isFollowed)}
        onPress={() => void (isFollowed ? unfollowTag({ key: tag, display }) : followTag(display))}
      >
        {t(isFollowed ? 'tags.followingWord' : 'tags.followWord')}
      </Button>
      {isFollowed && (
        <Button
          label={
            notifies
              ? `${t('notices.tellingWord')}: ${t('notices.dontTellTag', { tag: display })}`
              : t('notices.tellTag', { tag: display })
          }
          onPress={() => void letTagNotify({ key: tag }, !notifies)}
        >
          {notifies ? <BellRing size={14} aria-hidden /> : <Bell size={14} aria-hidden />}
          {t(notifies ? 'notices.tellingWord' : 'notices.tellWord')}
        </Button>
      )}
      {isFollowed && (
        <Button
          label={`${t(keepsOffline ? 'offline.keepingWord' : 'offline.keepWord')}: #${display}`}
          onPress={() => void keepTagOffline({ key: tag }, !keepsOffline)}
        >
          {keepsOffline ? <CloudCheck size={14} aria-hidden /> : <CloudDownload size={14} aria-hidden />}
          {t(keepsOffline ? 'offline.keepingWord' : 'offline.keepWord')}
        </Button>
      )}
      <Button onPress={() => showTag(tag)}>{t('tagPage.showArticles')}</Button>
      <Button
        look="icon"
        label={t('rules.make')}
        onPress={() => openDialog({ kind: 'rule', ruleId: null, start: { tag: display } })}
      >
        <ListFilter size={14} aria-hidden />
      </Button>
      <Button
        look="icon"
        label={t('tagPage.renameTitle', { tag: display })}
        onPress={() => openDialog({ kind: 'rename-tag', tag, display })}
      >
        <Pencil size={14} aria-hidden />
      </Button>
    </>
  );
}

function Page({ page }: { readonly page: TagPage }) {
  const t = useT();
  const locale = useLocale();
  const { tag, until, recentStories: stories, recentArticles: articles } = page;
  if (tag.articles === 0) {
    return (
      <>
        <AboutSpellings page={page} />
        <NothingTagged tag={tag.display} />
      </>
    );
  }
  const isQuiet = tag.newestAt !== null && until === tag.newestAt;
  return (
    <>
      <p className={styles['counts']}>
        {t('tagPage.recent', { stories, articles, days: DAYS_SHOWN })}
        {tag.mentions > 0 && <> · {t('tagPage.mentions', { count: tag.mentions })}</>}
        {isQuiet && <> · {t('tagPage.until', { day: formatLongDay(locale, until) })}</>}
        {' · '}
        {t('offline.readyOf', page.offline)}
      </p>
      <AboutSpellings page={page} />
      <AboutTimeline page={page} />
      <AboutActivity page={page} />
      <AboutNeighbours page={page} />
      <AboutSources page={page} />
    </>
  );
}
