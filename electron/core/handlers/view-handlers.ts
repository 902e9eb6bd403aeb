import { fail, succeed } from '../../../shared/result.ts';
import type { Handlers } from '../serve.ts';
import { addView, changeView, listViews, removeView, viewById } from '../store/views-table.ts';
import type { ReaderContext } from './reader-context.ts';

type Names = 'views.list' | 'views.save' | 'views.remove';

export function viewHandlers({ world, corridor, undos }: ReaderContext): Pick<Handlers, Names> {
  const { db } = corridor;
  const tellViews = (): void => world.emit({ kind: 'views.changed' });
  const notFound = () => fail({ kind: 'not-found', what: 'view' });

  return {
    'views.list': () => succeed(listViews(db, corridor.now())),
    'views.save': ({ id, name, filter, text }) => {
      const now = corridor.now();
      if (id !== null && viewById(db, id, now) === null) return notFound();
      if (id !== null) changeView(db, id, name, { filter, text });
      const saved = viewById(db, id ?? addView(db, name, { filter, text }, now), now);
      tellViews();
      return saved === null ? notFound() : succeed(saved);
    },
    'views.remove': ({ id }) => {
      const restore = removeView(db, id);
      if (restore === null) return notFound();
      tellViews();
      const undo = undos.push(() => {
        restore();
        tellViews();
      });
      return succeed({ undo });
    },
  };
}
