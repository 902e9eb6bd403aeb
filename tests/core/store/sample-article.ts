import { createHash } from 'node:crypto';
import type { SafeHtml } from '../../../shared/safe-html.ts';
import { tagKey, type TagSource } from '../../../shared/tag.ts';
import type { ArticleDescription } from '../../../electron/core/store/article-description.ts';
import { NO_TERMS } from '../../../electron/core/store/counted-terms.ts';
import type { NewArticle, NewArticleTag } from '../../../electron/core/store/new-article.ts';
import { packHtml } from '../../../electron/core/store/packed-html.ts';

export interface SampleItem {
  readonly guid: string;
  readonly title?: string;
  readonly link?: string;
  readonly text?: string;
  readonly publishedAt?: number | null;
  readonly tags?: readonly string[];
  readonly author?: string | null;
  readonly language?: string | null;
}

/** An article as the ingest thread would hand it over, with as little said as a test needs. */
export function sampleArticle(item: SampleItem): NewArticle {
  const { guid, title = `Title of ${guid}`, text = `Text of ${guid}.`, publishedAt = null } = item;
  const link = item.link ?? `https://news.example/${guid}`;
  return {
    identity: shortHash(guid),
    fingerprint: shortHash(`${link} ${title}`),
    contentHash: shortHash(`${title} ${text}`),
    guid,
    link,
    title,
    author: item.author ?? null,
    section: 'World',
    snippet: text.slice(0, 160),
    body: packHtml(`<p>${text}</p>` as SafeHtml),
    publishedAt,
    publishedOffsetMinutes: publishedAt === null ? null : 120,
    language: item.language ?? null,
    wordCount: text.split(' ').length,
    enclosures: [],
    imageUrl: null,
    tags: (item.tags ?? []).map((display) => sampleTag(display)),
  };
}

/** What describing the same item would find out, with as little said. */
export function sampleDescription({ guid, link }: SampleItem): ArticleDescription {
  return {
    canonicalLink: link?.replace('https://', '') ?? `news.example/${guid}`,
    terms: NO_TERMS,
    names: [],
    figures: [],
    signature: new Uint8Array(128),
    mentions: [],
  };
}

export function sampleTag(display: string, source: TagSource = 'publisher'): NewArticleTag {
  return { key: key(display), display, source };
}

export function key(display: string) {
  const folded = tagKey(display);
  if (folded === null) throw new Error(`${display} is no tag`);
  return folded;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
