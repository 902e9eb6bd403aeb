import type { Feed } from '../../shared/feed.ts';

export interface Folder {
  readonly name: string;
  readonly feeds: readonly Feed[];
  readonly unread: number;
}

/**
 * The feeds as the rail shows them: those without a folder, then the folders by name. A nested folder of OPML
 * (`World/Europe`) stands as one line with its whole path.
 */
export function groupByFolder(
  feeds: readonly Feed[],
  locale: string,
): { readonly loose: readonly Feed[]; readonly folders: readonly Folder[] } {
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const sorted = [...feeds].sort((a, b) => compare(a.title, b.title));
  const names = [...new Set(sorted.flatMap(({ folder }) => (folder === null ? [] : [folder])))].sort(compare);
  return {
    loose: sorted.filter(({ folder }) => folder === null),
    folders: names.map((name) => {
      const inside = sorted.filter(({ folder }) => folder === name);
      return { name, feeds: inside, unread: inside.reduce((sum, { unread }) => sum + unread, 0) };
    }),
  };
}
