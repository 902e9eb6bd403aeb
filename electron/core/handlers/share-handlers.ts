import { fail, succeed } from '../../../shared/result.ts';
import type { Handlers } from '../serve.ts';
import { articleLinks, articleRows } from '../store/article-rows.ts';
import type { ReadableDb } from '../store/database.ts';
import type { World } from '../world.ts';
import { openOutside } from './open-outside.ts';

/** No title fills a letter's address, which the shell hands over up to 2000 characters of. */
const LONGEST_SUBJECT = 80;

export const shareHandlers = (
  world: Pick<World, 'shell' | 'askShell' | 'openExternal'>,
  db: ReadableDb,
): Pick<Handlers, 'articles.share'> => ({
  'articles.share': async ({ id }) => {
    const url = articleLinks(db, id)?.link ?? null;
    if (url === null) return fail({ kind: 'not-found', what: 'article' });
    if ((await world.askShell({ kind: 'share', url })) !== null) return succeed(null);
    const [row] = articleRows(db, [id]);
    const opened = await openOutside(world, letter(row?.title ?? '', url));
    return opened.ok ? succeed(null) : opened;
  },
});

/** RFC 6068; the address of a page is all that is in it. */
const letter = (title: string, url: string): string =>
  `mailto:?subject=${encodeURIComponent([...title].slice(0, LONGEST_SUBJECT).join(''))}&body=${encodeURIComponent(url)}`;
