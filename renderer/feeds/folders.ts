import type { Feed } from '../../shared/feed.ts';
import type { Settings } from '../../shared/settings.ts';

export interface Folder {
  readonly name: string;
  readonly feeds: readonly Feed[];
  readonly unread: number;
}

export interface GroupedFeeds {
  readonly loose: readonly Feed[];
  readonly folders: readonly Folder[];
}

/**
 * The feeds as the rail shows them: those without a folder, then the folders. A nested folder of OPML
 * (`World/Europe`) stands as one line with its whole path.
 *
 * @param feeds in the order that the person gave them by hand; a folder stands where its first feed does
 */
export function groupByFolder(
  feeds: readonly Feed[],
  locale: string,
  order: Settings['feedOrder'],
): GroupedFeeds {
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const isRead = ({ unread }: { readonly unread: number }): number =>
    Number(order === 'unread' && unread === 0);
  const sorted =
    order === 'hand' ? feeds : [...feeds].sort((a, b) => isRead(a) - isRead(b) || compare(a.title, b.title));
  const byFolder = Map.groupBy(sorted, ({ folder }) => folder);
  const loose = byFolder.get(null) ?? [];
  byFolder.delete(null);
  const folders = Array.from(byFolder, ([name, inside]): Folder => ({
    name: name ?? '',
    feeds: inside,
    unread: inside.reduce((sum, { unread }) => sum + unread, 0),
  }));
  if (order !== 'hand') folders.sort((a, b) => isRead(a) - isRead(b) || compare(a.name, b.name));
  return { loose, folders };
}

/** Whether a folder is another one, or stands in it. */
export const isInFolder = (folder: string | null, outer: string): boolean =>
  folder === outer || folder?.startsWith(`${outer}/`) === true;
