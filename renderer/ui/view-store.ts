import { create } from 'zustand';
import type { TagKey } from '../../shared/tag.ts';

/** What the middle of the window shows. */
export type View =
  | { readonly kind: 'latest' }
  | { readonly kind: 'hot' }
  /** What came under the followed tags within a day. */
  | { readonly kind: 'digest' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'tags' }
  | { readonly kind: 'activity' }
  | { readonly kind: 'rules' }
  | { readonly kind: 'storage' }
  /** What rules hide. */
  | { readonly kind: 'muted' }
  /** All about one tag; its articles are the latest news narrowed by it. */
  | { readonly kind: 'tag'; readonly tag: TagKey }
  /** All about one feed. */
  | { readonly kind: 'feed-page'; readonly feedId: number }
  | { readonly kind: 'feed'; readonly feedId: number }
  | { readonly kind: 'folder'; readonly folder: string };

/** It takes the room of list, article and side column. */
export const isOwnPage = ({ kind }: View): boolean =>
  kind === 'activity' || kind === 'rules' || kind === 'storage' || kind === 'tag' || kind === 'feed-page';

/** It shows stories of all feeds, in an order of its own. */
export const isOfStories = ({ kind }: View): boolean => kind === 'hot' || kind === 'digest';

/** What narrows a list: articles carry all of `tags`, one of `anyTags` where there are any, none of `noTags`. */
export interface TagConditions {
  readonly tags: readonly TagKey[];
  readonly anyTags: readonly TagKey[];
  readonly noTags: readonly TagKey[];
}

/** A view, and what narrows it. */
export interface Place extends TagConditions {
  readonly view: View;
}

/** How one tag narrows a list. */
export type TagDemand = keyof TagConditions;

/** The contract takes no more in one list. */
const MOST = 12;

const NO_CONDITIONS: TagConditions = { tags: [], anyTags: [], noTags: [] };

export const usePlace = create<Place>()(() => ({ view: { kind: 'latest' }, ...NO_CONDITIONS }));

/** Goes to a view; conditions that are not named are left behind. */
export const showView = (view: View, conditions: Partial<TagConditions> = {}): void =>
  usePlace.setState({ view, ...NO_CONDITIONS, ...conditions });

/** The latest news that carry a tag. */
export const showTag = (tag: TagKey): void => showView({ kind: 'latest' }, { tags: [tag] });

export const isNarrowed = ({ tags, anyTags, noTags }: TagConditions): boolean =>
  tags.length + anyTags.length + noTags.length > 0;

const without = (tags: readonly TagKey[], tag: TagKey): readonly TagKey[] =>
  tags.includes(tag) ? tags.filter((other) => other !== tag) : tags;

/** Makes a tag narrow the list in this way and no other; null: in none. */
export const demandTag = (tag: TagKey, demand: TagDemand | null): void =>
  usePlace.setState((place) => {
    if (demand !== null && (place[demand].includes(tag) || place[demand].length >= MOST)) return {};
    const rest = {
      tags: without(place.tags, tag),
      anyTags: without(place.anyTags, tag),
      noTags: without(place.noTags, tag),
    };
    return demand === null ? rest : { ...rest, [demand]: [...rest[demand], tag] };
  });

export const clearTags = (): void => usePlace.setState(NO_CONDITIONS);
