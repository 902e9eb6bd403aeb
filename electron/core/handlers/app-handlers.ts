import { fail, succeed } from '../../../shared/result.ts';
import type { AppStatus } from '../../../shared/status.ts';
import type { Handlers } from '../serve.ts';
import { totals } from '../store/counts.ts';
import { feedHealth } from '../store/feed-health.ts';
import type { ReaderContext } from './reader-context.ts';

type Names = 'app.about' | 'app.status' | 'counts.get' | 'settings.get' | 'settings.set' | 'undo.apply';

export function appHandlers(context: ReaderContext): Pick<Handlers, Names> {
  const { world, corridor, notices, retention, schedule, undos } = context;
  return {
    'app.about': () =>
      succeed({ version: world.version, shell: world.shell, profileDirectory: world.paths.profile }),
    'app.status': () => succeed(appStatus(context)),
    'counts.get': () => succeed(totals(corridor.db)),
    'settings.get': () => succeed(world.settings.get()),
    'settings.set': async (patch) => {
      const before = world.settings.get();
      const settings = await world.settings.set(patch);
      if (patch.notices !== undefined) notices.settingsChanged(before.notices);
      if (patch.retention !== undefined) retention.settingsChanged();
      if (patch.polling !== undefined) schedule.lookNow();
      world.emit({ kind: 'settings.changed' });
      return succeed(settings);
    },
    'undo.apply': async ({ undo }) =>
      (await undos.apply(undo)) ? succeed(null) : fail({ kind: 'not-found', what: 'undo' }),
  };
}

export function appStatus({ corridor, schedule, isReadOnly }: ReaderContext): AppStatus {
  const health = feedHealth(corridor.db);
  const progress = schedule.progress();
  return {
    network: corridor.network.kind,
    refresh: progress.refresh,
    lastRefreshedAt: progress.lastRefreshedAt ?? health.lastSuccessAt,
    failingFeeds: health.failing,
    feeds: health.feeds,
    isReadOnly,
  };
}
