import type { Fault } from '../../shared/fault.ts';
import type { Feed } from '../../shared/feed.ts';
import type { EpochMs } from '../../shared/time.ts';
import { faultLines, writtenTime } from '../locales/fault-lines.ts';
import type { Translate } from '../locales/translate.ts';

/** Facts about the feed that belong to every fault of it. */
export const feedLines = ({ feedUrl }: Feed, triedAt: EpochMs | null): readonly string[] => [
  `feed: ${feedUrl}`,
  ...(triedAt === null ? [] : [`tried: ${writtenTime(triedAt)}`]),
];

/** A short letter to the publisher, in the person's language. */
export const publisherReport = (feed: Feed, fault: Fault, triedAt: EpochMs | null, t: Translate): string =>
  t('repair.report', {
    address: feed.feedUrl,
    cause: [...faultLines(fault), ...feedLines(feed, triedAt)].join('\n'),
  });
