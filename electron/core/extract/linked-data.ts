/** What JSON-LD says an article is about (https://schema.org/NewsArticle); names as written, in its order. */
export interface LinkedData {
  readonly keywords: readonly string[];
  readonly about: readonly string[];
  readonly mentions: readonly string[];
  readonly sections: readonly string[];
}

const ARTICLE = /Article|Posting|Report|Review$/u;
/** `@graph` in a list in `mainEntity`, and one to spare. */
const DEEPEST = 4;
/** Nodes looked at and names taken, each; a page that has more describes a whole site. */
const MOST = 200;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads one `<script type="application/ld+json">`. Only the article itself counts: lists of other articles and the
 * publisher are not looked into. A script that is damaged says nothing.
 */
export function linkedData(script: string): LinkedData {
  const articles = articlesIn(parsed(script));
  const named = (field: string): readonly string[] =>
    articles.flatMap((article) => names(article[field])).slice(0, MOST);
  return {
    keywords: articles.flatMap(({ keywords }) => keywordNames(keywords)).slice(0, MOST),
    about: named('about'),
    mentions: named('mentions'),
    sections: named('articleSection'),
  };
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    return null;
  }
}

function articlesIn(root: unknown): readonly Fields[] {
  const articles: Fields[] = [];
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }];
  for (let seen = 0; seen < MOST; seen += 1) {
    const next = waiting.shift();
    if (next === undefined) break;
    const { value, depth } = next;
    const inside = Array.isArray(value) ? value.slice(0, MOST) : [];
    if (isFields(value)) {
      if (names(value['@type']).some((type) => ARTICLE.test(type))) articles.push(value);
      inside.push(value['@graph'], value['mainEntity']);
    }
    if (depth < DEEPEST) for (const one of inside) waiting.push({ value: one, depth: depth + 1 });
  }
  return articles;
}

/** Written as one text, keywords are parted by commas; in a list each stands for itself. */
function keywordNames(value: unknown): readonly string[] {
  return typeof value === 'string' ? value.split(/[,;]/u) : names(value);
}

/** A text, something with a name, or a list of these. */
function names(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value.slice(0, MOST) : [value];
  return values.map((one) => (isFields(one) ? one['name'] : one)).filter((name) => typeof name === 'string');
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
