import { expect, it } from 'vitest';
import { parseFeed } from '../../../electron/core/parse/parse-feed.ts';
import { htmlToText } from '../../../electron/core/sanitize/html-to-text.ts';
import { sanitizeHtml } from '../../../electron/core/sanitize/sanitize-html.ts';
import { textOfSafeHtml } from '../../../electron/core/sanitize/text-of-safe-html.ts';
import { hasSharedData, sharedFiles } from '../../read-shared-data.ts';

const BASE = 'https://paper.example/';

function expectSameText(html: string): void {
  const safe = sanitizeHtml(html, { baseUrl: BASE });
  expect(textOfSafeHtml(safe)).toBe(htmlToText(safe));
}

it.each([
  ['blocks and breaks', '<div>a<p>b</p>c<br>d</div><hr><h2>e</h2>'],
  ['cells', '<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>'],
  ['references, written once and twice', '<p>a &amp; b &lt;i&gt; &amp;lt; &nbsp; c</p>'],
  ['values that hold brackets', '<p title="a > b < c">d <a href="/?a=1&b=2" title="&quot;">e</a></p>'],
  ['preformatted text', '<pre>\n\n  a\n    b</pre>'],
  ['invisible characters', '<p>a\u00ADb\u200Bc</p>'],
  [
    'marks of footnotes',
    '<p>a<sup><a href="#b">1</a></sup>b<a href="/c#d"><sup>[2]</sup></a></p><p id="b">b</p>',
  ],
  ['links in a link', '<a href="#b">a<table><tr><td>b<a href="#c">1</a></td></tr></table></a>'],
  ['hard blanks around line ends', '<p>&nbsp;a&nbsp;</p>\u00A0<p>b</p>'],
])('reads %s as the parser does', (_, html) => {
  expectSameText(html);
});

const folders = ['feed-feedjira', 'feed-gofeed', 'feed-netnewswire', 'ua-feeds'].filter(hasSharedData);
it.runIf(folders.length > 0)('reads every item of the real feeds as the parser does', () => {
  for (const { bytes } of folders.flatMap(sharedFiles)) {
    const parsed = parseFeed(bytes, { contentType: null, url: BASE });
    if (parsed.kind === 'feed') for (const { html } of parsed.feed.items) expectSameText(html ?? '');
  }
});
