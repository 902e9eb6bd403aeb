import { describe, expect, it } from 'vitest';
import { StoryKeeper } from '../../../electron/core/refresh/story-keeper.ts';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { describeArticle } from '../../../electron/core/stories/describe-article.ts';
import { deleteArticles } from '../../../electron/core/store/articles-table.ts';
import { countedTerms } from '../../../electron/core/store/counted-terms.ts';
import { keepArticle } from '../../../electron/core/store/keep-article.ts';
import { keepDescription } from '../../../electron/core/store/keep-description.ts';
import { splitFromStory, storiesOf } from '../../../electron/core/store/stories-table.ts';
import { inTransaction } from '../../../electron/core/store/transaction.ts';
import { nextUndescribed } from '../../../electron/core/store/undescribed-table.ts';
import { HOUR_MS } from '../../../shared/time.ts';
import { addTestFeed, NOON, openTestDatabase } from '../store/open-test-database.ts';
import { makeWaitingFindable } from '../store/make-waiting-findable.ts';
import { sampleArticle } from '../store/sample-article.ts';

interface Told {
  readonly title: string;
  readonly text: string;
  readonly link?: string;
  readonly hoursAgo?: number;
}

let guid = 0;
/** Keeps and describes one article as the corridor does, and answers its story. */
function tell(db: WritableDb, keeper: StoryKeeper, feedId: number, told: Told): number {
  const { title, text, hoursAgo = 1 } = told;
  guid += 1;
  const link = told.link ?? `https://p${feedId}.example/${guid}`;
  const publishedAt = NOON - hoursAgo * HOUR_MS;
  const article = sampleArticle({ guid: `guid ${guid}`, title, text, link, publishedAt });
  const { id, sortAt } = keepArticle(db, feedId, article, NOON, new Set());
  makeWaitingFindable(db);
  const [version] = nextUndescribed(db, 0, 1);
  if (version === undefined) throw new Error('nothing waits');
  const described = describeArticle(title, text, 'en');
  const description = {
    ...described,
    terms: countedTerms(described.terms),
    canonicalLink: link.replace('https://', ''),
    mentions: [],
  };
  keepDescription(db, version, description);
  keeper.describe({ id, feedId, sortAt }, description, 'first');
  return id;
}

const AGENCY =
  'The harbour board said on Tuesday that three grain ships had left the port of Odesa under escort, carrying ninety ' +
  'thousand tonnes of wheat and maize for Egypt and Spain. Two more vessels are loading and will follow before the ' +
  'weekend, the board added, provided that the weather in the western Black Sea holds until then.';

function setUp() {
  const db = openTestDatabase();
  const keeper = new StoryKeeper(db, () => NOON);
  const feeds = ['one', 'two', 'three'].map((name) => addTestFeed(db, `${name}.example`));
  return { db, keeper, one: feeds[0] ?? 0, two: feeds[1] ?? 0, three: feeds[2] ?? 0 };
}

describe('an arriving article', () => {
  it('printed word for word in two feeds of one publisher is two, as in one', () => {
    const { db, keeper, one, two } = setUp();
    db.exec("UPDATE feeds SET publisher = 'paper.example'");
    const first = tell(db, keeper, one, { title: 'Grain convoy leaves Odesa', text: AGENCY });
    // As a keeper sees it that begins with what is stored.
    keeper.save();
    const later = new StoryKeeper(db, () => NOON);
    const again = tell(db, later, two, { title: 'Wheat for Cairo and Madrid on its way', text: AGENCY });
    expect(new Set(storiesOf(db, [first, again])).size).toBe(2);
  });

  it('printed word for word by two publishers is one story, under whatever headline', () => {
    const { db, keeper, one, two, three } = setUp();
    const first = tell(db, keeper, one, { title: 'Grain convoy leaves Odesa', text: AGENCY });
    const again = tell(db, keeper, two, { title: 'Wheat for Cairo and Madrid on its way', text: AGENCY });
    const other = tell(db, keeper, three, {
      title: 'Chess league opens its season',
      text: 'Forty clubs meet in Lviv this autumn to play eleven rounds, the federation announced, with a final in May.',
    });
    expect(storiesOf(db, [first, again])).toHaveLength(1);
    expect(storiesOf(db, [first, other])).toHaveLength(2);
  });

  it('under an address that another feed carries belongs to that one’s story, in whatever words', () => {
    const { db, keeper, one, two } = setUp();
    const link = 'https://paper.example/2026/grain';
    const first = tell(db, keeper, one, { title: 'Grain convoy leaves Odesa', text: AGENCY, link });
    const teaser = tell(db, keeper, two, { title: 'Our correspondent writes', text: 'Read more.', link });
    expect(storiesOf(db, [first, teaser])).toHaveLength(1);
  });

  it('does not join what was split off by hand, before a restart and after', () => {
    const { db, keeper, one, two, three } = setUp();
    const first = tell(db, keeper, one, { title: 'Grain convoy leaves Odesa', text: AGENCY, hoursAgo: 3 });
    const split = tell(db, keeper, two, { title: 'Grain convoy leaves Odesa', text: AGENCY, hoursAgo: 2 });
    splitFromStory(db, split);
    const third = tell(db, keeper, three, { title: 'Grain convoy leaves Odesa', text: AGENCY });
    expect(storiesOf(db, [first, third])).toHaveLength(1);
    const restarted = new StoryKeeper(db, () => NOON);
    const feed = addTestFeed(db, 'four.example');
    const fourth = tell(db, restarted, feed, { title: 'Grain convoy leaves Odesa', text: AGENCY });
    expect(storiesOf(db, [first, third, fourth])).toHaveLength(1);
    expect(storiesOf(db, [first, split])).toHaveLength(2);
  });

  it('opens a story of its own where the one it would join ended with its articles', () => {
    const { db, keeper, one, two, three } = setUp();
    const first = tell(db, keeper, one, { title: 'Grain convoy leaves Odesa', text: AGENCY, hoursAgo: 3 });
    keeper.end(inTransaction(db, () => deleteArticles(db, [first])));
    const second = tell(db, keeper, two, { title: 'Grain convoy leaves Odesa', text: AGENCY, hoursAgo: 2 });
    const third = tell(db, keeper, three, { title: 'Grain convoy leaves Odesa', text: AGENCY });
    expect(storiesOf(db, [second, third])).toHaveLength(1);
  });
});
