import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitizeHtml } from '../../../electron/core/sanitize/sanitize-html.ts';
import { expectHarmless } from './expect-harmless.ts';

const BASE = 'https://tide.example/news/tram';
const clean = (html: string, baseUrl: string | null = BASE): string => sanitizeHtml(html, { baseUrl });

describe('what an article keeps', () => {
  it.each([
    ['text and emphasis', '<p>One <b>two</b> <em>three</em><br>four</p>'],
    ['headings and lists', '<h2>Title</h2><ul><li>a</li><li>b<ol start="3"><li>c</li></ol></li></ul>'],
    [
      'quotes and code',
      '<blockquote cite="https://x.example/"><p>q</p></blockquote><pre><code>a\n  b</code></pre>',
    ],
    [
      'tables',
      '<table><caption>C</caption><thead><tr><th scope="col">h</th></tr></thead><tbody><tr><td colspan="2"></td></tr></tbody></table>',
    ],
    [
      'figures',
      '<figure><img alt="A" height="2" src="https://x.example/a.png" width="3"><figcaption>c</figcaption></figure>',
    ],
    ['languages and directions', '<p dir="rtl" lang="ar">نص</p>'],
    ['ruby and times', '<ruby>漢<rt>kan</rt></ruby> <time datetime="2025-03-26">today</time>'],
    ['details', '<details open=""><summary>s</summary><p>d</p></details>'],
    ['mail', '<a href="mailto:olha@tide.example">write</a>'],
  ])('%s, unchanged', (_, html) => {
    expect(clean(html)).toBe(html);
  });

  it('is the body where a whole document stands in a description (C20)', () => {
    const document =
      '<!DOCTYPE html><html><head><meta charset=utf-8><title>No</title><style>p{}</style></head><body onload=x><p>Yes</p></body></html>';
    expect(clean(document)).toBe('<p>Yes</p>');
  });

  it('has absolute links and images (C15)', () => {
    expect(clean('<a href="../a?b=1&amp;c=2#d">x</a><img src="//cdn.example/i.png">')).toBe(
      '<a href="https://tide.example/a?b=1&amp;c=2#d">x</a><img src="https://cdn.example/i.png">',
    );
    expect(clean('<a href="/a">x</a><img src="i.png"><a href="https://x.example/">y</a>', null)).toBe(
      'x<a href="https://x.example/">y</a>',
    );
  });

  it('keeps the text of what it unwraps, and turns sections into blocks', () => {
    expect(clean('<section><font color=red>a</font><x-note>b</x-note></section><center>c</center>')).toBe(
      '<div>ab</div><div>c</div>',
    );
  });

  it('loses what is empty', () => {
    expect(clean('<p>&nbsp;</p><div><p></p><b> </b></div><ul><li></li></ul><a href="/x"></a><p>a</p>')).toBe(
      '<p>a</p>',
    );
  });

  it('keeps the blank that an empty element stood for', () => {
    expect(clean('one<b> </b>two')).toBe('one two');
  });

  it('shows less-than signs and ampersands as they are meant', () => {
    expect(clean('a < b & c &lt;script&gt; &amp;amp;')).toBe('a &lt; b &amp; c &lt;script&gt; &amp;amp;');
  });
});

