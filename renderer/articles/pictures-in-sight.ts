import type { Article } from '../../shared/article.ts';
import type { ArticlePicture } from '../../shared/picture.ts';

/** Of an article with the text that is on screen, the pictures that belong to it; what shows nothing is none. */
export const picturesInSight = ({ body, imageUrl, pictures }: Article): readonly ArticlePicture[] =>
  pictures.filter(
    ({ url, state }) =>
      state.kind !== 'blank' &&
      // The body is canonical HTML: in an attribute an address is escaped so and not otherwise.
      (body.includes(`src="${url.replaceAll('&', '&amp;')}"`) || (url === imageUrl && !hasPicture(body))),
  );

export const hasPicture = (body: string): boolean => body.includes('<img ');
