import { describe, expect, it } from 'vitest';
import { preparePage } from '../../../electron/core/refresh/prepare-page.ts';
import { fullPage, longText } from '../../newsroom/full-page.ts';

const read = (
  html: string,
  { url = 'https://paper.example/a', feedWords = 20, contentType = 'text/html' } = {},
) => preparePage({ bytes: new TextEncoder().encode(html), contentType, url, feedWords });

function textOf(html: string, url?: string) {
  const outcome = read(html, url === undefined ? {} : { url });
  if (outcome.kind === 'failed') throw new Error(outcome.fault.kind);
  return outcome.text;
}

describe('preparePage', () => {
  it('takes the article out of what stands around it, with all the page says of it', () => {
    const head =
      '<meta property="og:image" content="/lead.jpg"><meta name="author" content="Olena Example">' +
      '<meta property="article:published_time" content="2026-03-02T10:00:00Z">' +
      '<meta property="article:tag" content="Umerov"><meta property="article:tag" content="News">';
    const text = textOf(fullPage(longText(6), head));
    expect(text.body).toContain('Paragraph 1 about the harbour');
    expect(text.body).toContain('Paragraph 6 about the harbour');
    expect(text.body).not.toMatch(/Also read|Something else|All rights|Sport/u);
    expect(text).toMatchObject({
      author: 'Olena Example',
      publishedAt: Date.UTC(2026, 2, 2, 10),
      language: 'en',
      imageUrl: 'https://paper.example/lead.jpg',
      tags: [{ key: 'umerov', display: 'Umerov', source: 'page' }],
    });
    expect(text.wordCount).toBeGreaterThan(120);
  });

  it('keeps nothing that runs or loads, and makes addresses absolute', () => {
    const { body } = textOf(
      fullPage(
        `${longText(5)}<p><a href="/b">more</a><a href="javascript:x()">evil</a><img data-src="/p.jpg" onerror="x()"></p><script>x()</script>`,
      ),
    );
    expect(body).toContain('href="https://paper.example/b"');
    expect(body).toContain('src="https://paper.example/p.jpg"');
    expect(body).not.toMatch(/javascript|onerror|<script/u);
  });

  it('goes by what is known of a site before it guesses', () => {
    const parts = `<div data-component="text-block">${longText(3, 'the bridge')}</div><div>${longText(9, 'a quiz')}</div>
      <div data-component="text-block">${longText(3, 'the tram')}<aside>A newsletter</aside></div>`;
    const { body } = textOf(fullPage(parts), 'https://www.bbc.com/news/1');
    expect(body).toContain('the bridge');
    expect(body).toContain('the tram');
    expect(body).not.toMatch(/a quiz|newsletter/u);
  });

  it.each([
    [
      'https://en.interfax.com.ua/news/1.html',
      'div class="article-content"',
      '<div class="article-tags">Harbour</div>',
    ],
    [
      'https://www.pravda.com.ua/eng/news/1/',
      'div class="post_text"',
      '<div class="post__related">Elsewhere</div>',
    ],
    [
      'https://epravda.pravda.com.ua/news/1/',
      'div class="post__text"',
      '<div class="post_tags">Harbour</div>',
    ],
    ['https://www.ukrinform.ua/rubric/1.html', 'div class="newsText"', '<div class="newsTags">Harbour</div>'],
    ['https://www.ukrinform.net/rubric/1.html', 'div class="newsText"', '<p class="read">Elsewhere</p>'],
    ['https://www.bbc.co.uk/news/1', 'div data-component="text-block"', '<aside>Elsewhere</aside>'],
    [
      'https://www.lemonde.fr/en/1.html',
      'section class="article__content"',
      '<p class="article__status">Harbour</p>',
    ],
  ])('knows where the text stands on %s', (url, start, unwanted) => {
    const [element = ''] = start.split(' ');
    // Longer than the article, and as alike: who guesses would take it.
    const rival = `<div class="story">${longText(30, 'a quiz')}</div>`;
    const html = fullPage(
      `<${start}>${longText(3, 'the bridge')}${unwanted}${longText(2, 'the tram')}</${element}>${rival}`,
    );
    const { body } = textOf(html, url);
    expect(body).toContain('Paragraph 3 about the bridge');
    expect(body).toContain('Paragraph 2 about the tram');
    expect(body).not.toMatch(/a quiz|Elsewhere|>Harbour/u);
  });

  it('is not led astray by a short report with much around it', () => {
    const clutter = Array.from(
      { length: 6 },
      (_, at) => `<li><a href="/${at}">Champions celebrate ${at}</a></li>`,
    );
    const html = `<main><article><h1>A report</h1>${longText(2, 'the mole')}</article><aside><ul>${clutter.join('')}</ul>
      <div class="newsletter"><p>${'Sign up, free, every morning, into your inbox. '.repeat(5)}</p></div></aside></main>`;
    const { body } = textOf(html);
    expect(body).toContain('Paragraph 2 about the mole');
    expect(body).not.toMatch(/Champions|Sign up/u);
  });

  it('leaves out what sites offer between two paragraphs, and not a text that happens to be called so', () => {
    const offer =
      '<div class="newsletter-signup"><p>Sign up, free, every morning, into your inbox.</p></div>';
    const { body } = textOf(fullPage(`${longText(4)}${offer}${longText(4, 'the mole')}`));
    expect(body).not.toContain('Sign up');
    const named = textOf(fullPage(`<div class="newsletter-text">${longText(6, 'the letter')}</div>`));
    expect(named.body).toContain('Paragraph 6 about the letter');
  });

  it.each([
    ['paywall', fullPage(`${longText(1)}<p>Already a subscriber? Sign in.</p>`)],
    [
      'paywall',
      fullPage(
        longText(2),
        '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>',
      ),
    ],
    ['paywall', fullPage(`${longText(1)}<p>Article réservé aux abonnés</p>`)],
    ['sign-in', fullPage('<form><p>Please sign in</p><input type="password"></form>')],
    ['consent', fullPage('<p>We and our partners use cookies to store data on this device. Accept all</p>')],
  ])('tells a wall from an article: %s', (wall, html) => {
    expect(read(html)).toEqual({
      kind: 'failed',
      fault: { kind: 'page-walled', host: 'paper.example', wall },
    });
  });

  it('takes no wall for one where the whole article is shown', () => {
    expect(read(fullPage(`${longText(15)}<p>Subscribe to read more. Accept all cookies.</p>`)).kind).toBe(
      'text',
    );
  });

  it.each([
    '<header><form><input type="email"><input type="password"><button>Log in</button></form></header>',
    '<div class="site-header"><div class="user-menu"><form><input type="password"></form></div></div>',
    '<dialog><form><p>Welcome back</p><input type="password"></form></dialog>',
  ])('takes no short report for a wall because one can sign in at the head of its page: %s', (box) => {
    const html = fullPage(longText(3)).replace('<body>', `<body>${box}`);
    expect(html).toContain(box);
    expect(read(html).kind).toBe('text');
    expect(read(fullPage(`${longText(3)}<form><input type="password"></form>`))).toMatchObject({
      fault: { kind: 'page-walled', wall: 'sign-in' },
    });
  });

  it('does not put less in the place of what the feed gives', () => {
    const fault = { kind: 'page-without-text', host: 'paper.example' };
    expect(read(fullPage(longText(4)), { feedWords: 500 })).toMatchObject({ fault });
    expect(read('', {})).toMatchObject({ fault });
  });

  it('reads pages only', () => {
    expect(read('%PDF', { contentType: 'application/pdf' })).toMatchObject({
      fault: { kind: 'page-is-no-page' },
    });
  });

  it('survives a page of a hundred thousand elements', () => {
    expect(read(fullPage('<div>'.repeat(100_000))).kind).toBe('failed');
  });
});
