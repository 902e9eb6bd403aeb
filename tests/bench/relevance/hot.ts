import { HOT_WINDOW_MS, rankHot, type Report } from '../../../electron/core/stories/rank-hot.ts';
import { HOUR_MS } from '../../../shared/time.ts';
import type { JudgedHeadline } from './read-news-uci.ts';

const TOP = 5;
/** An hour with fewer stories to choose from is no choice. */
const LEAST_STORIES = 2 * TOP;
/** The collection ends in the middle of its stories: in the last hours nothing is still to come. */
const REST_MS = 6 * HOUR_MS;

export interface HotScores {
  readonly hours: number;
  /** Of the first five, how many are among the five stories of the window that end largest. */
  readonly app: number;
  readonly mostArticles: number;
}

/**
 * Replays the news hour by hour: which of the stories of the last 24 hours will end largest?
 *
 * @param clusters the app's story of each headline
 * @param isIn the stories there are: one half of them is for tuning, the other for judging
 * @param sizeBy what makes a story large: its reports, or the publishers that carry it
 */
export function scoreHot(
  news: readonly JudgedHeadline[],
  clusters: readonly number[],
  sizeBy: 'reports' | 'publishers',
  isIn: (story: string) => boolean,
): HotScores {
  const reports: readonly (Report & { readonly truth: string })[] = news
    .map(({ publisher, title, at, story }, index) => ({
      storyId: clusters[index] ?? 0,
      publisher,
      articleId: index,
      title,
      sortAt: at,
      truth: story,
    }))
    .filter(({ truth }) => isIn(truth));
  const finalSize = new Map(
    Array.from(
      Map.groupBy(reports, ({ truth }) => truth),
      ([truth, all]) => [
        truth,
        sizeBy === 'reports' ? all.length : new Set(all.map(({ publisher }) => publisher)).size,
      ],
    ),
  );
  const [first = 0, last = 0] = [reports[0]?.sortAt, reports.at(-1)?.sortAt];
  let [hours, app, mostArticles] = [0, 0, 0];
  for (let asOf = first + HOUR_MS; asOf <= last - REST_MS; asOf += HOUR_MS) {
    const window = reports.filter(({ sortAt }) => sortAt > asOf - HOT_WINDOW_MS && sortAt <= asOf);
    const truths = [...new Set(window.map(({ truth }) => truth))];
    if (truths.length < LEAST_STORIES) continue;
    const sizes = truths.map((truth) => finalSize.get(truth) ?? 0).toSorted((a, b) => b - a);
    // Equal ones at the edge are all right answers.
    const least = sizes[TOP - 1] ?? 0;
    const isLarge = (truth: string | undefined): boolean => (finalSize.get(truth ?? '') ?? 0) >= least;
    const volumes = new Map(
      Array.from(
        Map.groupBy(window, ({ publisher }) => publisher),
        ([publisher, all]) => [publisher, all.length],
      ),
    );
    const hot = rankHot(window, volumes, asOf).slice(0, TOP);
    app +=
      truthsOf(
        hot.map(({ storyId }) => storyId),
        window,
      ).filter(isLarge).length / TOP;
    const busiest = Array.from(Map.groupBy(window, ({ storyId }) => storyId))
      .toSorted(([a, many], [b, few]) => few.length - many.length || a - b)
      .slice(0, TOP)
      .map(([storyId]) => storyId);
    mostArticles += truthsOf(busiest, window).filter(isLarge).length / TOP;
    hours += 1;
  }
  return { hours, app: app / hours, mostArticles: mostArticles / hours };
}

/** The event most of a story's reports are about, each event once: naming one twice is no second answer. */
function truthsOf(
  stories: readonly number[],
  window: readonly { readonly storyId: number; readonly truth: string }[],
): readonly string[] {
  const named = stories.flatMap((story) => {
    const counts = Map.groupBy(
      window.filter(({ storyId }) => storyId === story),
      ({ truth }) => truth,
    );
    const [most] = Array.from(counts).toSorted(([, many], [, few]) => few.length - many.length);
    return most?.[0] ?? [];
  });
  return [...new Set(named)];
}
