import type { Settings } from '../../../shared/settings.ts';
import type { Download } from '../fetch/download.ts';
import type { FetchFeed } from '../fetch/fetch-document.ts';
import type { WritableDb } from '../store/database.ts';
import type { KeptArticle } from '../store/keep-article.ts';
import type { Clock, Log } from '../world.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { DescribeQueue } from './describe-queue.ts';
import type { Ingest } from './ingest.ts';
import type { NetworkState } from './network-state.ts';
import type { NoticeSchedule } from './notice-schedule.ts';
import type { ReadIcons } from './read-icons.ts';
import type { ReadPage } from './read-page.ts';
import type { ReadPicture } from './read-picture.ts';
import type { StoryKeeper } from './story-keeper.ts';

/** What a refresh works with: the rooms it joins and the outside world. */
export interface Corridor {
  readonly db: WritableDb;
  readonly fetch: FetchFeed;
  readonly download: Download;
  readonly ingest: Ingest;
  readonly readPage: ReadPage;
  readonly readPicture: ReadPicture;
  readonly readIcons: ReadIcons;
  readonly network: NetworkState;
  readonly stories: StoryKeeper;
  /** Where what was kept waits to be described. */
  readonly descriptions: DescribeQueue;
  readonly notices: Pick<NoticeSchedule, 'arrived'>;
  /** Where articles wait whose pages are to be fetched. */
  readonly pages: {
    readonly arrived: (feedId: number, articles: readonly Pick<KeptArticle, 'id' | 'kind'>[]) => void;
  };
  /** How often a person wants feeds to be asked. */
  readonly polling: () => Settings['polling'];
  readonly checkpoints: Pick<Checkpoints, 'makeRoom'>;
  /** Where articles are kept whole, with their pictures. */
  readonly offline: { readonly arrived: (articles: readonly Pick<KeptArticle, 'id'>[]) => void };
  readonly clock: Clock;
  readonly now: Clock['now'];
  /** In [0, 1). */
  readonly random: () => number;
  readonly log: Log;
  /** Whether anything was ever kept of a feed. */
  readonly hasArticles: (feedId: number) => boolean;
}
