import { generateOpml, type Opml } from 'feedsmith';
import type { EpochMs } from '../../../shared/time.ts';
import type { OpmlFeed } from './opml-feed.ts';

export interface OpmlHead {
  readonly title: string;
  readonly now: EpochMs;
}

/** {@link writeOpml}, off the reader's thread: of hundreds of feeds it takes longer than a list may be waited for. */
export type WriteOpml = (feeds: readonly OpmlFeed[], head: OpmlHead) => Promise<string>;

const EMPTY =
  '<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0"><head><title>Tagline</title></head><body></body></opml>\n';

interface Folder {
  readonly outlines: Opml.Outline<Date>[];
  readonly folders: Map<string, Folder>;
}

/** OPML 2.0 that {@link readOpml} and every other reader takes back: folders nested, in the order they first appear. */
export function writeOpml(feeds: readonly OpmlFeed[], { title, now }: OpmlHead): string {
  // The library refuses a body without outlines; OPML itself does not need one.
  if (feeds.length === 0) return EMPTY;
  const top: Folder = { outlines: [], folders: new Map() };
  for (const feed of feeds) {
    const path = feed.folder === null ? [] : feed.folder.split('/');
    folderAt(top, path).outlines.push(outlineOf(feed));
  }
  return generateOpml({
    head: { title: writable(title), dateCreated: new Date(now) },
    body: { outlines: top.outlines },
  });
}

function folderAt(top: Folder, path: readonly string[]): Folder {
  let folder = top;
  for (const name of path) {
    const known = folder.folders.get(name);
    const next: Folder = known ?? { outlines: [], folders: new Map() };
    if (known === undefined) {
      folder.folders.set(name, next);
      folder.outlines.push({ text: writable(name), title: writable(name), outlines: next.outlines });
    }
    folder = next;
  }
  return folder;
}

function outlineOf({ feedUrl, title, siteUrl }: OpmlFeed): Opml.Outline<Date> {
  const name = writable(title ?? URL.parse(feedUrl)?.hostname ?? feedUrl);
  return {
    text: name,
    title: name,
    type: 'rss',
    xmlUrl: feedUrl,
    ...(siteUrl === null ? {} : { htmlUrl: siteUrl }),
  };
}

/** What XML 1.0 allows in an attribute. */
const writable = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
