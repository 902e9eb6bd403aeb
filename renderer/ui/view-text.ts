import { tagKey } from '../../shared/tag.ts';
import type { View } from './view-store.ts';

/** One view as a word that settings can keep: `latest`, `feed:12`, `tag:umerov`, `folder:World/Europe`. */
export function viewToText(view: View): string {
  if (view.kind === 'feed' || view.kind === 'feed-page') return `${view.kind}:${view.feedId}`;
  if (view.kind === 'tag') return `tag:${view.tag}`;
  if (view.kind === 'folder') return `folder:${view.folder}`;
  return view.kind;
}

/** The reverse; anything unknown is `latest`. */
export function viewFromText(text: string): View {
  const colon = text.indexOf(':');
  const kind = colon < 0 ? text : text.slice(0, colon);
  const rest = colon < 0 ? '' : text.slice(colon + 1);
  switch (kind) {
    case 'hot':
    case 'digest':
    case 'saved':
    case 'tags':
    case 'activity':
    case 'rules':
    case 'storage':
    case 'muted':
      return { kind };
    case 'feed-page':
    case 'feed': {
      const feedId = Number(rest);
      return Number.isSafeInteger(feedId) && feedId > 0 ? { kind, feedId } : { kind: 'latest' };
    }
    case 'tag': {
      const tag = tagKey(rest);
      return tag === null ? { kind: 'latest' } : { kind, tag };
    }
    case 'folder':
      return rest === '' ? { kind: 'latest' } : { kind, folder: rest };
    default:
      return { kind: 'latest' };
  }
}
