import { assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../electron/core/parse/parse-feed.ts';
import { cleanSimple } from '../../../electron/core/sanitize/clean-simple.ts';
import { cleanParsed } from '../../../electron/core/sanitize/sanitize-html.ts';
import { inventText } from '../../bench/invent-html.ts';
import { hasSharedData, sharedFiles } from '../../read-shared-data.ts';
import { anyMarkup } from './any-markup.ts';

const BASE = 'https://paper.example/news/';

/** What is accepted is what the parser's way makes of it. */
function agrees(html: string): boolean {
  const simple = cleanSimple(html, BASE);
  if (simple === null) return false;
  expect(simple).toBe(cleanParsed(html, BASE));
  return true;
}

describe('markup of the plainest kind', () => {
  it.each([
    ['text alone', 'No markup at all'],
    ['paragraphs with inline markup', '<p>One <b>two</b> <em>three</em></p>\n<p class="x">four<br/>five</p>'],
    ['references', '<p>&#8220;a&#8221; &amp; b &mdash;&nbsp;c &#x1F600; R & D &lt;b&gt;</p>'],
    ['addresses with parameters', '<a href="/a?b=1&c=2&amp;d=3&copy=4">x</a>'],
    [
      'a lazy image',
      '<figure><img data-src="/a.jpg" src="data:x" alt="A &quot;b&quot;"><figcaption>c</figcaption></figure>',
    ],
    ['what editors leave empty', '<p>&nbsp;</p><div><span></span></div><p>x<strong> </strong>y</p>'],
    ['lists', '<ul>\n<li>a</li>\n<li>b<ol start="3"><li>c</li></ol></li></ul><dl><dt>d</dt><dd>e</dd></dl>'],
    ['comments', '<!-- wp:paragraph --><p>a<!-- b -->c</p>'],
    ['names in capitals and doubled attributes', '<P ALIGN="left" Title="a" title="b">x</P>'],
    ['renamed elements', '<section><center><strike>a</strike></center></section>'],
    ['a link around a block', '<a href="https://x.example/"><h2>a</h2><p>b</p></a><a name="c">d</a>'],
    [
      'places that nothing in the text links to',
      '<p id="a">b</p><a name="c" href="https://x.example/">d</a>',
    ],
    ['links to places that are not in the text', '<p>a<a href="https://x.example/#b">c</a></p>'],
    ['line ends of every kind', '<p>a\r\nb\rc</p>\r\n'],
  ])('%s is accepted, and cleaned as the parser would', (_, html) => {
    expect(agrees(html)).toBe(true);
  });

  it.each([
    ['a paragraph in a paragraph', '<p>a<p>b</p></p>'],
    ['a block in a paragraph, however deep', '<p><span><div>a</div></span></p>'],
    ['a rule in a paragraph', '<p>a<hr>b</p>'],
    ['elements that cross', '<b>a<i>b</b>c</i>'],
    ['an element left open', '<p>a'],
    ['an end without a start', 'a</p>'],
    ['a list item outside of a list', '<div><li>a</li></div>'],
    ['an item after an open item', '<ul><li>a<li>b</li></li></ul>'],
    ['a link in a link', '<a href="/a">b<span><a href="/c">d</a></span></a>'],
    ['a heading in a heading', '<h2><span><h3>a</h3></span></h2>'],
    ['a slash that ends nothing', '<p/>a'],
    ['a table', '<table><tr><td>a</td></tr></table>'],
    ['preformatted text', '<pre>\na</pre>'],
    ['scripts and frames', '<script>a</script><iframe src="https://x.example/"></iframe>'],
    ['attributes without quotes', '<a href=https://x.example/>a</a>'],
    ['a hard blank in a tag', '<p\u00a0title="a">b</p>'],
    ['a hard blank between attributes', '<p title="a"\u2028lang="fr">b</p>'],
    ['a hard blank before the end of a tag', '<p\u00a0>a</p\u00a0>'],
    ['attributes that touch', '<a href="/a"title="b">c</a>'],
    ['an unknown reference', '<p>&CounterClockwiseContourIntegral; &copy 2026</p>'],
    ['a reference that a parser replaces', '<p>&#128; &#0; &#xD800;</p>'],
    ['a reference left open in a value', '<a href="/a?b&copy" title="&lt">c</a>'],
    ['a comment that ends early', '<!--> a --><p>b</p>'],
    ['a comment with dashes in it', '<!-- a -- b --><p>c</p>'],
    ['a lone bracket', 'a < b'],
    ['a link to a place in the text', '<p><a href="#a">1</a></p><p id="a">b</p>'],
    ['a null character', '<p>a\0b</p>'],
  ])('%s is left to the parser', (_, html) => {
    expect(cleanSimple(html, BASE)).toBeNull();
  });

  it('holds for any order of tags, texts and references', () => {
    const names = constantFrom(
      ...'a b i em strong span p div h2 h3 ul ol li dl dt dd blockquote figure figcaption section center img br hr code sub td pre tt'.split(
        ' ',
      ),
    );
    const attribute = constantFrom(
      '',
      ' href="/a?b=1&c=2"',
      " class='x'",
      ' title="&quot;&#39;"',
      ' src="//i.example/a.jpg"',
      ' lang="uk" LANG="fr"',
      ' href="javascript:alert(1)"',
      ' width="1"',
      ' hidden',
    );
    const text = constantFrom(
      'a',
      ' ',
      '\n',
      '&nbsp;',
      '&amp;lt;',
      '&',
      '&#160;',
      '\u200B',
      'é',
      '&copy',
      '<',
      'x & y',
      '\r',
    );
    let accepted = 0;
    assert(
      property(anyMarkup({ names, attribute, text }), (html) => {
        if (agrees(html)) accepted += 1;
      }),
      { numRuns: 4000, seed: 20_260_115 },
    );
    expect(accepted).toBeGreaterThan(800);
  });

  it('is what content management systems write', () => {
    for (let seed = 1; seed <= 200; seed += 1) expect(agrees(inventText(seed, 1, 'mark').html)).toBe(true);
  });

  const folders = ['feed-feedjira', 'feed-gofeed', 'feed-netnewswire', 'ua-feeds'].filter(hasSharedData);
  it.runIf(folders.length > 0)('holds for every item of the real feeds, and is most of them', () => {
    const texts = folders.flatMap(sharedFiles).flatMap(({ bytes }) => {
      const parsed = parseFeed(bytes, { contentType: null, url: BASE });
      return parsed.kind === 'feed'
        ? parsed.feed.items.flatMap(({ html }) => html?.toWellFormed() ?? [])
        : [];
    });
    const accepted = texts.filter(agrees).length;
    process.stdout.write(`${accepted} of ${texts.length} texts of real feeds are of the plainest kind\n`);
    expect(accepted).toBeGreaterThan(texts.length / 2);
  });
});
