import { describe, expect, it } from 'vitest';
import { publisherReport } from '../../../renderer/feeds/publisher-report.ts';
import { translatorFor } from '../translator.ts';
import { aFeed } from '../fake-reader.ts';

const feed = aFeed(1, { feedUrl: 'https://news.example/feed' });
const fault = { kind: 'feed-broken', detail: 'line 3: {unclosed} item' } as const;

describe('the letter to a publisher', () => {
  it.each([
    ['en', 'Hello,'],
    ['uk', 'Вітаю!'],
    ['fr', 'Bonjour,'],
  ] as const)('is in the person’s language with address and cause: %s', (language, greeting) => {
    const letter = publisherReport(feed, fault, Date.UTC(2026, 0, 2, 3, 4), translatorFor(language));
    expect(letter.startsWith(greeting)).toBe(true);
    for (const fact of [
      'https://news.example/feed',
      'kind: feed-broken',
      'detail: line 3: {unclosed} item',
      'tried: 2026-01-02T03:04:00.000Z',
    ]) {
      expect(letter).toContain(fact);
    }
    expect(letter.length).toBeLessThan(1000);
  });

  it('says nothing of a try that is not known', () => {
    expect(publisherReport(feed, fault, null, translatorFor('en'))).not.toContain('tried');
  });
});
