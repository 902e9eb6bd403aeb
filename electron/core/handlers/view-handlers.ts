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
    'views.list': () => succeed(listViews(db)),
    'views.save': ({ id, name, filter }) => {
      if (id !== null && viewById(db, id) === null) return notFound();
      if (id !== null) changeView(db, id, name, filter);
      const saved = viewById(db, id ?? addView(db, name, filter, corridor.now()));
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