describe('footnotes', () => {
  const mark = (to: string, id: string): string => `<sup><a href="${to}" id="${id}">1</a></sup>`;

  it('lead to their place in the text and back', () => {
    expect(
      clean(`<p>Text${mark('#fn1', 'ref1')}</p><ol><li id="fn1">Note <a href="#ref1">back</a></li></ol>`),
    ).toBe(
      '<p>Text<sup><a href="#note-fn1" id="note-ref1">1</a></sup></p>' +
        '<ol><li id="note-fn1">Note <a href="#note-ref1">back</a></li></ol>',
    );
  });

  it.each([
    ['the whole address of the page', `${BASE}#fn1`],
    ['an escaped name', '#fn%31'],
    ['blanks around it', ' #fn1 '],
  ])('are found by %s', (_, href) => {
    expect(clean(`<p>Text<a href="${href}">1</a></p><p id="fn1">Note</p>`)).toContain('<a href="#note-fn1">');
  });

  it('keep an empty anchor that something leads to, old or new, and lose every other name', () => {
    expect(clean('<p><a href="#end">End</a></p><h2 id="top">a</h2><p>b<a name="end"></a></p>')).toBe(
      '<p><a href="#note-end">End</a></p><h2>a</h2><p>b<a id="note-end"></a></p>',
    );
  });

  it('that lead to nothing in the text lead to the page, as before', () => {
    expect(clean('<p><a href="#gone">1</a></p>')).toBe(`<p><a href="${BASE}#gone">1</a></p>`);
    expect(clean('<p><a href="#gone">1</a></p>', null)).toBe('<p>1</p>');
    expect(clean('<p><a href="#x">1</a></p><svg><a id="x">s</a></svg><font id="x">f</font>')).toBe(
      `<p><a href="${BASE}#x">1</a></p>f`,
    );
    expect(clean('<p><a href="https://other.example/#fn1">1</a></p><p id="fn1">Note</p>')).toBe(
      '<p><a href="https://other.example/#fn1">1</a></p><p>Note</p>',
    );
  });

  it('take no name that could be somebody else’s', () => {
    const names = ['body', 'querySelector', '__proto__', 'note-x', 'a b', '"><img src=x>'];
    const html = names.map((name) => `<p id='${name}'>a<a href='#${name}'>b</a></p>`).join('');
    expectHarmless(clean(html));
    expect([...clean(html).matchAll(/id="([^"]*)"/gu)].map(([, id]) => id)).toEqual([
      'note-body',
      'note-querySelector',
      'note-__proto__',
      'note-x',
    ]);
  });
});

describe('images', () => {
  it.each([
    ['a lazy source', '<img src="data:image/gif;base64,R0" data-src="/a.jpg">', '/a.jpg'],
    ['another lazy source', '<img data-lazy-src="/a.jpg" src="/spinner.gif">', '/a.jpg'],
    ['the original', '<img data-original="/a.jpg">', '/a.jpg'],
    ['the widest of a set', '<img src="/s.jpg" srcset="/a.jpg 300w, /b.jpg 900w">', '/b.jpg'],
    ['enough of a set, not the poster', '<img srcset="/a.jpg 300w, /b.jpg 1500w, /c.jpg 6000w">', '/b.jpg'],
    ['the densest', '<img srcset="/a.jpg, /b.jpg 2x">', '/b.jpg'],
    [
      'addresses with commas',
      '<img srcset="/w_300,h_2/a.jpg 300w,/w_900,h_6/b.jpg 900w">',
      '/w_900,h_6/b.jpg',
    ],
    ['a lazy set', '<img data-srcset="/a.jpg 700w" src="/tiny.jpg">', '/a.jpg'],
    ['a picture without one of its own', '<picture><source srcset="/a.webp 800w"><img></picture>', '/a.webp'],
    ['AMP', '<amp-img src="/a.jpg"></amp-img>', '/a.jpg'],
  ])('%s', (_, html, path) => {
    expect(clean(html)).toBe(`<img src="https://tide.example${path}">`);
  });

  it('of forty candidates are one', () => {
    const set = Array.from({ length: 40 }, (_, n) => `/i-${n}.jpg ${(n + 1) * 100}w`).join(', ');
    expect(clean(`<img srcset="${set}">`)).toBe('<img src="https://tide.example/i-13.jpg">');
  });

  it('kept twice for readers without scripts are kept once', () => {
    expect(clean('<img data-src="/a.jpg"><noscript><img src="/a.jpg"></noscript>')).toBe(
      '<img src="https://tide.example/a.jpg">',
    );
    expect(clean('<img src="data:,"><noscript><img src="/a.jpg"></noscript>')).toBe(
      '<img src="https://tide.example/a.jpg">',
    );
  });

  it.each([
    '<img src="/p.gif" width=1 height=1>',
    '<img src="/p.gif" width="0">',
    '<img src="/p.gif" style="width:1px; height:1px">',
    '<img src="https://feeds.feedburner.com/~r/tide/~4/x">',
    '<img src="https://pixel.wp.com/b.gif?host=x">',
  ])('that only count readers are dropped: %s (C17)', (html) => {
    expect(clean(html)).toBe('');
  });
});

