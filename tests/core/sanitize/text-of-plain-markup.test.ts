import { assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';
import { parseFeed } from '../../../electron/core/parse/parse-feed.ts';
import { textOfTree } from '../../../electron/core/sanitize/html-to-text.ts';
import { textOfPlainMarkup } from '../../../electron/core/sanitize/text-of-plain-markup.ts';
import { hasSharedData, sharedFiles } from '../../read-shared-data.ts';
import { anyMarkup } from './any-markup.ts';

/** What is read without a parser is what the parser reads. */
function agrees(html: string): boolean {
  const text = textOfPlainMarkup(html);
  if (text === null) return false;
  expect(text).toBe(textOfTree(html));
  return true;
}

it.each([
  [
    'a summary',
    '<p>One &#8220;two&#8221; &amp; <a href="/a?b=1&amp;c=2" title=\'x > y\'>three</a>&hellip;</p>\n',
  ],
  ['line breaks and rules', 'a<br>b<br />c<hr/>d<img src="/e.jpg">f'],
  ['lists', '<UL class=""><li>a</li>\n<li>b<ol><li>c</li></ol></li></UL>'],
  ['what is never closed', '<div><p>a</p>b'],
  ['links to places', 'a<a href="#b">c</a>d <a href="/e?f=1&amp;g#h">1</a>'],
  ['figures that lead elsewhere', 'a<a href="/b">1</a>'],
])('reads %s without a parser', (_, html) => {
  expect(agrees(html)).toBe(true);
});

it.each([
  ['an item in an item', '<li>a<div><li>b</li>c</div>d</li>'],
  ['a heading in a heading', '<h1>a<h2>b</h2>c</h1>d'],
  ['a table, whose text may be moved', '<table>a<tr><td>b</td></tr></table>'],
  ['what is hidden', 'a<script>b</script><style>c</style><noscript>d</noscript>'],
  ['an end without a start', 'a</div>b'],
  ['a slash that ends nothing', '<p/>a'],
  ['a value without quotes', '<a href=/b>c</a>'],
  ['a hard blank in a tag', 'a<div\u00a0title="b">c</div>d'],
  ['a comment', 'a<!-- b -->c'],
  ['an unknown reference', '&CounterClockwiseContourIntegral;'],
  ['the mark of a footnote', 'a<sup><a href="#b">1</a></sup>'],
  ['the mark of a footnote that is not closed', 'a<a href="&#35;b">1'],
  ['a null character', 'a\0b'],
])('leaves %s to the parser', (_, html) => {
  expect(textOfPlainMarkup(html)).toBeNull();
});

it('reads any order of tags, texts and references as the parser does', () => {
  const names = constantFrom(
    ...'a b i span p div h2 h3 ul ol li dl dt dd section center img br hr sub td pre select ruby'.split(' '),
  );
  const attribute = constantFrom(
    '',
    ' href="/a>b"',
    ' href="#b"',
    " HREF = '&#35;b'",
    " class='x'",
    ' hidden',
    ' title = "a"',
    '\u00a0id="a"',
    ' /',
  );
  const text = constantFrom(
    'a',
    '1',
    ' ',
    '\n',
    '&nbsp;',
    '&amp;lt;',
    '&',
    '\u200B',
    'é',
    '&copy',
    '<',
    '\r',
    '\f',
  );
  let accepted = 0;
  assert(
    property(anyMarkup({ names, attribute, text }), (html) => {
      if (agrees(html)) accepted += 1;
    }),
    { numRuns: 6000, seed: 20_260_115 },
  );
  expect(accepted).toBeGreaterThan(1200);
});

const folders = ['feed-feedjira', 'feed-gofeed', 'feed-netnewswire', 'ua-feeds'].filter(hasSharedData);
it.runIf(folders.length > 0)('reads most texts of the real feeds, as the parser does', () => {
  const texts = folders.flatMap(sharedFiles).flatMap(({ bytes }) => {
    const parsed = parseFeed(bytes, { contentType: null, url: 'https://paper.example/' });
    if (parsed.kind === 'failed') return [];
    return parsed.feed.items.flatMap(({ html, summaryHtml }) => [html ?? [], summaryHtml ?? []].flat());
  });
  const read = texts.filter(agrees).length;
  process.stdout.write(`${read} of ${texts.length} texts of real feeds are read without a parser\n`);
  expect(read).toBeGreaterThan(texts.length / 2);
});
