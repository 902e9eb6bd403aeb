import { create } from 'zustand';
import type { TagKey } from '../../shared/tag.ts';

/** What the middle of the window shows. */
export type View =
  | { readonly kind: 'latest' }
  | { readonly kind: 'hot' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'tags' }
  | { readonly kind: 'activity' }
  | { readonly kind: 'feed'; readonly feedId: number }
  | { readonly kind: 'folder'; readonly folder: string };

/** Where a person is: a view, narrowed to the articles that carry all of `tags`. */
export interface Place {
  readonly view: View;
  readonly tags: readonly TagKey[];
}

export const usePlace = create<Place>()(() => ({ view: { kind: 'latest' }, tags: [] }));

/** Goes to a view; without `tags` the tags of the last one are left behind. */
export const showView = (view: View, tags: readonly TagKey[] = []): void => usePlace.setState({ view, tags });

/** The page of a tag is the latest news that carry it. */
export const showTag = (tag: TagKey): void => showView({ kind: 'latest' }, [tag]);

export const addTag = (tag: TagKey): void =>
  usePlace.setState(({ tags }) => (tags.includes(tag) || tags.length >= 12 ? {} : { tags: [...tags, tag] }));

export const removeTag = (tag: TagKey): void =>
  usePlace.setState(({ tags }) => ({ tags: tags.filter((other) => other !== tag) }));

export const clearTags = (): void => usePlace.setState({ tags: [] });
