import { describe, expect, it } from 'vitest';
import { translatorFor } from '../translator.ts';
import { noticeWords } from '../../../renderer/notices/notice-words.ts';
import type { Notice, NoticeCause } from '../../../shared/notice.ts';
import { key } from '../../core/store/sample-article.ts';

const t = translatorFor('en');
const newest = { articleId: 7, title: 'A ferry sails', sourceTitle: 'Harbour Post' };
const tag: NoticeCause = { kind: 'tag', tag: key('France'), display: 'France' };
const feed: NoticeCause = { kind: 'feed', feedId: 3, title: 'Gazette' };
const rule: NoticeCause = {
  kind: 'rule',
  ruleId: 1,
  names: { tag: null, words: 'ferry', source: null, author: null },
};
const news = (causes: readonly NoticeCause[], stories: number): Notice => ({
  kind: 'news',
  causes,
  articles: stories + 1,
  stories,
  newest,
});

describe('a notice', () => {
  it('of one event names it and opens it', () => {
    expect(noticeWords(news([tag], 1), 'en-GB', t)).toEqual({
      title: '#France',
      body: 'A ferry sails · Harbour Post',
      target: { kind: 'article', articleId: 7 },
    });
  });

  it.each([
    [tag, '#France: 3 stories', { kind: 'tag', tag: 'france' }],
    [feed, 'Gazette: 3 stories', { kind: 'feed', feedId: 3 }],
    [rule, 'word “ferry”: 3 stories', { kind: 'latest' }],
  ] as const)('of several counts them and leads to their list', (cause, title, target) => {
    expect(noticeWords(news([cause], 3), 'en-GB', t)).toEqual({
      title,
      body: 'A ferry sails · Harbour Post, and 2 more',
      target,
    });
  });

  it('of all that are left names what asked for them', () => {
    expect(noticeWords(news([tag, feed], 4), 'en-GB', t)).toMatchObject({
      title: '4 more stories under #France and Gazette',
      target: { kind: 'latest' },
    });
  });

  it('of the digest counts, in every language', () => {
    const words = (['en', 'uk', 'fr'] as const).map((language) =>
      noticeWords({ kind: 'digest', stories: 22, tags: 5 }, 'en-GB', translatorFor(language)),
    );
    expect(words.map(({ body }) => body)).toEqual([
      '22 stories under 5 tags',
      '22 події, 5 тегів',
      '22 sujets, 5 mots-clés',
    ]);
  });

  it('never exceeds what a notice may hold', () => {
    const long = news([{ ...feed, title: 'x'.repeat(900) }], 2);
    const { title, body } = noticeWords(
      { ...long, newest: { ...newest, title: 'y'.repeat(900) } } as Notice,
      'en-GB',
      t,
    );
    expect([title.length, body.length]).toEqual([200, 600]);
  });
});
