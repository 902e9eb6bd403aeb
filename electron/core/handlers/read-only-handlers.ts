import { fail } from '../../../shared/result.ts';
import type { Handlers } from '../serve.ts';

/**
 * Those of a profile in which nothing can be written: everything that is kept is shown, found and read. What would change
 * it is refused by the database; what would first reach for the network, to keep what it brings, is refused here.
 */
export function readOnlyHandlers(handlers: Handlers): Handlers {
  const refuse = () => fail({ kind: 'profile-unwritable' });
  return {
    ...handlers,
    'articles.fetch-text': refuse,
    'articles.fetch-picture': refuse,
    'articles.keep-page': refuse,
    'feeds.find': refuse,
    'feeds.refresh': refuse,
    'feeds.subscribe': refuse,
    'recordings.download': refuse,
  };
}
