import type { Article, ArticleFilter, ArticleList, ArticleRow } from '../../shared/article.ts';
import type { Answer, ReaderEvent, RequestArgs, RequestName } from '../../shared/contract.ts';
import type { Feed } from '../../shared/feed.ts';
import type { Fault } from '../../shared/fault.ts';
import { REQUEST_NAMES } from '../../shared/request-names.ts';
import { fail, succeed, type Result } from '../../shared/result.ts';
import type { SafeHtml } from '../../shared/safe-html.ts';
import type { Preload } from '../../renderer/bridge/desktop-bridge.ts';

/** A reader of the contract's shape that lives in memory, for tests of the page's own logic. */
export interface FakeReader {
  readonly preload: Preload;
  /** All requests made, in order. */
  readonly calls: readonly { readonly name: RequestName; readonly args: unknown }[];
  readonly callsOf: (name: RequestName) => readonly unknown[];
  readonly add: (...articles: readonly Article[]) => void;
  readonly remove: (id: number) => void;
  readonly emit: (event: ReaderEvent) => void;
  /** From now on requests of this name answer this. */
  readonly answerWith: <Name extends RequestName>(name: Name, value: Answer<Name>) => void;
  /** The next request of this name answers the fault. */
  readonly failNext: (name: RequestName, fault: Fault) => void;
  /** Requests of this name wait until the answer is called. */
  readonly hold: (name: RequestName) => () => void;
}

type Handlers = { readonly [Name in RequestName]?: (args: RequestArgs<Name>) => Answer<Name> };

/** An article of which only what a test is about need be said. */
export function anArticle(id: number, sortAt: number, said: Partial<Article> = {}): Article {
  return {
    id,
    feedId: 1,
    sourceTitle: 'Harbour Gazette',
    title: `Article ${id}`,
    snippet: '',
    author: null,
    publishedAt: sortAt,
    publishedOffsetMinutes: null,
    sortAt,
    formerTitle: null,
    updatedAt: null,
    isRead: false,
    isSaved: false,
    tags: [],
    storyId: null,
    otherSources: 0,
    mutedBy: null,
    isOfflineReady: false,
    picturePath: null,
    link: null,
    section: null,
    body: '<p>Text.</p>' as SafeHtml,
    form: 'whole',
    imageUrl: null,
    pictures: [],
    language: 'en',
    direction: 'ltr',
    wordCount: 1,
    readingMinutes: 1,
    firstSeenAt: sortAt,
    enclosures: [],
    fullText: { kind: 'none' },
    ...said,
  };
}

/** A subscription of which only what a test is about need be said. */
export function aFeed(id: number, said: Partial<Feed> = {}): Feed {
  return {
    id,
    feedUrl: `https://paper-${id}.example/feed.xml`,
    siteUrl: null,
    title: `Paper ${id}`,
    folder: null,
    iconPath: null,
    language: null,
    articles: 0,
    unread: 0,
    state: { kind: 'waiting', nextRefreshAt: 0, note: null },
    notifies: false,
    isSample: false,
    textWanted: null,
    ...said,
  };
}

export function fakeReader(): FakeReader {
  const articles = new Map<number, Article>();
  const calls: { name: RequestName; args: unknown }[] = [];
  const answers = new Map<RequestName, unknown>();
  const faults = new Map<RequestName, Fault>();
  const gates = new Map<RequestName, Promise<void>>();
  const listeners = new Set<(event: ReaderEvent) => void>();

  const passing = (
    filter: Pick<ArticleFilter, 'unreadOnly'> & { readonly tags: readonly string[] },
  ): Article[] =>
    [...articles.values()]
      .filter((article) => !filter.unreadOnly || !article.isRead)
      .filter((article) => filter.tags.every((key) => article.tags.some((tag) => tag.key === key)))
      .sort((a, b) => b.sortAt - a.sortAt || b.id - a.id);

  const listOf = (all: readonly Article[], from: number, limit: number): ArticleList => {
    const part = all.slice(from, from + limit);
    const last = part.at(-1);
    return {
      ids: part.map(({ id }) => id),
      sortAts: part.map(({ sortAt }) => sortAt),
      rows: part.slice(0, 40),
      articles: part.length,
      next: last === undefined || from + limit >= all.length ? null : { sortAt: last.sortAt, id: last.id },
      total: all.length,
      newestId: Math.max(0, ...articles.keys()),
    };
  };

  const change = (ids: readonly number[], patch: Partial<Article>): void => {
    for (const id of ids) {
      const article = articles.get(id);
      if (article !== undefined) articles.set(id, { ...article, ...patch });
    }
  };

  const handlers: Handlers = {
    'articles.list': ({ filter, after, limit, until = Infinity }) => {
      const all = passing(filter).filter(({ id }) => id <= until);
      return listOf(all, after === null ? 0 : all.findIndex(({ id }) => id === after.id) + 1, limit);
    },
    'articles.search': ({ text, filter, limit }) => ({
      ...listOf(
        passing(filter).filter(({ title }) => title.includes(text)),
        0,
        limit,
      ),
      problems: [],
    }),
    'articles.rows': ({ ids }) => ids.flatMap((id): ArticleRow[] => [articles.get(id) ?? []].flat()),
    'articles.open': ({ id }) => articles.get(id) as Article,
    'articles.related': () => ({ lines: [] }),
    'articles.mark': ({ ids, isRead }) => (change(ids, { isRead }), null),
    'articles.save': ({ id, isSaved }) => (change([id], { isSaved }), null),
    'articles.mark-all': ({ filter, until }) => {
      const ids = passing({ ...filter, unreadOnly: true }).flatMap(({ id, sortAt }) =>
        sortAt <= until ? id : [],
      );
      change(ids, { isRead: true });
      return { marked: ids.length, undo: 'undo-1' };
    },
    'undo.apply': () => null,
  };

  async function answer(name: RequestName, args: unknown): Promise<Result<unknown>> {
    calls.push({ name, args });
    await gates.get(name);
    const fault = faults.get(name);
    faults.delete(name);
    if (fault !== undefined) return fail(fault);
    if (answers.has(name)) return succeed(answers.get(name));
    const handle = handlers[name] as ((given: unknown) => unknown) | undefined;
    return handle === undefined ? fail({ kind: 'not-found', what: 'request' }) : succeed(handle(args));
  }

  return {
    preload: {
      requests: Object.fromEntries(
        REQUEST_NAMES.map((name) => [name, (args: unknown) => answer(name, args)]),
      ) as Preload['requests'],
      onEvent: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    calls,
    callsOf: (name) => calls.filter((call) => call.name === name).map(({ args }) => args),
    add: (...added) => {
      for (const article of added) articles.set(article.id, article);
    },
    remove: (id) => void articles.delete(id),
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    answerWith: (name, value) => void answers.set(name, value),
    failNext: (name, fault) => faults.set(name, fault),
    hold: (name) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      gates.set(name, promise);
      return () => {
        gates.delete(name);
        resolve();
      };
    },
  };
}
