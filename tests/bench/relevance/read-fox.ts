import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { prepareDocument } from '../../../electron/core/refresh/prepare-document.ts';
import { textOfSafeHtml } from '../../../electron/core/sanitize/text-of-safe-html.ts';
import { unpackHtml } from '../../../electron/core/store/packed-html.ts';

const FOLDER = new URL('../../../../shared/data/hist-news/fox/', import.meta.url);

/** An item that people gave its tags. */
export interface TaggedItem {
  readonly title: string;
  readonly text: string;
  /** Spellings by key. */
  readonly tags: ReadonlyMap<string, string>;
}

/** Every item of the feed once, as it first stood, in the order of arrival; null where the collection is not there. */
export function readFox(): readonly TaggedItem[] | null {
  if (!existsSync(FOLDER)) return null;
  const items = new Map<string, TaggedItem>();
  for (const file of readdirSync(FOLDER).toSorted()) {
    const bytes = readFileSync(new URL(file, FOLDER));
    const outcome = prepareDocument({ bytes, contentType: null, url: 'https://news.example/feed.xml' });
    if (outcome.kind === 'failed') continue;
    for (const { identity, title, body, tags } of outcome.articles) {
      if (items.has(identity)) continue;
      const spellings = new Map<string, string>(tags.map(({ key, display }) => [key, display]));
      items.set(identity, { title, text: textOfSafeHtml(unpackHtml(body)), tags: spellings });
    }
  }
  return [...items.values()];
}
