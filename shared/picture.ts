import type { Fault } from './fault.ts';

/** One picture of an article, by the address it has in the text. */
export interface ArticlePicture {
  readonly url: string;
  readonly state: PictureState;
}

export type PictureState =
  /** `path` is below the page's own origin; width and height in pixels where the file states them. */
  | {
      readonly kind: 'kept';
      readonly path: string;
      readonly width: number | null;
      readonly height: number | null;
    }
  /** It is going to be fetched. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly fault: Fault }
  /** It shows nothing: it counts readers. */
  | { readonly kind: 'blank' }
  /** It can be asked for. */
  | { readonly kind: 'unasked' };
