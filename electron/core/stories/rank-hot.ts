import type { HotLine } from '../../../shared/story.ts';

/** One report of a story within the window. */
export interface Report {
  readonly storyId: number;
  /** Five feeds of one paper are one. */
  readonly publisher: string;
  readonly articleId: number;
  readonly title: string;
  readonly sortAt: number;
}

export const HOT_WINDOW_MS = 24 * 60 * 60 * 1000;
const MOST_HOT = 10;
const HALF_LIFE_MS = 24 * 60 * 60 * 1000;
/** A publisher of fewer articles a day says no more by each of them. */
const LEAST_VOLUME = 5;
const HOUR_MS = 60 * 60 * 1000;
const LEAST_PUBLISHERS = 2;
/** A story whose first report lies within this time is new. */
const NOVELTY_MS = 3 * HOUR_MS;
const NOVELTY = 0.1;
/** Reports of the last this-long are held against those of the same time before. */
const TREND_MS = 3 * HOUR_MS;

/**
 * HOT NEWS: each story scores the publishers that carry it, each once, each weighted by 1 / ln(1 + its articles a day)
 * so that a firehose cannot win, halved every 24 hours since the last of them took it up, plus a little for being new. A
 * story that still spreads keeps what it had: halving each report by its own age lost a tenth of the stories that grew
 * largest (`npm run bench:relevance`).
 *
 * @param reports of the {@link HOT_WINDOW_MS} before `asOf`, any order
 * @param volumes articles each publisher published in that window
 * @returns hottest first, at most {@link MOST_HOT}; none when fewer than two publishers are at work
 */
export function rankHot(
  reports: readonly Report[],
  volumes: ReadonlyMap<string, number>,
  asOf: number,
): readonly HotLine[] {
  return Array.from(Map.groupBy(reports, ({ storyId }) => storyId))
    .map(([storyId, all]) => hotStory(storyId, all, volumes, asOf))
    .filter(({ line }) => line.sources >= LEAST_PUBLISHERS)
    .toSorted((a, b) => b.score - a.score || a.line.storyId - b.line.storyId)
    .slice(0, MOST_HOT)
    .map(({ line }) => line);
}

function hotStory(
  storyId: number,
  reports: readonly Report[],
  volumes: ReadonlyMap<string, number>,
  asOf: number,
): { readonly score: number; readonly line: HotLine } {
  const firstOf = new Map<string, Report>();
  const inTime = reports.toSorted((a, b) => a.sortAt - b.sortAt || a.articleId - b.articleId);
  for (const report of inTime) if (!firstOf.has(report.publisher)) firstOf.set(report.publisher, report);
  const firsts = [...firstOf.values()];
  const [lead] = inTime;
  const last = inTime.at(-1);
  if (lead === undefined || last === undefined) throw new RangeError('a story has reports');
  const weight = firsts.reduce(
    (sum, { publisher }) => sum + 1 / Math.log(1 + Math.max(volumes.get(publisher) ?? 0, LEAST_VOLUME)),
    0,
  );
  const spreadAt = firsts.reduce((latest, { sortAt }) => Math.max(latest, sortAt), lead.sortAt);
  const score = weight * 0.5 ** (Math.max(0, asOf - spreadAt) / HALF_LIFE_MS);
  const isNew = asOf - lead.sortAt <= NOVELTY_MS;
  return {
    score: isNew ? score * (1 + NOVELTY) : score,
    line: {
      storyId,
      articleId: lead.articleId,
      title: lead.title,
      sources: firsts.length,
      ofSources: volumes.size,
      spanHours: Math.max(1, Math.ceil((last.sortAt - lead.sortAt) / HOUR_MS)),
      trend: trend(firsts, asOf),
    },
  };
}

function trend(firsts: readonly Report[], asOf: number): HotLine['trend'] {
  const recent = firsts.filter(({ sortAt }) => asOf - sortAt <= TREND_MS).length;
  const before = firsts.filter(
    ({ sortAt }) => asOf - sortAt > TREND_MS && asOf - sortAt <= 2 * TREND_MS,
  ).length;
  return recent > before ? 'rising' : recent < before || recent === 0 ? 'falling' : 'steady';
}
