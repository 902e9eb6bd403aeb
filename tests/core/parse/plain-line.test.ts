import { describe, expect, it } from 'vitest';
import { LONGEST_TITLE, plainLine } from '../../../electron/core/parse/plain-line.ts';

const html = (text: string): string => plainLine(text, 'html');

describe('a title as one line of text (C12)', () => {
  it.each([
    ['markup', '<b>Bold</b> and <a href="x">linked</a>', 'Bold and linked'],
    ['line breaks between words', 'One<br/>two<p>three</p>', 'One two three'],
    ['entities, once', 'Fish &amp;amp; chips', 'Fish &amp; chips'],
    ['an escaped tag', 'The &lt;b&gt; tag', 'The <b> tag'],
    ['an unknown tag', 'List<T> and Map<K, V>', 'List<T> and Map<K, V>'],
    ['a heart and a comparison', 'I <3 this, a < b > c', 'I <3 this, a < b > c'],
    ['scripts and styles', 'A<script>alert("x")</script><style>b{}</style>B', 'A B'],
    ['an unfinished tag', 'Half a <b', 'Half a <b'],
    ['numeric entities', '&#8220;Yes&#x201D; &#39;', "“Yes” '"],
    ['blanks', '  a\n\t b  c ', 'a b c'],
    ['direction overrides', 'abc\u202Etxt.exe\u202C \u2066x\u2069', 'abctxt.exe x'],
    ['characters without width', 'Bud\u200Bget\u00AD \uFEFFnews', 'Budget news'],
    ['control characters', 'a\u0007b\u009Fc', 'a b c'],
  ])('%s', (_, written, line) => {
    expect(html(written)).toBe(line);
  });

  it('keeps what joins emoji and Persian words', () => {
    expect(html('👩‍👧 می‌خواهم')).toBe('👩‍👧 می‌خواهم');
  });

  it('is cut at 512 characters, not inside a letter (C13)', () => {
    const line = html('😀'.repeat(500_000));
    expect(line.length).toBeLessThanOrEqual(LONGEST_TITLE);
    expect(line.isWellFormed()).toBe(true);
    expect(line.endsWith('😀…')).toBe(true);
  });

  it('leaves tags alone where the source is text', () => {
    expect(plainLine('The <b> tag &amp; more', 'text')).toBe('The <b> tag & more');
  });
});
