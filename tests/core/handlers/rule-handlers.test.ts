import { describe, expect, it, onTestFinished } from 'vitest';
import { ruleHandlers } from '../../../electron/core/handlers/rule-handlers.ts';
import { tagHandlers } from '../../../electron/core/handlers/tag-handlers.ts';
import { UndoStack } from '../../../electron/core/handlers/undo-stack.ts';
import { keepArticles } from '../../../electron/core/refresh/keep-articles.ts';
import { articleRows, listArticles } from '../../../electron/core/store/article-rows.ts';
import { hideFeed } from '../../../electron/core/store/remove-feed.ts';
import { purgeRemovedRules } from '../../../electron/core/store/rule-acts-table.ts';
import { markRemoved } from '../../../electron/core/store/rules-table.ts';
import { assignStory } from '../../../electron/core/store/stories-table.ts';
import type { ReaderEvent } from '../../../shared/contract.ts';
import type { Result } from '../../../shared/result.ts';
import type { RuleDraft } from '../../../shared/rule.ts';
import { DAY_MS, HOUR_MS } from '../../../shared/time.ts';
import { openTestCorridor } from '../refresh/open-test-corridor.ts';
import { addTestFeed, NOON } from '../store/open-test-database.ts';
import { planOf } from '../store/query-plan.ts';
import { key, sampleArticle, type SampleItem } from '../store/sample-article.ts';
import { sampleRule } from '../store/sample-rule.ts';

const FOOTBALL = sampleRule({ words: 'football' });
const items = (count: number, said: Partial<SampleItem> = {}): readonly SampleItem[] =>
  Array.from({ length: count }, (_, at) => ({
    guid: `${JSON.stringify(said)} ${at}`,
    publishedAt: NOON - at * DAY_MS,
    ...said,
  }));

function open() {
  const corridor = openTestCorridor(NOON);
  onTestFinished(() => corridor.close());
  const { db } = corridor;
  const feed = addTestFeed(db, 'one.example');
  const undos = new UndoStack();
  const events: ReaderEvent['kind'][] = [];
  const world = { emit: (event: ReaderEvent) => void events.push(event.kind) };
  const handlers = ruleHandlers({ world, corridor, undos });
  const tags = tagHandlers({ world, corridor, undos });
  const ask = async <Value>(answer: Result<Value> | Promise<Result<Value>>): Promise<Value> => {
    const result = await answer;
    if (!result.ok) throw new Error(result.fault.kind);
    return result.value;
  };
  const ids = (kind: 'latest' | 'muted') =>
    listArticles(db, { scope: { kind }, tags: [], unreadOnly: false }, null, 100).ids;
  return {
    corridor,
    db,
    feed,
    events,
    ids,
    counts: () => [ids('latest').length, ids('muted').length],
    arrive: async (...some: readonly SampleItem[]) =>
      (await keepArticles(corridor, feed, some.map(sampleArticle), () => {})).new,
    save: (rule: RuleDraft, more: { readonly id?: number; readonly withKept?: boolean } = {}) =>
      ask(handlers['rules.save']({ id: null, rule, ...more })),
    remove: (id: number) => ask(handlers['rules.remove']({ id })),
    attempt: (rule: RuleDraft) => ask(handlers['rules.try']({ rule })),
    show: (articleId: number) => ask(handlers['rules.show-article']({ articleId })),
    rules: () => ask(handlers['rules.list']({})),
    confirm: (tag: string, alias: string) =>
      ask(tags['tags.confirm-alias']({ tag: key(tag), alias: key(alias) })),
    undo: async ({ undo }: { readonly undo: string | null }) =>
      expect(await undos.apply(undo ?? '')).toBe(true),
    handlers,
  };
}

