import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { relatedLines } from '../../../electron/core/handlers/related-lines.ts';
import { storyHandlers } from '../../../electron/core/handlers/story-handlers.ts';
import { UndoStack } from '../../../electron/core/handlers/undo-stack.ts';
import { foldWord, readWords } from '../../../electron/core/stories/split-words.ts';
import { findFigures } from '../../../electron/core/stories/find-figures.ts';
import { openArticle } from '../../../electron/core/store/article-rows.ts';
import { keepArticle } from '../../../electron/core/store/keep-article.ts';
import { textOfSafeHtml } from '../../../electron/core/sanitize/text-of-safe-html.ts';
import type { Hot, Reason } from '../../../shared/story.ts';
import { DAY_MS, HOUR_MS } from '../../../shared/time.ts';
import { openTestCorridor, type TestCorridor } from '../refresh/open-test-corridor.ts';
import { addTestFeed, NOON } from '../store/open-test-database.ts';
import { key, sampleArticle, type SampleItem } from '../store/sample-article.ts';

const HOSTS = ['one.example', 'two.example', 'three.example'];
const WORDS =
  'missiles missile strikes striking harbour harbours ferries ferry council councils bridge bridges storm storms harvest harvests strike talks agreement agreements'.split(
    ' ',
  );
const NAMES = ['Lecornu', 'Umerov', 'Macron', 'Varenne'];
const TAGS = ['Umerov', 'France', 'Harbour', 'Missiles'];
const FIGURES = ['EUR 2 bln', '$40 million', ''];

const news = fc.record({
  host: fc.constantFrom(...HOSTS),
  title: fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 4 }),
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 6, maxLength: 20 }),
  names: fc.subarray(NAMES, { maxLength: 2 }),
  tags: fc.subarray(TAGS, { maxLength: 2 }),
  figure: fc.constantFrom(...FIGURES),
  hoursAgo: fc.integer({ min: 0, max: 40 }),
});

async function keepAll(
  corridor: TestCorridor,
  items: readonly (typeof news extends fc.Arbitrary<infer Item> ? Item : never)[],
) {
  const feeds = new Map(HOSTS.map((host) => [host, addTestFeed(corridor.db, host)]));
  const ids = items.map(({ host, title, words, names, tags, figure, hoursAgo }, at) => {
    const people = names.map((name) => `On that day the envoy ${name} spoke.`).join(' ');
    const item: SampleItem = {
      guid: `${at}`,
      title: title.join(' '),
      text: `It was said that ${words.join(' ')} came. ${people} It costs ${figure}.`,
      tags,
      publishedAt: NOON - hoursAgo * HOUR_MS,
      language: 'en',
    };
    const article = sampleArticle(item);
    return keepArticle(corridor.db, feeds.get(host) ?? 0, article, NOON, new Set([article.identity])).id;
  });
  corridor.descriptions.wake();
  await corridor.descriptions.drained();
  return ids;
}

/** What is stored of an article, read without anything that chose the reasons. */
function stored({ db }: TestCorridor, id: number) {
  const article = openArticle(db, id);
  if (article === null) throw new Error('it is kept');
  const { title, body, tags } = article;
  const text = `${title}\n${textOfSafeHtml(body)}`;
  const row = db.prepare('SELECT story_id AS storyId FROM articles WHERE id = ?').get(id);
  const words = readWords(text, 'en');
  return { text, storyId: row?.['storyId'], tags: tags.map((tag) => tag.key), words };
}
type Stored = ReturnType<typeof stored>;

function holds(reason: Reason, here: Stored, other: Stored): boolean {
  switch (reason.kind) {
    case 'same-story':
      return here.storyId !== null && here.storyId === other.storyId;
    case 'tags':
      return reason.tags.every((tag) => here.tags.includes(key(tag)) && other.tags.includes(key(tag)));
    case 'names':
      return reason.names.every((name) =>
        [here, other].every(({ words }) => words.some(({ written }) => foldWord(written) === name)),
      );
    case 'figure':
      return [here, other].every(({ text }) => findFigures(text).includes(reason.figure));
    case 'words':
      return reason.words.every((word) => {
        const own = here.words.find(({ written }) => written === word);
        return own !== undefined && other.words.some(({ stem }) => stem === own.stem);
      });
  }
}

it('every reason of MORE ABOUT follows from the two articles as they are stored, in words as one of them writes them', async () => {
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(news, { minLength: 3, maxLength: 14 }), async (items) => {
      const corridor = openTestCorridor(NOON);
      try {
        const ids = await keepAll(corridor, items);
        const rows = new Map(ids.map((id) => [id, stored(corridor, id)]));
        for (const id of ids) {
          const here = rows.get(id);
          const lines = relatedLines(corridor, id, (work) => work()) ?? [];
          expect(lines.filter(({ isHere }) => isHere).map((line) => line.id)).toEqual([id]);
          for (const line of lines.filter(({ isHere }) => !isHere)) {
            const other = rows.get(line.id);
            expect(line.reasons.length).toBeGreaterThan(0);
            for (const reason of line.reasons) {
              kinds.add(reason.kind);
              const isTrue = here !== undefined && other !== undefined && holds(reason, here, other);
              expect(isTrue, `${JSON.stringify(reason)}: ${here?.text} / ${other?.text}`).toBe(true);
            }
          }
        }
      } finally {
        await corridor.descriptions.stop();
        corridor.close();
      }
    }),
    { numRuns: 12, seed: 1, endOnFailure: true },
  );
  expect([...kinds].toSorted()).toEqual(['figure', 'names', 'same-story', 'tags', 'words']);
});

it('every line of HOT counts the publishers that its reports, as they are stored, are of', async () => {
  let lines = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(news, { minLength: 6, maxLength: 16 }), async (items) => {
      const corridor = openTestCorridor(NOON);
      try {
        await keepAll(corridor, items);
        const context = { world: { emit: () => {} }, corridor, undos: new UndoStack() };
        const answer = await storyHandlers(context)['stories.hot']({});
        if (!answer.ok) throw new Error(answer.fault.kind);
        const hot: Hot = answer.value;
        const reports = corridor.db
          .prepare(
            'SELECT a.story_id AS story, a.sort_at AS at, f.feed_url AS source FROM articles AS a JOIN feeds AS f ON f.id = a.feed_id WHERE a.sort_at >= ?',
          )
          .all(hot.asOf - DAY_MS)
          .map(({ story, at, source }) => ({ story, at: Number(at), source }));
        for (const line of hot.lines) {
          lines += 1;
          const own = reports.filter(({ story }) => story === line.storyId);
          const times = own.map(({ at }) => at);
          expect(line.sources).toBe(new Set(own.map(({ source }) => source)).size);
          expect(line.ofSources).toBe(new Set(reports.map(({ source }) => source)).size);
          const spanMs = Math.max(...times) - Math.min(...times);
          expect(line.spanHours).toBe(Math.max(1, Math.ceil(spanMs / HOUR_MS)));
        }
      } finally {
        await corridor.descriptions.stop();
        corridor.close();
      }
    }),
    { numRuns: 8, seed: 2, endOnFailure: true },
  );
  expect(lines).toBeGreaterThan(5);
});
