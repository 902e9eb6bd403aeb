import type { Article } from '../../shared/article.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import styles from './lead-picture.module.css';
import { fetchPicture } from './open-pictures.ts';
import { hasPicture } from './pictures-in-sight.ts';

/** The picture that an article's feed or page names for it, where its text has none. */
export function LeadPicture({ article }: { readonly article: Article }) {
  const t = useT();
  const { id, body, imageUrl, pictures } = article;
  if (imageUrl === null || hasPicture(body)) return null;
  const state = pictures.find(({ url }) => url === imageUrl)?.state;
  if (state === undefined || state.kind === 'blank' || state.kind === 'failed') return null;
  if (state.kind === 'kept') {
    const { path, width, height } = state;
    return (
      <img
        className={styles['picture']}
        src={path}
        alt={t('article.leadPicture')}
        decoding="async"
        {...(width === null || height === null ? {} : { width, height })}
      />
    );
  }
  return (
    <p className={styles['note']}>
      {t(state.kind === 'waiting' ? 'article.pictureComingNoText' : 'article.pictureMissingNoText')}
      {state.kind === 'unasked' && (
        <Button look="link" onPress={() => void fetchPicture(id, imageUrl)}>
          {t('article.pictureFetch')}
        </Button>
      )}
    </p>
  );
}
