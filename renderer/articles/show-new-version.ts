import { useOpen } from './open-store.ts';

/** Puts the text as its publisher has changed it in the place of the one that was being read. */
export const showNewVersion = (): void =>
  useOpen.setState(({ article, newVersion }) =>
    article === null || newVersion === null
      ? {}
      : { article: { ...article, ...newVersion }, newVersion: null },
  );
