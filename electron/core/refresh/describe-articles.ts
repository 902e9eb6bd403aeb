import type { FollowedNames } from '../store/mentions-table.ts';
import { canonicalLink } from '../parse/canonical-link.ts';
import { textOfSafeHtml } from '../sanitize/text-of-safe-html.ts';
import type { ArticleDescription, Mention } from '../store/article-description.ts';
import { countedTerms } from '../store/counted-terms.ts';
import { unpackHtml } from '../store/packed-html.ts';
import type { UndescribedArticle } from '../store/undescribed-table.ts';
import { describeArticle } from '../stories/describe-article.ts';
import { articleWords } from '../tags/article-words.ts';
import { writtenTag, type WrittenTag } from '../tags/find-named.ts';
import { SALIENT, salienceOf } from '../tags/mention-salience.ts';

/** An article on its way to the ingest thread, as it is kept. */
export interface DescribeTask extends Pick<UndescribedArticle, 'title' | 'link' | 'language' | 'body'> {
  /** What it is searched for; one list for all tasks, which then crosses to the thread once. */
  readonly followed: readonly FollowedNames[];
}

/** Finds out what the texts are about, off the reader's thread; the answers stand in the order of the tasks. */
export type Describe = (tasks: readonly DescribeTask[]) => Promise<readonly ArticleDescription[]>;

/** Pure; runs in the ingest thread. */
export function describeArticles(tasks: readonly DescribeTask[]): readonly ArticleDescription[] {
  const prepared = new Map<readonly FollowedNames[], readonly SoughtTag[]>();
  return tasks.map(({ title, link, language, body, followed }) => {
    const text = textOfSafeHtml(unpackHtml(body));
    const sought = prepared.get(followed) ?? followed.map(prepare);
    prepared.set(followed, sought);
    const description = describeArticle(title, text, language);
    return {
      ...description,
      terms: countedTerms(description.terms),
      canonicalLink: canonicalLink(link),
      mentions: mentionsIn(title, text, sought),
    };
  });
}

interface SoughtTag {
  readonly tagId: number;
  readonly written: WrittenTag;
}

const prepare = ({ tagId, names }: FollowedNames): SoughtTag => ({ tagId, written: writtenTag(names) });

function mentionsIn(title: string, text: string, sought: readonly SoughtTag[]): readonly Mention[] {
  if (sought.length === 0) return [];
  const words = articleWords(title, text);
  return sought.flatMap(({ tagId, written }) => {
    const salience = salienceOf(words, written);
    return salience === null ? [] : { tagId, isSalient: salience >= SALIENT };
  });
}
