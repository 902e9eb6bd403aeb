import type { TagKey } from '../../../shared/tag.ts';
import { extractTags } from '../tags/extract-tags.ts';
import { sectionsByUse } from '../tags/sections-by-use.ts';
import { identifyItems, type IdentifiedItem } from '../parse/identify-item.ts';
import { parseFeed } from '../parse/parse-feed.ts';
import { countWords } from '../sanitize/count-words.ts';
import { htmlToText } from '../sanitize/html-to-text.ts';
import { sanitizeHtml } from '../sanitize/sanitize-html.ts';
import { snippet } from '../sanitize/snippet.ts';
import { textOfSafeHtml } from '../sanitize/text-of-safe-html.ts';
import type { NewArticle } from '../store/new-article.ts';
import { packHtml } from '../store/packed-html.ts';
import type { IngestOutcome, IngestTask } from './ingest.ts';

const SNIPPET_LENGTH = 160;

/** A fetched document -> articles ready to be kept and read. Pure; runs in the ingest thread. Never throws. */
export function prepareDocument(task: IngestTask): IngestOutcome {
  try {
    const parsed = parseFeed(task.bytes, task);
    if (parsed.kind === 'failed') return parsed;
    const { items, ...feed } = parsed.feed;
    const sections = sectionsByUse(items);
    const articles = identifyItems(items).map((item) =>
      prepareArticle(item, task.url, feed.language, sections),
    );
    return { kind: 'feed', feed, articles };
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return { kind: 'failed', fault: { kind: 'feed-unparsable', detail: detail.slice(0, 200) } };
  }
}

function prepareArticle(
  { item, identity, fingerprint, contentHash }: IdentifiedItem,
  documentUrl: string,
  feedLanguage: string | null,
  sections: ReadonlySet<TagKey>,
): NewArticle {
  const body = sanitizeHtml(item.html ?? '', { baseUrl: item.baseUrl ?? item.link ?? documentUrl });
  const text = textOfSafeHtml(body);
  const { tags, section } = extractTags(item.categories, sections);
  const language = item.language ?? feedLanguage;
  const title = item.title === '' ? snippet(text, 80) : item.title;
  return {
    identity,
    fingerprint,
    contentHash,
    guid: item.guid,
    link: item.link,
    title,
    author: item.author,
    section,
    snippet: leadSentence(item.summaryHtml, text),
    body: packHtml(body),
    publishedAt: item.publishedAt,
    publishedOffsetMinutes: item.publishedOffsetMinutes,
    language,
    wordCount: countWords(text),
    enclosures: item.enclosures,
    imageUrl: item.imageUrl,
    tags,
  };
}

/** The publisher's own summary where there is one beside the text, else the opening of the text. */
function leadSentence(summaryHtml: string | null, text: string): string {
  const summary = summaryHtml === null ? '' : htmlToText(summaryHtml);
  return snippet(summary === '' ? text : summary, SNIPPET_LENGTH);
}