describe('a trial', () => {
  it('tells how many articles of the last 30 days a rule meets, on which days, and the newest of them', async () => {
    const { arrive, attempt } = open();
    await arrive(
      ...items(40, { title: 'Football begins' }),
      ...items(10, { title: 'A ferry', tags: ['port'] }),
    );
    const trial = await attempt(FOOTBALL);
    expect(trial).toMatchObject({ until: NOON, articles: 30, of: 40, shown: 30 });
    expect(trial.perDay).toEqual(Array.from({ length: 30 }, () => 1));
    expect(trial.newest.map(({ title }) => title)).toEqual(
      Array.from({ length: 5 }, () => 'Football begins'),
    );
    expect(trial.newest[0]?.publishedAt).toBe(NOON);
    const tagged = await attempt(sampleRule({ tag: key('Port') }));
    expect(tagged).toMatchObject({ articles: 10, of: 40 });
    expect(tagged.perDay).toEqual([
      ...Array.from({ length: 20 }, () => 0),
      ...Array.from({ length: 10 }, () => 1),
    ]);
  });

  it.each([
    ['a tag', { tag: key('port') }, 2],
    ['a tag that nothing carries', { tag: key('nowhere') }, 0],
    ['a source', { feedId: 1 }, 4],
    ['another source', { feedId: 2 }, 0],
    ['a source and words', { feedId: 1, words: 'football' }, 2],
    ['a tag and a source', { feedId: 2, tag: key('port') }, 0],
    ['an author', { author: 'koval' }, 2],
  ] as const)('meets what carries or comes from %s, hidden by a rule or not', async (_, when, articles) => {
    const { arrive, attempt, save, db } = open();
    addTestFeed(db, 'two.example');
    await arrive(
      ...items(2, { title: 'Football begins', author: 'Anna Koval' }),
      ...items(2, { title: 'A ferry', tags: ['port'] }),
    );
    expect(await attempt(sampleRule(when))).toMatchObject({ articles, of: 4 });
    await save(sampleRule({ words: 'ferry' }), { withKept: true });
    await save(FOOTBALL, { withKept: true });
    expect(await attempt(sampleRule(when))).toMatchObject({ articles, of: 4, shown: 0 });
  });

  it('leaves out what was unsubscribed from', async () => {
    const { arrive, attempt, save, db, feed } = open();
    await arrive(...items(2, { title: 'Football begins' }), ...items(1, { title: 'Football and ferries' }));
    await save(sampleRule({ words: 'ferries' }), { withKept: true });
    hideFeed(db, feed, NOON);
    expect(await attempt(FOOTBALL)).toMatchObject({ articles: 0, of: 0 });
  });

  it('is of the 30 days up to what arrived last, where nothing did since', async () => {
    const { corridor, arrive, attempt, save, counts } = open();
    await arrive(...items(40, { title: 'Football begins' }));
    corridor.clock.advance(31 * DAY_MS);
    expect(await attempt(FOOTBALL)).toMatchObject({ until: NOON, articles: 30, of: 30 });
    await save(FOOTBALL, { withKept: true });
    expect(counts()).toEqual([10, 30]);
  });

  it('walks indexes and reads no bodies', async () => {
    const { corridor, db, arrive, attempt } = open();
    await arrive(...items(2, { tags: ['port'] }));
    const texts: string[] = [];
    const { prepare } = corridor.db;
    Object.assign(corridor.db, {
      prepare: (text: string) => {
        texts.push(text);
        return prepare(text);
      },
    });
    for (const when of [
      { words: 'football' },
      { tag: key('port') },
      { feedId: 1 },
      { tag: key('port'), feedId: 1 },
    ])
      await attempt(sampleRule(when));
    Object.assign(corridor.db, { prepare });
    expect(texts.length).toBeGreaterThan(8);
    for (const text of texts) {
      expect(text).not.toMatch(/\bcontent\b|\bbody\b/u);
      const steps = planOf(db, text).filter((step) =>
        /TEMP B-TREE|^SCAN (?!json_each|wanted|CONSTANT|articles USING COVERING INDEX articles_by_time)/u.test(
          step,
        ),
      );
      expect(steps, text).toEqual([]);
    }
  });
});

describe('saving a rule', () => {
  it('hides nothing that is kept unless asked, then exactly what the trial told; undone, all is as before', async () => {
    const { arrive, save, counts, undo, rules, attempt } = open();
    await arrive(...items(40, { title: 'Football begins' }), ...items(5));
    await save(sampleRule({ words: 'football' }, [{ kind: 'mark-read' }]));
    expect(counts()).toEqual([45, 0]);
    const { shown } = await attempt(FOOTBALL);
    const saved = await save(FOOTBALL, { withKept: true });
    expect(saved).toMatchObject({ hidden: shown, rule: { when: FOOTBALL.when, acted: shown } });
    expect(counts()).toEqual([15, 30]);
    await undo(saved);
    expect(counts()).toEqual([45, 0]);
    expect(await rules()).toHaveLength(1);
  });

  it('counts as hidden what lists have shown until then', async () => {
    const { arrive, save, attempt } = open();
    await arrive(...items(3, { title: 'Football begins' }), ...items(2, { title: 'Football and ferries' }));
    await save(sampleRule({ words: 'ferries' }), { withKept: true });
    expect(await attempt(FOOTBALL)).toMatchObject({ articles: 5, shown: 3 });
    expect(await save(FOOTBALL, { withKept: true })).toMatchObject({ hidden: 3 });
  });

  it('again shows what the changed rule does not meet any more; undone, hides it again', async () => {
    const { arrive, save, ids, undo, rules } = open();
    const { rule } = await save(FOOTBALL);
    const [ferry, football] = await arrive(
      { guid: 'a', title: 'Football begins' },
      { guid: 'b', title: 'Football on the ferry' },
    );
    expect(ids('muted')).toHaveLength(2);
    const changed = await save(sampleRule({ words: 'ferry' }), { id: rule.id });
    expect([ids('latest'), ids('muted')]).toEqual([[football], [ferry]]);
    await undo(changed);
    expect([ids('latest').length, ids('muted').length]).toEqual([0, 2]);
    expect(await rules()).toMatchObject([{ id: rule.id, when: FOOTBALL.when, acted: 2 }]);
    await save(sampleRule({ words: 'football' }, [{ kind: 'save' }]), { id: rule.id });
    expect(ids('muted')).toEqual([]);
  });

  it('names the tag as it is spelled and the feed as it is called', async () => {
    const { arrive, save, feed, handlers } = open();
    await arrive(...items(1, { tags: ['Saudi Arabia'] }));
    const { rule } = await save(sampleRule({ tag: key('saudi-arabia'), feedId: feed }));
    expect(rule.names).toEqual({ tag: 'Saudi Arabia', words: null, source: 'one.example', author: null });
    const refused = handlers['rules.save']({ id: null, rule: sampleRule({ feedId: 99 }) });
    expect(await refused).toEqual({ ok: false, fault: { kind: 'not-found', what: 'feed' } });
    const unknown = handlers['rules.save']({ id: 99, rule: FOOTBALL });
    expect(await unknown).toEqual({ ok: false, fault: { kind: 'not-found', what: 'rule' } });
  });
});