describe('players', () => {
  it.each([
    ['<iframe data-src="//player.vimeo.com/video/12345"></iframe>', 'https://vimeo.com/12345'],
    [
      '<iframe src="https://w.soundcloud.com/player/?url=x"></iframe>',
      'https://w.soundcloud.com/player/?url=x',
    ],
    ['<video><source src="/v.mp4"></video>', 'https://tide.example/v.mp4'],
    ['<audio src="/a.mp3"></audio>', 'https://tide.example/a.mp3'],
  ])('%s becomes a link', (html, url) => {
    expect(clean(html)).toBe(`<a href="${url}">${url}</a>`);
  });

  it.each([
    ['', 'https://www.youtube.com/watch?v=abcdefghijk'],
    [' title="YouTube video player"', 'https://www.youtube.com/watch?v=abcdefghijk'],
    [' title="A tram &lt;in&gt; the rain"', 'A tram &lt;in&gt; the rain'],
  ])('a video with%s is a picture with a link', (title, text) => {
    expect(
      clean(
        `<p>a</p><iframe src="https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0"${title}></iframe>`,
      ),
    ).toBe(
      '<p>a</p><a href="https://www.youtube.com/watch?v=abcdefghijk">' +
        `<img src="https://i.ytimg.com/vi/abcdefghijk/hqdefault.jpg">${text}</a>`,
    );
    expect(clean('<video src="/v.mp4" poster="/still.jpg"></video>')).toBe(
      '<a href="https://tide.example/v.mp4"><img src="https://tide.example/still.jpg">https://tide.example/v.mp4</a>',
    );
  });

  it('an advertiser’s frame becomes nothing', () => {
    expect(
      clean('<iframe src="https://ads.example/f"></iframe><iframe srcdoc="<script>x</script>"></iframe>'),
    ).toBe('');
  });
});

