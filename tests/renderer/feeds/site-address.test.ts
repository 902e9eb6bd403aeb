import { describe, expect, it } from 'vitest';
import { shortAddress, siteAddress } from '../../../renderer/feeds/site-address.ts';

const feedUrl = 'https://news.example:8443/feeds/all.xml?lang=uk';

describe('the address of a feed’s site', () => {
  it('is what the feed says, else the front page of its host', () => {
    expect(siteAddress({ feedUrl, siteUrl: 'https://www.news.example/' })).toBe('https://www.news.example/');
    expect(siteAddress({ feedUrl, siteUrl: null })).toBe('https://news.example:8443/');
  });

  it('is never one that a browser would run or that carries a password', () => {
    for (const siteUrl of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://me:pass@news.example/',
      'odd',
    ]) {
      expect(siteAddress({ feedUrl, siteUrl })).toBe('https://news.example:8443/');
    }
  });

  it('is short where it stands in a sentence', () => {
    expect(shortAddress(feedUrl)).toBe('news.example:8443/feeds/all.xml?lang=uk');
    expect(shortAddress('https://news.example/')).toBe('news.example');
  });
});
