import { appForm } from './app-process.ts';
import { printTable } from './print-table.ts';
import { median } from './quantiles.ts';
import { refreshWithApp, type RefreshFigures } from './refresh-app.ts';
import { refreshWithFloor, refreshWithNewsboat } from './refresh-peers.ts';
import { startFeedServer, type FeedServer } from './start-feed-server.ts';

export interface RefreshOptions {
  readonly feeds: number;
  readonly rounds: number;
}

const LATENCY_MS = 20;

/** The same feeds through the app, through the least a program could do, and through newsboat; medians. */
export async function benchRefresh({ feeds, rounds }: RefreshOptions): Promise<object> {
  const server = await startFeedServer(feeds, LATENCY_MS);
  const results: Record<string, RefreshFigures[]> = { app: [], floor: [], newsboat: [] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      results['app']?.push(await weighed(server, () => refreshWithApp(server)));
      results['floor']?.push(await weighed(server, () => refreshWithFloor(server.urls)));
      const newsboat = await refreshWithNewsboat(server);
      if (newsboat !== null) results['newsboat']?.push(newsboat);
    }
  } finally {
    server.close();
  }
  const megabytes = server.plainBytes / 1e6;
  process.stdout.write(
    `refresh: ${feeds} feeds, ${megabytes.toFixed(0)} MB, half of them gzipped, ${LATENCY_MS} ms latency, at most 8 at once, app ${appForm()}, medians of ${rounds}\n`,
  );
  const medians = Object.fromEntries(
    Object.entries(results).flatMap(([name, figures]) =>
      figures.length === 0 ? [] : [[name, medianOf(figures)]],
    ),
  );
  const columns = [
    'readable',
    'searchable',
    'related',
    'again',
    'cpuCold',
    'cpuAgain',
    'peakMegabytes',
    'diskMegabytes',
    'coldMegabytes',
    'againMegabytes',
  ] as const;
  printTable(
    [
      '',
      'readable s',
      'searchable s',
      'related s',
      'all 304 s',
      'CPU cold s',
      'CPU 304 s',
      'peak MB',
      'disk MB',
      'cold wire MB',
      '304 wire MB',
    ],
    Object.entries(medians).map(([name, figures]) =>
      ([name] as (string | number)[]).concat(columns.map((column) => figures[column] ?? '')),
    ),
  );
  return { feeds, megabytes, latencyMs: LATENCY_MS, rounds, medians };
}

/** What the server sent meanwhile: documents in the cold refresh, 304 in the second. */
async function weighed(server: FeedServer, refresh: () => Promise<RefreshFigures>): Promise<RefreshFigures> {
  const before = await server.counts();
  const figures = await refresh();
  const after = await server.counts();
  return {
    ...figures,
    coldMegabytes: (after.documentBytes - before.documentBytes) / 1e6,
    againMegabytes: (after.notModifiedBytes - before.notModifiedBytes) / 1e6,
  };
}

function medianOf(figures: readonly RefreshFigures[]): RefreshFigures {
  const of = (column: keyof RefreshFigures): number | null => {
    const known = figures.flatMap((one) => one[column] ?? []);
    return known.length === 0 ? null : median(known);
  };
  return {
    readable: of('readable') ?? 0,
    searchable: of('searchable'),
    related: of('related'),
    again: of('again'),
    cpuCold: of('cpuCold'),
    cpuAgain: of('cpuAgain'),
    peakMegabytes: of('peakMegabytes'),
    diskMegabytes: of('diskMegabytes'),
    coldMegabytes: of('coldMegabytes'),
    againMegabytes: of('againMegabytes'),
  };
}