/** One technique each. The name says which. */
const ATTACKS: readonly (readonly [string, string])[] = [
  ['script element', '<script>alert(1)</script>'],
  ['script with a broken name', '<scr<script>ipt>alert(1)</scr</script>ipt>'],
  ['event handler', '<img src=x onerror=alert(1)>'],
  ['handler after a slash', '<img/src=x/onerror=alert(1)>'],
  ['handler in an unclosed tag', '<img src=x onerror=alert(1)//'],
  ['handler behind a quote', '<p title="a" onmouseover="x" "onclick=alert(1)>t</p>'],
  ['javascript link', '<a href="javascript:alert(1)">x</a>'],
  ['javascript link in capitals', '<a href="JaVaScRiPt:alert(1)">x</a>'],
  ['javascript link with a tab inside', '<a href="java\tscript:alert(1)">x</a>'],
  ['javascript link with entities', '<a href="&#106;avascript&colon;alert(1)">x</a>'],
  ['javascript link behind control characters', '<a href="\u0001\u0002 javascript:alert(1)">x</a>'],
  ['javascript link behind a hard blank', '<a href="&nbsp;javascript:alert(1)">x</a>'],
  ['vbscript link', '<a href="vbscript:msgbox(1)">x</a>'],
  ['data link', '<a href="data:text/html,<script>alert(1)</script>">x</a>'],
  ['file link', '<a href="file:///etc/passwd">x</a>'],
  ['blob link', '<a href="blob:https://x.example/1">x</a>'],
  ['view-source link', '<a href="view-source:https://x.example/">x</a>'],
  [
    'javascript image',
    '<img src="javascript:alert(1)" data-src="javascript:alert(2)" srcset="javascript:alert(3) 2x">',
  ],
  ['SVG data image', '<img src="data:image/svg+xml,<svg onload=alert(1)>">'],
  ['frame', '<iframe src="javascript:alert(1)"></iframe>'],
  ['frame with its own document', '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>'],
  ['object and embed', '<object data="x.swf"><embed src="x.swf"></object>'],
  ['SVG with a script', '<svg><script>alert(1)</script></svg>'],
  [
    'SVG animation of a link',
    '<svg><a><animate attributeName=href values=javascript:alert(1) /><text>x</text></a></svg>',
  ],
  [
    'SVG foreign object',
    '<svg><foreignObject><iframe src=javascript:alert(1)></iframe></foreignObject></svg>',
  ],
  [
    'MathML link',
    '<math><maction actiontype="statusline" xlink:href="javascript:alert(1)">x</maction></math>',
  ],
  ['style element', '<style>@import "https://x.example/a.css";</style>'],
  ['style attribute', '<p style="position:fixed;inset:0;background:url(https://x.example/)">x</p>'],
  ['class and id', '<p class="app-toolbar" id="root" name="config">x</p>'],
  [
    'clobbering of document properties',
    '<form id=document><input name=createElement></form><img name=getElementById src=x.png>',
  ],
  [
    'form',
    '<form action="https://x.example/"><input type=password autofocus><button formaction=javascript:alert(1)>Go</button></form>',
  ],
  ['base', '<base href="https://x.example/"><a href="/a">x</a>'],
  ['meta refresh', '<meta http-equiv=refresh content="0;url=javascript:alert(1)">'],
  ['link element', '<link rel=stylesheet href=https://x.example/a.css>'],
  [
    'link target',
    '<a href="https://x.example/" target="_top" rel="opener" ping="https://x.example/p" download>x</a>',
  ],
  ['template', '<template><script>alert(1)</script></template>'],
  ['noscript and an attribute', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">'],
  ['textarea and an attribute', '<textarea><p title="</textarea><img src=x onerror=alert(1)>">'],
  ['title and an attribute', '<title><p title="</title><img src=x onerror=alert(1)>">'],
  ['xmp and an attribute', '<xmp><p title="</xmp><img src=x onerror=alert(1)>">'],
  ['noembed and an attribute', '<noembed><p title="</noembed><img src=x onerror=alert(1)>">'],
  ['comment that ends early', '<!--><img src=x onerror=alert(1)>-->'],
  ['comment with a bang', '<!-- --!><img src=x onerror=alert(1)> -->'],
  ['CDATA', '<![CDATA[<img src=x onerror=alert(1)>]]>'],
  ['processing instruction', '<?xml-stylesheet href="javascript:alert(1)"?><p>x</p>'],
  [
    'mutation by MathML and a table',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  ],
  ['mutation by SVG and a paragraph', '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">'],
  [
    'mutation by nested forms',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  ],
  ['mutation by select', '<select><template><img src=x onerror=alert(1)></template></select>'],
  ['plaintext', '<plaintext><img src=x onerror=alert(1)>'],
  [
    'deep nesting before the attack',
    `${'<div>'.repeat(600)}<img src=x onerror=alert(1)><script>alert(1)</script>`,
  ],
  ['NUL inside of a name', '<scr\0ipt>alert(1)</scr\0ipt><img src=x on\0error=alert(1)>'],
  ['credentials in a link', '<a href="https://bank.example@x.example/">x</a>'],
  ['isindex and keygen', '<isindex action=javascript:alert(1)><keygen autofocus onfocus=alert(1)>'],
  ['dialog and popover', '<dialog open>x</dialog><div popover id=p>y</div>'],
  ['video with a handler', '<video src=x onloadstart=alert(1)><source onerror=alert(1)></video>'],
  ['details with a handler', '<details open ontoggle=alert(1)>x</details>'],
  ['body with a handler', '<body onload=alert(1)><p>x</p>'],
  ['slot and custom elements', '<x-app is="x-app" slot=root part=a>x</x-app>'],
];

describe('attacks', () => {
  it.each(ATTACKS)('%s', (_, html) => {
    const answer = clean(html);
    expectHarmless(answer);
    expect(clean(answer)).toBe(answer);
  });

  it('all at once', () => {
    const answer = clean(ATTACKS.map(([, html]) => html).join('<hr>'));
    expectHarmless(answer);
  });

  it('do not become dangerous by being made absolute (C14)', () => {
    for (const base of ['javascript:alert(1)//', 'data:text/html,x', 'file:///', 'no address']) {
      expect(clean('<a href="x">t</a><img src="i.png">', base)).toBe('t');
    }
  });

  it('the oracle itself sees an attack', () => {
    expect(() => expectHarmless('<img src=x onerror=alert(1)>')).toThrow();
    expect(() => expectHarmless('<a href="javascript:1">x</a>')).toThrow();
    expect(() => expectHarmless('<svg></svg>')).toThrow();
  });
});

describe('any input', () => {
  const name = fc.constantFrom(
    ...'a b p div table tr td th tbody li ul form select option svg math style script template noscript title textarea iframe img br pre h1 button object mtext mglyph foreignObject nobr ruby rt frameset plaintext'.split(
      ' ',
    ),
  );
  const attribute = fc.constantFrom(
    '',
    ' href="javascript:x"',
    ' href=/a',
    ' src=i.png',
    ' onclick=x',
    ' title="</p><b>"',
    ' srcset="a 2x"',
    ' style=x',
    ' id=a',
    ' id=note-a',
    ' name=a',
    ' href=#a',
    ' href=/news/tram#a',
    ' dir=rtl',
    " title='\">'",
  );
  const piece = fc.oneof(
    fc.tuple(name, attribute).map(([tag, attributes]) => `<${tag}${attributes}>`),
    name.map((tag) => `</${tag}>`),
    fc.constantFrom(
      'text',
      ' ',
      '\n',
      '&lt;',
      '&nbsp;',
      '&#0;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<',
      '"',
      '\r',
      '\f',
      '\u00A0',
      '&amp;lt;',
    ),
    fc.string({ maxLength: 12 }),
  );

  it('gives a harmless answer that cleaning does not change', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const answer = clean(pieces.join(''));
        expectHarmless(answer);
        expect(clean(answer)).toBe(answer);
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['500 KB of nested tables (C18)', '<table><tr><td>'.repeat(35_000)],
    ['100 000 unclosed tags', '<div>'.repeat(100_000)],
    ['100 000 unclosed formatting tags', '<b>'.repeat(100_000)],
    [
      'formatting that re-opens itself',
      `<p>${Array.from({ length: 190 }, (_, n) => `<b x=${n}>`).join('')}</p>${'<p>x'.repeat(20_000)}`,
    ],
    ['10 000 images', '<img src=a.png>'.repeat(10_000)],
    ['a megabyte of style', `<p style="${'a:b;'.repeat(250_000)}">x</p>`],
    ['50 000 attributes', `<p ${Array.from({ length: 50_000 }, (_, n) => `a${n}`).join(' ')}>x`],
    ['a megabyte of less-than signs', '<'.repeat(1_000_000)],
    ['a srcset of commas', `<img srcset="${','.repeat(500_000)}">`],
    ['100 000 stray end tags', '</p>'.repeat(100_000)],
  ])('is done in bounded time with %s', (_, html) => {
    const before = process.cpuUsage();
    expectHarmless(clean(html));
    // Of this process alone: a busy computer is no fault of the text.
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(3000);
  });

  it('that grows beyond all reason is kept as text', () => {
    const answer = clean(`${'<i></i>'.repeat(120_000)}<p>The words <script>x</script> stay</p>`);
    expect(answer).toContain('The words');
    expectHarmless(answer);
    expect(clean(answer)).toBe(answer);
  });
});
