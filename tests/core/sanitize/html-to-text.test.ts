import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, readingMinutes } from '../../../electron/core/sanitize/count-words.ts';
import { htmlToText } from '../../../electron/core/sanitize/html-to-text.ts';
import { snippet } from '../../../electron/core/sanitize/snippet.ts';

describe('the text of an article', () => {
  it.each([
    [
      'blocks end lines',
      '<h2>Title</h2><p>One <b>two</b>.</p><ul><li>a</li><li>b</li></ul>',
      'Title\nOne two.\na\nb',
    ],
    ['line breaks do, too', 'a<br>b<br/><br>c', 'a\nb\nc'],
    ['inline elements join', 'un<b>believ</b>able', 'unbelievable'],
    ['cells are parted', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['entities are decoded', 'Fish &amp; chips &lt;3 caf&eacute;&nbsp;x', 'Fish & chips <3 café x'],
    ['scripts and styles are silent', 'a<script>x</script><style>y</style>b', 'ab'],
    ['blanks are one', ' a \n\t b ', 'a b'],
    ['text without markup stays', 'plain text', 'plain text'],
    ['soft hyphens go', 'news&shy;paper', 'newspaper'],
    ['the mark of a footnote goes', 'A fact<sup><a href="#fn1">1</a></sup>, it says.', 'A fact, it says.'],
    ['a mark around its small print', 'A fact.<a href="#n" id="r"><sup>12</sup></a> More', 'A fact. More'],
    ['a mark that leads there by a whole address', 'fact<a href="https://paper.example/a#n-1">1</a>', 'fact'],
    [
      'marks in brackets',
      'fact<sup><a href="#a">[1]</a></sup><sup><a href="#b">[note 2]</a></sup>.',
      'fact.',
    ],
    ['a mark whose brackets are no part of it stays', 'fact[<a href="#a">1</a>]', 'fact[1]'],
    ['a mark apart from the word stays', 'fact <a href="#a">1</a>', 'fact 1'],
    ['a note keeps its number', '<p>fact</p><p><a href="#r">1</a> Said by whom</p>', 'fact\n1 Said by whom'],
    ['raised and lowered figures stay', '5 m<sup>2</sup> of CO<sub>2</sub>', '5 m2 of CO2'],
    ['a figure that leads to another page stays', 'm<sup><a href="/units">2</a></sup>', 'm2'],
    [
      'a word that leads to a place stays',
      'un<a href="#b">believable</a> f<a href="#o">oo</a>',
      'unbelievable foo',
    ],
    ['a mark that is never closed goes, too', 'fact<a href="#a">1', 'fact'],
  ])('%s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('of 100 000 nested elements does not exhaust the stack', () => {
    expect(htmlToText(`${'<div>'.repeat(100_000)}deep`)).toBe('deep');
  });
});

describe('a snippet', () => {
  it('is the whole of a short text', () => {
    expect(snippet('Short\ntext', 160)).toBe('Short text');
  });

  it('ends between words, without the comma before it', () => {
    expect(snippet('One two, three four', 12)).toBe('One two…');
    expect(snippet('One two three', 8)).toBe('One two…');
  });

  it('cuts a word that is longer than the line', () => {
    expect(snippet('a'.repeat(50), 10)).toBe(`${'a'.repeat(9)}…`);
    expect(snippet('漢'.repeat(50), 10)).toBe(`${'漢'.repeat(9)}…`);
  });

  it('is never longer than asked, and never half a letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 2, max: 160 }),
        (text, longest) => {
          const cut = snippet(text, longest);
          expect(cut.length).toBeLessThanOrEqual(longest);
          expect(cut.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});

describe('words', () => {
  it.each([
    ['', 0],
    ['One two  three.', 3],
    ["don't — об'єкт re-open 3.5 U.S.", 5],
    ['Привіт, світе!', 2],
    ['漢字仮名', 2],
    ['… — !', 0],
  ])('%j are %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('take at least a minute', () => {
    expect(readingMinutes(0)).toBe(1);
    expect(readingMinutes(220 * 4)).toBe(4);
  });
});
