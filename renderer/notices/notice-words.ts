import type { Notice, NoticeCause, NoticeTarget, ShownNotice } from '../../shared/notice.ts';
import type { Translate } from '../locales/translate.ts';
import { reasonText } from '../rules/rule-text.ts';

type News = Extract<Notice, { readonly kind: 'news' }>;

const LONGEST_TITLE = 200;
const LONGEST_BODY = 600;

/** A notice as it is said: what it is about, the newest title, and where it leads. */
export function noticeWords(notice: Notice, locale: string, t: Translate): ShownNotice {
  if (notice.kind === 'digest') {
    const { stories, tags } = notice;
    return {
      title: t('notices.digestTitle'),
      body: t('notices.digestBody', { stories, tags }),
      target: { kind: 'digest' },
    };
  }
  return {
    title: cut(newsTitle(notice, locale, t), LONGEST_TITLE),
    body: cut(newsBody(notice, t), LONGEST_BODY),
    target: targetOf(notice),
  };
}

function newsTitle({ causes, stories: count }: News, locale: string, t: Translate): string {
  const names = causes.map((cause) => causeName(cause, t));
  const [only] = names;
  if (names.length === 1 && only !== undefined) return t('notices.news', { cause: only, count });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return t('notices.several', { causes: list.format(names), count });
}

function newsBody({ newest, stories }: News, t: Translate): string {
  const title = newest.title === '' ? t('list.untitled') : newest.title;
  const line = t('notices.line', { title, source: newest.sourceTitle });
  return stories === 1 ? line : `${line}, ${t('notices.more', { count: stories - 1 })}`;
}

function causeName(cause: NoticeCause, t: Translate): string {
  switch (cause.kind) {
    case 'tag':
      return `#${cause.display}`;
    case 'feed':
      return cause.title;
    case 'rule':
      return reasonText(cause.names, t);
  }
}

function targetOf({ causes, stories, newest }: News): NoticeTarget {
  if (stories === 1) return { kind: 'article', articleId: newest.articleId };
  const [cause] = causes;
  if (causes.length > 1 || cause === undefined) return { kind: 'latest' };
  switch (cause.kind) {
    case 'tag':
      return { kind: 'tag', tag: cause.tag };
    case 'feed':
      return { kind: 'feed', feedId: cause.feedId };
    case 'rule':
      return { kind: 'latest' };
  }
}

const cut = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
