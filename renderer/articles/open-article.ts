import type { Article, ArticleRow } from '../../shared/article.ts';
import { bridge } from '../bridge/bridge.ts';
import { useStatus } from '../feeds/status-store.ts';
import { useSettings } from '../settings/settings-store.ts';
import { bringToFront } from '../ui/pane-store.ts';
import { textOf } from './article-text.ts';
import { useList, wishScroll } from './list-store.ts';
import { markRead } from './mark-read.ts';
import { ensureRows } from './need-rows.ts';
import { patchOpen, useOpen } from './open-store.ts';
import { watchMarks } from './own-marks.ts';
import { knownRows } from './rows-store.ts';

let lastOpen = 0;
let opening: Promise<Article | null> | null = null;

/** The open article; the one on its way, where a key comes before the article that the key before it asked for. */
export async function articleAskedFor(): Promise<Article | null> {
  const asked = await opening;
  const { article } = useOpen.getState();
  return asked === null || asked.id === article?.id ? article : asked;
}

/** Shows an article and marks it read, unless a person does not want that. Of several in a row only the last one counts. */
async function show(id: number): Promise<void> {
  lastOpen += 1;
  const open = lastOpen;
  useList.setState({ selectedId: id });
  const areMarksTrue = watchMarks();
  const asked = bridge.request('articles.open', { id });
  opening = asked.then((answer) => (answer.ok ? answer.value : null));
  const result = await asked;
  if (open !== lastOpen) return;
  opening = null;
  if (!result.ok) {
    useOpen.setState({ article: null, related: null, newVersion: null, fault: result.fault });
    return;
  }
  const isSame = useOpen.getState().article?.id === id;
  const shownText = result.value.fullText.kind === 'kept' ? 'full' : 'feed';
  if (isSame) keepText(result.value, areMarksTrue());
  else {
    const fresh = { fault: null, related: null, isTextNew: false, newVersion: null };
    useOpen.setState({ article: result.value, shownText, ...fresh });
  }
  // Where a story is one line, reading one of its reports is reading it.
  const { marksRead, groupsStories } = useSettings.getState().settings;
  const { isReadOnly } = useStatus.getState().status;
  if (!result.value.isRead && marksRead.onOpen && !isReadOnly) void markRead([id], true, groupsStories);
  await loadRelated(id);
}

/** Neither a full text that has come meanwhile nor a new version takes the place of the text that is being read. */
function keepText(asked: Article, areMarksTrue: boolean): void {
  useOpen.setState(({ article: before, shownText, isTextNew, newVersion }) => {
    const article = areMarksTrue || before === null ? asked : { ...asked, ...marksOf(before) };
    const isKept = article.fullText.kind === 'kept';
    const hasCome = isKept && before?.fullText.kind !== 'kept';
    const isHeld = before !== null && (newVersion !== null || before.updatedAt !== article.updatedAt);
    return {
      article: isHeld ? { ...article, ...textOf(before) } : article,
      newVersion: isHeld ? textOf(article) : null,
      fault: null,
      shownText: isKept ? shownText : 'feed',
      isTextNew: hasCome || (isKept && isTextNew),
    };
  });
}

const marksOf = ({ isRead, isSaved }: ArticleRow): Pick<Article, 'isRead' | 'isSaved'> => ({
  isRead,
  isSaved,
});

async function loadRelated(id: number): Promise<void> {
  const result = await bridge.request('articles.related', { id });
  if (useOpen.getState().article?.id !== id) return;
  useOpen.setState({ related: result.ok ? result.value : { lines: [] } });
}

/** Opens an article from a list and begins a new trail. */
export async function openArticle(id: number): Promise<void> {
  useOpen.setState({ trail: [] });
  bringToFront('article');
  wishScroll('selected');
  await show(id);
}

/** Opens an article from within another; Back returns there. */
export async function followRelated(id: number): Promise<void> {
  const here = useOpen.getState().article?.id;
  if (here === id) return;
  if (here !== undefined) useOpen.setState(({ trail }) => ({ trail: [...trail, here] }));
  bringToFront('article');
  wishScroll('selected');
  await show(id);
}

/** Returns to the article one came from. Answers false where the trail is at its beginning. */
export function goBack(): boolean {
  const { trail } = useOpen.getState();
  const before = trail.at(-1);
  if (before === undefined) return false;
  useOpen.setState({ trail: trail.slice(0, -1) });
  wishScroll('selected');
  void show(before);
  return true;
}

/** Asks again for the article on screen, whose text, tags or neighbours may have changed. */
export async function reopenArticle(): Promise<void> {
  const { article } = useOpen.getState();
  if (article === null) return;
  const areMarksTrue = watchMarks();
  const result = await bridge.request('articles.open', { id: article.id });
  // Meanwhile the next article may have come: asked for before this request, answered before its answer.
  if (useOpen.getState().article?.id !== article.id || !result.ok) return;
  keepText(result.value, areMarksTrue());
  await loadRelated(article.id);
}

/** Asks how the article on screen is marked: many may have been at once, or from another window. */
export async function reloadMarks(): Promise<void> {
  const { article } = useOpen.getState();
  if (article === null) return;
  const areMarksTrue = watchMarks();
  await ensureRows([article.id]);
  const [row] = knownRows([article.id]);
  if (row !== undefined && areMarksTrue()) patchOpen(row.id, marksOf(row));
}
