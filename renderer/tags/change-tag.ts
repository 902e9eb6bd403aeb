import type { Tag, TagAlias, TagKey } from '../../shared/tag.ts';
import { bridge } from '../bridge/bridge.ts';
import { askToShowNotices } from '../bridge/browser-notices.ts';
import { t } from '../locales/translate.ts';
import { loadFollowedTags } from './load-followed-tags.ts';
import { tell, tellFault } from '../ui/toast-store.ts';

type Named = Pick<Tag, 'key' | 'display'>;

/** Each of these is undone from its notice; what is on screen follows by the reader's events. */
export async function renameTag({ key, display: before }: Named, display: string): Promise<void> {
  const result = await bridge.request('tags.rename', { tag: key, display });
  if (result.ok) tell(t('tagPage.renamed', { before, tag: display.trim() }), result.value.undo);
  else tellFault(result.fault);
}

/** From now on `alias` is another spelling of `tag`. */
export async function confirmAlias(tag: Named, alias: Pick<TagAlias, 'key' | 'display'>): Promise<void> {
  const result = await bridge.request('tags.confirm-alias', { tag: tag.key, alias: alias.key });
  if (!result.ok) return tellFault(result.fault);
  tell(t('tagPage.confirmed', { alias: alias.display, tag: tag.display }), result.value.undo);
}

/** Whether a person is told of what arrives under a followed tag. */
export async function letTagNotify({ key }: Pick<Tag, 'key'>, notifies: boolean): Promise<void> {
  if (notifies) void askToShowNotices();
  const result = await bridge.request('tags.notify', { tag: key, notifies });
  if (result.ok) await loadFollowedTags();
  else tellFault(result.fault);
}

/** Whether a followed tag's newest articles are kept whole for reading without a network. */
export async function keepTagOffline({ key }: Pick<Tag, 'key'>, keepsOffline: boolean): Promise<void> {
  const result = await bridge.request('tags.keep-offline', { tag: key, keepsOffline });
  if (result.ok) await loadFollowedTags();
  else tellFault(result.fault);
}

export async function refuseAlias(tag: Named, alias: Pick<TagAlias, 'key' | 'display'>): Promise<void> {
  const result = await bridge.request('tags.refuse-alias', { tag: tag.key, alias: alias.key });
  if (!result.ok) return tellFault(result.fault);
  tell(t('tagPage.refused', { alias: alias.display, tag: tag.display }), result.value.undo);
}

export async function removeAlias(alias: { readonly key: TagKey; readonly display: string }): Promise<void> {
  const result = await bridge.request('tags.remove-alias', { alias: alias.key });
  if (result.ok) tell(t('tagPage.removed', { alias: alias.display }), result.value.undo);
  else tellFault(result.fault);
}