describe('removing a rule', () => {
  it('shows again what it alone hid, with its story; undone, hides it again', async () => {
    const { db, arrive, save, remove, ids, undo, rules, events } = open();
    const first = await save(FOOTBALL);
    await save(sampleRule({ words: 'ferry' }));
    const [both, alone] = await arrive(
      { guid: 'a', title: 'Football begins' },
      { guid: 'b', title: 'Football on the ferry' },
    );
    const story = assignStory(db, alone ?? 0, null);
    const inStory = () => db.prepare('SELECT articles FROM stories WHERE id = ?').get(story)?.['articles'];
    expect([ids('muted').length, inStory()]).toEqual([2, 0]);
    events.length = 0;
    const removed = await remove(first.rule.id);
    expect([ids('latest'), ids('muted'), inStory()]).toEqual([[alone], [both], 1]);
    expect(events).toEqual(['rules.changed', 'feeds.changed', 'tags.changed', 'articles.changed']);
    expect(articleRows(db, [both ?? 0])[0]?.mutedBy?.names.words).toBe('ferry');
    expect(await rules()).toHaveLength(1);
    await undo(removed);
    expect([ids('latest').length, ids('muted').length, inStory()]).toEqual([0, 2, 0]);
    expect(await rules()).toHaveLength(2);
  });

  it('leaves nothing hidden where it comes between the steps of a change and its undoing', async () => {
    const { arrive, save, remove, ids, undo } = open();
    await arrive({ guid: 'a', title: 'Football begins' });
    const { rule } = await save(FOOTBALL, { withKept: true });
    const changed = await save(sampleRule({ words: 'ferry' }), { id: rule.id });
    await remove(rule.id);
    await undo(changed);
    expect([ids('latest').length, ids('muted').length]).toEqual([1, 0]);
  });

  it('is finished at the next start where the program ended before it was done', async () => {
    const { db, arrive, save, ids, rules } = open();
    const { rule } = await save(FOOTBALL);
    const [id] = await arrive({ guid: 'a', title: 'Football begins' });
    markRemoved(db, rule.id, NOON);
    purgeRemovedRules(db);
    expect([ids('latest'), ids('muted'), await rules()]).toEqual([[id], [], []]);
    expect(db.prepare('SELECT COUNT(*) AS n FROM rule_acts').get()?.['n']).toBe(0);
  });
});

it('one article is shown again for good, whatever rules hide it, until that is undone', async () => {
  const { arrive, save, show, ids, undo } = open();
  await save(FOOTBALL);
  await save(sampleRule({ words: 'begins' }));
  const item = { guid: 'a', title: 'Football begins' };
  const [id] = await arrive(item);
  const shown = await show(id ?? 0);
  expect([ids('latest'), ids('muted')]).toEqual([[id], []]);
  await arrive({ ...item, text: 'Edited.' });
  expect(ids('latest')).toEqual([id]);
  await undo(shown);
  expect([ids('latest'), ids('muted')]).toEqual([[], [id]]);
  expect(await show(99)).toEqual({ undo: null });
});

it('a confirmed spelling lets a rule act on what arrived since it was made, and taking that back shows it again', async () => {
  const { corridor, arrive, save, confirm, ids, undo } = open();
  const [before] = await arrive({ guid: 'a', tags: ['Умєров'] });
  corridor.clock.advance(HOUR_MS);
  await save(sampleRule({ tag: key('umerov') }));
  const [since] = await arrive({ guid: 'b', tags: ['Умєров'] }, { guid: 'c', tags: ['port'] });
  const [, port] = ids('latest').filter((id) => id !== before);
  expect(ids('muted')).toEqual([]);
  const joined = await confirm('umerov', 'Умєров');
  expect(ids('muted')).toHaveLength(1);
  expect(ids('latest')).toContain(before);
  await undo(joined);
  expect(ids('muted')).toEqual([]);
  expect(ids('latest')).toEqual(
    expect.arrayContaining([before, since, port].filter((id) => id !== undefined)),
  );
});
