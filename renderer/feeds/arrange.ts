import type { FeedPlace } from '../../shared/feed.ts';
import { isInFolder, type GroupedFeeds } from './folders.ts';

/** All feeds in the order in which they stand, each with its folder; a folder stands where its first feed does. */
export type Arrangement = readonly FeedPlace[];

/** What is moved: a feed, or a whole folder by its path. */
export type Moved = { readonly feedId: number } | { readonly folder: string };

/** The order that is on screen. */
export const arrangementOf = ({ loose, folders }: GroupedFeeds): Arrangement =>
  [...loose, ...folders.flatMap(({ feeds }) => feeds)].map(({ id, folder }) => ({ feedId: id, folder }));

/** Puts a feed before or after another one, into the folder where that one is. */
export function putFeedBeside(
  all: Arrangement,
  feedId: number,
  besideId: number,
  side: 'before' | 'after',
): Arrangement {
  const beside = all.find((place) => place.feedId === besideId);
  if (beside === undefined || feedId === besideId) return all;
  return all.flatMap((place) => {
    if (place.feedId === feedId) return [];
    if (place !== beside) return [place];
    const moved = { feedId, folder: beside.folder };
    return side === 'before' ? [moved, place] : [place, moved];
  });
}

/** Puts a feed at the end of a folder; null: of those in none. */
export function putFeedInto(all: Arrangement, feedId: number, folder: string | null): Arrangement {
  return [...all.filter((place) => place.feedId !== feedId), { feedId, folder }];
}

/** Puts a folder before or after another one. */
export function putFolderBeside(
  all: Arrangement,
  folder: string,
  beside: string,
  side: 'before' | 'after',
): Arrangement {
  if (folder === beside) return all;
  const moved = all.filter((place) => place.folder === folder);
  const others = [...Map.groupBy(all, (place) => place.folder)].filter(([name]) => name !== folder);
  return others.flatMap(([name, places]) => {
    if (name !== beside) return places;
    return side === 'before' ? moved.concat(places) : places.concat(moved);
  });
}

/** Moves a feed within its folder, or a folder among folders; null where it stands at the end already. */
export function step(all: Arrangement, moved: Moved, by: -1 | 1): Arrangement | null {
  const side = by < 0 ? 'before' : 'after';
  if ('folder' in moved) {
    const names = [...new Set(all.flatMap(({ folder }) => folder ?? []))];
    const beside = names[names.indexOf(moved.folder) + by];
    return beside === undefined ? null : putFolderBeside(all, moved.folder, beside, side);
  }
  const own = all.find(({ feedId }) => feedId === moved.feedId)?.folder;
  const mates = all.filter(({ folder }) => folder === own);
  const beside = mates[mates.findIndex(({ feedId }) => feedId === moved.feedId) + by];
  return beside === undefined ? null : putFeedBeside(all, moved.feedId, beside.feedId, side);
}

/**
 * Gives a folder another path, and the folders in it with it.
 *
 * @param to null: it is dissolved, its feeds stand in none and the folders in it by themselves
 */
export function renameFolder(all: Arrangement, folder: string, to: string | null): Arrangement {
  return all.map((place) => {
    if (place.folder === null || !isInFolder(place.folder, folder)) return place;
    const inner = place.folder.slice(folder.length + 1);
    const path = [to, inner].filter((part) => part !== null && part !== '').join('/');
    return { ...place, folder: path === '' ? null : path };
  });
}
