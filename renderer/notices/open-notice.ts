import type { NoticeTarget } from '../../shared/notice.ts';
import { openArticle } from '../articles/open-article.ts';
import { isOwnPage, showTag, showView, usePlace } from '../ui/view-store.ts';

/** Goes where a notice leads. An article is opened beside the list that is shown, or beside the latest news. */
export function openNotice(target: NoticeTarget): void {
  switch (target.kind) {
    case 'article':
      if (isOwnPage(usePlace.getState().view)) showView({ kind: 'latest' });
      return void openArticle(target.articleId);
    case 'tag':
      return showTag(target.tag);
    case 'feed':
    case 'latest':
    case 'digest':
      return showView(target);
  }
}
