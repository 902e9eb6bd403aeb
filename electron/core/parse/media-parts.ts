import type { MediaNs } from 'feedsmith';
import type { RawCategory, RawEnclosure } from './raw-item.ts';

/** What Media RSS (https://www.rssboard.org/media-rss) adds to an item. */
export interface MediaParts {
  /** Widest first, `media:content` before thumbnails. */
  readonly images: readonly string[];
  readonly enclosures: readonly RawEnclosure[];
  readonly categories: readonly RawCategory[];
  readonly title: string | undefined;
  readonly description: string | undefined;
}

const NOTHING: MediaParts = {
  images: [],
  enclosures: [],
  categories: [],
  title: undefined,
  description: undefined,
};

export function mediaParts(media: MediaNs.ItemOrFeed | undefined): MediaParts {
  if (media === undefined) return NOTHING;
  const groups = media.groups ?? [];
  const contents = [...(media.contents ?? []), ...groups.flatMap((group) => group.contents ?? [])];
  const layers = [media, ...groups, ...contents];
  const pictures = contents.filter(isPicture);
  const thumbnails = layers.flatMap((layer) => layer.thumbnails ?? []);
  return {
    images: [...widestFirst(pictures), ...widestFirst(thumbnails)].flatMap(({ url }) => url ?? []),
    enclosures: contents
      .filter((content) => isPlayable(content))
      .map(({ url, type, fileSize }) => ({ url, type, length: fileSize })),
    categories: [
      ...layers
        .flatMap((layer) => layer.categories ?? [])
        .map(({ name, label, scheme }) => ({ term: label ?? name, domain: scheme })),
      ...layers.flatMap((layer) => layer.keywords ?? []).flatMap(splitKeywords),
    ],
    title: layers.find((layer) => layer.title?.value !== undefined)?.title?.value,
    description: layers.find((layer) => layer.description?.value !== undefined)?.description?.value,
  };
}

/** Keywords and subjects are lists in one string. */
export const splitKeywords = (list: string): readonly RawCategory[] =>
  list.split(/[,;]/u).map((term) => ({ term }));

/** By what the publisher says it is; by its name where nothing is said. */
export const isPictureAddress = (url: string | undefined): boolean =>
  /\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])/iu.test(url ?? '');

function isPicture({ medium, type, url }: MediaNs.Content): boolean {
  if (medium !== undefined) return medium === 'image';
  return type === undefined ? isPictureAddress(url) : type.startsWith('image/');
}

const isPlayable = ({ medium, type }: MediaNs.Content): boolean =>
  medium === 'audio' || medium === 'video' || /^(?:audio|video)\//u.test(type ?? '');

const widestFirst = <Picture extends { readonly width?: number }>(
  pictures: readonly Picture[],
): readonly Picture[] => pictures.toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0));
