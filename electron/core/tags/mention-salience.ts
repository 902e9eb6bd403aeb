import { findNamed, type WrittenTag } from './find-named.ts';
import type { ArticleWords } from './article-words.ts';

/**
 * From here on an article is about what it names, and the mention counts as a tag; below it is a mention in passing.
 * Chosen on half of the tags of `npm run bench:relevance`, whose texts are two lines long: there F1 hardly moves between
 * 0.1 and 0.4, and precision rises. In a long text it takes the title, the first paragraph or many namings.
 */
export const SALIENT = 0.2;

/** What each sign adds; together at most 1. */
const IN_TITLE = 0.5;
const IN_LEAD = 0.25;
const OFTEN = 0.15;
const EARLY = 0.1;
/** A word in so many is as often as counts. */
const WORDS_PER_NAMING = 60;
/** What is likely something else is not what the article is about, wherever it stands. */
const DOUBTFUL = 0.3;

/**
 * How much an article is about a tag that it names, 0 to 1: whether its title does, its first paragraph, how often for
 * its length, and how early. Null where it does not name it.
 */
export function salienceOf(article: ArticleWords, tag: WrittenTag): number | null {
  const named = findNamed(article, tag);
  if (named === null) return null;
  const { inTitle, at, isDoubtful } = named;
  const length = article.text.length;
  const first = at[0];
  const isInLead = first !== undefined && first < article.leadWords;
  const enough = Math.max(1, Math.min(4, length / WORDS_PER_NAMING));
  const salience =
    (inTitle > 0 ? IN_TITLE : 0) +
    (isInLead ? IN_LEAD : 0) +
    OFTEN * Math.min(1, (at.length + inTitle) / enough) +
    (first === undefined ? 0 : EARLY * (1 - first / length));
  return isDoubtful ? salience * DOUBTFUL : salience;
}
