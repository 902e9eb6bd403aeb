import { Link2, Network } from 'lucide-react';
import type { StorageReport } from '../../shared/storage.ts';
import { useT } from '../locales/translate.ts';
import { Note } from '../ui/note.tsx';
import styles from './storage-page.module.css';

/** That everything lies elsewhere than it seems to; on a network share with what that means. */
export function PlaceNote({ place }: { readonly place: StorageReport['place'] }) {
  const t = useT();
  const { folder, share, isLinked } = place;
  if (share === null && !isLinked) return null;
  return (
    <div className={styles['section']}>
      {share === null ? (
        <Note icon={<Link2 size={15} aria-hidden />} text={t('storage.linked', { folder })} />
      ) : (
        <Note icon={<Network size={15} aria-hidden />} text={t('storage.share', { folder, share })} />
      )}
    </div>
  );
}
