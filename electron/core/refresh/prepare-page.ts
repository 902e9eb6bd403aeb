import { extractArticle } from '../extract/extract-article.ts';
import { pageTags } from '../extract/page-tags.ts';
import { recogniseWall } from '../extract/recognise-wall.ts';
import { decodeText } from '../parse/decode-text.ts';
import { parseDate } from '../parse/parse-date.ts';
import { plainLine } from '../parse/plain-line.ts';
import { countWords } from '../sanitize/count-words.ts';
import { safeUrl } from '../sanitize/safe-url.ts';
import { sanitizeHtml } from '../sanitize/sanitize-html.ts';
import { textOfSafeHtml } from '../sanitize/text-of-safe-html.ts';
import { isSection } from '../tags/sections.ts';
import type { PageOutcome, PageTask } from './read-page.ts';

/** Fewer words are a caption, an error, or a page that its scripts would have filled. */
const LEAST_WORDS = 30;
const HTML = /^\s*(?:text\/html|application\/xhtml\+xml|text\/plain)?\s*(?:;|$)/iu;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,3}$/iu;

/** An article's page -> its text, ready to be kept and read. Pure; runs in the ingest thread. Never throws. */
export function preparePage(task: PageTask): PageOutcome {
  const host = new URL(task.url).hostname;
  if (!HTML.test(task.contentType ?? '')) return { kind: 'failed', fault: { kind: 'page-is-no-page', host } };
  try {
    return prepare(task, host);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return { kind: 'failed', fault: { kind: 'page-unreadable', host, detail: detail.slice(0, 200) } };
  }
}

function prepare({ bytes, contentType, url, feedWords }: PageTask, host: string): PageOutcome {
  const html = decodeText(bytes, contentType);
  const page = extractArticle(html, url);
  const body = sanitizeHtml(page.html ?? '', { baseUrl: page.baseUrl });
  const wordCount = countWords(textOfSafeHtml(body));
  const wall = recogniseWall(page.signs, wordCount);
  if (wall !== null) return { kind: 'failed', fault: { kind: 'page-walled', host, wall } };
  if (wordCount < Math.max(LEAST_WORDS, feedWords))
    return { kind: 'failed', fault: { kind: 'page-without-text', host } };
  const { tags } = pageTags(html, (key) => isSection(key, null));
  return {
    kind: 'text',
    text: {
      url,
      body,
      wordCount,
      title: page.title === null ? null : plainLine(page.title, 'html'),
      author: page.author === null ? null : plainLine(page.author, 'html'),
      publishedAt: page.published === null ? null : (parseDate(page.published)?.at ?? null),
      language: LANGUAGE.test(page.language ?? '') ? page.language : null,
      imageUrl: page.imageUrl === null ? null : safeUrl(page.imageUrl, page.baseUrl, 'image'),
      tags,
    },
  };
}
