import { tagKey, type Tag, type TagKey } from '../../shared/tag.ts';
import { bridge } from '../bridge/bridge.ts';
import { t } from '../locales/translate.ts';
import { announce } from '../ui/announce.ts';
import { tell, tellFault } from '../ui/toast-store.ts';
import { loadFollowedTags } from './load-followed-tags.ts';
import { pointToSpellings } from './point-to-spellings.ts';
import { useFollowedTags } from './tags-store.ts';

/** Follows any spelling of a tag; shown at once. Answers its key, or null when it cannot be followed. */
export async function followTag(spelling: string): Promise<TagKey | null> {
  const key = tagKey(spelling);
  if (key === null) return null;
  const before = useFollowedTags.getState().tags;
  if (!before.some((tag) => tag.key === key)) {
    useFollowedTags.setState({ tags: [...before, expected(key, spelling)] });
  }
  const result = await bridge.request('tags.follow', { tag: spelling, display: displayOf(spelling) });
  if (result.ok) {
    announce(t('tags.followed', { tag: result.value.display }));
    void pointToSpellings(result.value);
  } else tellFault(result.fault);
  await loadFollowedTags();
  return result.ok ? result.value.key : null;
}

export async function unfollowTag(tag: Pick<Tag, 'key' | 'display'>): Promise<void> {
  useFollowedTags.setState(({ tags }) => ({ tags: tags.filter((other) => other.key !== tag.key) }));
  const result = await bridge.request('tags.unfollow', { tag: tag.key });
  if (result.ok) tell(t('tags.unfollowed', { tag: tag.display }), result.value.undo);
  else tellFault(result.fault);
  await loadFollowedTags();
}

const displayOf = (spelling: string): string => spelling.trim().replace(/^#+/u, '');

/** How the rail shows a tag until the reader has counted it. */
const expected = (key: TagKey, spelling: string): Tag => ({
  key,
  display: displayOf(spelling),
  isFollowed: true,
  notifies: false,
  keepsOffline: false,
  articles: 0,
  unread: 0,
  activity: null,
  newestAt: null,
  mentions: 0,
});
