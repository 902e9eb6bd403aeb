import { createHash } from 'node:crypto';
import type { ArticleDescription } from '../../electron/core/store/article-description.ts';
import { countedTerms } from '../../electron/core/store/counted-terms.ts';
import type { NewArticle } from '../../electron/core/store/new-article.ts';
import { packHtml } from '../../electron/core/store/packed-html.ts';
import type { SafeHtml } from '../../shared/safe-html.ts';
import { tagKey } from '../../shared/tag.ts';
import { MINUTE_MS, type EpochMs } from '../../shared/time.ts';

export interface GeneratedArticle {
  /** Which of the feeds it belongs to, from 0. */
  readonly feed: number;
  readonly article: NewArticle;
  readonly description: ArticleDescription;
}

export interface GeneratorOptions {
  readonly count: number;
  readonly seed: number;
  readonly feeds: number;
  /** When the first article is published; one follows every {@link MINUTES_BETWEEN} minutes. */
  readonly startsAt: EpochMs;
}

const TAGS = 800;
const VOCABULARY = 60_000;
/** About 3.2 KB of text. */
const WORDS = 460;
const MINUTES_BETWEEN = 4;
const SYLLABLES = 'ka lo mi ren tu sha vel dor pi nas gre ost um fra bel kor ti zan ev ri mo lud he sk'.split(
  ' ',
);

/**
 * Makes articles that weigh on a store as real ones do, the same for the same seed: 3.2 KB of text in words of Zipf's
 * law, in runs about the same subject; 800 tags of which the largest is on 27 in 100 articles.
 */
export function* generateArticles(options: GeneratorOptions): Generator<GeneratedArticle> {
  const random = seededRandom(options.seed);
  const drawWord = zipf(VOCABULARY, 1.05, random);
  const drawTag = zipf(TAGS, 0.9, random);
  let subject: readonly number[] = [];
  for (let index = 0; index < options.count; index += 1) {
    if (index % 5 === 0) subject = Array.from({ length: 12 }, () => 500 + Math.floor(random() * 50_000));
    const words = Array.from({ length: WORDS }, () =>
      word(random() < 0.08 ? (subject[Math.floor(random() * subject.length)] ?? 0) : drawWord()),
    );
    const tags = new Set(Array.from({ length: 2 + Math.floor(random() * 5) }, () => drawTag()));
    // Zipf's law alone would put the largest tag on more articles than were seen.
    if (random() < 0.27) tags.add(0);
    else tags.delete(0);
    const publishedAt = options.startsAt + index * MINUTES_BETWEEN * MINUTE_MS;
    const feed = Math.floor(random() ** 2 * options.feeds);
    yield { feed, ...generate(index, words, [...tags], publishedAt) };
  }
}

function generate(
  index: number,
  words: readonly string[],
  tags: readonly number[],
  publishedAt: EpochMs,
): Omit<GeneratedArticle, 'feed'> {
  const title = words.slice(0, 9).join(' ');
  const text = words.join(' ');
  const paragraphs = Array.from({ length: 8 }, (_, at) => words.slice(at * 58, (at + 1) * 58).join(' '));
  const identity = hash(`item ${index}`);
  const counts = new Map<string, number>();
  for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1);
  const article: NewArticle = {
    identity,
    fingerprint: hash(`fingerprint ${index}`),
    contentHash: hash(text),
    guid: `https://news.example/?p=${index}`,
    link: `https://news.example/world/${index}/${words.slice(0, 5).join('-')}`,
    title,
    author: `${words[10]} ${words[11]}`,
    section: index % 3 === 0 ? 'World' : null,
    snippet: text.slice(0, 160),
    body: packHtml(
      paragraphs
        .map((one) => `<p>${one} <a href="https://news.example/${index}">${one.slice(0, 12)}</a></p>`)
        .join('\n') as SafeHtml,
    ),
    publishedAt,
    publishedOffsetMinutes: 120,
    language: 'en',
    wordCount: words.length,
    enclosures: [],
    imageUrl: `https://img.news.example/${index}.jpg`,
    tags: tags.map((tag) => ({
      key: knownKey(`tag ${word(tag)}`),
      display: `tag ${word(tag)}`,
      source: 'publisher',
    })),
  };
  const description: ArticleDescription = {
    canonicalLink: `news.example/world/${index}/${words.slice(0, 5).join('-')}`,
    terms: countedTerms(counts),
    names: words.slice(20, 25),
    figures: index % 2 === 0 ? [`${index % 100} mln`] : [],
    mentions: [],
    signature: createHash('sha512').update(text).digest().subarray(0, 64),
  };
  return { article, description };
}

/** A made-up word for a rank; a word of low rank is short, as in languages. */
function word(rank: number): string {
  let rest = rank + 1;
  let letters = '';
  while (rest > 0) {
    letters += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return letters;
}

/** Draws ranks 0, 1, 2... each seldomer than the one before, by a table of the cumulated law. */
function zipf(size: number, exponent: number, random: () => number): () => number {
  const cumulated = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank += 1) {
    sum += 1 / (rank + 1) ** exponent;
    cumulated[rank] = sum;
  }
  return () => {
    const drawn = random() * sum;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulated[middle] ?? sum) < drawn) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Mulberry32: 32 bits of state, enough for a bench. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function knownKey(spelling: string) {
  const key = tagKey(spelling);
  if (key === null) throw new Error(`${spelling} is no tag`);
  return key;
}
