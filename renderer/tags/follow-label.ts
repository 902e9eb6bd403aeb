import type { Translate } from '../locales/translate.ts';

/** What a button that follows a tag or stops that is called: with the words that stand on it, and what a press does. */
export const followLabel = (t: Translate, tag: string, isFollowed: boolean): string =>
  isFollowed ? `${t('tags.followingWord')}: ${t('tags.unfollow', { tag })}` : t('tags.follow', { tag });
