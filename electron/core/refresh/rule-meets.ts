import type { RuleCondition } from '../../../shared/rule.ts';
import type { RuleSubject } from '../store/rule-acts-table.ts';
import { askedName, askedWords, holdsWords } from '../tags/rule-words.ts';

/** Whether the words of an article are those that a rule asks for. */
export type WordsMeet = (article: Pick<RuleSubject, 'title' | 'snippet' | 'author'>) => boolean;

/** A condition's words and author, made ready once for many articles. */
export function wordsOf({ words, author }: Pick<RuleCondition, 'words' | 'author'>): WordsMeet {
  const asked = words === null ? null : askedWords(words);
  const named = author === null ? null : askedName(author);
  return (article) =>
    (asked === null || holdsWords(asked, [article.title, article.snippet])) &&
    (named === null || holdsWords(named, [article.author ?? '']));
}

/**
 * A whole condition, made ready once.
 *
 * @param tagId the tag it names; null where it names none, or one that nothing carries
 */
export function meetsRule(
  when: RuleCondition,
  tagId: number | null,
): (article: Omit<RuleSubject, 'actedBy' | 'firstSeenAt'>) => boolean {
  const wordsMeet = wordsOf(when);
  return (article) =>
    (when.tag === null || (tagId !== null && article.tagIds.includes(tagId))) &&
    (when.feedId === null || when.feedId === article.feedId) &&
    wordsMeet(article);
}
