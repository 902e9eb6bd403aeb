import { bridge } from '../bridge/bridge.ts';
import { tellFault } from '../ui/toast-store.ts';
import { useOpen } from './open-store.ts';

/** Asks how it stands with the pictures of the article on screen. */
export async function reloadPictures(): Promise<void> {
  const id = useOpen.getState().article?.id;
  if (id === undefined) return;
  const result = await bridge.request('articles.pictures', { id });
  if (!result.ok) return;
  useOpen.setState(({ article }) =>
    article?.id === id ? { article: { ...article, pictures: result.value } } : {},
  );
}

/** Somebody asks for one picture. */
export async function fetchPicture(id: number, url: string): Promise<void> {
  const result = await bridge.request('articles.fetch-picture', { id, url });
  if (!result.ok) tellFault(result.fault);
}
